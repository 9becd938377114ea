import Desk
import FrontDesk
import Overview
import Routing
public import Terminal
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
    case .palette, .jump, .line: [.picker]
    case .outcome: [.help]
    // No board opens one.
    case .search, .addresses, .namesakes, .find, .zoom, .answers, .profile: []
    case nil: inspection != nil ? [.inspection, .anywhere] : [focusContext, .anywhere]
    }
  }

  public var reach: [BoardContext] { contexts(at: layers.ground) }

  private var focusContext: BoardContext {
    switch focus {
    case .chats: .chats
    case .agents: .agents
    case .desk: .desk
    }
  }

  public func isDeed(_ key: Key) -> Bool { isDeedHere(key) }

  static func fits(_ size: Size) -> Bool { BoardPanes.fits(size) }

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
    case .nextPane: if !switchHandOverLine() { changePane(1) }
    case .previousPane: changePane(-1)
    case .previousChat: inspectNeighbour(-1, &effects)
    case .nextChat: inspectNeighbour(1, &effects)
    case .unfold: unfoldWalk()
    case .whisper: if let id = target() { askWhatToSay(.whisper, in: id, by: me) }
    case .barge: if let id = target() { askWhatToSay(.barge, in: id, by: me) }
    case .mark, .markAll, .sort, .filter, .clear: changeListing(action)
    case .take, .takeOver, .handOver, .assign, .requeue, .moveFirst, .moveLast, .end, .handled,
      .broadcast, .beyond, .availability:
      stepIn(action, &effects)
    case .report: goToReport(&effects)
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

  private mutating func changeListing(_ action: BoardAction) {
    switch action {
    case .mark:
      guard let id = chats.selected else { return }
      chats.toggleMark(id)
      chats.move(.rows(1))
    case .markAll: if let id = chats.selected { chats.toggleMarks(like: id) }
    case .sort: changeOrder()
    case .filter: askForFilter()
    case .clear: clear()
    default: break
    }
  }

  private mutating func stepIn(_ action: BoardAction, _ effects: inout [ScreenEffect]) {
    switch action {
    case .take: take(&effects)
    case .takeOver: askToTakeOver(&effects)
    case .handOver, .assign: askWhereTo()
    case .requeue: askToRequeue(&effects)
    case .moveFirst: move(to: .first, &effects)
    case .moveLast: move(to: .last, &effects)
    case .end: askToEnd()
    case .handled: markHandled(&effects)
    case .broadcast: askWhatToSayToAll()
    case .beyond: askToGoBeyond()
    case .availability: askToSetAvailable()
    default: break
    }
  }

  mutating func runInLayer(_ effects: inout [ScreenEffect]) {
    if layers.outcome != nil { return shell.layers.close() }
    guard let prompt = layers.line else { return runSelected(&effects) }
    switch prompt.purpose {
    case .filter:
      lineChanged()
      if filterFlaw == nil { shell.layers.close() }
    case .broadcast:
      shell.layers.close()
      let words = prompt.words
      guard words.contains(where: { !$0.isWhitespace }) else { return }
      effects.append(.request(.broadcast(.send(words))))
    case .zone: break
    }
  }

  private mutating func goToReport(_ effects: inout [ScreenEffect]) {
    guard mayReadReports else {
      return say(.warning, texts.mayNotReadReports(permission: "viewReports"))
    }
    effects.append(.leave(.report(listing)))
  }

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
    case .help, .palette, .jump, .search, .addresses, .namesakes, .find, .question, .line,
      .outcome, .handOver, .speak, .zoom, .answers, .profile:
      break
    case nil:
      guard inspection == nil else {
        inspection?.move(motion)
        return
      }
      switch focus {
      case .chats: chats.move(motion)
      case .agents: agents.move(motion)
      case .desk: deskList.move(motion)
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
    case .desk: break
    }
  }

  private mutating func back() {
    if seekAll() { return }
    if layers.line?.purpose == .filter { dropFilter() }
    guard layers.isEmpty else { return shell.layers.close() }
    if inspection != nil {
      inspection = nil
      age()
    } else {
      focus = .chats
    }
  }

  private mutating func changePane(_ step: Int) {
    if inspection != nil {
      inspection?.changePane()
      return
    }
    focus = focus.next(step)
    switch focus {
    case .chats: break
    case .agents: agents.hold()
    case .desk: deskList.hold()
    }
  }

  private mutating func inspectNeighbour(_ step: Int, _ effects: inout [ScreenEffect]) {
    if let id = inspection?.id { chats.select(id) }
    chats.move(.rows(step))
    if let id = chats.selected, id != inspection?.id { inspect(id, &effects) }
  }
}
