import Desk
import Terminal
import Text
import Words

/// What a program suggests to answer, shown in an empty composer until something is written there.
/// Nothing waits for it, and nobody but the agent sends it.
extension InboxModel {
  /// Asks after the visitor's last message, where the agent is about to answer it.
  mutating func askForSuggestion(_ effects: inout [ScreenEffect]) {
    guard hasAssist, failure == nil, let shown, isMine(shown), let chat = desk.chats[shown],
      let said = words[shown], let seq = lastQuestion(in: shown),
      talks[shown]?.message.text.isEmpty ?? true, suggestions.asks(after: seq, in: shown)
    else { return }
    effects.append(.assist(AssistRequest(chat, said, after: seq, agent: me)))
  }

  /// The visitor's message that is the last thing said in a chat; nil: it is answered.
  private func lastQuestion(in chat: ChatID) -> Int64? {
    for line in words[chat].map({ $0.reversed() }) ?? [] {
      guard case .message(_, let from, _) = line.content else { continue }
      return from == .visitor ? line.seq : nil
    }
    return nil
  }

  /// Takes in what was suggested. What no message could hold is none.
  mutating func suggested(_ text: String, after seq: Int64, in chat: ChatID) {
    let safe = SafeText(text).string.trimmed
    guard !safe.isEmpty, safe.count <= desk.settings.maxMessageLength else { return }
    suggestions.take(safe, after: seq, in: chat)
  }

  /// What is suggested for the chat that is shown, and stands in its composer as long as that is empty.
  var suggestion: String? {
    guard hasAssist, failure == nil, let shown, isMine(shown), talks[shown]?.kind != .note,
      talks[shown]?.draft.text.isEmpty ?? true, talks[shown]?.pending.isEmpty ?? true,
      let seq = lastQuestion(in: shown)
    else { return nil }
    return suggestions.text(after: seq, in: shown)
  }

  /// Puts it into the composer, to be edited and sent by hand.
  mutating func takeSuggestion() {
    guard layers.isEmpty, focus == .composer, let suggestion, let shown else { return }
    suggestions.drop(in: shown)
    edit(shown) { $0.insert(suggestion) }
  }

  /// As much of it as there is room for, behind the key that takes it: the composer does not grow for
  /// what nobody has written.
  func drawSuggestion(_ text: String, in area: Rect, _ canvas: inout Canvas) {
    let key = keys.keyName(for: .suggestion, in: .composer)
    // What there is no room for need not be wrapped.
    let beginning = text.prefix(area.rows * area.columns + 1)
    let words = texts.suggested(String(beginning), key: key)
    let rows = SafeText(words).lines.flatMap { $0.wrapped(to: max(1, area.columns - 1)) }
    for (line, row) in rows.prefix(area.rows).enumerated() {
      let isCut = line == area.rows - 1 && rows.count > area.rows
      canvas.putLine(
        isCut ? row.truncated(to: max(0, area.columns - 2)) + "\u{2026}" : row, in: area,
        line: line, style: Style(.muted))
    }
  }
}
