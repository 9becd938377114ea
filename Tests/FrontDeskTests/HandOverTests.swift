import Desk
import FrontDesk
import Routing
import Testing

/// A chat that two people can hold.
@Suite struct HandOverTests {
  /// Ann talks to Kim; Bob is there; Sue supervises, and is not.
  private func talking(
    settings: [String: String] = [:]
  ) throws -> (story: StoryDesk, chat: ChatID) {
    let story = try StoryDesk(.memory, agents: ["ann"], settings: settings)
    let chat = try start(story)
    for id in ["bob", "cat"] as [AgentID] {
      let agent = Agent(id: id, number: 0)
      _ = try story.desk.perform(.change(.addAgent(agent)), by: .desk)
    }
    let sue = Agent(id: "sue", number: 0, permissions: Profile.supervisor.permissions)
    _ = try story.desk.perform(.change(.addAgent(sue)), by: .desk)
    _ = try story.desk.perform(
      .change(.addTeam(Team(id: "billing", agents: ["ann", "bob", "cat"]))), by: .desk)
    try story.pass(1, present: ["ann", "bob", "cat"])
    return (story, chat)
  }

  private func start(_ story: StoryDesk) throws -> ChatID {
    try story.pass(1, present: ["ann"])
    let chat = try story.ask("kim")
    try story.accept(chat, "ann")
    return chat
  }

  private func transfer(
    _ story: StoryDesk, _ chat: ChatID, _ destination: Destination, note: String? = nil,
    by agent: AgentID = "ann", intervening: Bool = false
  ) throws {
    _ = try story.desk.perform(
      .transfer(chat, to: destination, note: note, intervening: intervening), by: .agent(agent))
  }

  private func load(_ story: StoryDesk, _ agent: AgentID) -> Int? {
    story.desk.agentStatus(of: agent)?.load
  }

  @Test func itRingsThereAndStaysWhereItIsUntilItIsAccepted() throws {
    let (story, chat) = try talking()
    try transfer(story, chat, .agent("bob"), note: "knows the invoice")
    #expect(try story.chat(chat).holder == "ann")
    #expect(try story.chat(chat).ringingAt == "bob")
    #expect(load(story, "ann") == 1)
    #expect(load(story, "bob") == 1)
    // Ann goes on talking meanwhile.
    _ = try story.desk.perform(.say(chat, id: nil, text: "One moment."), by: .agent("ann"))
    try story.accept(chat, "bob")
    #expect(try story.chat(chat).holder == "bob")
    #expect(try story.chat(chat).ringingAt == nil)
    #expect(load(story, "ann") == 0)
    #expect(load(story, "bob") == 1)
    _ = try story.refused(.say(chat, id: nil, text: "still me"), by: .agent("ann"))
    _ = try story.desk.perform(.say(chat, id: nil, text: "Hello, I am Bob."), by: .agent("bob"))
  }

  @Test func theNoteComesBeforeTheOfferAndStaysAmongAgents() throws {
    let (story, chat) = try talking()
    _ = story.desk.takeNews()
    try transfer(story, chat, .agent("bob"), note: "knows the invoice")
    let kinds = story.desk.takeNews().map(\.event.kind)
    #expect(kinds == [.note, .handOverOffered])
  }

  @Test(arguments: ["declined", "missed", "gone"])
  func whatIsNotAcceptedStaysWhereItWas(_ end: String) throws {
    let (story, chat) = try talking()
    try transfer(story, chat, .agent("bob"))
    let before = try story.chat(chat).lastActivityAt
    switch end {
    case "declined": _ = try story.desk.perform(.decline(chat), by: .agent("bob"))
    case "missed": try story.pass(100)
    default: try story.pass(1, present: ["ann", "cat"])
    }
    let after = try story.chat(chat)
    #expect(after.holder == "ann")
    #expect(after.ringingAt == nil)
    #expect(load(story, "bob") == 0)
    // Nobody said anything: the chat is as quiet as it was.
    #expect(after.lastActivityAt == before)
  }

  @Test func whoHadItVanishesAndTheOfferStands() throws {
    let (story, chat) = try talking()
    try transfer(story, chat, .agent("bob"))
    try story.pass(1, present: ["bob"])
    try story.pass(61, present: ["bob"])
    let ringing = try story.chat(chat)
    #expect(ringing.holder == nil)
    #expect(ringing.ringingAt == "bob")
    #expect(ringing.stateName == "offered")
    try story.accept(chat, "bob")
    #expect(try story.chat(chat).holder == "bob")
  }

  @Test func whoHadItVanishesTheOfferIsMissedAndItWaits() throws {
    let (story, chat) = try talking()
    try transfer(story, chat, .agent("bob"))
    try story.pass(1, present: ["bob"])
    try story.pass(100, present: ["bob"])
    let waiting = try story.chat(chat)
    #expect(waiting.state == .waiting)
    #expect(waiting.deadline != nil)
  }

