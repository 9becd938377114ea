import Desk
public import Terminal
import Text
import Words

extension BoardModel {
  /// The screen as it should look now.
  public func view() -> Canvas {
    var canvas = Canvas(size)
    guard BoardPanes.fits(size) else {
      canvas.drawTooSmall(
        smallest: BoardPanes.smallest, urgent: urgentWords,
        quit: boardCommands.keyName(for: .quit, in: .question), texts)
      return canvas
    }
    if case .help(let search, let line, _) = mode {
      HelpView(
        groups: boardHelp(texts), hint: texts.keyHint(inInbox: false),
        more: boardCommands.keyName(for: .pageDown, in: .help),
        back: boardCommands.keyName(for: .back, in: .help), search: search, line: line
      ).draw(texts, &canvas)
      return canvas
    }
    let panes = panes
    switch under {
    case .board: drawBoard(panes, &canvas)
    case .inspection: drawInspection(panes, &canvas)
    }
    if let failure { drawFailure(failure, panes, &canvas) }
    drawFooter(panes.footer, &canvas)
    if case .question(let question, _) = mode {
      canvas.drawQuestion(
        wordings(of: question).map { SafeText(oneLine: $0, lineBreak: " ") },
        keys: boardCommands.line(of: [.yes, .no], in: .question, told: texts.text))
    }
    if case .handOver(let prompt, _) = mode {
      prompt.draw(
        desk, keys: boardCommands.line(of: [.yes, .no], in: .handOver, told: texts.text), texts,
        &canvas)
    }
    return canvas
  }

  /// What cannot wait for a larger screen.
  private var urgentWords: SafeText? {
    guard case .question(let question, _) = mode else { return nil }
    let yes = boardCommands.keyName(for: .yes, in: .question)
    let no = boardCommands.keyName(for: .no, in: .question)
    return wordings(of: question).last.map { SafeText(oneLine: "\($0) \(yes)/\(no)") }
  }

  /// A question in plain words: the fullest first.
  private func wordings(of question: Question) -> [String] {
    switch question {
    case .end(let id):
      texts.mayEnd(chatOf: visitorName(id), with: desk.chats[id]?.agent.map { name(of: $0) })
    case .takeOver(let id):
      texts.mayTakeOver(
        chatOf: visitorName(id), from: desk.chats[id]?.agent.map { name(of: $0) })
    case .take(let id):
      texts.mayTake(chatOf: visitorName(id), openingInbox: "\(inboxCommand)")
    }
  }

  private func drawBoard(_ panes: BoardPanes, _ canvas: inout Canvas) {
    drawHeader(panes.header, &canvas)
    drawToday(panes.today, &canvas)
    drawSeparator(panes.separator, &canvas)
    drawTitle(texts.chatsTitle(all: false), panes.chatsTitle, isFocused: focus == .chats, &canvas)
    drawTitle(texts.agentsTitle, panes.agentsTitle, isFocused: focus == .agents, &canvas)
    if let rect = panes.chats { drawChats(rect, &canvas) }
    if let rect = panes.agentRows { drawAgents(rect, &canvas) }
    if let rect = panes.agentDetail { drawAgentDetail(rect, &canvas) }
  }

  /// A line between two parts side by side, from the rule with their titles down.
  func drawSeparator(_ rect: Rect?, _ canvas: inout Canvas) {
    guard let rect else { return }
    canvas.verticalLine(rect)
    canvas.drawJoint("┬", row: rect.row, column: rect.column)
  }

  /// A rule with the title of the part under it; the one that has the keys is marked by a sign too.
  func drawTitle(_ title: String, _ rect: Rect?, isFocused: Bool, _ canvas: inout Canvas) {
    guard let rect else { return }
    canvas.horizontalLine(rect)
    canvas.drawPaneTitle(SafeText(title), over: rect, row: rect.row, isFocused: isFocused)
  }

  // MARK: Header and today

