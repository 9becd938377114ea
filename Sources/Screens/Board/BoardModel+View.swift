import Desk
import FrontDesk
import Overview
import Routing
public import Terminal
import Text
import Words

extension BoardModel {
  /// The screen as it should look now.
  public func view() -> Canvas {
    var canvas = Canvas(size)
    guard BoardPanes.fits(size) else {
      canvas.drawTooSmall(
        smallest: BoardPanes.smallest, urgent: askedInShort,
        quit: keys.keyName(for: .quit, in: .question), texts)
      return canvas
    }
    if let help = layers.help {
      help.draw(helpContent, texts, &canvas)
      return canvas
    }
    let panes = panes
    if let inspection {
      drawInspection(inspection, panes, &canvas)
    } else {
      drawBoard(panes, &canvas)
    }
    if let failure { drawFailure(failure, &canvas) }
    drawFooter(panes.footer, &canvas)
    drawAsked(&canvas)
    drawLine(&canvas)
    drawPrefix(&canvas)
    return canvas
  }

  var helpContent: HelpLayer.Content {
    HelpLayer.Content(
      groups: boardHelp(keys, texts), hint: texts.keyHint(inInbox: false),
      more: keys.keyName(for: .pageDown, in: .help), run: keys.keyName(for: .run, in: .help),
      back: keys.keyName(for: .back, in: .help))
  }

  func wordings(of question: Question) -> [String] {
    switch question {
    case .command(.end(let id, _)):
      texts.mayEnd(chatOf: visitorName(id), with: desk.chats[id]?.agent.map { name(of: $0) })
    case .command(.takeOver(let id, false)):
      texts.mayTakeOver(
        chatOf: visitorName(id), from: desk.chats[id]?.agent.map { name(of: $0) })
    case .command(.take(let id)):
      texts.mayTake(chatOf: visitorName(id), openingInbox: "\(inboxCommand)")
    case .command(.takeOver(let id, true)): texts.mayGoBeyond(nil, with: visitorName(id))
    case .command(.assign(let id, .agent(let agent), _, true)),
      .command(.transfer(let id, .agent(let agent), _, _, true)):
      texts.mayGoBeyond(name(of: agent), with: visitorName(id))
    case .command(.setAvailable(let agent, let isAvailable)):
      texts.maySetAvailable(name(of: agent), isAvailable)
    case .commands(let deed, let commands):
      texts.mayDo(deed, to: subject(of: commands), without: leftOut(by: commands))
    // Nothing else is asked before it is done.
    case .command, .send, .openAddress, .copyAddress, .quit, .suspend: []
    }
  }

  private func subject(of commands: [Command]) -> String {
    guard commands.count == 1, let chat = commands[0].chat else {
      return texts.chats(commands.count)
    }
    return visitorName(chat)
  }

