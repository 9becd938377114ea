/// A page that the desk knows of, by its address and what it is called.
public struct KnownPage: Hashable, Sendable {
  public var address: String
  /// Empty: not known.
  public var title: String

  public init(address: String, title: String) {
    self.address = address
    self.title = title
  }
}
