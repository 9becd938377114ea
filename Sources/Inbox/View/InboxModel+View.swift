import Desk
public import Terminal
import Text

extension InboxModel {
  /// The screen as it should look now.
  public func view() -> Canvas {
    var canvas = Canvas(size)
    guard Panes.fits(size) else {
      drawTooSmall(&canvas)
      return canvas
    }
    switch mode {
    case .zoom(let scroll): drawZoom(scroll, &canvas)
    case .help(let search, let line):
      HelpView(table: inboxCommands, search: search, line: line).draw(&canvas)
    case .desk, .question:
      drawDesk(&canvas)
      if case .question(let question) = mode { drawQuestion(question, &canvas) }
    }
    return canvas
  }

  private func drawTooSmall(_ canvas: inout Canvas) {
    let text: SafeText =
      "\(size.columns)\u{00D7}\(size.rows) is too small: "
      + "\(Panes.smallest.columns)\u{00D7}\(Panes.smallest.rows) at least."
    for (index, row) in text.wrapped(to: size.columns).enumerated() {
      canvas.putLine(row, in: canvas.bounds, line: index)
    }
  }

  private func drawDesk(_ canvas: inout Canvas) {
    drawHeader(panes.header, &canvas)
    drawTitles(&canvas)
    for column in panes.separators {
      let body = Rect(size).inset(top: 2, bottom: 1)
      canvas.verticalLine(
        Rect(row: body.row, column: column, rows: body.rows, columns: 1))
    }
    if let rect = panes.list { drawList(rect, &canvas) }
    if let rect = panes.conversation { drawConversation(rect, &canvas) }
    if let rect = panes.composer { drawComposer(rect, &canvas) }
    if let rect = panes.visitor { drawVisitor(rect, &canvas) }
    drawBanner(&canvas)
    drawFooter(panes.footer, &canvas)
  }

  /// The conversation alone, from the first column on, without frames.
  private func drawZoom(_ scroll: FollowScroll, _ canvas: inout Canvas) {
    let rect = Rect(size).inset(bottom: 1)
    for (index, row) in conversation.visible(scroll, height: rect.rows).enumerated() {
      canvas.put(row.text, row: index, column: row.indent, style: .plain, in: rect)
    }
    drawFooter(Rect(size).bottom(1), &canvas)
  }

  private func drawQuestion(_ question: Question, _ canvas: inout Canvas) {
    canvas.cursor = nil
    let room = Rect(size).inset(top: 1, left: 1, bottom: 1, right: 1)
    let width = min(room.columns, 60)
    let text = SafeText(words(for: question))
    let rows = text.wrapped(to: max(1, width - 4))
    let height = min(room.rows, rows.count + 4)
    let rect = Rect(
      row: room.row + (room.rows - height) / 3, column: room.column + (room.columns - width) / 2,
      rows: height, columns: width)
    canvas.fill(rect)
    canvas.box(rect, style: Style(.alert))
    let inner = rect.inset(top: 1, left: 2, bottom: 1, right: 2)
    for (index, row) in rows.prefix(max(0, inner.rows - 2)).enumerated() {
      canvas.putLine(row, in: inner, line: index)
    }
    canvas.putLine(
      "y  yes    n  no", in: inner, line: inner.rows - 1, style: Style(.accent))
  }

  /// What will happen, in plain words.
  func words(for question: Question) -> String {
    switch question {
    case .end(let chat):
      return "End the chat with \(visitor(of: chat)?.displayName ?? "the visitor")?"
    case .quit, .suspend:
      let isQuit = question == .quit
      let active = activeChats.count
      var parts: [String] = []
      if desk.settings.presence {
        if active > 0 {
          parts.append(
            "\(active) \(active == 1 ? "chat goes" : "chats go") back to the queue if you stay "
              + "away longer than \(desk.settings.graceTime) s.")
        }
        if !offers.isEmpty { parts.append("What rings is offered to somebody else at once.") }
      } else if active > 0 {
        parts.append("\(active) \(active == 1 ? "chat stays" : "chats stay") open and unanswered.")
      }
      parts.append(isQuit ? "Drafts are kept. Quit?" : "Suspend?")
      return parts.joined(separator: " ")
    }
  }
}
