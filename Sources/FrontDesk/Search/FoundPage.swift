/// Some of what a search finds, the latest first.
public struct FoundPage: Sendable {
  public var messages: [FoundMessage] = []
  /// The event before which to look further; nil: there is nothing before.
  public var next: Int64?

  public init() {}
}
