import Desk
import FrontDesk
import Randomness
import Routing
import Testing

/// What a supervisor does to chats and queue.
@Suite struct InterventionTests {
  /// Ann and Bob take chats, Sue supervises; the team billing is Ann and Bob.
  private func story(
    _ kind: StoryDesk.Kind = .memory, settings: [String: String] = [:], snapshotEvents: Int64? = nil
  ) throws -> StoryDesk {
    let story = try StoryDesk(
      kind, agents: [], settings: settings, snapshotEvents: snapshotEvents)
    for id in ["ann", "bob"] as [AgentID] {
      _ = try story.desk.perform(.change(.addAgent(Agent(id: id, number: 0))), by: .desk)
    }
    let sue = Agent(id: "sue", number: 0, permissions: Profile.supervisor.permissions)
    _ = try story.desk.perform(.change(.addAgent(sue)), by: .desk)
    _ = try story.desk.perform(
      .change(.addTeam(Team(id: "billing", agents: ["ann", "bob"]))), by: .desk)
    return story
  }

  private func sue(_ story: StoryDesk, _ command: Command) throws -> [Event] {
    try story.desk.perform(command, by: .agent("sue")).events.map(\.event)
  }

  private func load(_ story: StoryDesk, _ agent: AgentID) -> Int? {
    story.desk.agentStatus(of: agent)?.load
  }

  private func names(_ story: StoryDesk) -> [String] {
    story.desk.waitingChats.compactMap { story.desk.state.chats[$0]?.visitor.id?.text }
  }

  // MARK: Assigning

  @Test(arguments: [nil, 3600])
  func whatIsAssignedRingsThereAndGoesOnAsBeforeIfItIsNotTaken(_ wait: Int?) throws {
    let story = try story(settings: ["offers.roundRobin": "1"])
    try story.pass(1, present: ["ann"])
    let chat = try story.ask("kim", wait: wait)
    #expect(try story.chat(chat).ringingAt == "ann")
    try story.pass(1, present: ["ann", "bob"])
    let events = try sue(story, .assign(chat, to: .agent("bob"), note: "knows it"))
    #expect(events.map(\.kind) == [.note, .offerWithdrawn, .offered])
    guard case .offered(let offered) = events.last else { return }
    #expect(offered.by == "sue" && offered.agent == "bob" && !offered.isOverCapacity)
    #expect(try story.chat(chat).ringingAt == "bob")
    #expect(load(story, "ann") == 0 && load(story, "bob") == 1)
    // No offer of those that its route allows is used up, nor does it end as one.
    #expect(try story.chat(chat).offersMade == 0)
    _ = try story.desk.perform(.decline(chat), by: .agent("bob"))
    #expect(try story.chat(chat).ringingAt == "ann")
    #expect(try story.chat(chat).offersMade == 1)
    try story.accept(chat, "ann")
    // What somebody has is handed over, not assigned.
    _ = try story.refused(.assign(chat, to: .agent("bob")), by: .agent("sue"))
  }

  /// What rings on past its deadline is not offered anew; back in the queue it has another one.
  @Test func fromItsDeadlineOnAChatIsAssignedToNobody() throws {
    let story = try story(settings: ["acceptTimeout": "60"])
    try story.pass(1, present: ["ann", "bob"])
    let chat = try story.ask("kim", wait: 30)
    #expect(try story.chat(chat).ringingAt == "ann")
    try story.pass(30)
    #expect(try story.chat(chat).ringingAt == "ann")
    #expect(story.desk.assignProspects(of: chat).map(\.destination) == [.queue])
    let name = story.desk.state.name(of: "ann")
    for destination in [Destination.agent("bob"), .team("billing")] {
      for command in [
        Command.assign(chat, to: destination),
        .transfer(chat, to: destination, note: nil, intervening: true),
      ] {
        let refusal = try story.refused(command, by: .agent("sue"))
        #expect(refusal.reason == .chat(.elsewhere(chat, .assign, .ringsAt("ann", name: name))))
      }
    }
    _ = try sue(story, .requeue(chat))
    #expect(try story.chat(chat).ringingAt == "bob")
  }

