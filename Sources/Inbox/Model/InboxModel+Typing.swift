import Desk
import Terminal

/// Typing: what nearly every key does, and the one thing an agent waits for with every key. It goes
/// by what it touches: nothing but the draft and its rows.
extension InboxModel {
  /// What a key came to that was tried as text.
  enum Typed {
    /// Nothing: it may be more than text.
    case nothing
    /// Text, and nothing changed but the composer's text.
    case draft
    /// Text, and more has to change with it.
    case more
  }

  /// Puts a key into the draft if it may change nothing but the text in the composer.
  mutating func type(_ key: Key, at now: Instant) -> Typed {
    guard case .desk = mode, focus == .composer, notice == nil, failure == nil,
      // What shows the time is drawn as it was, until its deadline.
      clockDeadline.map({ $0 > now }) ?? true,
      let shown, inView == shown, panes.composer != nil, isText(key),
      let place = talks.index(forKey: shown),
      // In place: a copy would copy the draft with every key.
      let layout = talks.values[place].type(key, width: panes.composerWidth, at: now)
    else { return .nothing }
    self.now = now
    if layout.wasRefused { sayTooLong() }
    guard !layout.wasRefused, !layout.isEmpty, layout.rows.rows.count == composerRows.rows.count
    else { return .more }
    composerRows = layout.rows
    return .draft
  }

  /// Whether a key that is pressed in the composer is no command.
  private func isText(_ key: Key) -> Bool {
    if case .character = key { return true }
    return inboxCommands.action(for: key, in: contexts) == nil
  }

  /// Says that there was no room for what was typed.
  mutating func sayTooLong() {
    say(.warning, "A message has \(desk.settings.maxMessageLength) characters at the most.")
  }
}

extension Talk {
  /// A draft as it is after a key.
  fileprivate struct Draft {
    var rows: TextBuffer.RowLayout
    var isEmpty: Bool
    var wasRefused: Bool
  }

  /// Puts a key into the draft, and lays that out; nil, with nothing changed, if it is empty: its
  /// first key changes more.
  fileprivate mutating func type(_ key: Key, width: Int, at now: Instant) -> Draft? {
    guard !draft.isEmpty else { return nil }
    _ = draft.handle(key, width: width)
    draftChanged(at: now)
    return Draft(
      rows: draft.layout(width: width), isEmpty: draft.isEmpty, wasRefused: draft.wasRefused)
  }
}
