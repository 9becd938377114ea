import Desk
import Dialogues
import FrontDesk
import Hosting
import Randomness
import Store
import Testing

@testable import Website

/// Whatever dialogues there are and whatever a visitor does in them, at one gateway or another: what
/// the desk remembers is what their browser's keeper holds, so that who comes back sees what they saw.
@Suite struct MemoryLawTests {
  @Test(arguments: 0..<60) func whatIsRememberedIsWhatIsHeld(_ seed: Int) throws {
    var story = try WalkStory(seed: seed)
    for step in 0..<50 {
      let deed = try story.act()
      try story.look()
      try story.expectRemembered("seed \(seed), step \(step): \(deed)")
      if step % 4 == 3 { try story.expectSeenAgain("seed \(seed), step \(step): \(deed)") }
    }
  }

  /// All that may happen does.
  @Test func theStoriesAreWorthTelling() throws {
    var told: [String: Int] = [:]
    for seed in 0..<60 {
      var story = try WalkStory(seed: seed)
      for _ in 0..<50 {
        _ = try story.act()
        try story.look()
        if story.browser?.encounter.memory.goingOn != nil { told["goes on", default: 0] += 1 }
      }
      for stamped in try story.room.events() {
        switch stamped.event {
        case .site(.answered(let event)):
          if event.before != nil { told["first answers", default: 0] += 1 }
          if !event.isEngaged { told["skipped alone", default: 0] += 1 }
          if event.answer == .opened { told["opened", default: 0] += 1 }
        case .site(.engaged): told["engaged", default: 0] += 1
        case .site(.completed): told["completed", default: 0] += 1
        case .site(.forgotten): told["forgotten", default: 0] += 1
        case .requested(let event):
          told[event.origin?.shown.isEmpty == false ? "unasked" : "asked", default: 0] += 1
        default: break
        }
      }
      told["others"] = (told["others"] ?? 0) + story.timesAnother
    }
    for what in [
      "goes on", "first answers", "skipped alone", "opened", "engaged", "completed", "forgotten",
      "unasked", "asked", "others",
    ] {
      #expect(told[what] ?? 0 > 10, "\(what)")
    }
    // Of first answers more than of those that count: dialogues are begun again.
    #expect(told["first answers"] ?? 0 > (told["engaged"] ?? 0) + 10)
  }
}

/// A visitor at two gateways of one desk who does this and that, drawn by lot.
private struct WalkStory {
  let room: SiteRoom
  private let other: LiveDeskOfSame
  private var lots: SoundDialogue
  private var key: VisitorKey
  private var number = 0
  private var page = "https://shop.example/"
  private(set) var timesAnother = 0

  private static let dialogues: [DialogueID] = ["d1", "d2", "d3"]
  private static let emails = ["mei@shop.example", "kim@acme.example", "no@x.example"]

  init(seed: Int) throws {
    lots = SoundDialogue(seed: seed)
    var dialogues: [Dialogue] = []
    for (place, id) in WalkStory.dialogues.enumerated() {
      dialogues.append(lots.dialogue(id, priority: place + 1))
    }
    room = try SiteRoom(dialogues)
    other = try LiveDeskOfSame(room)
    key = try room.comes().key
  }

  /// At the first gateway.
  var browser: Browser? { try? room.browsers.find(key).get() }

  func look() throws {
    for _ in 0..<2 {
      try room.look()
      try other.look()
    }
  }

  // MARK: What they do

