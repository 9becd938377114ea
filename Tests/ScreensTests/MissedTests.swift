import Desk
import FrontDesk
import Terminal
import Testing

@testable import Screens

/// Chats for which nobody came, in an inbox and on the board.
@Suite("Missed chats")
struct MissedTests {
  private func left(_ chat: ChatID, _ text: String) -> Event {
    .site(
      .left(
        MessageLeft(
          visitor: "mark", id: "left", chat: chat, name: "Mei", email: "mei@shop.example",
          text: text)))
  }

  /// A visitor who goes before anybody came.
  @discardableResult
  private func miss(_ name: String, in story: Story) throws -> ChatID {
    let chat = try story.visitor(name, saying: ["Hello?"], to: "bo", wait: 300)
    try story.leaves(chat)
    return chat
  }

  private func section(_ story: Story) -> [ChatID] {
    story.model.rows.filter { $0.section == .missed }.map(\.id)
  }

  @Test func itIsListedForWhoTakesChatsAndRingsOnce() throws {
    let story = try Story()
    let mei = try story.visitor("Mei", to: "bo", wait: 300)
    story.effects = []
    try story.leaves(mei)
    #expect(story.bells == 1)
    #expect(story.screen.contains("MISSED 1"))
    #expect(story.screen.contains("1 missed"))
    for _ in 0..<4 { try story.pass(seconds: 10) }
    #expect(story.bells == 1)
    // Left after it: news, which rings once more; again it is one row.
    try story.desk.setUp([left(mei, "Please write to me")])
    story.tell()
    #expect(story.bells == 2)
    #expect(section(story) == [mei])
    #expect(story.screen.contains("< Please write"))
    // Nothing rings when an inbox opens.
    let later = try Story()
    later.effects = []
    later.take(.deskChanged(story.picture, events: []))
    #expect(later.bells == 0 && section(later) == [mei])
  }

  @Test func whoTakesNoChatsSeesNone() throws {
    let story = try Story(agents: [
      Agent(id: "ann", number: 0, name: "Ann", permissions: Profile.administrator.permissions),
      Agent(id: "bo", number: 0, name: "Bo"),
    ])
    story.effects = []
    try miss("Mei", in: story)
    #expect(story.bells == 0 && section(story) == [])
  }

  @Test func oneKeyMarksItHandledAndAnotherTakesThatBack() throws {
    let story = try Story(rows: 40, columns: 120)
    let chats = try ["Mei", "Lin", "Kim"].map { try miss($0, in: story) }
    #expect(section(story) == chats.reversed())
    story.model.select(chats[1])
    story.effects = []
    story.press(.character("m"))
    #expect(story.requests == [.missed(.handled([chats[1]]))])
    // Pressed twice it is asked for once.
    story.press(.character("m"))
    #expect(story.requests.count == 1)
    try story.deliver()
    #expect(section(story) == [chats[2], chats[0]])
    #expect(story.screen.contains("Handled: Lin. u takes that back."))
    #expect(story.desk.state.handled(chats[1])?.by == "ann")
    story.press(.character("u"))
    try story.deliver()
    #expect(section(story) == chats.reversed())
    #expect(story.desk.state.handled(chats[1]) == nil)
    #expect(story.screen.contains("Lin is missed again."))
  }

  /// A chat that this agent let ring, and for which nobody came then, is handled for them as well.
  @Test(arguments: [true, false])
  func whatIsHandledIsNoOfferThatWasMissed(isByThem: Bool) throws {
    let story = try Story(rows: 40, columns: 120)
    let mei = try story.visitor("Mei", wait: nil)
    try story.pass(seconds: 1000)
    #expect(section(story) == [mei])
    story.model.select(mei)
    story.effects = []
    if isByThem {
      story.press(.character("m"))
      try story.deliver()
    } else {
      story.press(.home)
      _ = try story.desk.perform(.missed(.handled([mei])), by: .agent("bo"))
      story.tell()
      story.model.select(mei)
    }
    #expect(story.model.rows.filter { $0.section == .missedOffers }.isEmpty)
    #expect(!story.screen.contains("MISSED BY YOU"))
  }

  /// Nobody has missed what they were there for: somebody who steps in took it from them.
  @Test func whatSomebodySentBackIsNotMissed() throws {
    let story = try Story(
      rows: 40, columns: 120,
      agents: [
        Agent(id: "ann", number: 0, name: "Ann Lee"),
        Agent(id: "sue", number: 0, permissions: Profile.supervisor.permissions),
      ])
    let chat = try story.talkWith("Mei", saying: ["Hello?"])
    _ = try story.desk.perform(.requeue(chat), by: .agent("sue"))
    story.tell()
    #expect(story.screen.contains("went back to the queue"))
    #expect(story.model.rows.filter { $0.section == .missedOffers }.isEmpty)
    #expect(!story.screen.contains("MISSED BY YOU"))
  }

