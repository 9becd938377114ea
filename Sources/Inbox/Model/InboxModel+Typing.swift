public import Desk
public import Terminal

/// Typing: what nearly every key does, and the one thing an agent waits for with every key. It goes
/// by what it touches: nothing but the draft and its rows.
extension InboxModel {
  /// Puts a key into the draft if it may change nothing but the text in the composer, or that and the
  /// composer's height; nil, and nothing changed, if it may do more.
  public mutating func type(_ key: Key, at now: Instant) -> [InboxEffect]? {
    guard case .desk = mode, focus == .composer, notice == nil, failure == nil,
      // What shows the time is drawn as it was, until its deadline.
      clockDeadline.map({ $0 > now }) ?? true,
      let shown, inView == shown, panes.composer != nil, isText(key),
      let place = talks.index(forKey: shown),
      // In place: a copy would copy the draft with every key.
      let draft = talks.values[place].type(key, width: panes.composerWidth, at: now)
    else { return nil }
    self.now = now
    if !draft.wasRefused, !draft.isEmpty, draft.rows.rows.count == composerRows.rows.count {
      composerRows = draft.rows
      change = .composer
      return []
    }
    if draft.wasRefused { sayTooLong() }
    var effects: [InboxEffect] = []
    settle(&effects)
    change = .everything
    return effects
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

/// A draft as it is after a key.
private struct Typed {
  var rows: TextBuffer.RowLayout
  var isEmpty: Bool
  var wasRefused: Bool
}

extension Talk {
  /// Puts a key into the draft, and lays that out; nil, with nothing changed, if it is empty: its
  /// first key changes more.
  fileprivate mutating func type(_ key: Key, width: Int, at now: Instant) -> Typed? {
    draft.type(key, width: width, at: now)
  }
}

extension Draft {
  fileprivate mutating func type(_ key: Key, width: Int, at now: Instant) -> Typed? {
    guard !text.isEmpty else { return nil }
    _ = text.handle(key, width: width)
    changed(at: now)
    return Typed(
      rows: text.layout(width: width), isEmpty: text.isEmpty, wasRefused: text.wasRefused)
  }
}
