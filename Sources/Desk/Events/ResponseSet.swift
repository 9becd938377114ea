/// An answer was put into the library, new or changed.
public struct ResponseSet: Hashable, Sendable {
  public var response: Response
  public init(_ response: Response) { self.response = response }
}
