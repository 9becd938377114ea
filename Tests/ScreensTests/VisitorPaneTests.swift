import Desk
import FrontDesk
import Terminal
import Testing

@testable import Screens

extension Substring {
  fileprivate func trimmingSuffix(while isCut: (Character) -> Bool) -> Substring {
    self[..<(lastIndex { !isCut($0) }.map(index(after:)) ?? startIndex)]
  }
}

/// What is known of a visitor, when it is more than the pane has rows.
@Suite("The visitor's pane")
struct VisitorPaneTests {
  /// Mei with forty attributes, three chats in the past and one now; the keys are in her pane.
  private func story(rows: Int = 24) throws -> (story: Story, past: [ChatID]) {
    let story = try Story(rows: rows, columns: 120, settings: ["capacity": "9"])
    var past: [ChatID] = []
    let attributes =
      [("email", "mei@acme.example")] + (1...40).map { ("fact \($0)", "value \($0)") }
    for number in 0..<4 {
      let chat = try story.visitor("Mei", saying: ["chat \(number)"], attributes)
      _ = try story.desk.perform(.accept(chat), by: .agent("ann"))
      story.tell()
      guard number < 3 else { continue }
      past.insert(chat, at: 0)
      try story.leaves(chat)
      story.press(.character("c"))
      try story.pass(seconds: 60)
    }
    story.press(.character("v"))
    try story.deliver()
    #expect(story.screen.contains("Visitor"))
    return (story, past)
  }

  private func pane(_ story: Story) -> [String] {
    story.screen.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(2).dropLast()
      .map { String($0.split(separator: "│", omittingEmptySubsequences: false).last ?? "") }
  }

  @Test func itBeginsAtTheTop() throws {
    let (story, _) = try story()
    #expect(pane(story)[0].contains("Name"), "\(story.screen)")
    #expect(pane(story)[2].contains("mei@acme.example"))
  }

  /// Down to the last row and up again, a row or a past chat with every key and none of them lost.
  @Test func aRowWithEveryKey() throws {
    let (story, past) = try story()
    var steps = 0
    var before = ""
    while story.screen != before, steps < 200 {
      before = story.screen
      story.press(.down)
      steps += 1
    }
    #expect(steps < 60)
    #expect(story.model.shownVisitorCursor == past.count - 1)
    #expect(pane(story).last?.contains("with Ann Lee") == true, "\(story.screen)")
    // Nothing was overshot.
    let scroll = story.model.visitorPane.first
    for _ in 0..<past.count { story.press(.up) }
    #expect(story.model.visitorPane.first == scroll - 1, "\(story.screen)")
    for _ in 0..<steps { story.press(.up) }
    #expect(story.model.visitorPane.first == 0)
    #expect(story.model.shownVisitorCursor == nil)
  }

  /// Chats that are known to be theirs by no more than an email say so, beside them or under them, and
  /// are opened like the others.
  @Test(arguments: [(40, 120), (12, 40)])
  func whatIsKnownByAnEmailSaysSo(rows: Int, columns: Int) throws {
    let story = try Story(rows: rows, columns: columns, settings: ["capacity": "9"])
    var past: [ChatSummary] = []
    for name in ["Mei", "李美 🎎", "Somebody with a very long name who types what they like"] {
      let chat = try story.visitor(name, saying: ["hello"])
      _ = try story.desk.perform(.accept(chat), by: .agent("ann"))
      story.tell()
      try story.leaves(chat)
      story.press(.character("c"))
      past.append(try #require(story.desk.state.recentlyClosed.last))
    }
    try story.visitor("Mei", saying: ["hello again"], [("email", "mei@acme.example")])
    story.press(.character("v"))
    let query = try #require(
      story.effects.lazy.compactMap { effect -> PastChatsQuery? in
        if case .askPastChats(let query) = effect { query } else { nil }
      }.last)
    #expect(query.visitor.email == "mei@acme.example" && query.limit == 30)
    let ties: [PastChat.Tie] = [.own, .signed, .email]
    story.take(.pastChatsArrived(query, zip(past, ties).map { PastChat($0, $1) }))
    story.press(.end)
    let text = pane(story).joined(separator: "\n")
    #expect(text.contains("Past chats (90 days): 3"), "\(story.screen)")
    #expect(text.ranges(of: "(by email)").count == 1, "\(story.screen)")
    #expect(text.ranges(of: "(signed)").count == 1, "\(story.screen)")
    story.press(.enter)
    #expect(story.model.opened == past[2].id)
  }

