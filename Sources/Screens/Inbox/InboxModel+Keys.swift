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
    switch mode {
    case .question: return [.question]
    case .handOver: return [.handOver]
    case .help: return [.help]
    case .zoom: return missedContext + [.zoom, .outside, .anywhere]
    case .desk:
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
    notice = nil
    if failure != nil {
      // Nothing can be done at a lost desk but to leave it.
      switch inboxCommands.action(for: key, in: [.outside, .anywhere]) {
      case .quit: quit(&effects)
      case .redraw: effects.append(.redraw)
      default: break
      }
      return
    }
    let action = inboxCommands.action(for: key, in: contexts)
    if !Panes.fits(size) {
      // Whoever cannot see the desk does nothing to it. What is asked is shown.
      switch action {
      case .quit, .suspend, .redraw, .yes, .no: break
      default: return
      }
    }
    if let action { perform(action, &effects) } else { type(key) }
  }

  /// Says of a key that means nothing here that it does, and where to see those that mean something.
  private mutating func sayUnbound(_ key: Key) {
    guard mode == .desk || isZoom, toldUnbound.count < InboxModel.unboundTold,
      toldUnbound.insert(key).inserted, let help = self.key(for: .help)
    else { return }
    say(.done, .keys(.unbound(key: key.name, help: help.name)))
  }

  /// Of so many keys at the most.
  private static let unboundTold = 100

  /// A key that is no command is text, where text is typed.
  private mutating func type(_ key: Key) {
    if case .handOver(var prompt) = mode {
      kills.isConfidential = false
      if prompt.text.handle(key, width: max(1, size.columns), kills: &kills) {
        mode = .handOver(prompt)
      }
      return
    }
    if case .help(var search, _, let under) = mode {
      kills.isConfidential = false
      if search.handle(key, width: max(1, size.columns), kills: &kills) {
        mode = .help(search: search, line: 0, over: under)
      }
      return
    }
    guard mode == .desk, focus == .composer, let chat = shown else { return sayUnbound(key) }
    if !key.isCharacter, key != .escape, textCommands.action(for: key, in: [.text]) == nil {
      return sayUnbound(key)
    }
    let width = panes.composerWidth
    var kills = kills
    kills.isConfidential = isWritingNote
    edit(chat) { $0.handle(key, width: width, kills: &kills) }
    self.kills = kills
  }

  mutating func paste(_ text: String, _ effects: inout [ScreenEffect]) {
    notice = nil
    guard Panes.fits(size) else {
      say(.warning, .keys(.pasteOutOfSight))
      return
    }
    if case .handOver(var prompt) = mode {
      prompt.text.insert(String(text.map { $0 == "\n" ? " " : $0 }))
      mode = .handOver(prompt)
      return
    }
    if case .help(var search, _, let under) = mode {
      search.insert(String(text.map { $0 == "\n" ? " " : $0 }))
      mode = .help(search: search, line: 0, over: under)
      return
    }
    guard mode == .desk, focus == .composer, let chat = shown else {
      say(
        .warning,
        .keys(.pasteNowhere(write: inboxCommands.keyName(for: .write, in: .list))))
      return
    }
    if !edit(chat, { $0.insert(text) }) { sayTooLongToPaste(text, chat) }
  }

  /// Changes the draft of a chat, and of no other. False if there was no room, which is said.
  @discardableResult
  private mutating func edit(_ chat: ChatID, _ change: (inout TextBuffer) -> Bool) -> Bool {
    var isTooLong = false
    let now = now
    changeTalk(chat) { talk in
      _ = change(&talk.draft.text)
      isTooLong = talk.draft.text.wasRefused
      talk.draft.changed(at: now)
    }
    if isTooLong { sayTooLong() }
    return !isTooLong
  }

  private mutating func perform(_ action: InboxAction, _ effects: inout [ScreenEffect]) {
    let isFromZoom = isZoom
    if isZoom, InboxModel.needsPanes.contains(action) { mode = .desk }
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
    case .yes: isAskingWhereTo ? handOver(&effects) : agree(&effects)
    case .no: mode = .desk
    }
  }

  /// What is done to panes and to the list is done where they can be seen.
  private static let needsPanes: Set<InboxAction> = [
    .visitor, .switchScope, .clearMissed, .unfold, .previousChat, .nextChat, .nextPane,
    .previousPane,
  ]

  private mutating func toggleHelp() {
    let under: Under
    switch mode {
    case .help: return closeHelp()
    case .zoom(let scroll): under = .zoom(scroll)
    case .desk, .question, .handOver: under = .desk
    }
    mode = .help(search: TextBuffer(limit: 80), line: 0, over: under)
  }

  /// Goes back to what help lies over.
  mutating func closeHelp() {
    guard case .help(_, _, let under) = mode else { return }
    switch under {
    case .desk: mode = .desk
    case .zoom(let scroll): mode = .zoom(scroll)
    }
  }

  private mutating func toggleZoom() {
    if case .zoom = mode {
      mode = .desk
    } else if let shown {
      mode = .zoom(talks[shown]?.scroll ?? FollowScroll())
    }
  }

  /// Asks before leaving if somebody would notice, and only once: asked again it leaves.
  private mutating func askToLeave(_ question: Question, _ effects: inout [ScreenEffect]) {
    if mode == .question(question) { return agree(&effects) }
    if activeChats.isEmpty, ringing.isEmpty {
      question == .quit ? quit(&effects) : suspend(&effects)
    } else {
      mode = .question(question)
    }
  }

  private mutating func agree(_ effects: inout [ScreenEffect]) {
    guard case .question(let question) = mode else { return }
    mode = .desk
    switch question {
    case .end(let chat): effects.append(.request(.end(chat, intervening: false)))
    case .block(let chat): block(chat, &effects)
    case .quit: quit(&effects)
    case .suspend: suspend(&effects)
    }
  }
}
