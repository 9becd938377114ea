import Alerts
import Desk
import FrontDesk
import Terminal
import Testing
import Text

@testable import Screens

@Suite("Offers")
struct OfferTests {
  @Test func anOfferRingsAndAsksInTheBanner() throws {
    let story = try Story()
    try story.visitor("Mei", saying: ["Hello?", "Anyone there?"])
    #expect(story.bells == 1)
    #expect(story.effects.contains(.setTitle("(1!) Deskbell \u{2013} ann")))
    #expect(story.row(1).contains("Accept chat from Mei? 100 s"))
    #expect(story.row(1).contains("Hello?  Anyone there?"))
    try story.pass(seconds: 13)
    #expect(story.row(1).contains("Accept chat from Mei? 87 s"))
  }

  @Test func theBellRepeatsUntilItIsAnswered() throws {
    let story = try Story()
    try story.visitor("Mei")
    story.effects = []
    for _ in 0..<4 { try story.pass(seconds: 5) }
    #expect(story.bells == 4)
    story.press(.character("a"))
    try story.deliver()
    story.effects = []
    for _ in 0..<4 { try story.pass(seconds: 5) }
    #expect(story.bells == 0)
    #expect(story.model.calls.nextDue == nil)
  }

  @Test func oneKeyAcceptsAndLeadsIntoTheComposer() throws {
    let story = try Story()
    let chat = try story.visitor("Mei")
    try story.pass(seconds: 1)
    story.press(.character("a"))
    #expect(story.requests == [.accept(chat)])
    // What is typed before the desk has answered is for that chat already.
    story.type("Hi")
    try story.deliver()
    #expect(story.draft(chat) == "Hi")
    #expect(story.model.banner == nil)
    #expect(story.model.focus == .composer)
    #expect(story.model.selected == chat)
  }

  @Test func aChordAcceptsWhileOneWritesToSomebodyElse() throws {
    let story = try Story()
    let kim = try story.talkWith("Kim")
    story.press(.enter)
    story.type("Dear Kim, ")
    let mei = try story.visitor("Mei")
    try story.pass(seconds: 1)
    story.type("a")
    #expect(story.requests == [])
    story.press(.alt("a"))
    #expect(story.requests == [.accept(mei)])
    story.type("later")
    try story.deliver()
    #expect(story.model.selected == kim)
    #expect(story.draft(kim) == "Dear Kim, alater")
    #expect(story.draft(mei) == "")
  }

  @Test func whoeverWritesNothingGoesToTheAcceptedVisitor() throws {
    let story = try Story()
    try story.talkWith("Kim")
    story.press(.enter)
    let mei = try story.visitor("Mei")
    try story.pass(seconds: 1)
    story.press(.alt("a"))
    try story.deliver()
    story.type("Hello")
    #expect(story.model.selected == mei)
    #expect(story.draft(mei) == "Hello")
  }

  @Test func anOfferThatIsGoneToIsTheOneThatIsAnswered() throws {
    let story = try Story()
    let first = try story.visitor("First")
    try story.pass(seconds: 1)
    let second = try story.visitor("Second")
    let third = try story.visitor("Third")
    #expect(story.model.banner?.chat == first)
    story.press(.down, .down)
    #expect(story.model.selected == third)
    #expect(story.row(1).contains("Accept chat from Third?"))
    story.press(.character("x"))
    #expect(story.model.answers.held?.chat == third)
    story.press(.up, .character("a"))
    #expect(story.requests == [.accept(second)])
    try story.pass(seconds: 3)
    #expect(story.requests == [.accept(second), .decline(third)])
  }

  @Test func aNarrowBannerSaysWhoRingsFirst() throws {
    for (columns, start) in [(40, "! Accept Mei Lin Chen-"), (30, "! Mei Lin Chen-")] {
      let story = try Story(rows: 12, columns: columns)
      try story.visitor("Mei Lin Chen-Wang of Taipei")
      try story.visitor("Second")
      try story.visitor("Third")
      #expect(story.row(1).contains(start), "\(story.row(1))")
      #expect(story.row(1).contains("? 100 s +2"), "\(story.row(1))")
    }
  }

  @Test func chatsThatWentBackToTheQueueAreNamedAndListed() throws {
    let story = try Story(columns: 120)
    for name in ["Mei", "Kim", "Zoë"] { try story.talkWith(name) }
    story.attendance.away = [1]
    // Nothing is told to who is away; the news comes in one piece.
    try story.desk.tend()
    story.clock.now = Instant(milliseconds: story.clock.now.milliseconds + 61_000)
    try story.desk.tend()
    story.attendance.away = []
    try story.desk.tend()
    story.tell()
    #expect(story.row(23).contains("3 chats with Mei, Kim, Zoë went back to the queue."))
    #expect(story.model.rows.count == 3)
    #expect(story.screen.contains("Kim"))
  }

