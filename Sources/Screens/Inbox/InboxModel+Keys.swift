import Desk
import FrontDesk
import Routing
import Terminal
import Text
import Words

/// What keys do.
extension InboxModel {
  /// The contexts in which a key is looked for, the nearest first.
  public var contexts: [InboxContext] { contexts(at: layers.top) }

  private func contexts(at layer: Layer?) -> [InboxContext] {
    switch layer {
    case .question: return [.question]
    case .handOver: return [.handOver]
    case .speak: return [.speaking]
    case .answers: return [.answers]
    case .help: return [.help]
    case .palette, .jump, .search, .addresses, .namesakes, .find, .profile, .line, .outcome:
      return [.picker]
    case .zoom: return missedContext + [.zoom, .outside, .anywhere]
    case nil:
      switch focus {
      case .list: return missedContext + [.list, .outside, .anywhere]
      case .composer: return [isWritingNote ? .note : .composer, .anywhere]
      case .reading where lettersRest != nil: return [.reading, .anywhere]
      case .reading:
        return (isFinding ? [.found] : []) + missedContext + [.reading, .outside, .anywhere]
      case .visitor: return missedContext + [.visitor, .outside, .anywhere]
      }
    }
  }

  private var missedContext: [InboxContext] { selectedMissed == nil ? [] : [.missed] }

  public var reach: [InboxContext] {
    contexts(at: layers.ground) + (layers.ground == nil ? [.outside] : [])
  }

  mutating func press(_ key: Key, _ effects: inout [ScreenEffect]) {
    shell.hush()
    // The hand goes on: a chat that comes late is not gone to any more.
    goingTo = nil
    landing = nil
    mergesWhenKnown = nil
    if failure != nil {
      // Nothing can be done at a lost desk but to leave it.
      switch keys.action(for: key, in: [.outside, .anywhere]) {
      case .quit: quit(&effects)
      case .redraw: effects.append(.redraw)
      default: break
      }
      return
    }
    if takesRest(key, &effects) { return }
    switch meaning(of: key) {
    case .action(let action):
      guard Panes.fits(size) || mayBeUnseen(action) else { return }
      perform(action, &effects)
    case .isTaken: break
    case .nothing: if Panes.fits(size) { type(key, &effects) }
    }
  }

  /// A key that is no command is text, where text is typed.
  private mutating func type(_ key: Key, _ effects: inout [ScreenEffect]) {
    if typesForAnswers(key, &effects) { return }
    if shell.typeInLayer(key) { return findAsTyped() }
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
    shell.prefix = nil
    guard Panes.fits(size) else {
      say(.warning, .keys(.pasteOutOfSight))
      return
    }
    if pastesForAnswers(text, &effects) { return }
    if shell.pasteInLayer(text) { return findAsTyped() }
    guard layers.isEmpty, focus == .composer, let chat = shown else {
      say(
        .warning,
        .keys(.pasteNowhere(write: keys.keyName(for: .write, in: .list))))
      return
    }
    guard edit(chat, { $0.insert(text) }) else { return sayTooLongToPaste(text, chat) }
    talks.change(chat) { $0.notePaste(text) }
  }

  /// Changes the draft of a chat, and of no other. False if there was no room, which is said.
  @discardableResult
  mutating func edit(_ chat: ChatID, _ change: (inout TextBuffer) -> Bool) -> Bool {
    var fits = true
    changeTalk(chat) { [now] in fits = $0.edit(at: now, change) }
    if !fits { sayTooLong() }
    return fits
  }

