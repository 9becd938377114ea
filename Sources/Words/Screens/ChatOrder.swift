/// How open chats are ordered within their sections on a board.
public enum ChatOrder: String, CaseIterable, Sendable {
  /// Who waits in the order of the queue, what rings by when that ends, who talks by who has waited
  /// longest for an answer.
  case urgency
  /// Who would be left alone first.
  case deadline
  /// What began first: requests, talks.
  case longest
  /// By the visitor's name.
  case visitor
  /// By whom they are with, or asked for.
  case agent

  /// The one after it, round and round.
  public var next: ChatOrder {
    let all = ChatOrder.allCases
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }
}
