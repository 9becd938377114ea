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

  // MARK: Several

  private static let several = ["mei's telephone", "mei's other browser", "kim"].map {
    VisitorKey($0).mark
  }

  private func sight(
    _ mark: VisitorMark, _ name: String?, visits: Int, _ chats: [ChatID],
    merged: [VisitorMark] = []
  ) -> VisitorSight {
    VisitorSight(
      of: mark, attributes: name.map { [.init(name: "name", value: $0, source: .said)] } ?? [],
      pages: [], visits: visits, chats: chats, merged: merged)
  }

  /// A chat whose visitor may be one of several, of whom two are found to be one person.
  private func several(rows: Int = 24, columns: Int = 80) throws -> Story {
    let (story, _) = try story(rows: rows, columns: columns, namesakes: MergingTests.several)
    let (one, two, kim) =
      (MergingTests.several[0], MergingTests.several[1], MergingTests.several[2])
    story.sights[one] = sight(one, "王小明", visits: 3, ["kw2a", "kw2b"], merged: [two])
    story.sights[two] = sight(two, "王小明", visits: 3, ["kw2c"], merged: [one])
    story.sights[kim] = sight(kim, nil, visits: 1, [])
    return story
  }

  /// The rows of the list that lies over the panes.
  private func listed(_ story: Story) -> [String] {
    let rows = story.model.view().plainRows()
    return Array(rows.drop { !$0.contains("Who else is") }.dropFirst().prefix { !$0.contains(":") })
      .filter { !$0.allSatisfy(\.isWhitespace) }
  }

  private func asks(_ story: Story) -> Question? { story.model.layers.question }

  /// The desk says what is known of some visitors, in an order of its own.
  private func tell(_ marks: [VisitorMark], to story: Story) {
    for mark in marks { story.take(.sightArrived(mark, story.sights[mark])) }
  }

  @Test(arguments: [(24, 80), (12, 40)])
  func ofSeveralOneIsPicked(rows: Int, columns: Int) throws {
    let story = try several(rows: rows, columns: columns)
    story.press(.character("M"))
    // Where the pane is not on the screen it is asked first who there is.
    try story.deliver()
    #expect(asks(story) == nil && story.model.layers.namesakes != nil, "\(story.screen)")
    try story.deliver()
    try expect(story.screen, looksLike: "merging-picking-\(columns)")
    story.press(.down, .enter)
    #expect(asks(story) == .command(.merge(MergingTests.key.mark, MergingTests.several[2])))
    #expect(merges(story) == [])
    story.press(.character("y"))
    #expect(merges(story) == [.merge(MergingTests.key.mark, MergingTests.several[2])])
  }

  @Test func eachIsToldApartAndThoseWhoAreOneAreListedAsOne() throws {
    let story = try several(rows: 40, columns: 120)
    story.press(.character("M"))
    let marks = MergingTests.several
    #expect(marks.allSatisfy { story.effects.contains(.askVisitor($0)) })
    // By their ids until more is known.
    #expect(listed(story).count == 3)
    for (row, mark) in zip(listed(story), marks) {
      #expect(row.contains(mark.text.prefix(20)), "\(row)")
    }
    tell([marks[2]], to: story)
    #expect(listed(story).last?.contains("1 visit, no chat") == true, "\(listed(story))")
    #expect(listed(story).last?.contains("no name") == true)
    tell([marks[1], marks[0]], to: story)
    #expect(listed(story).count == 2, "\(listed(story))")
    #expect(listed(story)[0].contains("王小明"))
    #expect(listed(story)[0].contains("3 visits, chats kw2a, kw2b"))
    #expect(listed(story)[0].contains(marks[0].text.prefix(20)))
  }

  /// Rows that go while one looks take nobody from under the hand.
  @Test func whoIsSelectedStaysSelected() throws {
    let story = try several(rows: 40, columns: 120)
    let marks = MergingTests.several
    story.press(.character("M"), .down, .down)
    tell([marks[1], marks[0]], to: story)
    story.press(.enter)
    #expect(asks(story) == .command(.merge(MergingTests.key.mark, marks[2])))
    story.press(.escape)
    // Who turns out to be one with another is selected as that one.
    story.press(.character("M"), .down)
    tell([marks[0]], to: story)
    story.press(.enter)
    #expect(asks(story) == .command(.merge(MergingTests.key.mark, marks[0])))
  }

  @Test func theyAreFoundByTheirLetters() throws {
    let story = try several(rows: 40, columns: 120)
    story.press(.character("M"))
    tell(MergingTests.several, to: story)
    story.type("kw2b")
    #expect(listed(story).count == 1, "\(listed(story))")
    story.type("!")
    #expect(story.screen.contains("Nothing is found."))
    story.press(.enter)
    #expect(asks(story) == nil)
    story.press(.escape)
    #expect(story.model.layers.isEmpty && merges(story) == [])
  }

  /// Of whom nothing is known any more, and who was found meanwhile to be this visitor, cannot be picked.
  @Test func whoCannotBeMeantAnyMoreIsListedNoMore() throws {
    let story = try several(rows: 40, columns: 120)
    let marks = MergingTests.several
    story.press(.character("M"))
    tell(marks, to: story)
    story.effects = []
    story.sights[marks[0]]?.merged.append(MergingTests.key.mark)
    let event = VisitorsMerged(
      agent: "bo", visitors: [MergingTests.key.mark, marks[0], marks[1]], email: "mei@acme.example")
    story.take(
      .deskChanged(
        story.picture,
        events: [
          StampedEvent(
            seq: story.desk.state.seq + 1, at: Story.start, event: .site(.merged(event)))
        ]))
    #expect(story.effects.contains(.askVisitor(marks[0])))
    #expect(!story.effects.contains(.askVisitor(marks[2])))
    story.sights[marks[1]] = story.sights[marks[0]]
    tell([marks[0], marks[1]], to: story)
    #expect(listed(story).count == 1, "\(listed(story))")
    // Who stands where they stood is not meant by a key that was meant for them.
    story.press(.enter)
    #expect(asks(story) == nil && story.model.layers.namesakes != nil)
    story.sights[marks[2]] = nil
    tell([marks[2]], to: story)
    story.press(.down, .enter)
    #expect(asks(story) == nil)
  }

  /// Also where the pane is not on the screen: after one was joined another may be.
  @Test func whatWasLearnedSinceIsAskedForBeforeItIsAskedAgain() throws {
    let story = try several()
    story.press(.character("M"))
    try story.deliver()
    try story.deliver()
    story.press(.enter, .character("y"))
    story.sights[MergingTests.key.mark]?.namesakes = [MergingTests.several[2]]
    let event = VisitorsMerged(
      agent: "ann", visitors: [MergingTests.key.mark] + MergingTests.several.prefix(2),
      email: "mei@acme.example")
    story.take(
      .deskChanged(
        story.picture,
        events: [
          StampedEvent(
            seq: story.desk.state.seq + 1, at: Story.start, event: .site(.merged(event)))
        ]))
    story.effects = []
    story.press(.character("M"))
    #expect(story.effects.contains(.askVisitor(MergingTests.key.mark)))
    try story.deliver()
    #expect(asks(story) == .command(.merge(MergingTests.key.mark, MergingTests.several[2])))
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