  private func drawBoard(_ panes: BoardPanes, _ canvas: inout Canvas) {
    drawHeader(panes.header, &canvas)
    drawToday(panes.today, &canvas)
    drawSeparator(panes.separator, &canvas)
    drawTitle(texts.chatsTitle(all: false), panes.chatsTitle, isFocused: focus == .chats, &canvas)
    drawTitle(texts.agentsTitle, panes.agentsTitle, isFocused: focus == .agents, &canvas)
    drawTitle(texts.deskTitle, panes.deskTitle, isFocused: focus == .desk, &canvas)
    if let rect = panes.chats { drawChats(rect, &canvas) }
    if let rect = panes.chatDetail { drawChatDetail(rect, &canvas) }
    if let rect = panes.agentRows { drawAgents(rect, &canvas) }
    if let rect = panes.agentDetail { drawAgentDetail(rect, &canvas) }
    drawDesk(panes, &canvas)
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
    let open = self.chats.open
    let waiting = texts.waiting(open.waiting.count)
    let ringing = texts.ringing(open.ringing.count)
    let active = texts.active(open.active.count)
    let some = [
      (open.waiting.count, waiting), (open.ringing.count, ringing), (open.active.count, active),
    ]
    .filter { $0.0 > 0 }.map(\.1)
    // The fullest words that fit: everything; without what is none; at last what calls for somebody.
    let chats = [
      [waiting, ringing, active].joined(separator: " \u{00B7} "),
      some.isEmpty ? texts.noChatsAtAll : some.joined(separator: " \u{00B7} "),
      some.joined(separator: texts.comma), some.prefix(2).joined(separator: texts.comma),
      some.first ?? "",
    ].map { SafeText($0) }
    let chosen = listingWords
    let agents: [SafeText] =
      chosen.map { [$0, $0.truncated(to: max(8, line.columns / 2)), .empty] } ?? [
        SafeText(texts.agentsHere(self.agents.present, of: self.agents.count, briefly: false)),
        SafeText(texts.agentsHere(self.agents.present, of: self.agents.count, briefly: true)),
        .empty,
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
      style: Style(open.waiting.count > 0 ? .alert : .text, on: .header), in: line)
    canvas.put(
      right, row: line.row, column: line.endColumn - right.width,
      style: Style(chosen == nil ? .text : .accent, on: .header), in: line)
  }

  private func drawToday(_ rect: Rect, _ canvas: inout Canvas) {
    guard let counts = today.counts else { return }
    var line = rect.inset(left: 1, right: 1)
    if let alarmWords {
      canvas.putLine(alarmWords, in: line, style: Style(.failure).adding(.bold))
      let end = alarmWords.width + 3
      line = line.rows > 1 ? line.inset(top: 1) : line.inset(left: end)
      guard line.columns > 20 else { return }
    }
    guard today.isComplete else {
      return canvas.putLine(SafeText(texts.countingToday), in: line, style: Style(.muted))
    }
    let text = TodayText(counts, texts)
    let rows = line.rows > 1 ? text.rows(width: line.columns) : [text.row(width: line.columns)]
    for (index, row) in rows.enumerated() {
      canvas.putLine(row, in: line, line: index, style: Style(.muted))
    }
  }

  // MARK: What lies over the rest

  /// The line that is typed, if one is.
  private func drawLine(_ canvas: inout Canvas) {
    guard let prompt = layers.line else { return }
    switch prompt.purpose {
    case .filter:
      prompt.draw(
        sign: "/", aside: SafeText(texts.listed(chats.listed.count, of: desk.chats.count)),
        flaw: filterFlaw.map { SafeText(oneLine: $0, lineBreak: " ") }, &canvas)
    case .broadcast:
      prompt.draw(
        sign: SafeText(texts.toAllAgents + " "), aside: .empty, flaw: nil, &canvas)
    case .zone: break
    }
  }

  func isUseful(_ action: BoardAction) -> Bool {
    let target = (inspected ?? chats.selected).flatMap { desk.chats[$0] }
    switch action {
    case .open:
      return focus == .chats
        ? chats.selected != nil : agents.selected.map { chats.open.ofAgent[$0] != nil } ?? false
    case .mark: return !chats.lines.isEmpty && permissions.contains(.intervene)
    case .filter: return desk.chats.count > 1 || !chats.rule.filter.isEmpty
    case .take: return me != nil && permissions.contains(.liveChat) && target?.state == .waiting
    case .end, .handOver:
      return me != nil && permissions.contains(.intervene) && target?.holder != nil
    case .whisper, .barge:
      guard inspection != nil, let holder = target?.holder else { return false }
      return me != nil && permissions.withImplied.contains(.intervene) && holder != me
    case .handled:
      let id = inspected ?? chats.selected
      return me != nil && permissions.contains(.liveChat)
        && id.map { desk.missed[$0] != nil } ?? false
    case .report: return mayReadReports
    case .unfold: return hasWalk
    default: return true
    }
  }
}
