public import Desk

/// What somebody asks for who comes to a simulated desk.
public struct AskedFor: Hashable, Sendable {
  public var visitor: Visitor
  public var route: Route
  /// Seconds that they may stand in the queue; nil: none.
  public var wait: Int?

  public init(visitor: Visitor = Visitor(), route: Route = .roundRobin, wait: Int? = nil) {
    (self.visitor, self.route, self.wait) = (visitor, route, wait)
  }
}
