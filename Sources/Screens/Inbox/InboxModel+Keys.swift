import Desk
import FrontDesk
import Routing
import Terminal
import Text
import Words

/// What keys do.
extension InboxModel {
  /// The contexts in which a key is looked for, the nearest first.
  public var contexts: [InboxContext] {
    switch layers.top {
    case .question: return [.question]
    case .handOver: return [.handOver]
    case .help: return [.help]
    case .zoom: return missedContext + [.zoom, .outside, .anywhere]
    case nil:
      switch focus {
      case .list: return missedContext + [.list, .outside, .anywhere]
      case .composer: return [isWritingNote ? .note : .composer, .anywhere]
      case .reading: return missedContext + [.reading, .outside, .anywhere]
      case .visitor: return missedContext + [.visitor, .outside, .anywhere]
      }
    }
  }

  private var missedContext: [InboxContext] { selectedMissed == nil ? [] : [.missed] }

  mutating func press(_ key: Key, _ effects: inout [ScreenEffect]) {
    shell.hush()
    if failure != nil {
      // Nothing can be done at a lost desk but to leave it.
      switch keys.action(for: key, in: [.outside, .anywhere]) {
      case .quit: quit(&effects)
      case .redraw: effects.append(.redraw)
      default: break
      }
      return
    }
    let action = keys.action(for: key, in: contexts)
    guard Panes.fits(size) || mayBeUnseen(action) else { return }
    if let action { perform(action, &effects) } else { type(key) }
  }

  /// A key that is no command is text, where text is typed.
  private mutating func type(_ key: Key) {
    if shell.typeInLayer(key) { return }
    guard layers.isEmpty, focus == .composer, let chat = shown else { return sayUnbound(key) }
    if !key.isCharacter, key != .escape, textCommands.action(for: key, in: [.text]) == nil {
      return sayUnbound(key)
    }
    let width = panes.composerWidth
    var kills = shell.kills
    kills.isConfidential = isWritingNote
    edit(chat) { $0.handle(key, width: width, kills: &kills) }
    shell.kills = kills
  }

  mutating func paste(_ text: String, _ effects: inout [ScreenEffect]) {
    shell.hush()
    guard Panes.fits(size) else {
      say(.warning, .keys(.pasteOutOfSight))
      return
    }
    if shell.pasteInLayer(text) { return }
    guard layers.isEmpty, focus == .composer, let chat = shown else {
      say(
        .warning,
        .keys(.pasteNowhere(write: keys.keyName(for: .write, in: .list))))
      return
    }
    if !edit(chat, { $0.insert(text) }) { sayTooLongToPaste(text, chat) }
  }

  /// Changes the draft of a chat, and of no other. False if there was no room, which is said.
  @discardableResult
  private mutating func edit(_ chat: ChatID, _ change: (inout TextBuffer) -> Bool) -> Bool {
    var fits = true
    changeTalk(chat) { [now] in fits = $0.edit(at: now, change) }
    if !fits { sayTooLong() }
    return fits
  }

  private mutating func perform(_ action: InboxAction, _ effects: inout [ScreenEffect]) {
    let isFromZoom = layers.isZoom
    if isFromZoom, InboxModel.needsPanes.contains(action) { shell.layers.close() }
    switch action {
    case .accept: accept(&effects)
    case .decline: decline(&effects)
    case .undo: undo(&effects)
    case .take: take(&effects)
    case .handOver: askWhereTo()
    case .end: askToEnd()
    case .write: write()
    case .send: handIn(.message, &effects)
    case .saveNote: handIn(.note, &effects)
    case .note: switchNote()
    case .newLine:
      if let chat = shown { edit(chat) { $0.insert("\n") } }
    case .up: move(by: -1)
    case .down: move(by: 1)
    case .pageUp: scroll(pages: -1)
    case .pageDown: scroll(pages: 1)
    case .scrollUp: scroll(lines: -1)
    case .scrollDown: scroll(lines: 1)
    case .first: moveToEdge(isFirst: true)
    case .last: moveToEdge(isFirst: false)
    case .previousChat: selectChat(toward: -1)
    case .nextChat: selectChat(toward: 1)
    case .nextUnanswered: selectUnanswered()
    case .nextPane: changePane(by: 1)
    case .previousPane: changePane(by: -1)
    case .back: back()
    case .open: openPastChat()
    case .visitor: if !isFromZoom || focus != .visitor { switchVisitor() }
    case .zoom: toggleZoom()
    case .switchScope: switchScope()
    case .clearMissed: clearMissed()
    case .handled: markHandled(&effects)
    case .block: askToBlock()
    case .unfold: unfoldWalk()
    case .toggleAvailability:
      effects.append(.request(.setAvailable(me, !(status?.availability.isAvailable ?? false))))
    case .help: toggleHelp()
    case .redraw: effects.append(.redraw)
    case .suspend: askToLeave(.suspend, &effects)
    case .quit: askToLeave(.quit, &effects)
    case .yes: layers.handOver == nil ? agree(&effects) : handOver(&effects)
    case .no: shell.layers.close()
    }
  }

  /// What is done to panes and to the list is done where they can be seen.
  private static let needsPanes: Set<InboxAction> = [
    .visitor, .switchScope, .clearMissed, .unfold, .previousChat, .nextChat, .nextPane,
    .previousPane,
  ]

  private mutating func toggleZoom() {
    if layers.isZoom {
      shell.layers.close()
    } else if let shown {
      shell.layers = Layers(.zoom(talks[shown]?.scroll ?? FollowScroll()))
    }
  }

  /// Asks something over the panes, where what it is about is seen.
  mutating func ask(_ question: Question) { shell.layers = Layers(.question(question)) }

  /// Asks before leaving if somebody would notice, and only once: asked again it leaves.
  private mutating func askToLeave(_ question: Question, _ effects: inout [ScreenEffect]) {
    if layers.question == question { return agree(&effects) }
    if activeChats.isEmpty, ringing.isEmpty {
      question == .quit ? quit(&effects) : suspend(&effects)
    } else {
      ask(question)
    }
  }

  private mutating func agree(_ effects: inout [ScreenEffect]) {
    guard let question = layers.question else { return }
    shell.layers.close()
    switch question {
    case .command(let command): effects.append(.request(command))
    case .quit: quit(&effects)
    case .suspend: suspend(&effects)
    }
  }
}
