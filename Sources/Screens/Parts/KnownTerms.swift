import Answers
import Desk
import Store

/// What is known of the words of the desk's past conversations, as far as a screen has asked for them.
struct KnownTerms: Sendable {
  private(set) var history: TermHistory?
  private var isAsked = false

  /// The latest conversations that are looked at: so many.
  static let query = HistoryQuery(limit: 200)

  /// Whether they are to be asked for now: once is enough, telling words do not change in a day.
  mutating func asks() -> Bool {
    defer { isAsked = true }
    return !isAsked
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
