/// An answer is no more in the library.
public struct ResponseRemoved: Hashable, Sendable {
  public var response: ResponseID
  public init(_ response: ResponseID) { self.response = response }
}
