import Desk
public import Terminal
import Text

extension InboxModel {
  /// The screen as it should look now.
  public func view() -> Canvas {
    var canvas = Canvas(size)
    guard Panes.fits(size) else {
      canvas.drawTooSmall(smallest: Panes.smallest)
      return canvas
    }
    switch mode {
    case .zoom(let scroll): drawZoom(scroll, &canvas)
    case .help(let search, let line, _):
      InboxModel.help(search, line).draw(&canvas)
      drawBanner(Rect(size).line(1), &canvas)
    case .desk, .question:
      drawDesk(&canvas)
      if case .question(let question) = mode {
        canvas.drawQuestion(SafeText(words(for: question)), keys: "y  yes    n  no")
      }
    }
    return canvas
  }

  /// Brings a screen that showed the model before its last message up to date: the same as `view`,
  /// at the cost of what changed. The area it drew on.
  public func redraw(_ canvas: inout Canvas) -> Rect {
    switch change {
    case .everything:
      canvas = view()
      return canvas.bounds
    case .composer:
      guard let composer = panes.composer else { return Rect(Size(rows: 0, columns: 0)) }
      return drawDraft(composer, &canvas)
    }
  }

  private func drawDesk(_ canvas: inout Canvas) {
    drawHeader(panes.header, &canvas)
    drawTitles(&canvas)
    canvas.drawSeparators(panes.separators, Rect(size).inset(top: 2, bottom: 1))
    if let rect = panes.list { drawList(rect, &canvas) }
    if let rect = panes.conversation { drawConversation(rect, &canvas) }
    if let rect = panes.composer { drawComposer(rect, &canvas) }
    if let rect = panes.visitor { drawVisitor(rect, &canvas) }
    drawBanner(bannerRect, &canvas)
    drawFooter(panes.footer, &canvas)
  }

  static func help(_ search: TextBuffer, _ line: Int) -> HelpView {
    HelpView(
      groups: inboxHelp, hint: "C- is Control, M- is Alt: also while writing", search: search,
      line: line)
  }

  /// The conversation alone, from the first column on, without frames.
  private func drawZoom(_ scroll: FollowScroll, _ canvas: inout Canvas) {
    let rect = Rect(size).inset(bottom: 1)
    for (index, row) in conversation.visible(scroll, height: rect.rows).enumerated() {
      canvas.put(row.text, row: index, column: row.indent, style: .plain, in: rect)
    }
    // Over the first row rather than above it, so that no text moves that is being copied.
    drawBanner(Rect(size).line(0), &canvas)
    drawFooter(Rect(size).bottom(1), &canvas)
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
