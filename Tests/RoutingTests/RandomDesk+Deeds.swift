import Desk
import Routing

extension RandomDesk {
  /// When something happens next, as seen from a desk.
  mutating func instant(after desk: Watch) -> Instant {
    let instant = roughInstant(after: desk)
    let ticks = (instant.milliseconds + tick - 1) / tick
    return Instant(milliseconds: ticks * tick)
  }

  private mutating func roughInstant(after desk: Watch) -> Instant {
    let now = desk.time
    func later(_ range: ClosedRange<Int>) -> Instant {
      Instant(milliseconds: now.milliseconds + Int64(random.number(range)))
    }
    switch random.number(0...199) {
    case 0..<12: return now
    case 12..<90: return later(0...5000)
    case 90..<140: return later(0...60_000)
    case 140..<158: return later(0...900_000)
    case 158..<180:
      guard let due = desk.nextDue?.at, due >= now else { return now }
      return Instant(
        milliseconds: max(now.milliseconds, due.milliseconds - (random.oneIn(4) ? 1 : 0)))
    case 180..<190:
      let edges = desk.edges(after: now, to: now + 86_400)
      return edges.isEmpty ? now : random.pick(edges)
    case 190..<198: return later(0...14_400_000)
    case 198: return later(0...86_400_000)
    default: return Instant(seconds: now.seconds + Int64(random.number(1...72) * 3600))
    }
  }

  /// What somebody asks of the desk next: mostly what makes sense.
  mutating func action(at desk: Watch) -> Action {
    let chat = chat(desk)
    let agent = (random.percent(85) ? desk.chats[chat]?.agent : nil) ?? anyAgent(desk)
    let asked = desk.chats[chat]?.ringingAt ?? agent
    switch random.number(0...999) {
    case 0..<250: return request(desk)
    case 250..<440: return .accept(chat: chat, agent: asked)
    case 440..<470: return intervention(chat, desk)
    case 470..<530: return .decline(chat: chat, agent: asked)
    case 530..<580: return .take(chat: waitingChat(desk), agent: anyAgent(desk))
    case 580..<595:
      return .take(
        chat: chat, agent: anyAgent(desk), intervening: true, overCapacity: random.oneIn(3))
    case 595..<640: return transfer(chat, by: agent, desk)
    case 640..<790:
      return .message(
        MessageSent(
          chat: chat, id: MessageID("m\(fresh())"),
          from: random.oneIn(2) ? .visitor : .agent(agent), text: "…"))
    case 790..<793:
      return .whisper(
        chat: chat, id: MessageID("m\(fresh())"), agent: anyAgent(desk), text: "psst")
    case 793..<797:
      return .barge(chat: chat, id: MessageID("m\(fresh())"), agent: anyAgent(desk), text: "me")
    case 797..<800:
      return .note(NoteWritten(chat: chat, id: MessageID("m\(fresh())"), agent: agent, text: "!"))
    case 800..<860: return .end(chat: chat, agent: agent, intervening: random.oneIn(6))
    case 860..<910: return .leave(chat: chat)
    case 910..<985:
      return .toggle(
        agent: anyAgent(desk), available: random.percent(65),
        cause: random.oneIn(4) ? .administrator : .agent)
    default: return change(desk)
    }
  }

  /// What somebody does who may step in, mostly to chats that nobody has.
  private mutating func intervention(_ chat: ChatID, _ desk: Watch) -> Action {
    let agent = anyAgent(desk)
    switch random.number(0...9) {
    case 0..<4:
      let unheld = desk.chats.values.filter { $0.place == .queued || $0.agent == $0.ringingAt }
        .map(\.id).sorted()
      let one = unheld.isEmpty || random.oneIn(8) ? chat : random.pick(unheld)
      let note = NoteWritten(chat: one, id: MessageID("m\(fresh())"), agent: agent, text: "!")
      return .assign(
        chat: one, to: destination(desk), agent: agent, note: random.oneIn(3) ? note : nil,
        overCapacity: random.oneIn(3))
    case 4..<6: return .requeue(chat: chat, agent: agent)
    default: return .move(chat: waitingChat(desk), to: place(desk), agent: agent)
    }
  }

  private mutating func place(_ desk: Watch) -> QueuePlace {
    switch random.number(0...7) {
    case 0..<2: .first
    case 2..<4: .last
    case 4..<5: .byRequest
    default: .before(waitingChat(desk))
    }
  }