  @Test func elsewhereTheKeyStillBeginsANote() throws {
    let story = try Story()
    try miss("Mei", in: story)
    let kim = try story.talkWith("Kim")
    story.model.select(kim)
    story.press(.character("m"))
    #expect(story.requests == [] && story.model.isWritingNote)
  }

  @Test func openedItShowsWhatWasSaidAndLeft() throws {
    let story = try Story(rows: 40, columns: 120)
    let mei = try miss("Mei", in: story)
    try story.desk.setUp([left(mei, "Please write to me")])
    story.tell()
    story.model.select(mei)
    story.press(.enter)
    try story.deliver()
    story.tell()
    #expect(story.screen.contains("Hello?"))
    #expect(story.screen.contains("Mei left a message, to be answered at"))
    #expect(story.screen.contains("mei@shop.example:"))
    #expect(story.screen.contains("Please write to me"))
    // What is left while one looks at it comes too.
    let lin = try miss("Lin", in: story)
    story.model.select(lin)
    story.press(.enter)
    try story.deliver()
    story.effects = []
    try story.desk.setUp([left(lin, "Now I write")])
    story.tell()
    // It has just rung for the one before: what comes in a burst is said together.
    try story.pass(seconds: 3)
    #expect(story.bells == 1)
    try story.deliver()
    #expect(story.screen.contains("Now I write"))
  }

  @Test func whatAColleagueHandlesStaysUnderTheHand() throws {
    let story = try Story(rows: 40, columns: 120)
    let chats = try ["Mei", "Lin", "Kim"].map { try miss($0, in: story) }
    story.model.select(chats[1])
    _ = try story.desk.perform(.missed(.handled([chats[1], chats[0]])), by: .agent("bo"))
    story.tell()
    #expect(story.model.selected == chats[1])
    #expect(section(story) == [chats[2], chats[1]])
    #expect(story.screen.contains("handled by Bo"))
    story.press(.character("m"))
    try story.deliver()
    #expect(story.screen.contains("was handled already, by bo (Bo)"))
    story.press(.up)
    #expect(section(story) == [chats[2]])
  }

  @Test func whoDeclinedItIsNotRung() throws {
    let story = try Story()
    let mei = try story.visitor("Mei", wait: nil)
    _ = try story.desk.perform(.setAvailable("bo", false), by: .desk)
    try story.pass(seconds: 1)
    story.press(.character("x"))
    try story.pass(seconds: 4)
    story.effects.removeAll { $0 == .ringBell }
    try story.deliver()
    #expect(section(story) == [mei])
    #expect(story.bells == 0)
  }

  /// A long list is listed as far as the hand goes.
  @Test func aLongListIsListedAsFarAsOneGoes() throws {
    let story = try Story()
    try story.talkWith("Kim")
    for number in 0..<130 { try miss("v\(number)", in: story) }
    #expect(section(story).count == 50)
    #expect(story.screen.contains("MISSED 130"))
    // Not under the hand, and not a moment after the list has changed.
    try story.pass(seconds: 1)
    for _ in 0..<60 { story.press(.down) }
    #expect(section(story).count == 100)
    for _ in 0..<80 { story.press(.down) }
    #expect(section(story).count == 130)
  }

  // MARK: The board

  @Test func theBoardListsThemAndMarksThemHandled() throws {
    let story = try BoardStory()
    let mei = try story.waiter("Mei", saying: ["Hello?"])
    try story.does(.leave(mei), nil)
    #expect(story.row(with: "MISSED 1") != nil)
    #expect(story.row(with: "CLOSED TODAY") == nil)
    story.model.chats.select(mei)
    story.press(.character("m"))
    try story.deliver()
    #expect(story.row(with: "MISSED") == nil)
    #expect(story.row(with: "CLOSED TODAY") != nil)
    #expect(story.screen.contains("Handled: Mei."))
    #expect(story.desk.state.handled(mei)?.by == "sue")
    story.press(.character("m"))
    try story.deliver()
    #expect(story.screen.contains("Only a chat under MISSED can be marked handled."))
  }

  @Test func onTheBoardOnlyWhoTakesChatsMarksThem() throws {
    let story = try BoardStory(watcher: "root")
    let mei = try story.waiter("Mei")
    try story.does(.leave(mei), nil)
    story.model.chats.select(mei)
    story.press(.character("m"))
    #expect(story.requests == [])
    #expect(story.screen.contains("the permission liveChat is missing"))
  }
}
