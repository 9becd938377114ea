import Desk
import Terminal
import Text

extension InboxModel {
  /// Where the banner lies on the panes: over their titles, so that nothing moves.
  var bannerRect: Rect {
    Rect(
      row: panes.titles.row, column: 0, rows: size.rows >= 12 ? 2 : 1, columns: size.columns)
  }

  /// The offer that rings, in one row or two; or that the desk is lost.
  func drawBanner(_ rect: Rect, _ canvas: inout Canvas) {
    let style = Style(.heading, on: .banner)
    if let failure {
      canvas.fill(rect.line(0), style: style)
      // What to do comes first: how long the reason is nobody knows.
      canvas.putLine(
        SafeText(
          oneLine: " Drafts are kept. q quits. The desk is lost: \(failure)", lineBreak: " "),
        in: rect.line(0), style: style)
      return
    }
    guard let banner, let chat = desk.chats[banner.chat], let offer = offer(of: banner.chat) else {
      return
    }
    canvas.fill(rect, style: style)
    let seconds = Remaining.seconds(until: offer.until, now: now)
    let others = bannerCount - 1
    let keys = answerKeys
    let line = rect.line(0).inset(left: 1, right: 1)
    let name = SafeText(oneLine: chat.visitor.displayName, lineBreak: " ")
    // The fullest words that leave room for who it is.
    let wordings: [(start: SafeText, tail: SafeText)] = [
      (
        "! Accept chat from ",
        SafeText("? \(seconds) s" + (others > 0 ? "  (+\(others) more)" : ""))
      ),
      ("! Accept ", SafeText("? \(seconds) s" + (others > 0 ? " +\(others)" : ""))),
      ("! ", SafeText("? \(seconds) s" + (others > 0 ? " +\(others)" : ""))),
    ]
    let least = min(name.width, 12)
    guard
      let (start, tail) = wordings.first(where: {
        $0.start.width + least + $0.tail.width <= line.columns
      }) ?? wordings.last
    else { return }
    let withKeys = !keys.isEmpty && line.columns >= start.width + 12 + tail.width + 2 + keys.width
    let room = line.columns - start.width - tail.width - (withKeys ? keys.width + 2 : 0)
    canvas.putLine(
      start + name.truncated(to: max(1, room)) + tail, in: line, style: style)
    if withKeys {
      canvas.put(
        keys, row: line.row, column: line.endColumn - keys.width, style: style, in: line)
    }
    guard rect.rows > 1 else { return }
    let words = visitorsWords(in: chat)
    canvas.putLine(
      words, in: rect.line(1).inset(left: 3, right: 1), style: Style(.text, on: .banner))
  }

  /// What the visitor has said. In a chat that came back to the queue others have spoken too.
  private func visitorsWords(in chat: Chat) -> SafeText {
    let said = chat.lines.lazy.compactMap { line -> String? in
      guard case .message(_, .visitor, let text) = line.content else { return nil }
      // More than a row can show is not even made safe.
      return String(text.prefix(200))
    }.prefix(20).joined(separator: "  ")
    guard !said.isEmpty else { return "(nothing said yet)" }
    return SafeText(oneLine: "\u{201C}\(said)\u{201D}")
  }

  /// The keys that answer the offer from where the hand is.
  private var answerKeys: SafeText {
    guard let accept = key(for: .accept), let decline = key(for: .decline) else { return .empty }
    return SafeText("\(accept.name) accept  \(decline.name) decline")
  }

  /// The key that does something from where the hand is; nil if none does.
  func key(for action: InboxAction) -> Key? {
    let contexts = contexts
    return inboxCommands.keys(for: action).first {
      inboxCommands.action(for: $0, in: contexts) == action
    }
  }
}