  /// It is asked once, and again when another email of theirs becomes known.
  @Test func itIsAskedAgainWithAnotherEmail() throws {
    let story = try Story(rows: 40, columns: 120)
    let key = VisitorKey("mei")
    let origin = ChatOrigin(dialogue: "welcome", version: 1, card: "person", page: "/")
    let chat = try story.visitor("Mei", key: key, origin: origin)
    func emails() -> [String] {
      story.effects.compactMap { effect in
        if case .askPastChats(let query) = effect { query.visitor.email } else { nil }
      }
    }
    #expect(emails() == [""])
    for _ in 0..<3 {
      story.sights[key.mark] = VisitorSight(
        of: key.mark, attributes: [.init(name: "email", value: "mei@x.example", source: .signed)],
        pages: [],
        visits: 1, chats: [chat])
      story.take(.sightArrived(key.mark, story.sights[key.mark]))
      #expect(emails() == ["", "mei@x.example"])
    }
    // Of who has the browser since another email was given, nothing is known in that chat.
    story.sights[key.mark]?.chats = ["another"]
    story.take(.sightArrived(key.mark, story.sights[key.mark]))
    #expect(!story.screen.contains("mei@x.example"), "\(story.screen)")
  }

  @Test func keysForPagesAndEdges() throws {
    let (story, past) = try story()
    let conversation = story.model.talks.all.mapValues(\.scroll)
    let top = pane(story)
    story.press(.pageDown)
    // One row of the page before is seen again.
    let words = top[top.count - 1].dropLast().trimmingSuffix(while: \.isWhitespace)
    #expect(pane(story)[0].hasPrefix(words), "\(story.screen)")
    story.press(.pageUp)
    #expect(pane(story) == top)
    for key: Key in [.end, .character("G")] {
      story.press(key)
      #expect(pane(story).last?.contains("with Ann Lee") == true, "\(story.screen)")
      #expect(story.model.shownVisitorCursor == past.count - 1)
      story.press(.home)
      #expect(pane(story) == top)
    }
    for _ in 0..<9 { story.press(.pageDown) }
    #expect(pane(story).last?.contains("with Ann Lee") == true)
    for _ in 0..<9 { story.press(.pageUp) }
    #expect(pane(story) == top)
    #expect(story.model.talks.all.mapValues(\.scroll) == conversation)
  }

  @Test func onlyAPastChatInSightIsOpened() throws {
    let (story, past) = try story()
    story.press(.enter)
    #expect(story.model.opened == nil)
    #expect(!story.row(23).contains("open"))
    story.press(.end, .up)
    #expect(story.row(23).contains("Enter open"))
    story.press(.enter)
    #expect(story.model.opened == past[past.count - 2])
  }

  @Test func wherePastChatsAreAllInSightTheyAreGoneThrough() throws {
    let (story, past) = try story(rows: 80)
    for index in past.indices {
      #expect(story.model.shownVisitorCursor == index)
      story.press(.down)
    }
    #expect(story.model.shownVisitorCursor == past.count - 1)
    story.press(.home)
    #expect(story.model.shownVisitorCursor == 0)
  }

  @Test func aPaneThatGrowsShowsNothingBelowItsRows() throws {
    let (story, _) = try story()
    story.press(.end)
    story.take(.resized(Size(rows: 40, columns: 120)))
    let bottom = story.model.visitorPane.first
    story.press(.down)
    #expect(story.model.visitorPane.first == bottom)
    story.press(.character("g"), .end)
    #expect(story.model.visitorPane.first == bottom)
  }
}
