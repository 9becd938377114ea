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
    case .resized(let size): shell.size = size
    case .deskChanged(let view, let events): deskChanged(view, events, &effects)
    case .deskWarned(let text): say(.warning, text)
    case .deskFailed(let reason):
      failure = reason
      keepEverything(&effects)
    case .answered(let command, let failure): answered(command, failure, &effects)
    case .recordArrived(let chat, let record): recordArrived(chat, record)
    case .historyArrived(let query, let summaries): historyArrived(query, summaries)
    // An inbox asks for none.
    case .decisionArrived: break
    case .sightArrived(let mark, let sight): sights[mark] = .some(sight)
    case .questionFailed(let question, let reason): questionFailed(question, reason)
    case .draftsFound(let kind, let drafts): draftsFound(kind, drafts, &effects)
    case .endFound(let chat, let record): endFound(chat, record, &effects)
    case .draftNotSaved(let reason):
      say(.failure, .ownChat(.draftNotKept(reason: reason)))
    case .timePassed: timePassed(&effects)
    case .suspendRequested: suspend(&effects)
    case .resumed: effects.append(.redraw)
    case .hungUp: quit(&effects)
    }
    settle(&effects)
    switch message {
    case .keysPressed, .pasted: break
    default:
      if selected != nil, selected == self.selected {
        neighbourWatch.compare(neighbours, self.neighbours, at: now)
      }
    }
    return effects
  }

  /// What an agent is called: with their id, where somebody else has the name.
  func name(of agent: AgentID) -> String { labels.label(of: agent, in: desk) }

  private mutating func timePassed(_ effects: inout [ScreenEffect]) {
    saveDrafts(all: false, &effects)
    if let held = heldDecline, held.due <= now {
      sendHeldDecline(&effects)
      rowsAreStale = true
    }
    if let due = reorderDue, due <= now { rowsAreStale = true }
    if let due = nextBell, due <= now {
      effects.append(.ringBell)
      nextBell = now + InboxModel.bellPeriod
    }
  }

  /// Seconds between two rings of an offer's bell.
  static let bellPeriod = 5

  private mutating func recordArrived(_ chat: ChatID, _ record: ChatRecord?) {
    askedRecords.remove(chat)
    guard let record else {
      say(.failure, .ownChat(.noRecord(chat: chat.text)))
      return
    }
    if records.count >= InboxModel.recordsKept { records = records.filter { $0.key == shown } }
    records[chat] = record
    if let summary = record.summary { departed[chat]?.summary = summary }
  }

  /// How many records of closed chats are held at once.
  private static let recordsKept = 16

  private mutating func historyArrived(_ query: HistoryQuery, _ summaries: [ChatSummary]) {
    if let visitor = query.visitor {
      askedVisitors.remove(visitor)
      visitorPast[visitor] = summaries
    } else {
      past.isAsked = false
      if query.before == nil { past.summaries = [] }
      past.summaries += summaries
      past.isComplete = summaries.count < query.limit
      rowsAreStale = true
    }
  }

  private mutating func questionFailed(_ question: ScreenMessage.Question, _ reason: String) {
    switch question {
    case .record(let chat): askedRecords.remove(chat)
    case .history(let query):
      if let visitor = query.visitor { visitorPast[visitor] = [] } else { past.isAsked = false }
    // Asked again when they move: nothing here depends on it.
    case .visitor: break
    }
    say(.failure, reason)
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
    putBackPending()
    saveDrafts(all: true, &effects)
  }

  mutating func quit(_ effects: inout [ScreenEffect]) {
    sendHeldDecline(&effects)
    keepEverything(&effects)
    effects.append(.quit)
  }

  /// Changes what is remembered of a chat, which begins with what the desk knows of it.
  mutating func changeTalk(_ id: ChatID, _ body: (inout Talk) -> Void) {
    if talks[id] == nil { talks[id] = newTalk(id) }
    // In place: a copy would copy the draft with every key.
    if let index = talks.index(forKey: id) { body(&talks.values[index]) }
  }

  func newTalk(_ id: ChatID) -> Talk {
    Talk(
      readUpTo: desk.chats[id].map(\.answeredSeq) ?? .max, unread: desk.chats[id]?.unanswered ?? 0,
      limit: desk.settings.maxMessageLength)
  }
}
