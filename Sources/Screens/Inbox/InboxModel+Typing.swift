public import Desk
public import Terminal
import Text
import Words

/// Typing: what nearly every key does, and the one thing an agent waits for with every key. It goes
/// by what it touches: nothing but the draft and its rows.
extension InboxModel {
  /// Puts a character at the end of the draft and of its last row, and draws it there: nothing else
  /// is laid out, drawn or looked at. Nil, and nothing changed, where that is not all there is to do.
  public mutating func type(
    _ key: Key, struckAt: Int64, at now: Instant, on canvas: inout Canvas
  ) -> Rect? {
    guard case .character(let character) = key, isTyping(at: now), let shown,
      let area = panes.composer.map(Composer.area), let cell = composer.cellAtEnd(in: area),
      talks.change(shown, { $0.type(character, at: now) }) == true
    else { return nil }
    shell.hand.typist.takes(key, at: struckAt)
    shell.now = now
    change = .composer
    composer.growAtEnd()
    canvas.put(plain: character, row: cell.row, column: cell.column)
    canvas.cursor = composer.cursor(in: area)
    return Rect(row: cell.row, column: cell.column, rows: 1, columns: 1)
  }

  /// Puts a key into the draft if it may change nothing but the text in the composer, or that and the
  /// composer's height; nil, and nothing changed, if it may do more.
  mutating func typed(_ key: Key, at now: Instant) -> [ScreenEffect]? {
    guard isTyping(at: now), let shown, isText(key),
      let draft = talks.type(
        key, in: shown, width: panes.composerWidth, kills: &shell.kills, at: now)
    else { return nil }
    shell.now = now
    if !draft.wasRefused, !draft.isEmpty, composer.take(draft.rows) {
      change = .composer
      return []
    }
    if draft.wasRefused { sayTooLong() }
    var effects: [ScreenEffect] = []
    settle(&effects)
    change = .everything
    return effects
  }

  /// Whether a key may be text and change nothing on the screen but the composer's text.
  private func isTyping(at now: Instant) -> Bool {
    guard layers.isEmpty, shell.prefix == nil, focus == .composer, notice == nil, failure == nil,
      panes.composer != nil, let inView = conversation.inView, inView == shown
    else { return false }
    // What shows the time is drawn as it was, until its deadline.
    return freshness.holds(at: now)
  }

  /// Whether a key that is pressed in the composer is no command.
  private func isText(_ key: Key) -> Bool {
    if case .character = key { return true }
    return keys.action(for: key, in: contexts) == nil && keys.prefix(key, in: contexts) == nil
  }

  /// Says that there was no room for what was typed.
  mutating func sayTooLong() {
    say(.warning, .keys(.messageTooLong(most: desk.settings.maxMessageLength)))
  }

  /// Says why nothing of a paste was taken in: cut short, it would say something else.
  mutating func sayTooLongToPaste(_ text: String, _ chat: ChatID) {
    guard let draft = talks[chat]?.draft.text else { return }
    let count = SafeText(text).string.count
    let room = max(0, draft.limit - draft.clusters.count)
    say(
      .warning,
      .keys(
        draft.isEmpty
          ? .pasteTooLong(count: count, most: draft.limit)
          : .pasteWithoutRoom(count: count, room: room)))
  }
}
