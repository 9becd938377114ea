import Desk

/// What a program of the agent's own suggests to answer, chat by chat: each after one message of the
/// visitor, and of use only as long as that is the last.
struct Suggestions: Hashable, Sendable {
  private struct Suggestion: Hashable {
    /// The message after which it was asked for.
    var seq: Int64
    /// Nil: it has not come yet, or there is none.
    var text: String?
  }

  private var last: [ChatID: Suggestion] = [:]

  /// Whether one is to be asked for now, once after each message.
  mutating func asks(after seq: Int64, in chat: ChatID) -> Bool {
    guard seq > last[chat]?.seq ?? 0 else { return false }
    last[chat] = Suggestion(seq: seq)
    return true
  }

  /// Takes one in. One that comes after the visitor has written again is of no use.
  mutating func take(_ text: String, after seq: Int64, in chat: ChatID) {
    if last[chat]?.seq == seq { last[chat]?.text = text }
  }

  /// What is suggested after a message; nil: nothing.
  func text(after seq: Int64, in chat: ChatID) -> String? {
    last[chat].flatMap { $0.seq == seq ? $0.text : nil }
  }

  /// Drops it: it was taken, or something else was written.
  mutating func drop(in chat: ChatID) { last[chat]?.text = nil }
}
