/// Who is not to be talked to.
public enum BlockEvent: Hashable, Sendable {
  case blocked(VisitorBlocked)
  case unblocked(VisitorUnblocked)
}