  @Test func onAScreenTooSmallToSeeNothingIsDone() throws {
    let story = try Story(rows: 12, columns: 40)
    let kim = try story.talkWith("Kim")
    story.press(.enter)
    story.type("half a ")
    try story.visitor("Mei")
    try story.pass(seconds: 1)
    story.take(.resized(Size(rows: 7, columns: 29)))
    #expect(story.screen.hasPrefix("! 1 chat rings."))
    story.press(.character("x"), .enter, .alt("a"), .alt("x"), .alt("e"), .character("y"))
    story.take(.pasted("pasted"))
    #expect(story.requests == [])
    #expect(story.draft(kim) == "half a ")
    // Leaving is asked, as it would be on a larger screen, and the question can be seen.
    story.press(.ctrl("c"))
    #expect(story.screen.hasPrefix("Quit? y/n"))
    story.press(.character("n"), .ctrl("c"), .character("y"))
    #expect(story.effects.contains(.quit))
  }

  /// One letter declines: it says so, and for a while that can be taken back.
  @Test(arguments: [Key.character("x"), .alt("x")])
  func decliningIsSaidAndDoneALittleLater(key: Key) throws {
    let story = try Story()
    let chat = try story.visitor("Mei")
    try story.pass(seconds: 1)
    story.press(key)
    #expect(story.model.banner == nil)
    #expect(story.row(23).contains("Declined Mei: u takes that back."))
    #expect(!story.row(0).contains("ringing"))
    story.effects = []
    try story.pass(seconds: 2.999)
    #expect(story.effects == [], "no bell, and nothing asked")
    #expect(story.model.nextDeadline.map { $0 - story.clock.now } == 1)
    try story.pass(seconds: 0.001)
    #expect(story.requests == [.decline(chat)])
    try story.deliver()
    #expect(story.model.banner == nil)
    #expect(story.model.answers.sent == [])
  }

  @Test(arguments: [Key.character("u"), .alt("u")])
  func aDeclineCanBeTakenBack(key: Key) throws {
    let story = try Story()
    let chat = try story.visitor("Mei")
    try story.pass(seconds: 1)
    story.press(.character("x"))
    #expect(story.model.rows.first?.section != .ringing)
    try story.pass(seconds: 2)
    story.press(key)
    #expect(story.row(23).contains("Mei rings again."))
    #expect(story.row(1).contains("Accept chat from Mei? 97 s"))
    #expect(story.model.rows.first == ListRow(id: chat, section: .ringing))
    try story.pass(seconds: 5)
    #expect(story.requests == [])
    story.press(.character("a"))
    #expect(story.requests == [.accept(chat)])
    story.press(.escape, .character("u"))
    #expect(story.row(23).contains("There is nothing to take back."))
  }

  /// What is left of an offer counts as declined, not as missed; who leaves has declined too.
  @Test func aDeclineIsToldBeforeTheOfferEndsAndBeforeOneLeaves() throws {
    let story = try Story()
    let chat = try story.visitor("Mei")
    try story.pass(seconds: 97.5)
    story.press(.character("x"))
    try story.pass(seconds: 1.5)
    #expect(story.requests == [.decline(chat)])

    let other = try Story()
    let kim = try other.visitor("Kim")
    try other.pass(seconds: 1)
    other.press(.character("x"), .character("q"))
    #expect(other.requests == [.decline(kim)])
    #expect(other.effects.last == .quit)
  }

  @Test func aDeclineOfAnOfferThatEndsIsForgotten() throws {
    let story = try Story()
    let chat = try story.visitor("Mei")
    try story.pass(seconds: 1)
    story.press(.character("x"))
    try story.leaves(chat)
    #expect(story.model.answers.held == nil)
    try story.pass(seconds: 5)
    #expect(story.requests == [])
    let kim = try story.visitor("Kim")
    let zoe = try story.visitor("Zoë")
    try story.pass(seconds: 1)
    story.press(.character("x"))
    try story.pass(seconds: 1)
    story.press(.character("x"))
    #expect(story.requests == [.decline(kim)], "the one before is told at once")
    try story.pass(seconds: 3)
    #expect(story.requests == [.decline(kim), .decline(zoe)])
  }

