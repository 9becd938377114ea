import Desk
import FrontDesk
import Routing
import Terminal
import Words

/// What keys do.
extension BoardModel {
  /// The contexts in which a key is looked for, the nearest first.
  public var contexts: [BoardContext] { contexts(at: layers.top) }

  private func contexts(at layer: Layer?) -> [BoardContext] {
    switch layer {
    case .question: [.question]
    case .handOver: [.handOver]
    case .speak: [.speaking]
    case .help: [.help]
    case .palette, .jump: [.picker]
    // No board opens one.
    case .search, .addresses, .find, .zoom, .answers, .profile: []
    case nil: inspection != nil ? [.inspection, .anywhere] : [focusContext, .anywhere]
    }
  }

  public var reach: [BoardContext] { contexts(at: layers.ground) }

  private var focusContext: BoardContext { focus == .chats ? .chats : .agents }

  mutating func press(_ key: Key, _ effects: inout [ScreenEffect]) {
    shell.hush()
    if failure != nil {
      // Nothing can be done at a lost desk but to leave it.
      switch keys.action(for: key, in: contexts) ?? keys.action(for: key, in: [.anywhere]) {
      case .quit: effects.append(.quit)
      case .redraw: effects.append(.redraw)
      default: break
      }
      return
    }
    switch meaning(of: key) {
    case .action(let action):
      guard BoardPanes.fits(size) || mayBeUnseen(action) else { return }
      perform(action, &effects)
    case .isTaken: break
    case .nothing:
      if BoardPanes.fits(size), !shell.typeInLayer(key) { sayUnbound(key) }
    }
  }

  mutating func paste(_ text: String) {
    shell.hush()
    shell.prefix = nil
    guard BoardPanes.fits(size) else { return }
    if !shell.pasteInLayer(text) { say(.warning, .keys(.pasteOnBoard)) }
  }

  mutating func perform(_ action: BoardAction, _ effects: inout [ScreenEffect]) {
    switch action {
    case .up: move(.rows(-1))
    case .down: move(.rows(1))
    case .pageUp: move(.pages(-1))
    case .pageDown: move(.pages(1))
    case .first: move(.first)
    case .last: move(.last)
    case .open: open(&effects)
    case .back: back()
    case .nextPane: if !switchHandOverLine() { changePane() }
    case .previousChat: inspectNeighbour(-1, &effects)
    case .nextChat: inspectNeighbour(1, &effects)
    case .unfold: unfoldWalk()
    case .take: take(&effects)
    case .takeOver: askToTakeOver(&effects)
    case .handOver: askWhereTo()
    case .end: askToEnd()
    case .whisper: if let id = target() { askWhatToSay(.whisper, in: id, by: me) }
    case .barge: if let id = target() { askWhatToSay(.barge, in: id, by: me) }
    case .handled: markHandled(&effects)
    case .help: toggleHelp()
    case .palette: togglePalette()
    case .jump: toggleJump(&effects)
    case .run: runInLayer(&effects)
    case .redraw: effects.append(.redraw)
    case .reload: effects.append(.reload)
    case .mouse: effects.append(.setMouse(!shell.hasMouse))
    case .suspend: effects.append(.suspend)
    case .quit: effects.append(.quit)
    case .yes: agree(&effects)
    case .no: closeAsked()
    }
  }

  mutating func runInLayer(_ effects: inout [ScreenEffect]) { runSelected(&effects) }

  // MARK: Moving

  private mutating func move(_ motion: Motion) {
    let isInLayer =
      switch motion {
      case .rows(let rows): moveInLayer(by: rows)
      case .pages(let pages): moveInLayer(byPages: pages)
      case .first, .last: false
      }
    if isInLayer { return }
    switch layers.top {
    case .help, .palette, .jump, .search, .addresses, .find, .question, .handOver, .speak, .zoom,
      .answers, .profile:
      break
    case nil:
      if inspection != nil {
        inspection?.move(motion)
      } else if focus == .chats {
        chats.move(motion)
      } else {
        agents.move(motion)
      }
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
      guard let theirs = chats.open.ofAgent[agent], !theirs.isEmpty else {
        return say(.warning, .board(.hasNoChat(agent: name(of: agent))))
      }
      chats.selectNext(among: theirs)
      // On a screen that has both, the hand stays where it is, to go on to the next one.
      if panes.chats == nil { focus = .chats }
    }
  }

  private mutating func back() {
    if seekAll() { return }
    guard layers.isEmpty else { return shell.layers.close() }
    if inspection != nil { inspection = nil } else { focus = .chats }
  }

  private mutating func changePane() {
    if inspection != nil {
      inspection?.changePane()
    } else {
      focus = focus == .chats ? .agents : .chats
      if focus == .agents { agents.hold() }
    }
  }

  private mutating func inspectNeighbour(_ step: Int, _ effects: inout [ScreenEffect]) {
    if let id = inspection?.id { chats.select(id) }
    chats.move(.rows(step))
    if let id = chats.selected, id != inspection?.id { inspect(id, &effects) }
  }

  // MARK: Stepping in

  /// The chat an action is about: the one that is looked at, else the selected one; nil if a key
  /// that comes now may have been meant for another one.
  mutating func target() -> ChatID? {
    if let inspection { return inspection.id }
    if chats.hasJustLeapt(at: now) {
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
      shell.layers.open(.question(.command(.take(id))))
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
    shell.layers.open(.question(.command(.end(id, intervening: true))))
  }

  private mutating func askToTakeOver(_ effects: inout [ScreenEffect]) {
    guard let id = target() else { return }
    guard me != nil, permissions.contains(.intervene) else {
      return say(.failure, .board(.mayNot(.takeOver)))
    }
    guard desk.chats[id] != nil else {
      return say(.failure, .board(.onlyOpenIsTakenOver))
    }
    shell.layers.open(.question(.command(.takeOver(id))))
  }

  private mutating func askWhereTo() {
    guard let id = target() else { return }
    guard me != nil, permissions.contains(.intervene) else {
      return say(.failure, .board(.mayNot(.handOver)))
    }
    guard desk.chats[id]?.holder != nil else {
      return say(.failure, .board(.onlyHeldIsHandedOver))
    }
    askWhereTo(id)
  }

  private mutating func agree(_ effects: inout [ScreenEffect]) {
    if layers.handOver != nil {
      if let command = takeHandOver(intervening: true) { effects.append(.request(command)) }
      return
    }
    if layers.speak != nil {
      if let command = takeSaid() { effects.append(.request(command)) }
      return
    }
    guard case .command(let command)? = layers.question else { return }
    shell.layers.close()
    if let objection = objection(to: command) { return say(.failure, .board(objection)) }
    effects.append(.request(command))
  }

  /// Why what was asked makes no sense any more; nil: it does.
  private func objection(to command: Command) -> ScreenNotice.Board? {
    switch command {
    case .end(let id, _) where desk.chats[id] == nil:
      .notActiveAnyMore(visitor: visitorName(id))
    case .takeOver(let id, _) where desk.chats[id] == nil: .isOver(visitor: visitorName(id))
    case .take(let id) where desk.chats[id]?.state != .waiting:
      .waitsNoMore(visitor: visitorName(id))
    default: nil
    }
  }
}