  /// Does something; what it was.
  mutating func act() throws -> String {
    number += 1
    room.clock.now = room.clock.now + lots.lots.number(0...2)
    let isHere = lots.lots.chance(0.7)
    let (room, other) = (self.room, self.other)
    let browsers = isHere ? room.browsers : other.browsers
    guard case .success(let browser) = browsers.find(key) else {
      key = try room.comes(to: page).key
      return "comes"
    }
    func ask<Value>(_ body: (@escaping (Result<Value, SiteError>) -> Void) -> Void) throws {
      // What the desk refuses changes nothing.
      do { _ = try isHere ? room.ask(body) : other.ask(body) } catch is SiteError {}
    }
    let isAmong = isHere ? "here" : "there"
    switch lots.lots.number(0...19) {
    case 0...8:
      guard let dialogue = browser.dialogue, let (card, answer) = answer(to: dialogue) else {
        break
      }
      let given = SiteAnswer(
        id: MessageID("answer-\(number)"), dialogue: dialogue.id, version: dialogue.version,
        card: card, answer: answer)
      let before = browser.known.email
      try ask { browser.answer(given, $0) }
      noteEmail(before, browser)
      return "answers \(answer) to \(card) \(isAmong)"
    case 9, 10:
      for case .offered(let card, _, _) in browser.dialogue?.shown ?? [] {
        guard let dialogue = browser.dialogue else { break }
        let given = SiteAnswer(
          id: MessageID("answer-\(number)"), dialogue: dialogue.id, version: dialogue.version,
          card: card, answer: .opened)
        try ask { browser.answer(given, $0) }
        return "opens \(card) \(isAmong)"
      }
    case 11, 12, 13:
      let id = lots.pick(WalkStory.dialogues)
      try ask { browser.start(id, $0) }
      return "starts \(id) \(isAmong)"
    case 14:
      page = "https://shop.example/\(lots.lots.number(1...3))"
      try ask { browser.come(to: PageView(url: page), $0) }
      return "comes to \(page) \(isAmong)"
    case 15:
      let email = lots.pick(WalkStory.emails)
      let before = browser.known.email
      try ask { browser.learn([.init(name: "email", value: email)], .said, $0) }
      noteEmail(before, browser)
      return "is \(email) \(isAmong)"
    case 16, 17: return try inChats(browser, ask)
    case 18:
      guard lots.lots.chance(0.3) else { break }
      try ask { browsers.forget(browser.key, $0) }
      return "is forgotten \(isAmong)"
    default:
      let id = lots.pick(WalkStory.dialogues)
      try room.publish(lots.dialogue(id, priority: lots.lots.number(1...3)))
      return "\(id) is published"
    }
    return "does nothing"
  }

  private mutating func noteEmail(_ before: String, _ browser: Browser) {
    if !before.isEmpty, browser.known.email != before { timesAnother += 1 }
  }

  private mutating func inChats(
    _ browser: Browser,
    _ ask: ((@escaping (Result<SiteReceipt, SiteError>) -> Void) -> Void) throws -> Void
  ) throws -> String {
    guard let chat = room.desk.state.chats.values.first else { return "is in no chat" }
    switch (chat.state, lots.lots.number(0...1)) {
    case (.active, 0): _ = try room.agent(.end(chat.id, intervening: false))
    case (.offered, 0): _ = try room.agent(.accept(chat.id))
    case (.offered, _): _ = try room.agent(.decline(chat.id))
    default: try ask { browser.leave($0) }
    }
    return "is in a chat"
  }

  private mutating func answer(to dialogue: SiteDialogue) -> (CardID, CardAnswer)? {
    guard case .waiting(let card) = dialogue.stand else { return nil }
    for item in dialogue.shown.reversed() {
      switch item {
      case .asked(card, _, let choices):
        return (card, .choice(lots.lots.number(0...choices.count - 1)))
      case .prompted(card, let prompt):
        if prompt.maySkip, lots.lots.chance(0.6) { return (card, .skipped) }
        let isEmail = if case .email = prompt.type { true } else { false }
        return (card, .value(lots.pick(isEmail ? WalkStory.emails + ["none"] : ["x", "y", ""])))
      default: continue
      }
    }
    return nil
  }

  // MARK: What is to hold

  func expectRemembered(_ comment: Comment) throws {
    for (browsers, desk) in [(room.browsers, room.desk), (other.browsers, other.host.desk)] {
      guard case .success(let browser) = browsers.find(key) else { continue }
      let held = browser.encounter.memory
      let known = try desk.visitor(key.mark)
      #expect(
        held == VisitorMemory(known, desk.state.dialogues, habits: held.habits), comment)
      #expect(held.goingOn?.stand != .completed, comment)
      #expect(browser.known.goingOn == known.goingOn, comment)
    }
  }

  /// Who loads the page again sees what they would see at a gateway that knows nothing of them but
  /// what is remembered.
  func expectSeenAgain(_ comment: Comment) throws {
    guard case .success = room.browsers.find(key) else { return }
    var browser = try room.comes(key, to: page)
    // What comes to its end as it is shown is not shown again.
    for _ in 0..<6 where browser.dialogue?.stand == .completed {
      browser = try room.comes(key, to: page)
    }
    room.browsers.keep([browser])
    let here = browser.takePicture().dialogue
    if let held = browser.encounter.memory.goingOn { #expect(here?.shown == held.shown, comment) }
    let fresh = try LiveDeskOfSame(room)
    defer { withExtendedLifetime(fresh) {} }
    let there = try fresh.comes(key, to: page, reloads: true).takePicture().dialogue
    #expect(here == there, comment)
    try look()
  }
}
