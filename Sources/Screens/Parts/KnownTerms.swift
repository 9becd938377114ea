import Answers
import Desk
import Store

/// What is known of the words of the desk's past conversations, as far as a screen has asked for them.
struct KnownTerms: Sendable {
  private(set) var history: TermHistory?
  /// Of how many conversations they are; nil: none are known.
  var count: Int? { history?.count }
  private var askedAt: Instant?
  private var isWanted = false

  /// So many are looked at, the latest ones.
  private static let most = 200
  static let query = HistoryQuery(limit: most)
  /// After so many milliseconds more may be known of a desk that has not had so many yet.
  private static let pause: Int64 = 60_000

  /// Takes in that somebody would like to be told the telling words of a conversation.
  mutating func want() { isWanted = true }

  /// Whether they are to be asked for now: where so many are known that is enough, telling words do not
  /// change in a day.
  mutating func asks(at now: Instant) -> Bool {
    guard isWanted else { return false }
    isWanted = false
    if let history, history.count >= KnownTerms.most { return false }
    if let askedAt, (0..<KnownTerms.pause).contains(now - askedAt) { return false }
    askedAt = now
    return true
  }

  mutating func take(_ history: TermHistory) { self.history = history }
}

extension Conversation {
  /// What people wrote to each other in the latest of its lines, at most so many.
  func said(latest limit: Int) -> [String] {
    (Swift.max(0, count - limit)..<count).compactMap { index in
      if case .message(_, _, let text) = self[index].content { text } else { nil }
    }
  }
}
