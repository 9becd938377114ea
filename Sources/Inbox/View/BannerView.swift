import Desk
import Terminal
import Text

extension InboxModel {
  /// The offer that rings, laid over the panes' titles so that nothing moves; or that the desk is
  /// lost.
  func drawBanner(_ canvas: inout Canvas) {
    let style = Style(.heading, on: .banner)
    if let failure {
      canvas.fill(panes.titles, style: style)
      canvas.putLine(
        SafeText(oneLine: " The desk is lost: \(failure) Drafts are kept. q quits."),
        in: panes.titles, style: style)
      return
    }
    guard let banner, let chat = desk.chats[banner.chat], let offer = offer(of: banner.chat) else {
      return
    }
    let rows = size.rows >= 12 ? 2 : 1
    let rect = Rect(
      row: panes.titles.row, column: 0, rows: rows, columns: size.columns)
    canvas.fill(rect, style: style)
    let seconds = Remaining.seconds(until: offer.until, now: now)
    let others = bannerCount - 1
    let tail = SafeText(
      "? \(seconds) s" + (others > 0 ? "  (+\(others) more)" : ""))
    let keys = answerKeys
    let line = rect.line(0).inset(left: 1, right: 1)
    let start: SafeText = "! Accept chat from "
    let withKeys = !keys.isEmpty && line.columns >= start.width + 12 + tail.width + 2 + keys.width
    let room = line.columns - start.width - tail.width - (withKeys ? keys.width + 2 : 0)
    let name = SafeText(oneLine: chat.visitor.displayName, lineBreak: " ")
    canvas.putLine(
      start + name.truncated(to: max(1, room)) + tail, in: line, style: style)
    if withKeys {
      canvas.put(
        keys, row: line.row, column: line.endColumn - keys.width, style: style, in: line)
    }
    guard rows > 1 else { return }
    let said = chat.lines.filter(\.isMessage).map(\.text).joined(separator: "  ")
    let words =
      said.isEmpty ? SafeText("(nothing said yet)") : SafeText(oneLine: "\u{201C}\(said)\u{201D}")
    canvas.putLine(
      words, in: rect.line(1).inset(left: 3, right: 1), style: Style(.text, on: .banner))
  }

  /// The keys that answer the offer from where the hand is.
  private var answerKeys: SafeText {
    func key(_ action: InboxAction) -> Key? {
      inboxCommands.keys(for: action).first {
        inboxCommands.action(for: $0, in: contexts) == action
      }
    }
    guard let accept = key(.accept), let decline = key(.decline) else { return .empty }
    return SafeText("\(accept.name) accept  \(decline.name) decline")
  }
}
