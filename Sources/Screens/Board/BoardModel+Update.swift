import Alerts
public import Desk
import FrontDesk
import Overview
import Routing
import Terminal
import Text
import Words

extension BoardModel {
  /// Takes in what happened and says what is to be done about it, in order. The only way the model
  /// changes.
  public mutating func update(_ message: ScreenMessage, at now: Instant) -> [ScreenEffect] {
    shell.now = now
    var effects: [ScreenEffect] = []
    // Before what happened on the new day is counted.
    startNewDay()
    switch message {
    case .keysPressed(let strokes):
      shell.hand.moves(at: now)
      if shell.hand.typist.isBurst(strokes) {
        burst(strokes.keys, &effects)
      } else {
        for key in strokes.keys { press(key, &effects) }
      }
    case .pasted(let text): paste(text)
    case .mouse(let event):
      shell.hand.moves(at: now)
      mouse(event, &effects)
    case .mouseSet(let isOn): mouseSet(isOn)
    case .resized(let size): shell.size = size
    case .focused(let isHere): calls.turn(isHere ? .here : .elsewhere)
    case .deskChanged(let view, let events): deskChanged(view, events, &effects)
    case .deskWarned(let text): say(.warning, text)
    case .deskFailed(let reason): picture.fail(reason)
    case .answered(let command, let failure): answered(command, failure)
    case .recordArrived(let chat, let record): recordArrived(chat, record)
    case .decisionArrived(let chat, let decision): decisionArrived(chat, decision)
    case .historyArrived(let query, let summaries):
      if !takePast(summaries, for: query) { historyArrived(query, summaries, &effects) }
    case .eventsArrived(let query, let events): eventsArrived(query, events, &effects)
    case .questionFailed(_, let reason): say(.failure, reason)
    // A board asks for none of it, and nobody writes there.
    case .pastChatsArrived, .searchArrived, .sightArrived, .answersArrived, .termsArrived,
      .suggested, .endFound, .draftsFound, .marksFound, .draftNotSaved, .edited,
      .transcriptSaved, .transcriptFailed, .pictureKept, .counting, .counted, .countFailed:
      break
    case .preferencesRead(let preferences): take(preferences, &effects)
    case .preferencesBroken(let reason): say(.failure, reason)
    case .timePassed: age()
    case .suspendRequested: effects.append(.suspend)
    case .resumed:
      effects.append(.redraw)
      calls.turn(.unknown)
    case .hungUp: effects.append(.quit)
    }
    callOfThresholds(&effects)
    settle(&effects)
    return effects
  }

  private mutating func answered(_ command: Command, _ failure: String?) {
    if takeOfSeveral(command, failure) { return }
    switch command {
    case .whisper: return answered(spoken: .whispered(before: false), failure)
    case .barge: return answered(spoken: .bargedIn(before: false), failure)
    default: break
    }
    if let failure {
      note(refused: command)
      return say(.failure, failure)
    }
    switch command {
    case .take(let id), .takeOver(let id, _):
      say(.done, .board(.isYoursNow(visitor: visitorName(id), command: "\(inboxCommand)")))
    case .transfer(let id, let destination, _, _, _):
      if destination == .queue {
        say(.done, .handOver(.backInQueue(visitor: visitorName(id))))
      } else if let agent = desk.chats[id]?.ringingAt {
        say(
          .done, .board(.ringsAt(agent: desk.name(of: agent), visitor: visitorName(id))))
      }
    case .assign(let id, _, _, _):
      if let agent = desk.chats[id]?.ringingAt {
        say(.done, .board(.ringsAt(agent: desk.name(of: agent), visitor: visitorName(id))))
      }
    case .requeue(let id): say(.done, texts.isDone(.requeue, to: visitorName(id)))
    case .move(let id, let place):
      say(.done, texts.isDone(place == .last ? .moveLast : .moveFirst, to: visitorName(id)))
    case .setAvailable(let id, let isAvailable):
      say(.done, texts.isSet(name(of: id), available: isAvailable))
    case .broadcast(.send(_, let team)):
      // The answer comes before the picture that has it.
      if let me { say(.done, texts.isSaidToAll(desk.audience(of: me, team: team).count)) }
    case .end(let id, _): say(.done, .board(.isEnded(visitor: visitorName(id))))
    case .missed(.handled(let chats)):
      for id in chats { say(.done, .board(.isHandled(visitor: visitorName(id)))) }
    // A board gives none of these.
    case .broadcast, .request, .accept, .decline, .say, .note, .whisper, .barge, .mark, .leave,
      .resume, .change,
      .site, .missed, .block, .merge, .setClock:
      break
    }
  }

  /// What an agent is called: with their id, where somebody else has the name.
  func name(of agent: AgentID) -> String { picture.name(of: agent) }

  func visitorName(_ id: ChatID) -> String {
    desk.chats[id]?.visitor.displayName
      ?? (desk.missed[id] ?? desk.handled(id)?.missed)?.person.displayName
      ?? today.summary(of: id)?.visitor.displayName
      ?? texts.theVisitor
  }

  /// After midnight the counts begin anew, with what is open.
  private mutating func startNewDay() {
    guard let counts = today.counts, localTime.day(of: now) > localTime.day(of: counts.since) else {
      return
    }
    today.turn(to: localTime.midnight(of: now), desk)
    updateChats()
  }

  /// Brings what is shown into step with the model.
  private mutating func settle(_ effects: inout [ScreenEffect]) {
    let panes = panes
    chats.resize(panes.chats?.rows ?? 0)
    agents.resize(panes.agentRows?.rows ?? 0)
    settleDesk(panes)
    followInspected(&effects)
    layOutInspection()
    weighHandOver(&effects)
    if !outcomes.isEmpty, layers.isEmpty {
      shell.layers.open(.outcome(outcomes.removeFirst()))
    }
    guard isOpen else { return }
    let waiting = chats.open.waiting.count
    shell.updateTitle(calls: waiting, { [texts] in texts.boardTitle(waiting: waiting) }, &effects)
  }

  /// When a text on the screen changes next though nothing happens, or somebody is called; nil: never.
  public var nextDeadline: Instant? {
    guard isOpen, failure == nil else { return nil }
    // Where thresholds are not shown, they are only called of.
    let showsAlarms = layers.help == nil && inspected == nil
    let alarm = showsAlarms ? alarmDue : alarmDue.map { calls.due(passing: $0) }
    let change = showsAlarms ? alarms.nextChange(oldest: oldest, after: now) : nil
    var instants = [prefixDue, alarm, change, calls.nextDue].compactMap { $0 }
    if let counts = today.counts {
      instants.append(localTime.midnight(after: max(now, counts.since)))
    }
    guard layers.help == nil else { return instants.min() }
    if let inspected {
      if let change = rowText(of: inspected).nextChange { instants.append(change) }
      return instants.min()
    }
    instants += [reorderDue, chats.listed.nextTurn, deskDue].compactMap { $0 }
    let isWide = panes.chats.map { ChatRowText.isWide($0) } ?? false
    for line in chats.visible {
      guard let id = chats.lines[line].id else { continue }
      let text = rowText(of: id)
      if let change = text.nextChange { instants.append(change) }
      if isWide, let change = text.spanChange { instants.append(change) }
    }
    return instants.min()
  }
}