  private func drawHeader(_ rect: Rect, _ canvas: inout Canvas) {
    canvas.fill(rect, style: Style(.text, on: .header))
    let line = rect.inset(left: 1, right: 1)
    let column = canvas.put(
      SafeText(texts.board), row: line.row, column: line.column,
      style: Style(.heading, on: .header), in: line)
    guard isOpen else {
      canvas.put(
        SafeText(texts.openingDesk), row: line.row, column: column + 2,
        style: Style(.text, on: .header), in: line)
      return
    }
    let counts = stateCounts
    let waiting = texts.waiting(counts.waiting)
    let ringing = texts.ringing(counts.ringing)
    let active = texts.active(counts.active)
    let some = [(counts.waiting, waiting), (counts.ringing, ringing), (counts.active, active)]
      .filter { $0.0 > 0 }.map(\.1)
    // The fullest words that fit: everything; without what is none; at last what calls for somebody.
    let chats = [
      [waiting, ringing, active].joined(separator: " \u{00B7} "),
      some.isEmpty ? texts.noChatsAtAll : some.joined(separator: " \u{00B7} "),
      some.joined(separator: ", "), some.prefix(2).joined(separator: ", "), some.first ?? "",
    ].map { SafeText($0) }
    let agents: [SafeText] = [
      SafeText(texts.agentsHere(presentCount, of: agentCount, briefly: false)),
      SafeText(texts.agentsHere(presentCount, of: agentCount, briefly: true)), .empty,
    ]
    let room = line.endColumn - column - 2
    let choices = [(0, 0), (0, 1), (1, 0), (1, 1), (1, 2), (2, 2), (3, 2), (4, 2)]
    let choice =
      choices.first { chat, agent in
        chats[chat].width + (agents[agent].isEmpty ? 0 : 2) + agents[agent].width <= room
      } ?? (4, 2)
    let left = chats[choice.0]
    let right = agents[choice.1]
    canvas.put(
      left, row: line.row, column: column + 2,
      style: Style(counts.waiting > 0 ? .alert : .text, on: .header), in: line)
    canvas.put(
      right, row: line.row, column: line.endColumn - right.width, style: Style(.text, on: .header),
      in: line)
  }

  private var stateCounts: (waiting: Int, ringing: Int, active: Int) {
    (openChats.waiting.count, openChats.ringing.count, openChats.active.count)
  }

  private func drawToday(_ rect: Rect, _ canvas: inout Canvas) {
    guard let today else { return }
    let line = rect.inset(left: 1, right: 1)
    guard isPastComplete else {
      return canvas.putLine(SafeText(texts.countingToday), in: line, style: Style(.muted))
    }
    let text = TodayText(today, texts)
    let rows = line.rows > 1 ? text.rows(width: line.columns) : [text.row(width: line.columns)]
    for (index, row) in rows.enumerated() {
      canvas.putLine(row, in: line, line: index, style: Style(.muted))
    }
  }

  // MARK: What lies over the rest

  private func drawFailure(_ reason: String, _ panes: BoardPanes, _ canvas: inout Canvas) {
    let style = Style(.heading, on: .banner)
    let rect = Rect(row: 1, column: 0, rows: 1, columns: size.columns)
    canvas.fill(rect, style: style)
    // What to do comes first: how long the reason is nobody knows.
    let quit = boardCommands.keyName(for: .quit, in: .anywhere)
    canvas.putLine(
      SafeText(oneLine: " " + texts.isLost(reason, quit: quit), lineBreak: " "), in: rect,
      style: style)
  }

  /// What has just happened, or the keys that do something here.
  private func drawFooter(_ rect: Rect, _ canvas: inout Canvas) {
    canvas.fill(rect, style: Style(.text, on: .bar))
    if let notice { return canvas.drawNotice(notice, in: rect) }
    let entries = footerEntries
    canvas.drawFooter(
      entries.filter { $0.action != .help }.compactMap { FooterItem($0, texts) },
      last: entries.first { $0.action == .help }.flatMap { FooterItem($0, texts) }, in: rect)
  }

  /// The entries of the table that do something now, each action once.
  private var footerEntries: [CommandTable<BoardAction, BoardContext, CommandText>.Entry] {
    let contexts = contexts
    var actions: Set<BoardAction> = []
    return boardCommands.entries.filter { entry in
      guard entry.label != nil, !entry.contexts.isDisjoint(with: contexts),
        let key = entry.keys.first,
        boardCommands.action(for: key, in: contexts) == entry.action, isUseful(entry.action)
      else { return false }
      return actions.insert(entry.action).inserted
    }
  }

  /// Whether an action would do anything as things are, so that the footer has room for those that
  /// do.
  private func isUseful(_ action: BoardAction) -> Bool {
    let target = (under == .inspection ? inspection?.id : chats.selected).flatMap { desk.chats[$0] }
    switch action {
    case .open:
      return focus == .chats
        ? chats.selected != nil : agents.selected.map { chatsOf[$0] != nil } ?? false
    case .take: return me != nil && permissions.contains(.liveChat) && target?.state == .waiting
    case .end, .handOver:
      return me != nil && permissions.contains(.intervene) && target?.holder != nil
    case .handled:
      let id = under == .inspection ? inspection?.id : chats.selected
      return me != nil && permissions.contains(.liveChat)
        && id.map { desk.missed[$0] != nil } ?? false
    default: return true
    }
  }
}