  mutating func perform(_ action: InboxAction, _ effects: inout [ScreenEffect]) {
    if action != .next { calledOn = [] }
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
    case .suggestion: takeSuggestion()
    case .editor: openEditor(&effects)
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
    case .next: selectNext()
    case .nextPane: if !switchHandOverLine() { changePane(by: 1) }
    case .previousPane: changePane(by: -1)
    case .back: back()
    case .open: openPastChat()
    case .visitor: if !isFromZoom || focus != .visitor { switchVisitor() }
    case .zoom: toggleZoom()
    case .switchScope: switchScope()
    case .clearMissed: clearMissed()
    case .handled: markHandled(&effects)
    case .block: askToBlock()
    case .merge: askToMerge(&effects)
    case .unfold: unfoldWalk()
    case .whisper, .barge, .putAway: performBeside(action)
    case .saveTranscript: saveTranscript(&effects)
    case .openAddress: pickAddress(isToCopy: false, &effects)
    case .copyAddress: pickAddress(isToCopy: true, &effects)
    case .copyMessage: copyMessage(&effects)
    case .find: askWhatToFind()
    case .search: shell.layers.open(.search(SearchLayer()))
    case .findNext: goToFound(isBack: true)
    case .findPrevious: goToFound(isBack: false)
    case .openBeside, .closeBeside, .goLeft, .goRight, .moveLeft, .moveRight: performBeside(action)
    case .toggleAvailability:
      effects.append(.request(.setAvailable(me, !(status?.availability.isAvailable ?? false))))
    case .readBroadcast: readBroadcast(&effects)
    case .me: showProfile()
    case .help: toggleHelp()
    case .palette: togglePalette()
    case .jump: toggleJump(&effects)
    case .run: runInLayer(&effects)
    case .redraw: effects.append(.redraw)
    case .reload: effects.append(.reload)
    case .mouse: effects.append(.setMouse(!shell.hasMouse))
    case .suspend: askToLeave(.suspend, &effects)
    case .quit: askToLeave(.quit, &effects)
    case .yes: doAsked(&effects)
    case .no: closeAsked()
    }
  }

  /// Does something to the conversations that stand side by side, or speaks beside an agent.
  private mutating func performBeside(_ action: InboxAction) {
    switch action {
    case .openBeside: openBeside()
    case .closeBeside: closeBeside()
    case .goLeft: goBeside(by: -1)
    case .goRight: goBeside(by: 1)
    case .moveLeft: moveBeside(by: -1)
    case .whisper: askWhatToSay(.whisper, in: shown, by: me)
    case .barge: askWhatToSay(.barge, in: shown, by: me)
    case .putAway: putAwayWhisper()
    default: moveBeside(by: 1)
    }
  }

  /// Does what is asked, or what is chosen there.
  private mutating func doAsked(_ effects: inout [ScreenEffect]) {
    switch layers.top {
    case .handOver: handOver(&effects)
    case .answers: takeAnswer(&effects)
    case .speak: if let command = takeSaid() { effects.append(.request(command)) }
    case .help, .palette, .jump, .search, .addresses, .namesakes, .find, .question, .line,
      .outcome, .profile, .zoom, nil:
      agree(&effects)
    }
  }

  /// Hands in what is typed over the panes, or does what is selected there.
  mutating func runInLayer(_ effects: inout [ScreenEffect]) {
    switch layers.top {
    case .find: find()
    case .search: searchOrOpen(&effects)
    case .addresses(let layer): usePicked(layer, &effects)
    case .namesakes(let layer): askToMergePicked(layer)
    case .profile: runInProfile(&effects)
    case .help, .palette, .jump, .question, .line, .outcome, .handOver, .speak, .answers, .zoom,
      nil:
      runSelected(&effects)
    }
  }

  /// What is done to panes and to the list is done where they can be seen.
  private static let needsPanes: Set<InboxAction> = [
    .visitor, .switchScope, .clearMissed, .unfold, .find, .previousChat, .nextChat, .nextPane,
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
    // An inbox asks of none.
    case .commands: break
    case .send(let chat, let lines):
      // Something may have come back into the draft meanwhile.
      let isSame = talks[chat]?.draft.linesToAskFor == lines
      if chat == shown { handIn(.message, isAgreed: isSame, &effects) }
    case .openAddress(let address): open(address, isAgreed: true, &effects)
    case .copyAddress(let address, _): copy(address, &effects)
    case .quit: quit(&effects)
    case .suspend: suspend(&effects)
    }
  }
}
