import Desk
import FrontDesk
import Routing
import Terminal
import Words

/// What keys do.
extension BoardModel {
  /// The contexts in which a key is looked for, the nearest first.
  public var contexts: [BoardContext] {
    switch mode {
    case .question: [.question]
    case .handOver: [.handOver]
    case .help: [.help]
    case .inspection: [.inspection, .anywhere]
    case .board: focus == .chats ? [.chats, .anywhere] : [.agents, .anywhere]
    }
  }

  mutating func press(_ key: Key, _ effects: inout [ScreenEffect]) {
    notice = nil
    let action = boardCommands.action(for: key, in: contexts)
    if failure != nil {
      // Nothing can be done at a lost desk but to leave it.
      switch action ?? boardCommands.action(for: key, in: [.anywhere]) {
      case .quit: effects.append(.quit)
      case .redraw: effects.append(.redraw)
      default: break
      }
      return
    }
    if !BoardPanes.fits(size) {
      // Whoever cannot see the desk does nothing to it. What is asked is shown.
      switch action {
      case .quit, .suspend, .redraw, .yes, .no: break
      default: return
      }
    }
    if let action {
      perform(action, &effects)
    } else if case .handOver(var prompt, let under) = mode {
      if prompt.text.handle(key, width: max(1, size.columns), kills: &kills) {
        mode = .handOver(prompt, over: under)
      }
    } else if case .help(var search, _, let under) = mode {
      if search.handle(key, width: max(1, size.columns), kills: &kills) {
        mode = .help(search: search, line: 0, over: under)
      }
    } else {
      sayUnbound(key)
    }
  }

  /// Says of a key that means nothing here that it does, and where to see those that mean something.
  private mutating func sayUnbound(_ key: Key) {
    if case .question = mode { return }
    guard toldUnbound.count < BoardModel.unboundTold, toldUnbound.insert(key).inserted,
      let help = boardCommands.keys(for: .help).first
    else { return }
    say(.done, .keys(.unbound(key: key.name, help: help.name)))
  }

  /// Of so many keys at the most.
  private static let unboundTold = 100

  mutating func paste(_ text: String) {
    notice = nil
    guard BoardPanes.fits(size) else { return }
    if case .handOver(var prompt, let under) = mode {
      prompt.text.insert(String(text.map { $0 == "\n" ? " " : $0 }))
      mode = .handOver(prompt, over: under)
      return
    }
    guard case .help(var search, _, let under) = mode else {
      return say(.warning, .keys(.pasteOnBoard))
    }
    search.insert(String(text.map { $0 == "\n" ? " " : $0 }))
    mode = .help(search: search, line: 0, over: under)
  }

  private mutating func perform(_ action: BoardAction, _ effects: inout [ScreenEffect]) {
    switch action {
    case .up: move(.rows(-1))
    case .down: move(.rows(1))
    case .pageUp: move(.pages(-1))
    case .pageDown: move(.pages(1))
    case .first: move(.first)
    case .last: move(.last)
    case .open: open(&effects)
    case .back: back()
    case .nextPane: changePane()
    case .previousChat: inspectNeighbour(-1, &effects)
    case .nextChat: inspectNeighbour(1, &effects)
    case .take: take(&effects)
    case .takeOver: askToTakeOver(&effects)
    case .handOver: askWhereTo()
    case .end: askToEnd()
    case .handled: markHandled(&effects)
    case .help: toggleHelp()
    case .redraw: effects.append(.redraw)
    case .suspend: effects.append(.suspend)
    case .quit: effects.append(.quit)
    case .yes: agree(&effects)
    case .no: mode = underMode
    }
  }

  // MARK: Moving

  private enum Move {
    case rows(Int)
    case pages(Int)
    case first, last
  }

  private mutating func move(_ move: Move) {
    switch mode {
    case .board:
      if focus == .chats { BoardModel.move(&chats, move) } else { BoardModel.move(&agents, move) }
    case .inspection:
      guard var inspection else { return }
      switch inspection.pane {
      case .conversation: BoardModel.move(&inspection.conversationScroll, move)
      case .reasons: BoardModel.move(&inspection.reasonsScroll, move)
      }
      self.inspection = inspection
    case .help(let search, let line, let under):
      let page = max(1, size.rows - 4)
      let help = HelpView(
        groups: boardHelp(texts), hint: "", more: "", back: "", search: search, line: line)
      let last = help.lastLine(on: size)
      let next =
        switch move {
        case .rows(let rows): line + rows
        case .pages(let pages): line + pages * page
        case .first: 0
        case .last: last
        }
      mode = .help(search: search, line: min(max(0, next), last), over: under)
    case .question, .handOver: break
    }
  }

  private static func move<Section, ID>(_ list: inout SectionedList<Section, ID>, _ move: Move) {
    switch move {
    case .rows(let rows): list.move(by: rows)
    case .pages(let pages): list.move(byPages: pages)
    case .first: list.selectFirst()
    case .last: list.selectLast()
    }
  }

  private static func move(_ scroll: inout FollowScroll, _ move: Move) {
    switch move {
    case .rows(let rows): scroll.scroll(by: rows)
    case .pages(let pages): scroll.scroll(byPages: pages)
    case .first: scroll.toTop()
    case .last: scroll.toBottom()
    }
  }