  private mutating func destination(_ desk: Watch) -> Destination {
    switch random.number(0...5) {
    case 0..<3: .agent(anyAgent(desk))
    case 3..<5: .team(desk.teams.isEmpty ? "none" : random.pick(desk.teams).id)
    default: .queue
    }
  }

  private mutating func transfer(
    _ chat: ChatID, by agent: AgentID, _ desk: Watch
  ) -> Action {
    let destination = destination(desk)
    let note = NoteWritten(chat: chat, id: MessageID("m\(fresh())"), agent: agent, text: "!")
    return .transfer(
      chat: chat, to: destination, agent: agent, intervening: random.oneIn(4),
      note: random.oneIn(3) ? note : nil, overCapacity: random.oneIn(4))
  }

  private mutating func chat(_ desk: Watch) -> ChatID {
    let ids = desk.chats.keys.sorted()
    return ids.isEmpty || random.oneIn(60) ? "zzzz" : random.pick(ids)
  }

  private mutating func waitingChat(_ desk: Watch) -> ChatID {
    let waiting = desk.queue
    return waiting.isEmpty || random.oneIn(10) ? chat(desk) : random.pick(waiting).id
  }

  private mutating func anyAgent(_ desk: Watch) -> AgentID {
    desk.agents.isEmpty || random.oneIn(60) ? "nobody" : random.pick(desk.agents).id
  }

  private mutating func request(_ desk: Watch) -> Action {
    let route: Route
    switch random.number(0...9) {
    case 0..<3: route = .roundRobin
    case 3..<5: route = .agent(anyAgent(desk))
    case 5..<8: route = .customRules
    default: route = .team(desk.teams.isEmpty ? "none" : random.pick(desk.teams).id)
    }
    let known = random.oneIn(5) ? VisitorID("v\(random.number(0...20))") : nil
    let wait = random.percent(65) ? random.pick([1, 30, 60, 300, 3600, 86_400, 200_000]) : nil
    return .request(
      chat: random.oneIn(8) ? ChatID("chosen-\(fresh())") : nil, visitor: visitor(known),
      route: route, wait: wait, watched: watchesPresence && random.oneIn(3))
  }

  private mutating func change(_ desk: Watch) -> Action {
    let agents = desk.agents.map(\.id)
    let teams = desk.teams.map(\.id)
    switch random.number(0...11) {
    case 0: return .setUp([.setUp(.settingsChanged(SettingsChanged(settings())))])
    case 1 where agents.count < 16: return .setUp([.setUp(.agentAdded(AgentAdded(agent())))])
    case 2, 3: return .removeAgent(anyAgent(desk), requeue: random.oneIn(2))
    case 4 where !agents.isEmpty, 5 where !agents.isEmpty:
      return .setUp([.setUp(.agentChanged(AgentChanged(agent(random.pick(desk.agents)))))])
    case 6 where !desk.teams.isEmpty:
      return .setUp([.setUp(.teamSet(TeamSet(team(of: agents, random.pick(desk.teams).id))))])
    case 7 where !desk.teams.isEmpty && random.oneIn(2):
      return .setUp([.setUp(.teamRemoved(TeamRemoved(random.pick(desk.teams).id)))])
    case 8 where !desk.rules.isEmpty:
      return .setUp([.setUp(.ruleSet(RuleSet(rule(of: agents, teams, random.pick(desk.rules).id))))]
      )
    case 9 where !desk.rules.isEmpty:
      return .setUp([
        .setUp(.ruleRemoved(RuleRemoved(random.pick(desk.rules).id))),
        .setUp(.ruleSet(RuleSet(rule(of: agents, teams)))),
      ])
    case 10 where !agents.isEmpty:
      return .setUp([.setUp(.accountSet(AccountSet(account(of: agents))))])
    case 11:
      return .setUp([
        .setUp(.accountRemoved(AccountRemoved(domain: random.pick(RandomDesk.domains))))
      ])
    default:
      return .setUp([
        .setUp(.teamSet(TeamSet(team(of: agents)))), .setUp(.agentAdded(AgentAdded(agent()))),
      ])
    }
  }

  /// Who is present next: now and then somebody goes or comes.
  mutating func presence(_ desk: Watch) -> Set<Int> {
    var present = desk.present
    for agent in desk.agents where random.oneIn(5) {
      if random.percent(75) { present.insert(agent.number) } else { present.remove(agent.number) }
    }
    return present
  }

  mutating func visitorsPresent(_ desk: Watch) -> Set<Int64> {
    Set(
      desk.chats.values.sorted { $0.seq < $1.seq }.filter { _ in !random.oneIn(8) }.map(\.seq))
  }
}
