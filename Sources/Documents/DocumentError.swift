import FrontDesk

/// What is wrong with a document somebody wrote, and where in it.
public struct DocumentError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The place: `steps[3].route.kind`; empty for the document as a whole.
  public var path: String
  public var reason: String

  public init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }

  public var description: String { path.isEmpty ? reason : "\(path): \(reason)" }
}
