/// A visitor asked to be forgotten: what is remembered of them is no more, and their key is worth
/// nothing.
public struct VisitorForgotten: Hashable, Sendable {
  public var visitor: VisitorMark
  public init(_ visitor: VisitorMark) { self.visitor = visitor }
}
