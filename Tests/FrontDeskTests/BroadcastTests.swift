import Desk
import FrontDesk
import Testing

/// What is said to all agents.
@Suite struct BroadcastTests {
  private func story(_ kind: StoryDesk.Kind = .memory) throws -> StoryDesk {
    let story = try StoryDesk(kind, agents: ["ann", "bob", "sue"])
    _ = try story.desk.perform(
      .change(.addTeam(Team(id: "billing", agents: ["bob", "sue"]))), by: .desk)
    return story
  }

  @discardableResult
  private func say(_ text: String, to team: TeamID? = nil, _ story: StoryDesk) throws -> Int64 {
    let receipt = try story.desk.perform(.broadcast(.send(text, to: team)), by: .agent("sue"))
    return try #require(receipt.events.last).seq
  }

  private func unread(_ agent: AgentID, _ story: StoryDesk) -> [String] {
    story.desk.state.broadcasts(unreadBy: agent, at: story.desk.time).map(\.text)
  }

  @Test(arguments: StoryDesk.Kind.allCases)
  func eachReadsItForThemselves(_ kind: StoryDesk.Kind) throws {
    let story = try story(kind)
    let all = try say("  the shop\nis   down ", story)
    let some = try say("lunch", to: "billing", story)
    #expect(unread("ann", story) == ["the shop is down"])
    #expect(unread("bob", story) == ["the shop is down", "lunch"])
    // Nobody is told what they said themselves.
    #expect(unread("sue", story) == [])
    _ = try story.desk.perform(.broadcast(.read(all)), by: .agent("bob"))
    #expect(unread("ann", story) == ["the shop is down"] && unread("bob", story) == ["lunch"])
    #expect(
      try story.refused(.broadcast(.read(all)), by: .agent("bob")).reason
        == .missing(.noBroadcast(all)))
    #expect(
      try story.refused(.broadcast(.read(some)), by: .agent("ann")).reason
        == .missing(.noBroadcast(some)))
    #expect(try story.open().state.broadcasts == story.desk.state.broadcasts)
    // Who comes later was not meant, and who is gone is asked no more.
    _ = try story.desk.perform(.change(.addAgent(Agent(id: "cat", number: 0))), by: .desk)
    #expect(unread("cat", story) == [])
    _ = try story.desk.perform(.change(.removeAgent("ann", requeue: true)), by: .desk)
    #expect(story.desk.state.broadcasts.allSatisfy { !$0.unreadBy.contains("ann") })
  }

  @Test func onlyTheLastAreKeptAndNotForEver() throws {
    let story = try story()
    for i in 1...25 { try say("\(i)", story) }
    #expect(unread("ann", story) == (6...25).map { "\($0)" })
    #expect(story.desk.state.broadcasts.count == DeskState.mostBroadcasts)
    story.clock.now = story.clock.now + (7 * 86_400 - 1)
    try story.desk.tend()
    try say("a week later", story)
    #expect(unread("ann", story).count == DeskState.mostBroadcasts)
    story.clock.now = story.clock.now + 1
    try say("and a second", story)
    #expect(unread("ann", story) == ["a week later", "and a second"])
    #expect(story.desk.state.broadcasts.count == 2)
  }

  @Test func whatIsSaidIsALine() throws {
    let story = try story()
    for text in ["", " \n ", String(repeating: "x", count: 501)] {
      let refusal = try story.refused(.broadcast(.send(text)), by: .agent("sue"))
      #expect(refusal.reason == .value(.badBroadcast(most: 500)))
    }
    try say(String(repeating: "語", count: 500), story)
    #expect(
      try story.refused(.broadcast(.send("x", to: "nobody")), by: .agent("sue")).kind == .unknown)
  }
}
