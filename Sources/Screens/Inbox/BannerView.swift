import Desk
import Terminal
import Text
import Words

/// What the banner is measured by.
private enum BannerView {
  /// The columns from which on the keys are always named: those of a screen of 60.
  static let roomForKeys = 58
  /// Fewer columns of the visitor's words than these say nothing.
  static let leastWords = 8
}

extension InboxModel {
  /// The offer that rings, in one row or two; or that the desk is lost.
  func drawBanner(_ rect: Rect, _ canvas: inout Canvas) {
    let style = Style(.heading, on: .banner)
    if let failure {
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
      return
    }
    canvas.fill(rect, style: style)
    let seconds = Remaining.seconds(until: offer.until, now: now)
    let others = bannerCount - 1
    let answer = answerKeys
    let line = rect.line(0).inset(left: 1, right: 1)
    let visitor = SafeText(oneLine: chat.visitor.displayName, lineBreak: " ")
    // The fullest words that leave room for who it is.
    let wordings = texts.acceptQuestion(
      from: chat.holder.map { name(of: $0) }, seconds: seconds, others: others
    ).map { start, tail in
      (start: SafeText(start), tail: SafeText(oneLine: tail, lineBreak: " "))
    }
    let least = min(visitor.width, 12)
    // Words that have no row of their own stand between the question and the keys, which the footer
    // has as well.
    let isBeside = rect.rows == 1
    let words = visitorsWords(in: chat) ?? (isBeside ? .empty : SafeText(texts.nothingSaid))
    let gap = words.isEmpty ? 0 : 2
    let fewWords = isBeside ? min(words.width, BannerView.leastWords) + gap : 0
    // Where there is room for them the keys come before all words but who it is.
    let needsKeys = !answer.isEmpty && line.columns >= BannerView.roomForKeys
    let keysRoom = needsKeys ? answer.width + 2 : 0
    guard
      let (start, tail) = wordings.first(where: {
        $0.start.width + least + $0.tail.width + fewWords + keysRoom <= line.columns
      }) ?? wordings.last
    else { return }
    let withKeys =
      needsKeys
      || !answer.isEmpty
        && line.columns >= start.width + 12 + tail.width + fewWords + 2 + answer.width
    let free = line.columns - start.width - tail.width - (withKeys ? answer.width + 2 : 0)
    let someWords =
      isBeside ? min(words.width, max(BannerView.leastWords, line.columns / 4)) + gap : 0
    let room = max(least, free - someWords)
    let question = start + visitor.truncated(to: max(1, room)) + tail
    canvas.putLine(question, in: line, style: style)
    if withKeys {
      canvas.put(
        answer, row: line.row, column: line.endColumn - answer.width, style: style, in: line)
    }
    let place =
      isBeside
      ? line.inset(left: question.width + 2, right: withKeys ? answer.width + 2 : 0)
      : rect.line(1).inset(left: 3, right: 1)
    guard !isBeside || place.columns + 2 >= fewWords else { return }
    canvas.putLine(words, in: place, style: Style(.text, on: .banner))
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
