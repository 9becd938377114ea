import Desk
import FrontDesk
import Terminal
import Testing

@testable import Screens

/// An agent finds the visitor of a chat and another one of their email to be one person.
@Suite struct MergingTests {
  private static let key = VisitorKey("mei")
  private static let other = VisitorKey("mei's telephone").mark

  private func story(
    rows: Int = 40, columns: Int = 120, namesakes: [VisitorMark] = [other]
  ) throws -> (Story, ChatID) {
    let story = try Story(rows: rows, columns: columns)
    let chat = try story.visitor(
      "王小明 👩‍🚀", saying: ["Hello?"], [("email", "mei@acme.example")], key: MergingTests.key,
      origin: ChatOrigin(
        dialogue: "welcome", version: 1, card: "person", page: "https://shop.example/"))
    _ = try story.desk.perform(.accept(chat), by: .agent("ann"))
    story.tell()
    story.sights[MergingTests.key.mark] = VisitorSight(
      of: MergingTests.key.mark,
      attributes: [.init(name: "email", value: "mei@acme.example", source: .said)], pages: [],
      visits: 1, chats: [chat], namesakes: namesakes)
    try story.deliver()
    return (story, chat)
  }

  private func merges(_ story: Story) -> [Command] {
    story.effects.compactMap { effect in
      if case .request(let command) = effect, case .merge = command { command } else { nil }
    }
  }

  @Test func thePaneSaysWhoElseHasTheEmailAndAKeyAsksOnce() throws {
    let (story, _) = try story()
    #expect(story.screen.contains("1 more with this email"), "\(story.screen)")
    story.press(.character("M"))
    try expect(story.screen, looksLike: "merging-asked")
    #expect(merges(story) == [])
    story.press(.character("n"))
    #expect(merges(story) == [])
    story.press(.character("M"), .character("y"))
    #expect(merges(story) == [.merge(MergingTests.key.mark, MergingTests.other)])
  }

  @Test(arguments: [(24, 80), (12, 40)])
  func itIsAskedOnSmallScreensToo(rows: Int, columns: Int) throws {
    let (story, _) = try story(rows: rows, columns: columns)
    story.press(.character("M"))
    try story.deliver()
    #expect(story.screen.contains("?"))
    try expect(story.screen, looksLike: "merging-asked-\(columns)")
  }

  @Test func whereNobodyElseHasTheEmailItIsSaid() throws {
    let (story, _) = try story(namesakes: [])
    #expect(!story.screen.contains("more with this email"))
    story.press(.character("M"))
    try story.deliver()
    #expect(story.screen.contains("Nobody else is known"), "\(story.screen)")
    #expect(merges(story) == [])
  }

  /// What is known of both is asked for anew, and told.
  @Test func oncePersonIsOneTheSightIsAskedForAgain() throws {
    let (story, chat) = try story()
    story.effects = []
    story.sights[MergingTests.key.mark]?.namesakes = []
    story.sights[MergingTests.key.mark]?.merged = [MergingTests.other]
    let event = VisitorsMerged(
      agent: "ann", visitors: [MergingTests.key.mark, MergingTests.other],
      email: "mei@acme.example")
    let stamped = StampedEvent(
      seq: story.desk.state.seq + 1, at: Story.start, event: .site(.merged(event)))
    story.take(.deskChanged(story.picture, events: [stamped]))
    #expect(story.effects.contains(.askVisitor(MergingTests.key.mark)))
    #expect(
      story.effects.contains { effect in
        if case .askPastChats(let query) = effect { query.chat == chat } else { false }
      })
    try story.deliver()
    #expect(story.screen.contains("one person with 1 other"), "\(story.screen)")
  }
}
