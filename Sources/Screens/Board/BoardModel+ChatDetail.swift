import Desk
import Overview
import Terminal
import Text
import Words

/// All about the selected chat, under the list.
extension BoardModel {
  func drawChatDetail(_ rect: Rect, _ canvas: inout Canvas) {
    guard let id = chats.selected, let chat = desk.chats[id] else { return }
    canvas.horizontalLine(rect)
    draw(SafeText(oneLine: texts.about(watched(chat)), lineBreak: " "), rect, &canvas)
  }

  /// A sentence under a line, in as many rows as there are.
  func draw(_ sentence: SafeText, _ rect: Rect, _ canvas: inout Canvas) {
    let inner = rect.inset(top: 1, left: 1, right: 1)
    let rows = sentence.wrapped(to: max(1, inner.columns))
    for (index, row) in rows.prefix(inner.rows).enumerated() {
      let isCut = index == inner.rows - 1 && rows.count > inner.rows
      canvas.putLine(isCut ? row + "\u{2026}" : row, in: inner, line: index)
    }
  }

  /// What a sentence says of a chat: only what does not grow old.
  private func watched(_ chat: Chat) -> WatchedChat {
    var since: String?
    var agentOwes: Bool?
    switch chat.state {
    case .waiting: break
    case .offered(let offer): since = localTime.second(offer.until)
    case .active(let talk):
      since = localTime.moment(talk.since, now: now)
      agentOwes = chat.lastMessage == nil ? nil : chat.unansweredSince != nil
    }
    let isWaiting = chat.state == .waiting
    let (words, isVisitors) = said(in: chat)
    return WatchedChat(
      place: isWaiting ? chats.open.waiting.place(of: chat.id).map { $0 + 1 } : nil,
      route: routeWords(chat.route), asked: localTime.moment(chat.requestedAt, now: now),
      until: isWaiting ? chat.deadline.map { localTime.moment($0, now: now) } : nil,
      dialogue: chat.origin.map { origin in
        desk.dialogues.first { $0.id == origin.dialogue }?.draft.name ?? origin.dialogue.text
      },
      agent: chat.agent.map { name(of: $0) }, since: since,
      rings: chat.holder == nil && chat.ringingAt != nil, agentOwes: agentOwes, tags: chat.tags,
      words: words, isVisitors: isVisitors)
  }

  /// What was said last, or answered in the dialogue that led there.
  private func said(in chat: Chat) -> (words: String?, isVisitors: Bool) {
    if case .message(_, let sender, let text)? = chat.lastMessage?.content {
      return (String(text.prefix(200)), sender == .visitor)
    }
    return (chat.origin?.answers.last.map { String($0.answer.prefix(200)) }, true)
  }
}
