/// Something at a desk that is more than somebody wants to see.
public enum Threshold: Hashable, Sendable {
  /// So many chats wait.
  case waiting(Int)
  /// A visitor has waited in the queue for so many seconds by now; what they call themselves.
  case wait(seconds: Int, visitor: String)
  /// So many chats were missed, and nobody has seen to them.
  case missed(Int)

  public enum Kind: String, CaseIterable, Sendable { case waiting, wait, missed }

  public var kind: Kind {
    switch self {
    case .waiting: .waiting
    case .wait: .wait
    case .missed: .missed
    }
  }
}
