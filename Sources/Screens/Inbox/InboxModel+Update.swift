import Alerts
public import Desk
import FrontDesk
import Store
import Terminal
import Text
import Words

extension InboxModel {
  /// Takes in what happened and says what is to be done about it, in order. The only way the model
  /// changes.
  public mutating func update(_ message: ScreenMessage, at now: Instant) -> [ScreenEffect] {
    var isBurst = false
    if case .keysPressed(let strokes) = message {
      isBurst = shell.hand.typist.isBurst(strokes)
      if strokes.keys.count == 1, let key = strokes.keys.first, !isBurst || key.isCharacter,
        let effects = typed(key, at: now)
      {
        return effects
      }
    }
    if case .deskChanged(let view, let events) = message,
      let effects = heard(view, events, at: now)
    {
      return effects
    }
    change = .everything
    shell.now = now
    let (neighbours, selected) = (self.neighbours, self.selected)
    var effects: [ScreenEffect] = []
    switch message {
    case .keysPressed(let strokes):
      shell.hand.moves(at: now)
      if isBurst {
        burst(strokes.keys, &effects)
      } else {
        for key in strokes.keys { press(key, &effects) }
      }
    case .pasted(let text):
      shell.hand.moves(at: now)
      paste(text, &effects)
    case .mouse(let event):
      shell.hand.moves(at: now)
      mouse(event, &effects)
    case .mouseSet(let isOn): mouseSet(isOn)
    case .resized(let size): shell.size = size
    case .focused(let isHere): focused(isHere)
    case .timePassed: timePassed(&effects)
    case .suspendRequested: suspend(&effects)
    case .resumed:
      // Nobody has said since whether the window has the focus.
      calls.turn(.unknown)
      effects.append(.redraw)
    case .hungUp: quit(&effects)
    default: hear(message, &effects)
    }
    settle(&effects)
    switch message {
    case .keysPressed, .pasted, .mouse: break
    default:
      if selected != nil, selected == self.selected {
        list.watch(neighbours, self.neighbours, at: now)
      }
    }
    return effects
  }

  /// Takes in what the desk tells and answers, and what came of what was to be done.
  private mutating func hear(_ message: ScreenMessage, _ effects: inout [ScreenEffect]) {
    switch message {
    case .deskChanged(let view, let events): deskChanged(view, events, &effects)
    case .deskWarned(let text): say(.warning, text)
    case .deskFailed(let reason):
      picture.fail(reason)
      keepEverything(&effects)
    case .answered(let command, let failure): answered(command, failure, &effects)
    case .recordArrived(let chat, let record): recordArrived(chat, record)
    case .historyArrived(let query, let summaries):
      if takePast(summaries, for: query) { break }
      archive.take(summaries, for: query)
      list.becomeStale()
    case .pastChatsArrived(let query, let chats): archive.take(chats, for: query)
    case .searchArrived(let search, let page): searchArrived(search, page, &effects)
    // An inbox asks for none.
    case .decisionArrived, .eventsArrived, .counting, .counted, .countFailed: break
    case .sightArrived(let mark, let sight):
      // Of who is only picked from nothing is held that may be old when they come.
      if !shell.layers.take(sight, of: mark) || visitorPane.hasAsked(mark) {
        visitorPane.take(sight, of: mark)
      }
      if let chat = mergesWhenKnown, chat == shown { askToMerge(&effects) }
    case .answersArrived(let shelf): library.take(shelf)
    case .termsArrived(let history): terms.take(history)
    case .suggested(let chat, let seq, let text): suggested(text, after: seq, in: chat)
    case .questionFailed(let question, let reason):
      archive.failed(question)
      say(.failure, reason)
    case .draftsFound(let kind, let drafts): draftsFound(kind, drafts, &effects)
    case .endFound(let chat, let record): endFound(chat, record, &effects)
    case .marksFound(let marks): adopt(marks)
    case .draftNotSaved(let reason):
      say(.failure, .ownChat(.draftNotKept(reason: reason)))
    case .edited(let chat, let kind, let text): edited(chat, kind, text, &effects)
    case .transcriptSaved(let path): say(.done, .ownChat(.transcriptSaved(path: path)))
    case .transcriptFailed(let reason): say(.failure, reason)
    case .pictureKept(let picture, let failure): pictureKept(picture, failure, &effects)
    case .preferencesRead(let preferences): take(preferences, &effects)
    case .preferencesBroken(let reason): say(.failure, reason)
    // Of the hand, of time and of the terminal, which are taken in before.
    case .keysPressed, .pasted, .mouse, .mouseSet, .resized, .focused, .timePassed,
      .suspendRequested, .resumed, .hungUp:
      break
    }
  }

  /// What an agent is called: with their id, where somebody else has the name.
  func name(of agent: AgentID) -> String { picture.name(of: agent) }

  private mutating func timePassed(_ effects: inout [ScreenEffect]) {
    saveDrafts(all: false, &effects)
    if let held = answers.held, held.due <= now {
      sendHeldDecline(&effects)
      list.becomeStale()
    }
    if let due = reorderDue, due <= now { list.becomeStale() }
    warnOfWaits(&effects)
    call(&effects)
  }

  private mutating func recordArrived(_ chat: ChatID, _ record: ChatRecord?) {
    archive.take(record, of: chat, shown: shown)
    guard let record else { return say(.failure, .ownChat(.noRecord(chat: chat.text))) }
    if let summary = record.summary { departed.learn(summary) }
    arrive(at: record)
  }

  /// Suspends, keeping drafts first.
  mutating func suspend(_ effects: inout [ScreenEffect]) {
    sendHeldDecline(&effects)
    keepEverything(&effects)
    effects.append(.suspend)
  }

  /// Keeps what is written, and what was handed in and not yet answered: the desk may never have
  /// taken it.
  private mutating func keepEverything(_ effects: inout [ScreenEffect]) {
    if talks.putBackPending(at: now) { list.becomeStale() }
    saveDrafts(all: true, &effects)
  }

  mutating func quit(_ effects: inout [ScreenEffect]) {
    sendHeldDecline(&effects)
    keepEverything(&effects)
    effects.append(.quit)
  }

  /// Changes what is remembered of a chat, which begins with what the desk knows of it.
  mutating func changeTalk(_ id: ChatID, _ body: (inout Talk) -> Void) {
    if talks[id] == nil { talks.begin(id, as: newTalk(id)) }
    talks.change(id, body)
  }

  func newTalk(_ id: ChatID) -> Talk {
    Talk(
      readUpTo: desk.chats[id].map(\.answeredSeq) ?? .max, unread: desk.chats[id]?.unanswered ?? 0,
      limit: desk.settings.maxMessageLength)
  }
}
