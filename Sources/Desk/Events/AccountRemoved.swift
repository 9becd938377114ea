/// The account is no more.
public struct AccountRemoved: Hashable, Sendable {
  /// The whole domain, in lower case.
  public var domain: String

  public init(domain: String) {
    self.domain = domain
  }
}
