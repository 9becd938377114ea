import Desk
public import Terminal
import Text
import Words

extension InboxModel {
  /// The screen as it should look now.
  public func view() -> Canvas {
    var canvas = Canvas(size)
    guard Panes.fits(size) else {
      canvas.drawTooSmall(
        smallest: Panes.smallest, urgent: urgentWords,
        quit: inboxCommands.keyName(for: .quit, in: .question), texts)
      return canvas
    }
    switch mode {
    case .zoom(let scroll): drawZoom(scroll, &canvas)
    case .help(let search, let line, _):
      help(search, line).draw(texts, &canvas)
      drawBanner(Rect(size).line(1), &canvas)
    case .desk, .question, .handOver:
      drawDesk(&canvas)
      if case .handOver(let prompt) = mode {
        prompt.draw(
          desk, keys: inboxCommands.line(of: [.yes, .no], in: .handOver, told: texts.text), texts,
          &canvas)
      }
      if case .question(let question) = mode {
        canvas.drawQuestion(
          wordings(of: question).map { SafeText(oneLine: $0) },
          keys: inboxCommands.line(of: [.yes, .no], in: .question, told: texts.text))
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
      return redrawComposer(composer, &canvas)
    case .words(let chats, let withFooter):
      let area = redrawWords(of: chats, &canvas)
      guard withFooter else { return area }
      drawFooter(panes.footer, &canvas)
      return area.union(panes.footer)
    }
  }

  /// Draws what was said in some chats: the conversation, if it is one of theirs, and their rows.
  private func redrawWords(of chats: [ChatID], _ canvas: inout Canvas) -> Rect {
    var area = Rect(Size(rows: 0, columns: 0))
    if let rect = panes.conversation, let shown, chats.contains(shown) {
      canvas.fill(rect)
      drawConversation(rect, &canvas)
      area = rect
    }
    if let rect = panes.list { area = area.union(redrawRows(of: chats, rect, &canvas)) }
    return area
  }

  private func drawDesk(_ canvas: inout Canvas) {
    drawHeader(panes.header, &canvas)
    drawTitles(&canvas)
    canvas.drawSeparators(panes.separators, Rect(size).inset(top: 2, bottom: 1))
    if let rect = panes.list { drawList(rect, &canvas) }
    if let rect = panes.conversation { drawConversation(rect, &canvas) }
    if let rect = panes.composer { drawComposer(rect, &canvas) }
    if let rect = panes.visitor { drawVisitor(rect, &canvas) }
    drawBanner(panes.banner, &canvas)
    drawFooter(panes.footer, &canvas)
  }

  func help(_ search: TextBuffer, _ line: Int) -> HelpView {
    HelpView(
      groups: inboxHelp(texts), hint: texts.keyHint(inInbox: true),
      more: inboxCommands.keyName(for: .pageDown, in: .help),
      back: inboxCommands.keyName(for: .back, in: .help), search: search, line: line)
  }

  /// The conversation alone, from the first column on, without frames.
  private func drawZoom(_ scroll: FollowScroll, _ canvas: inout Canvas) {
    let rect = Rect(size).inset(bottom: 1)
    for (index, row) in conversation.visible(scroll, height: rect.rows).enumerated() {
      canvas.put(row.text, row: index, column: row.indent, style: .plain, in: rect)
      // In a weight of their own, which no text has.
      canvas.put(
        row.head, row: index, column: row.indent, style: Style.plain.adding(.bold), in: rect)
    }
    // Over the first row rather than above it, so that no text moves that is being copied.
    drawBanner(Rect(size).line(0), &canvas)
    drawFooter(Rect(size).bottom(1), &canvas)
  }

  /// What cannot wait for a larger screen.
  private var urgentWords: SafeText? {
    if case .question(let question) = mode {
      let yes = inboxCommands.keyName(for: .yes, in: .question)
      let no = inboxCommands.keyName(for: .no, in: .question)
      return wordings(of: question).last.map { SafeText(oneLine: "\($0) \(yes)/\(no)") }
    }
    let ringing = count(.ringing)
    return ringing == 0
      ? nil : SafeText(texts.chatsRing(ringing))
  }

  /// A question and what will happen, in plain words: the fullest first, the question alone last.
  private func wordings(of question: Question) -> [String] {
    switch question {
    case .end(let chat):
      texts.mayEnd(
        visitor: visitor(of: chat)?.displayName ?? texts.theVisitor,
        isUnsent: talks[chat]?.hasText == true)
    case .block(let chat):
      texts.mayBlock(
        visitor: visitor(of: chat)?.displayName ?? texts.theVisitor, days: InboxModel.blockDays,
        isOpen: desk.chats[chat] != nil)
    case .quit: texts.mayQuit(leaving)
    case .suspend: texts.maySuspend(leaving)
    }
  }

  /// What the agent leaves behind.
  private var leaving: Leaving {
    Leaving(
      chats: activeChats.count, isRinging: !ringing.isEmpty, staysElsewhere: isElsewhere,
      graceTime: desk.settings.presence ? desk.settings.graceTime : nil)
  }
}