  @Test func toATeamItRingsAtWhoseTurnItIsButNotAtWhoHasIt() throws {
    let (story, chat) = try talking()
    try transfer(story, chat, .team("billing"))
    #expect(try story.chat(chat).ringingAt == "bob")
    _ = try story.desk.perform(.decline(chat), by: .agent("bob"))
    try transfer(story, chat, .team("billing"))
    #expect(try story.chat(chat).ringingAt == "cat")
  }

  /// As where nobody has the chat yet: it goes to somebody else of the team, who is chosen once the turn
  /// is given back of whom it rang at, and `why` says so.
  @Test func toTheTeamAtWhichItRingsItGoesToTheNextAsIfItHadNotRungThere() throws {
    let (story, chat) = try talking()
    try transfer(story, chat, .team("billing"))
    #expect(try story.chat(chat).ringingAt == "bob")
    _ = story.desk.takeNews()
    try transfer(story, chat, .team("billing"))
    #expect(try story.chat(chat).ringingAt == "cat")
    let events = story.desk.takeNews().map(\.event)
    #expect(events.map(\.kind) == [.offerWithdrawn, .handOverOffered])
    guard case .handOverOffered(let offered)? = events.last else { return }
    let step = try #require(offered.decision.steps.first)
    #expect(step.position?.last == nil)
    #expect(step.passed.map(\.agent) == ["ann", "bob"])
    #expect(Set(step.passed.map(\.reason)) == [.alreadyOffered])
    // Once more, and it is Bob's again: the turns that came to nothing are nobody's.
    try transfer(story, chat, .team("billing"))
    #expect(try story.chat(chat).ringingAt == "bob")
    // Where nobody else is there, nothing is taken back, and no note stays.
    try story.pass(1, present: ["ann", "bob"])
    _ = try story.refused(
      .transfer(chat, to: .team("billing"), note: "again"), by: .agent("ann"))
    #expect(try story.chat(chat).ringingAt == "bob")
    #expect(story.desk.takeNews().allSatisfy { $0.event.kind != .note })
  }

  @Test func backInTheQueueItStandsByItsTimeOfRequestAndIsNotAskedOfTheSameAgentAtOnce() throws {
    let (story, chat) = try talking(settings: ["capacity": "1"])
    try story.pass(1, present: ["ann"])
    let later = try story.ask("lea")
    #expect(try story.chat(later).state == .waiting)
    try transfer(story, chat, .queue)
    // Ann, who gave it back, is asked for the one behind it.
    #expect(try story.chat(chat).state == .waiting)
    #expect(try story.chat(later).ringingAt == "ann")
    #expect(try story.chat(chat).requestSeq < story.chat(later).requestSeq)
    try story.pass(1, present: ["ann", "bob"])
    #expect(try story.chat(chat).ringingAt == "bob")
  }

  @Test func nobodyIsHandedMoreThanTheyMayHave() throws {
    let (story, chat) = try talking(settings: ["capacity": "1"])
    try story.pass(1, present: ["bob"])
    let other = try story.ask("lea")
    try story.pass(1, present: ["ann", "bob", "cat"])
    #expect(try story.chat(other).ringingAt == "bob")
    _ = try story.refused(.transfer(chat, to: .agent("bob"), note: nil), by: .agent("ann"))
    _ = try story.refused(.transfer(chat, to: .agent("sue"), note: nil), by: .agent("ann"))
    _ = try story.refused(.transfer(chat, to: .agent("ann"), note: nil), by: .agent("ann"))
    _ = try story.refused(.transfer(chat, to: .agent("nobody"), note: nil), by: .agent("ann"))
    _ = try story.refused(.transfer(chat, to: .team("nobody"), note: nil), by: .agent("ann"))
    // A refused hand-over leaves no note.
    _ = try story.refused(.transfer(chat, to: .agent("bob"), note: "take it"), by: .agent("ann"))
    #expect(load(story, "bob") == 1)
    #expect(load(story, "ann") == 1)
  }

  @Test func onlyWhoHasItOrMayIntervene() throws {
    let (story, chat) = try talking()
    _ = try story.refused(.transfer(chat, to: .agent("cat"), note: nil), by: .agent("bob"))
    _ = try story.refused(
      .transfer(chat, to: .queue, note: nil), by: .visitor(VisitorKey("not a colleague")))
    // Who may intervene has to say so: a chat that has gone to somebody else meanwhile stays there.
    _ = try story.refused(.transfer(chat, to: .agent("cat"), note: nil), by: .agent("sue"))
    _ = try story.refused(
      .transfer(chat, to: .agent("cat"), note: nil, intervening: true), by: .agent("bob"))
    try transfer(story, chat, .agent("cat"), by: "sue", intervening: true)
    #expect(try story.chat(chat).ringingAt == "cat")
    // Offered to somebody else instead, it rings there no more.
    try transfer(story, chat, .agent("bob"))
    #expect(try story.chat(chat).ringingAt == "bob")
    #expect(load(story, "cat") == 0)
  }

