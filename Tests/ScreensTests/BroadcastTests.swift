import Desk
import FrontDesk
import Terminal
import Testing

@testable import Screens

/// What was said to all agents, in an inbox.
@Suite("Broadcasts")
struct BroadcastTests {
  private func story() throws -> Story {
    try Story(agents: [
      Agent(id: "ann", number: 0, name: "Ann Lee"), Agent(id: "bo", number: 0, name: "Bo"),
      Agent(
        id: "sue", number: 0, name: "Sue", permissions: Profile.supervisor.permissions),
    ])
  }

  private func say(_ text: String, to team: TeamID? = nil, _ story: Story) throws {
    _ = try story.desk.perform(.broadcast(.send(text, to: team)), by: .agent("sue"))
    story.tell()
  }

  @Test func itStandsAboveTheListUntilAKeyHasItGo() throws {
    let story = try story()
    try say("The shop is down", story)
    try say("Lunch \u{1B}[2Jis here", story)
    #expect(story.row(1).contains("Sue to all: The shop is down"))
    #expect(story.row(1).contains("d read, 1 more"))
    story.press(.character("j"))
    #expect(story.row(1).contains("The shop is down"))
    story.press(.character("d"))
    #expect(story.requests.count == 1)
    try story.deliver()
    #expect(story.row(1).contains("Sue to all: Lunch") && !story.screen.contains("\u{1B}"))
    #expect(!story.row(1).contains("more"))
    story.press(.character("d"))
    try story.deliver()
    #expect(!story.screen.contains("Lunch"))
    #expect(story.desk.state.broadcasts.allSatisfy { !$0.unreadBy.contains("ann") })
    // Nothing is there to be read any more.
    story.effects = []
    story.press(.character("d"))
    #expect(story.requests == [])
  }

  /// An offer has to be answered soon, a line can wait; and letters that are written are text.
  @Test func anOfferComesFirstAndWhatIsTypedIsNotMeant() throws {
    let story = try story()
    try say("The shop is down", story)
    let chat = try story.visitor("Mei")
    #expect(!story.screen.contains("The shop is down"))
    _ = try story.desk.perform(.accept(chat), by: .agent("ann"))
    story.tell()
    #expect(story.screen.contains("The shop is down"))
    story.model.select(chat)
    story.press(.enter)
    story.effects = []
    story.press(.character("d"))
    #expect(story.requests == [] && story.draft(chat) == "d")
  }

  /// What nobody has seen is not read by a key.
  @Test func whatAnOfferHidesIsNotReadButSaidToBeThere() throws {
    for columns in [80, 120] {
      let story = try Story(
        rows: columns == 80 ? 24 : 40, columns: columns,
        agents: [
          Agent(id: "ann", number: 0, name: "Ann Lee"),
          Agent(id: "sue", number: 0, name: "Sue", permissions: Profile.supervisor.permissions),
        ])
      let chat = try story.visitor("Mei")
      _ = try story.desk.perform(.accept(chat), by: .agent("ann"))
      story.tell()
      story.model.select(chat)
      story.watchers = [chat: ["sue"]]
      try say("The shop is down", story)
      #expect(story.row(1).contains("The shop is down"))
      #expect(story.row(0).contains("Sue watches"), "\(story.row(0))")
      #expect(!story.row(0).contains("broadcast"))
      let other = try story.visitor("Kim")
      #expect(!story.screen.contains("The shop is down"))
      #expect(story.row(0).contains("Sue watches"), "\(story.row(0))")
      #expect(story.row(0).contains("1 broadcast"), "\(story.row(0))")
      #expect(story.row(0).contains("1 ringing"), "\(story.row(0))")
      story.effects = []
      story.press(.character("d"))
      #expect(story.requests == [])
      #expect(story.screen.contains("answer that first"))
      _ = try story.desk.perform(.decline(other), by: .agent("ann"))
      story.tell()
      #expect(story.row(1).contains("The shop is down"))
    }
  }
}
