import Desk
import Terminal
import Text
import Words

extension InboxModel {
  /// Whether an offer stands in the banner.
  var isOfferShown: Bool {
    banner.map { desk.chats[$0.chat] != nil && offer(of: $0.chat) != nil } ?? false
  }

  /// The offer that rings, in one row or two; or that the desk is lost, or what was said to all.
  func drawBanner(_ rect: Rect, _ canvas: inout Canvas) {
    if let failure {
      let style = Style(.heading, on: .banner)
      canvas.fill(rect.line(0), style: style)
      // What to do comes first: how long the reason is nobody knows.
      canvas.putLine(
        SafeText(
          oneLine: " "
            + texts.deskIsLost(failure, quit: keys.keyName(for: .quit, in: .outside)),
          lineBreak: " "),
        in: rect.line(0), style: style)
      return
    }
    guard let banner, let chat = desk.chats[banner.chat], let offer = offer(of: banner.chat) else {
      return drawBroadcast(rect, &canvas)
    }
    let wordings = texts.acceptQuestion(
      from: chat.holder.map { name(of: $0) },
      seconds: Remaining.seconds(until: offer.until, now: now), others: offerBanner.count - 1
    ).map { start, tail in
      (start: SafeText(start), tail: SafeText(oneLine: tail, lineBreak: " "))
    }
    let content = OfferBanner.Content(
      visitor: SafeText(oneLine: chat.visitor.displayName, lineBreak: " "), wordings: wordings,
      words: visitorsWords(in: chat) ?? .empty, noWords: SafeText(texts.nothingSaid),
      keys: answerKeys)
    OfferBanner.draw(content, in: rect, &canvas)
  }

  /// How the visitor came here, and what they have said. In a chat that came back to the queue others
  /// have spoken too. Nil: nothing.
  private func visitorsWords(in chat: Chat) -> SafeText? {
    // More than a row can show is not even made safe.
    let walk = chat.origin.map { SafeText(oneLine: String(texts.inShort($0).prefix(400))) }
    let parts = [walk, saidWords(in: chat)].compactMap(\.self).filter { !$0.isEmpty }
    guard let first = parts.first else { return nil }
    return parts.dropFirst().reduce(first) { $0 + "  " + $1 }
  }

  private func saidWords(in chat: Chat) -> SafeText? {
    let known = words[chat.id] ?? Conversation(chat.lastMessage.map { [$0] } ?? [])
    let said = known.lazy.compactMap { line -> String? in
      guard case .message(_, .visitor, let text) = line.content else { return nil }
      // More than a row can show is not even made safe.
      return String(text.prefix(200))
    }.prefix(20).joined(separator: "  ")
    return said.isEmpty ? nil : SafeText(oneLine: "\u{201C}\(said)\u{201D}")
  }

  /// The keys that answer the offer from where the hand is.
  private var answerKeys: SafeText {
    guard let accept = key(for: .accept), let decline = key(for: .decline) else { return .empty }
    return SafeText(texts.answerKeys(accept: accept.name, decline: decline.name))
  }

  /// The key that cuts a whole text.
  var cutKey: String { textCommands.keys(for: .killAll).first?.name ?? "" }

  /// The name of the key that does something from where the hand is, or from outside a text.
  func nameOfKey(for action: InboxAction) -> String {
    key(for: action)?.name ?? keys.keyName(for: action, in: .outside)
  }
}