  @Test(arguments: ["ann", "sue"] as [AgentID])
  func whoPutItBackInTheQueueIsKept(_ agent: AgentID) throws {
    let (story, chat) = try talking()
    _ = story.desk.takeNews()
    try transfer(story, chat, .queue, by: agent, intervening: agent != "ann")
    let requeued = story.desk.takeNews().compactMap { stamped -> Requeued? in
      if case .requeued(let event) = stamped.event { event } else { nil }
    }
    #expect(requeued.map(\.agent) == ["ann"])
    #expect(requeued.map(\.by) == [agent])
  }

  @Test func aSupervisorTakesAChatOverInEveryState() throws {
    for state in ["active", "handed over", "ringing", "waiting"] {
      let (story, chat) = try talking()
      var id = chat
      if state == "handed over" { try transfer(story, chat, .agent("bob")) }
      if state == "ringing" { id = try story.ask("lea") }
      if state == "waiting" {
        try story.pass(1, present: [])
        id = try story.ask("lea")
      }
      _ = try story.refused(.takeOver(id), by: .agent("cat"))
      _ = try story.desk.perform(.takeOver(id), by: .agent("sue"))
      #expect(try story.chat(id).holder == "sue", "\(state)")
      #expect(try story.chat(id).ringingAt == nil, "\(state)")
      #expect(load(story, "sue") == 1)
      #expect(load(story, "ann") == (state == "ringing" || state == "waiting" ? 1 : 0))
      #expect(load(story, "bob") == 0)
    }
  }

  @Test func aSupervisorEndsAChatInEveryState() throws {
    for state in ["active", "handed over", "ringing", "waiting"] {
      let (story, chat) = try talking()
      var id = chat
      if state == "handed over" { try transfer(story, chat, .agent("bob")) }
      if state == "ringing" { id = try story.ask("lea") }
      if state == "waiting" {
        try story.pass(1, present: [])
        id = try story.ask("lea")
      }
      let receipt = try story.desk.perform(.end(id, intervening: true), by: .agent("sue"))
      #expect(
        receipt.events.map(\.event).contains(.ended(Ended(chat: id, by: .supervisor("sue")))))
      #expect(story.desk.state.chats[id] == nil)
      #expect(load(story, "bob") == 0)
    }
  }

  @Test func aVisitorWhoWaitsTooLongForAnAnswerGoesBackToTheQueue() throws {
    let (story, chat) = try talking(settings: ["answerTimeout": "120"])
    try story.pass(1, present: ["ann"])
    _ = try story.desk.perform(.say(chat, id: nil, text: "Hello?"), by: .desk)
    try story.pass(119, present: ["ann"])
    #expect(try story.chat(chat).holder == "ann")
    let events = try story.pass(1, present: ["ann"])
    #expect(
      events.contains { event in
        if case .requeued(let event) = event {
          event.agent == "ann" && event.cause == .unanswered
        } else {
          false
        }
      })
    // Whoever let them wait is not the one to be asked at once.
    #expect(try story.chat(chat).state == .waiting)
    try story.pass(1, present: ["ann", "bob"])
    #expect(try story.chat(chat).ringingAt == "bob")
  }

  @Test func anAnswerInTimeKeepsTheChat() throws {
    let (story, chat) = try talking(settings: ["answerTimeout": "120"])
    _ = try story.desk.perform(.say(chat, id: nil, text: "Hello?"), by: .desk)
    try story.pass(100)
    _ = try story.desk.perform(.say(chat, id: nil, text: "Here I am."), by: .agent("ann"))
    try story.pass(300)
    #expect(try story.chat(chat).holder == "ann")
  }

  /// What another process folds, and what a desk opened anew reads, is the same.
  @Test func whatIsHandedOverIsReadAsItIs() throws {
    let story = try StoryDesk(.file, agents: ["ann", "bob"])
    try story.pass(1, present: ["ann"])
    let chat = try story.ask("kim")
    try story.accept(chat, "ann")
    try story.pass(1, present: ["ann", "bob"])
    try transfer(story, chat, .agent("bob"), note: "yours?")
    let opened = try story.open()
    #expect(opened.state == story.desk.state)
    try story.reopen()
    try story.accept(chat, "bob")
    #expect(try story.chat(chat).holder == "bob")
  }
}