  @Test func availabilityIsNotChangedWithoutATrace() throws {
    let story = try Story(columns: 120)
    story.press(.character("o"))
    try story.deliver()
    #expect(
      story.row(23).contains("You are unavailable; your chats stay yours. o takes that back."))
    story.press(.character("o"))
    try story.deliver()
    #expect(story.row(23).contains("You are available. o takes that back."))
    // Where letters are text, the key is another.
    try story.talkWith("Mei")
    story.press(.enter, .alt("o"))
    try story.deliver()
    #expect(story.screen.contains("You are unavailable; your chats stay yours. Alt-o takes that"))
  }

  @Test func aKeyWorksOnTheOfferThatWasPainted() throws {
    let story = try Story()
    let first = try story.visitor("First")
    try story.pass(seconds: 1)
    let second = try story.visitor("Second")
    try story.pass(seconds: 1)
    #expect(story.model.banner?.chat == first)
    // The first visitor leaves just before the key is pressed.
    try story.leaves(first)
    #expect(story.model.banner?.chat == second)
    story.press(.character("a"))
    #expect(story.requests == [])
    #expect(story.row(23).contains("has just changed"))
    try story.pass(seconds: 0.299)
    story.press(.character("a"))
    #expect(story.requests == [])
    try story.pass(seconds: 0.001)
    story.press(.character("a"))
    #expect(story.requests == [.accept(second)])
  }

  @Test func anotherOfferDoesNotTakeTheBanner() throws {
    let story = try Story()
    let first = try story.visitor("First")
    try story.pass(seconds: 1)
    try story.visitor("Second")
    #expect(story.model.banner?.chat == first)
    #expect(story.row(1).contains("First"))
    #expect(story.row(1).contains("(+1 more)"))
    #expect(story.bells == 2)
  }

  @Test func whatWasMissedIsListed() throws {
    let story = try Story()
    let chat = try story.visitor("Mei")
    try story.pass(seconds: 100)
    #expect(story.model.banner == nil)
    _ = try story.desk.perform(.take(chat), by: .agent("bo"))
    story.tell()
    #expect(story.screen.contains("MISSED BY YOU 1"))
    #expect(story.row(0).contains("1 missed"))
    story.press(.character("c"))
    #expect(!story.row(0).contains("missed"))
  }

  /// Who made somebody unavailable is said to them, and stands there.
  @Test func whoMadeThemUnavailableIsSaid() throws {
    let story = try Story()
    var boss = Agent(id: "sue", number: 0, name: "Sue")
    boss.permissions = Profile.administrator.permissions
    _ = try story.desk.perform(.change(.addAgent(boss)), by: .desk)
    let set = try story.desk.perform(.setAvailable("ann", false), by: .agent("sue"))
    #expect(
      set.events.map(\.event) == [
        .availabilitySet(
          AvailabilitySet(agent: "ann", available: false, cause: .administrator, by: "sue"))
      ])
    story.tell()
    #expect(story.row(0).contains("unavailable, by Sue"), "\(story.screen)")
    #expect(story.row(23).contains("Sue has made you unavailable"), "\(story.screen)")
    _ = try story.desk.perform(.setAvailable("ann", true), by: .agent("ann"))
    story.tell()
    #expect(story.row(0).contains("available, by hand"), "\(story.screen)")
  }

  @Test func missingTwoOffersMakesUnavailableAndSaysSo() throws {
    let story = try Story(columns: 120)
    for name in ["Mei", "Kim"] {
      try story.visitor(name, wait: nil)
      try story.pass(seconds: 100)
    }
    #expect(story.row(0).contains("unavailable, after missed offers"))
    #expect(story.row(23).contains("Unavailable after 2 missed offers: press o when you are back."))
    story.press(.character("o"))
    #expect(story.requests == [.setAvailable("ann", true)])
    try story.deliver()
    #expect(story.row(0).contains("available, by hand"))
  }

  @Test func aChatThatSomebodyElseTookIsSaidAtOnce() throws {
    let story = try Story(agents: [
      Agent(id: "ann", number: 0, name: "Ann Lee", capacity: 1),
      Agent(id: "bo", number: 0, name: "Bo"),
    ])
    try story.talkWith("Kim")
    let mei = try story.visitor("Mei", saying: ["Hello"])
    #expect(story.screen.contains("WAITING 1"))
    story.press(.down)
    #expect(story.model.selected == mei)
    // Bo takes it; the screen does not know yet.
    _ = try story.desk.perform(.take(mei), by: .agent("bo"))
    story.press(.character("t"))
    #expect(story.requests == [.take(mei)])
    try story.deliver()
    let said = story.row(23)
    #expect(said.contains("!!") && said.lowercased().contains("bo"), "\(said)")
    // The chat is still selected, so that no key falls on another.
    #expect(story.model.selected == mei)
    #expect(story.model.answers.claimed == [])
    story.press(.down)
    #expect(!story.row(23).contains("!!"))
  }
}