  @Test func toATeamItRingsAtWhoseTurnItIsButNotWhereItRang() throws {
    let story = try story()
    try story.pass(1, present: ["ann", "bob"])
    let chat = try story.ask("kim")
    #expect(try story.chat(chat).ringingAt == "ann")
    _ = try sue(story, .assign(chat, to: .team("billing")))
    #expect(try story.chat(chat).ringingAt == "bob")
    // Once more: the turn that came to nothing is nobody's.
    _ = try sue(story, .assign(chat, to: .team("billing")))
    #expect(try story.chat(chat).ringingAt == "ann")
    _ = try story.refused(.assign(chat, to: .agent("ann")), by: .agent("sue"))
    _ = try story.refused(.assign(chat, to: .agent("nobody")), by: .agent("sue"))
    _ = try story.refused(.assign(chat, to: .team("nobody")), by: .agent("sue"))
    try story.pass(1, present: ["ann"])
    let refusal = try story.refused(
      .assign(chat, to: .team("billing"), note: "for you"), by: .agent("sue"))
    #expect(refusal.reason == .chat(.nobodyInTeam("billing", for: chat)))
  }

  // MARK: Over capacity

  @Test func moreThanOneMayHaveIsHadOnlyWhereSomebodySaysSo() throws {
    let story = try story(settings: ["capacity": "1"])
    try story.pass(1, present: ["ann"])
    let first = try story.ask("kim")
    try story.accept(first, "ann")
    let second = try story.ask("lea")
    #expect(try story.chat(second).state == .waiting)
    _ = try story.refused(.assign(second, to: .agent("ann")), by: .agent("sue"))
    // Who is not there gets none, whatever is said.
    _ = try story.refused(
      .assign(second, to: .agent("bob"), overCapacity: true), by: .agent("sue"))
    let events = try sue(story, .assign(second, to: .team("billing"), overCapacity: true))
    guard case .offered(let offered) = events.last else {
      Issue.record("\(events)")
      return
    }
    #expect(offered.isOverCapacity && offered.agent == "ann" && offered.by == "sue")
    try story.accept(second, "ann")
    #expect(load(story, "ann") == 2)
    // Nobody is offered any more by that.
    let third = try story.ask("ida")
    #expect(try story.chat(third).state == .waiting)
    _ = try story.refused(.take(third), by: .agent("ann"))

    try story.pass(1, present: ["ann", "sue"])
    #expect(try story.chat(third).ringingAt == "sue")
    try story.accept(third, "sue")
    _ = try story.refused(.takeOver(second), by: .agent("sue"))
    let taken = try sue(story, .takeOver(second, overCapacity: true))
    #expect(
      taken.contains { if case .taken(let event) = $0 { event.isOverCapacity } else { false } })
    #expect(load(story, "sue") == 2 && load(story, "ann") == 1)
    let handed = try sue(
      story, .transfer(third, to: .agent("ann"), note: nil, overCapacity: true))
    guard case .handOverOffered(let offer) = handed.last else {
      Issue.record("\(handed)")
      return
    }
    #expect(offer.isOverCapacity)
    // An override that is not needed is not written down.
    _ = try sue(story, .end(second, intervening: true))
    _ = try sue(story, .end(third, intervening: true))
    let fourth = try story.ask("ola")
    _ = try story.desk.perform(.decline(fourth), by: .agent("sue"))
    let plain = try sue(story, .takeOver(fourth, overCapacity: true))
    #expect(
      plain.contains { if case .taken(let event) = $0 { !event.isOverCapacity } else { false } })
  }

  // MARK: Sending back

  @Test(arguments: ["active", "handed over", "ringing"])
  func whatIsSentBackStandsByRequestWithAFreshDeadline(_ state: String) throws {
    let story = try story(settings: ["capacity": "1"])
    try story.pass(1, present: ["ann"])
    let chat = try story.ask("kim", wait: state == "active" ? nil : 700)
    let request = try story.chat(chat).requestSeq
    if state != "ringing" { try story.accept(chat, "ann") }
    if state == "handed over" {
      try story.pass(1, present: ["ann", "bob"])
      _ = try story.desk.perform(.transfer(chat, to: .agent("bob"), note: nil), by: .agent("ann"))
    }
    try story.pass(1, present: ["ann"])
    let later = try story.ask("lea")
    #expect(try story.chat(later).state == .waiting)
    let events = try sue(story, .requeue(chat))
    let requeued = events.compactMap { event -> Requeued? in
      if case .requeued(let event) = event { event } else { nil }
    }
    let deadline = story.desk.time + (state == "active" ? 600 : 700)
    #expect(
      requeued == [
        Requeued(chat: chat, agent: "ann", deadline: deadline, cause: .supervisor, by: "sue")
      ])
    let back = try story.chat(chat)
    #expect(back.state == .waiting && back.deadline == deadline && back.offersMade == 0)
    #expect(back.queueRank == QueueRank(seq: request))
    // Who had it is not asked for it again at once, but for the one behind it.
    #expect(back.endedOffers.map(\.agent) == ["ann"])
    #expect(try story.chat(later).ringingAt == "ann")
    _ = try story.desk.perform(.leave(later), by: .desk)
    #expect(try story.chat(chat).state == .waiting)
    try story.pass(60)
    #expect(try story.chat(chat).ringingAt == "ann")
    // What waits is there already.
    let waiting = try story.ask("ida")
    _ = try story.refused(.requeue(waiting), by: .agent("sue"))
  }

  // MARK: Moving

  @Test func aMovedChatKeepsItsPlaceUntilItIsSentBack() throws {
    let story = try story(.file, settings: ["capacity": "1"], snapshotEvents: 5)
    try story.pass(1, present: [])
    let chats = try ["a", "b", "c", "d"].map { try story.ask($0) }
    _ = try sue(story, .move(chats[3], to: .first))
    #expect(names(story) == ["d", "a", "b", "c"])
    _ = try sue(story, .move(chats[2], to: .before(chats[0])))
    #expect(names(story) == ["d", "c", "a", "b"])
    _ = try sue(story, .move(chats[0], to: .last))
    #expect(names(story) == ["d", "c", "b", "a"])
    #expect(try chats.map { story.desk.place(of: try story.chat($0)) } == [4, 3, 2, 1])
    for place in [QueuePlace.last, .before(chats[0])] {
      let chat = place == .last ? chats[0] : chats[1]
      let refusal = try story.refused(.move(chat, to: place), by: .agent("sue"))
      #expect(refusal.reason == .chat(.standsThere(chat)))
    }
    // Who asks later stands behind who was moved behind all.
    try story.ask("e")
    #expect(names(story) == ["d", "c", "b", "a", "e"])
    #expect(try story.open().waitingChats == story.desk.waitingChats)
    try story.reopen()
    #expect(names(story) == ["d", "c", "b", "a", "e"])
    // The first is served first; declined, it comes back to its place.
    try story.pass(1, present: ["ann"])
    #expect(try story.chat(chats[3]).ringingAt == "ann")
    _ = try story.refused(.move(chats[3], to: .last), by: .agent("sue"))
    _ = try story.desk.perform(.decline(chats[3]), by: .agent("ann"))
    #expect(names(story) == ["d", "b", "a", "e"])
    #expect(try story.chat(chats[2]).ringingAt == "ann")
    // Sent back, it stands by time of request again.
    _ = try sue(story, .requeue(chats[2]))
    _ = try sue(story, .move(chats[3], to: .byRequest))
    // Ann was asked for d, c and b before: a rings there now.
    #expect(
      names(story) == ["c", "d", "a", "e"] || names(story) == ["c", "d", "e"], "\(names(story))")
    #expect(try story.open().state == story.desk.state)
  }

  @Test func somebodyAskableForTwoGoesToTheFirstOfThem() throws {
    let story = try story(settings: ["capacity": "1", "offerAgainAfter": "60"])
    try story.pass(1, present: ["ann"])
    let first = try story.ask("a")
    _ = try story.desk.perform(.decline(first), by: .agent("ann"))
    let second = try story.ask("b")
    _ = try story.desk.perform(.decline(second), by: .agent("ann"))
    #expect(names(story) == ["a", "b"])
    _ = try sue(story, .move(second, to: .first))
    // Both may ring at Ann again at one instant.
    let events = try story.pass(60)
    #expect(events.compactMap(\.chat).first == second)
    #expect(try story.chat(second).ringingAt == "ann")
    #expect(try story.chat(first).state == .waiting)
  }

  // MARK: From every state

  @Test(arguments: ["active", "handed over", "ringing", "waiting"])
  func aSupervisorTransfersInEveryState(_ state: String) throws {
    let story = try story()
    try story.pass(1, present: state == "waiting" ? [] : ["ann"])
    let chat = try story.ask("kim")
    if state == "active" || state == "handed over" { try story.accept(chat, "ann") }
    try story.pass(1, present: state == "waiting" ? [] : ["ann", "bob"])
    if state == "handed over" {
      _ = try story.desk.perform(.transfer(chat, to: .agent("bob"), note: nil), by: .agent("ann"))
    }
    let before = try story.chat(chat)
    if state == "waiting" {
      // Whoever is there would be offered it at once: Sue is the only one, and it waits for her.
      try story.pass(1, present: ["sue"])
    }
    let target: AgentID = state == "handed over" ? "ann" : state == "waiting" ? "sue" : "bob"
    let command = Command.transfer(
      chat, to: .agent(target), note: nil, intervening: true)
    if state == "handed over" || state == "waiting" {
      // It is there already.
      _ = try story.refused(command, by: .agent("sue"))
    } else {
      _ = try sue(story, command)
      #expect(try story.chat(chat).ringingAt == target)
      #expect(try story.chat(chat).holder == before.holder)
    }
    _ = try sue(story, .transfer(chat, to: .queue, note: nil, intervening: true))
    #expect(try story.chat(chat).holder == nil)
  }

  // MARK: All of it, at random

  /// Whatever people and supervisors do: another process reads the same, from the journal or from a
  /// snapshot, and the order of the queue is the one that is told.
  @Test(arguments: 1...12) func whatIsDoneIsReadAsItIs(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    func pick(_ count: Int) -> Int { Int.random(in: 0..<max(1, count), using: &random) }
    let story = try story(
      .file, settings: ["capacity": "2", "offerAgainAfter": "30"], snapshotEvents: 12)
    try story.pass(1, present: ["ann", "bob"])
    var refused = 0
    for step in 0..<160 {
      let ids = story.desk.state.chats.keys.sorted()
      let chat = ids.isEmpty ? "none" : ids[pick(ids.count)]
      let waiting = story.desk.waitingChats
      let places: [QueuePlace] = [
        .first, .last, .byRequest, .before(waiting.isEmpty ? chat : waiting[pick(waiting.count)]),
      ]
      let agents: [AgentID] = ["ann", "bob", "sue"]
      let agent = agents[pick(3)]
      var command: (Command, Principal)?
      switch pick(12) {
      case 0...2: try story.ask("v\(step)", wait: pick(3) == 0 ? nil : 3600)
      case 3: command = (.accept(chat), .agent(story.desk.state.chats[chat]?.ringingAt ?? agent))
      case 4:
        command = (.assign(chat, to: .agent(agent), overCapacity: pick(2) == 0), .agent("sue"))
      case 5: command = (.assign(chat, to: .team("billing"), note: "!"), .agent("sue"))
      case 6: command = (.requeue(chat), .agent("sue"))
      case 7, 8:
        let moved = waiting.isEmpty ? chat : waiting[pick(waiting.count)]
        command = (.move(moved, to: places[pick(4)]), .agent("sue"))
      case 9: command = (.takeOver(chat, overCapacity: pick(2) == 0), .agent("sue"))
      case 10: command = (.broadcast(.send("line \(step)")), .agent("sue"))
      default:
        let unread = story.desk.state.broadcasts(unreadBy: agent, at: story.desk.time)
        command = (.broadcast(.read(unread.first?.seq ?? 0)), .agent(agent))
      }
      if let (command, principal) = command {
        let result = Result { try story.desk.perform(command, by: principal) }
        if case .failure = result { refused += 1 }
      }
      if pick(4) == 0 { try story.pass(pick(90)) }
      let state = story.desk.state
      let inOrder = state.chats.values.filter { $0.state == .waiting }
        .sorted { $0.queueRank < $1.queueRank }.map(\.id)
      #expect(story.desk.waitingChats == inOrder)
      #expect(Set(state.chats.values.map(\.queueRank)).count == state.chats.count)
      guard step % 8 == 0 else { continue }
      let opened = try story.open()
      #expect(opened.state.chats == state.chats && opened.waitingChats == inOrder)
      #expect(opened.state.broadcasts == state.broadcasts)
      let folded = try story.withoutSnapshot { try story.open() }
      #expect(folded.state.chats == state.chats && folded.waitingChats == inOrder)
    }
    #expect(refused < 120)
  }
}