  private mutating func open(_ effects: inout [ScreenEffect]) {
    switch focus {
    case .chats:
      guard let id = chats.selected else { return }
      chats.hold()
      inspect(id, &effects)
    case .agents:
      guard let agent = agents.selected else { return }
      let theirs = chatsOf[agent] ?? []
      guard !theirs.isEmpty else {
        return say(.warning, .board(.hasNoChat(agent: name(of: agent))))
      }
      let current = chats.selected.flatMap { theirs.firstIndex(of: $0) } ?? -1
      chats.select(theirs[(current + 1) % theirs.count])
      // On a screen that has both, the hand stays where it is, to go on to the next one.
      if panes.chats == nil { focus = .chats }
    }
  }

  private mutating func back() {
    switch mode {
    case .inspection:
      mode = .board
      inspection = nil
    case .help: mode = underMode
    case .board: focus = .chats
    case .question, .handOver: break
    }
  }

  private mutating func changePane() {
    switch mode {
    case .board:
      focus = focus == .chats ? .agents : .chats
      if focus == .agents { agents.hold() }
    case .inspection:
      let isConversation = inspection?.pane == .conversation
      inspection?.pane = isConversation ? .reasons : .conversation
    case .help, .question, .handOver: break
    }
  }

  private mutating func inspectNeighbour(_ step: Int, _ effects: inout [ScreenEffect]) {
    if let id = inspection?.id { chats.select(id) }
    chats.move(by: step)
    if let id = chats.selected, id != inspection?.id { inspect(id, &effects) }
  }

  private var underMode: Mode { under == .board ? .board : .inspection }

  private mutating func toggleHelp() {
    if case .help = mode {
      mode = underMode
    } else {
      mode = .help(search: TextBuffer(limit: 80), line: 0, over: under)
    }
  }

  // MARK: Stepping in

  /// The chat an action is about: the one that is looked at, else the selected one; nil if a key
  /// that comes now may have been meant for another one.
  mutating func target() -> ChatID? {
    if under == .inspection { return inspection?.id }
    if let leap = selectionLeaptAt, now - leap < BoardModel.leapPause {
      say(.warning, .keys(.listHasChanged))
      return nil
    }
    return chats.selected
  }

  private mutating func take(_ effects: inout [ScreenEffect]) {
    guard let id = target() else { return }
    guard me != nil, permissions.contains(.liveChat) else {
      return say(.failure, texts.refusal(.mayNotTakeChats))
    }
    guard desk.chats[id]?.state == .waiting else {
      return say(.failure, .board(.onlyQueuedIsTaken))
    }
    if isPresent {
      effects.append(.request(.take(id)))
    } else {
      mode = .question(.take(id), over: under)
    }
  }

  /// Whether somebody listens for the watcher: an inbox of theirs is open, or the desk does not mind.
  private var isPresent: Bool {
    guard desk.settings.presence, let me, let place = desk.rosterIndex[me] else { return true }
    return roster.indices.contains(place) && roster[place].isPresent
  }

  private mutating func askToEnd() {
    guard let id = target() else { return }
    guard me != nil, permissions.contains(.intervene) else {
      return say(.failure, .board(.mayNot(.end)))
    }
    guard desk.chats[id] != nil else {
      return say(.failure, .board(.onlyOpenIsEnded))
    }
    mode = .question(.end(id), over: under)
  }

  private mutating func askToTakeOver(_ effects: inout [ScreenEffect]) {
    guard let id = target() else { return }
    guard me != nil, permissions.contains(.intervene) else {
      return say(.failure, .board(.mayNot(.takeOver)))
    }
    guard desk.chats[id] != nil else {
      return say(.failure, .board(.onlyOpenIsTakenOver))
    }
    mode = .question(.takeOver(id), over: under)
  }

  private mutating func askWhereTo() {
    guard let id = target() else { return }
    guard me != nil, permissions.contains(.intervene) else {
      return say(.failure, .board(.mayNot(.handOver)))
    }
    guard desk.chats[id]?.holder != nil else {
      return say(.failure, .board(.onlyHeldIsHandedOver))
    }
    mode = .handOver(HandOverPrompt(id), over: under)
  }

  private mutating func handOver(_ prompt: HandOverPrompt, _ effects: inout [ScreenEffect]) {
    guard let destination = prompt.destination(in: desk) else { return }
    mode = underMode
    effects.append(.request(.transfer(prompt.chat, to: destination, note: prompt.note)))
  }

  private mutating func agree(_ effects: inout [ScreenEffect]) {
    if case .handOver(let prompt, _) = mode { return handOver(prompt, &effects) }
    guard case .question(let question, _) = mode else { return }
    mode = underMode
    switch question {
    case .end(let id):
      guard desk.chats[id] != nil else {
        return say(.failure, .board(.notActiveAnyMore(visitor: visitorName(id))))
      }
      effects.append(.request(.end(id, intervening: true)))
    case .takeOver(let id):
      guard desk.chats[id] != nil else {
        return say(.failure, .board(.isOver(visitor: visitorName(id))))
      }
      effects.append(.request(.takeOver(id)))
    case .take(let id):
      guard desk.chats[id]?.state == .waiting else {
        return say(.failure, .board(.waitsNoMore(visitor: visitorName(id))))
      }
      effects.append(.request(.take(id)))
    }
  }
}
