import Desk
import Terminal

/// A text that is being written, and how far its file holds the same.
struct Draft: Hashable, Sendable {
  var text: TextBuffer
  /// When it is to be kept in a file; nil while it is.
  private(set) var due: Instant?
  /// When the oldest change that is not in the file was made.
  private var changedAt: Instant?
  /// What the file holds.
  private var kept = ""
  /// What was written here and did not get through: sent again as it was, it keeps its id.
  var failed: PendingMessage?

  init(limit: Int) { text = TextBuffer(limit: limit) }

  /// A draft is kept this long after the last key, in milliseconds, …
  static let pause: Int64 = 300
  /// … and while keys go on, this long after the first.
  static let patience: Int64 = 2000

  mutating func changed(at now: Instant) {
    let first = changedAt ?? now
    changedAt = first
    due = Instant(
      milliseconds: min(now.milliseconds + Draft.pause, first.milliseconds + Draft.patience))
  }

  /// Takes over what a file holds.
  mutating func adopt(_ found: String) {
    text = TextBuffer(found, limit: text.limit)
    kept = found
  }

  /// Says that the file will hold the draft as it is; nil if it does already.
  mutating func keep() -> String? {
    changedAt = nil
    due = nil
    let text = text.text
    guard text != kept else { return nil }
    kept = text
    return text
  }

  /// Puts back what did not get through, before what has been written since.
  mutating func putBack(_ message: PendingMessage, at now: Instant) {
    let since = text.text
    let whole = since.isEmpty ? message.text : message.text + "\n" + since
    // Never less than what was there, however long that is.
    text = TextBuffer(whole, limit: max(text.limit, whole.count))
    failed = message
    changed(at: now)
  }
}

/// What a draft becomes when it is done.
public enum DraftKind: Hashable, Sendable, CaseIterable {
  /// A message to the visitor.
  case message
  /// A note for colleagues, which the visitor never sees.
  case note
}
