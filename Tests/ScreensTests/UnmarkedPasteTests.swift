import Desk
import FrontDesk
import Glibc
import Palette
import Randomness
import Terminal
import Testing
import Text
import Words

@testable import Screens

/// A paste that is not marked comes as keys, all at once or one close behind the other. It is text
/// where text is written, and nothing anywhere else: nothing is sent, ended or declined by it.
@Suite("Pastes that are not marked")
struct UnmarkedPasteTests {
  /// The keys of a text as a terminal sends them.
  private func keys(_ text: String) -> [Key] {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "\r": .enter
      case "\n": .ctrl("j")
      case "\t": .tab
      default: .character(Character(scalar))
      }
    }
  }

  /// How keys can come: all in one read, or one after another faster than a hand.
  private func paste(_ text: String, into story: Story, inOneRead: Bool) {
    let keys = keys(text)
    if inOneRead { return story.strike(keys, after: 100) }
    // The first of them is a hand's as far as the model can tell.
    for (index, key) in keys.enumerated() { story.strike([key], after: index == 0 ? 100 : 12) }
  }

  @Test(arguments: [true, false])
  func linesAndTabsAreText(inOneRead: Bool) throws {
    let story = try Story()
    let chat = try story.talkWith("Mei")
    story.press(.enter)
    paste("one\r二\ttwo\r\n\rey\r", into: story, inOneRead: inOneRead)
    #expect(story.requests == [])
    #expect(story.model.layers.isEmpty)
    #expect(story.model.focus == .composer)
    #expect(story.draft(chat) == "one\n二    two\n\ney\n")
    // What a hand presses then is a key again, and what it sends is all of it.
    story.press(.enter)
    #expect(story.requests == [.say(chat, id: "session-1", text: "one\n二    two\n\ney")])
  }

  /// Over a slow line keys come at once that were typed one by one: nobody can tell, so they wait for
  /// an Enter that comes alone, and it is said that they do.
  @Test(arguments: ["one\r", "one\rtwo", "\rone"])
  func whatComesWithEnterIsNotSentButSaidToBeThere(text: String) throws {
    let story = try Story(columns: 120)
    let chat = try story.talkWith("Mei")
    story.press(.enter)
    story.type("Dear Mei, ")
    story.strike(keys(text), after: 500)
    #expect(story.requests == [])
    #expect(story.row(23).contains("as a paste does: Enter sends it."), "\(story.row(23))")
    story.press(.alt("m"))
    story.strike(keys("a\rb"), after: 500)
    #expect(story.note(chat) == "a\nb")
    #expect(story.row(23).contains("as a paste does: Enter saves it."), "\(story.row(23))")
  }

  @Test(arguments: [19, 20])
  func closerThanAHandTypesIsAPaste(milliseconds: Int) throws {
    let story = try Story()
    let chat = try story.talkWith("Mei")
    story.press(.enter)
    story.type("Hi")
    story.strike([.enter], after: Int64(milliseconds))
    #expect(story.requests.isEmpty == (milliseconds < 20))
    #expect(story.draft(chat) == (milliseconds < 20 ? "Hi\n" : ""))
  }

  /// What ended a chat: the Tab of a table, and two letters behind it.
  @Test(arguments: [true, false])
  func aTableEndsNoChat(inOneRead: Bool) throws {
    for start in ["", "Dear Mei, "] {
      let story = try Story()
      try story.talkWith("Mei")
      story.press(.enter)
      story.type(start)
      paste("size\tey\rcolour\tey\r", into: story, inOneRead: inOneRead)
      #expect(story.requests == [])
      #expect(story.model.layers.isEmpty)
      #expect(story.model.focus == .composer)
    }
  }

  /// Wherever the keys go, no text that comes in one read does anything at the desk.
  @Test func nothingIsDoneOutsideOfAText() throws {
    let texts = ["x", "ey", "axtoqcy", "q\r", "a\r", "e\ry\r", "t\t", "no", "xx", "oo", "yy"]
      .map { $0 + " " }
    for text in texts {
      for place in 0..<6 {
        let story = try Story()
        let kim = try story.talkWith("Kim", saying: ["Hello"])
        try story.visitor("Waiting", to: "bo")
        try story.visitor("Mei", saying: ["Hello?"])
        try story.pass(seconds: 1)
        switch place {
        case 0: break
        case 1: story.press(.tab, .tab)
        case 2: story.press(.character("z"))
        case 3: story.press(.character("e"))
        case 4: story.press(.up, .enter)
        default: story.press(.ctrl("c"))
        }
        let layers = story.model.layers
        let focus = story.model.focus
        story.effects = []
        story.strike(keys(text), after: 300)
        let what: Comment = "\(text.debugDescription) at \(place)"
        #expect(story.requests == [], what)
        #expect(!story.effects.contains(.quit), what)
        #expect(story.model.layers == layers && story.model.focus == focus, what)
        #expect(story.draft(kim) == "", what)
        if layers.isEmpty { #expect(story.row(23).contains("do nothing here"), what) }
      }
    }
  }

  /// The keys that answer, leave and agree, in whatever way they come close behind others.
  @Test func noDeedIsDoneByABurst() throws {
    let deeds = inboxCommands.entries.filter(\.action.isDeed)
    for entry in deeds {
      for key in entry.keys {
        for context in entry.contexts {
          let story = try Story()
          let kim = try story.talkWith("Kim", saying: ["Hello"])
          try story.visitor("Mei")
          try story.pass(seconds: 1)
          story.press(.enter)
          if context == .note { story.press(.alt("m")) }
          story.type("Dear Kim")
          if context == .outside || context == .list { story.press(.escape) }
          if context == .question { story.press(.alt("e")) }
          if context == .help { story.press(.function(1)) }
          let layers = story.model.layers
          for keys in [[key, key], [.character("a"), key], [key, .down]] {
            story.strike(keys, after: 500)
            story.strike([key], after: 5)
            #expect(story.requests == [], "\(key.name) in \(context)")
            #expect(!story.effects.contains(.quit) && !story.effects.contains(.suspend))
            // Escape is no letter of a text: it may go back.
            if key != .escape, layers.question != nil {
              #expect(story.model.layers == layers, "\(key.name) in \(context)")
            }
          }
          #expect(story.desk.state.chats[kim] != nil)
        }
      }
    }
  }

  @Test func aKeyThatIsHeldDownMoves() throws {
    let story = try Story()
    for name in ["Kim", "Mei", "Zoë"] { try story.talkWith(name) }
    try story.pass(seconds: 1)
    let last = try #require(story.model.rows.last?.id)
    story.strike(keys("jjjj"), after: 500)
    #expect(story.model.selected == last)
    for _ in 0..<3 { story.strike([.up], after: 5) }
    #expect(story.model.selected == story.model.rows.first?.id)
    #expect(story.model.notice == nil)
  }

  @Test func aHeldEnterLeavesNoBlankLines() throws {
    let story = try Story()
    let chat = try story.talkWith("Mei")
    story.press(.enter)
    story.type("Hi")
    story.press(.enter)
    for _ in 0..<5 { story.strike([.enter], after: 16) }
    #expect(story.requests == [.say(chat, id: "session-1", text: "Hi")])
    #expect(story.draft(chat) == "")
  }

  @Test func tabNeverLeavesAText() throws {
    let story = try Story()
    let chat = try story.talkWith("Mei")
    story.press(.enter, .tab)
    #expect(story.model.focus != .composer)
    story.press(.backtab)
    story.type("Hi")
    for key in [Key.tab, .backtab] {
      story.press(key)
      #expect(story.model.focus == .composer)
      #expect(story.row(23).contains("Esc leaves the text"))
    }
    #expect(story.draft(chat) == "Hi")
    story.press(.alt("m"), .tab)
    #expect(story.model.focus != .composer, "nothing is written in the note")
  }

  @Test func aPasteIntoHelpSearches() throws {
    let story = try Story(rows: 120, columns: 100)
    story.press(.character("?"))
    story.strike(keys("queue\r"), after: 500)
    #expect(story.screen.contains("Take the selected chat from the queue."))
    #expect(!story.screen.contains("Draw the screen anew."))
  }

  @Test func nothingIsDoneOnTheBoard() throws {
    let story = try BoardStory()
    let mei = try story.talk("Mei", with: "ann")
    let keys: [Key] = [.character("e"), .character("y"), .character("q"), .enter]
    story.strike(keys, after: 500)
    story.press(.character("e"))
    for key in keys { story.strike([key], after: 5) }
    #expect(story.requests == [])
    #expect(!story.effects.contains(.quit))
    #expect(story.screen.contains("End the chat of Mei"))
    story.press(.character("y"))
    #expect(story.requests == [.end(mei, intervening: true)])
  }

  // MARK: From the terminal on

  /// What an inbox whose agent writes to Mei, or looks at the list, wants done about bytes that come
  /// at once from a terminal.
  ///
  /// - Parameter more: comes as soon as those are read.
  private func effects(
    of bytes: String, andThen more: String = "", inTheList: Bool = false
  ) throws -> [ScreenEffect] {
    let story = try Story()
    try story.talkWith("Mei")
    try story.visitor("Kim")
    try story.pass(seconds: 1)
    if !inTheList {
      story.press(.enter)
      story.type("Dear Mei, ")
    }
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    let typed = Array(bytes.utf8)
    #expect(write(ends[1], typed, typed.count) == typed.count)
    let (near, far) = (ends[0], ends[1])
    defer { close(near) }
    // What follows the last byte is the end, at which the inbox quits.
    if more.isEmpty { close(far) }
    var isWaiting = !more.isEmpty
    let waker = try Waker()
    let input = TerminalLoop(input: near, waker: waker) {
      var end = pollfd(fd: near, events: Int16(POLLIN), revents: 0)
      guard isWaiting, poll(&end, 1, 0) == 0 else { return 0 }
      isWaiting = false
      let rest = Array(more.utf8)
      #expect(write(far, rest, rest.count) == rest.count)
      close(far)
      return 0
    }
    let loop = ScreenLoop(
      story.model, screen: NoScreen(), input: input, mailbox: Mailbox(waker, .english))
    var effects: [ScreenEffect] = []
    loop.perform = { effect in
      effects.append(effect)
      if effect == .quit { loop.end() }
    }
    loop.run()
    return effects
  }

  private func requests(_ effects: [ScreenEffect]) -> [Command] {
    effects.compactMap { if case .request(let request) = $0 { request } else { nil } }
  }

  @Test(arguments: ["one\r", "one\rtwo\r", "one\r\rtwo\r\r", "一\r二\r三\r", "\rone", "one\tey\r"])
  func aPasteOfATerminalIsNotSent(bytes: String) throws {
    #expect(requests(try effects(of: bytes)) == [])
  }

  /// The first key of a paste may be read alone.
  @Test(arguments: [("\r", "one", false), ("x", "ey", true), ("a", " y", true), ("o", "n", true)])
  func whatIsCloseBehindIsWaitedFor(first: String, rest: String, inTheList: Bool) throws {
    let effects = try effects(of: first, andThen: rest, inTheList: inTheList)
    #expect(requests(effects) == [])
    let drafts = effects.compactMap { effect -> String? in
      if case .saveDraft(_, .message, let text) = effect { text } else { nil }
    }
    #expect(drafts == (inTheList ? [] : ["Dear Mei, \none"]))
  }

  /// A key alone is one that somebody pressed.
  @Test func aKeyThatComesAloneIsDone() throws {
    let sent = requests(try effects(of: "\r"))
    guard case .say(_, _, "Dear Mei,", _)? = sent.first, sent.count == 1 else {
      Issue.record("sent: \(sent)")
      return
    }
  }

  /// The first key of a paste may be read alone: one that does something waits for what is close
  /// behind it.
  @Test func aDeedWaitsForWhatIsCloseBehind() throws {
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    defer { for end in ends { close(end) } }
    let waker = try Waker()
    let input = TerminalLoop(input: ends[0], waker: waker) { 0 }
    #expect(write(ends[1], "x", 1) == 1)
    #expect(input.wait() == [.key(.character("x"))])
    #expect(input.following(within: 0) == [])
    #expect(write(ends[1], "ey", 2) == 2)
    #expect(input.following(within: 0) == [.key(.character("e")), .key(.character("y"))])
  }
}

/// A screen that nobody looks at.
private final class NoScreen: Screen {
  var size: Size { Size(rows: 24, columns: 80) }
  func present(_ canvas: Canvas, changed area: Rect) {}
  func invalidate() {}
  func bell() {}
  func setTitle(_ title: SafeText) {}
  func show(headline: SafeText, detail: SafeText, by route: NoticeRoute) {}
  func copy(_ copy: ClipboardCopy, through passage: Passage) -> Bool { true }
  func setMouse(_ isOn: Bool) -> Bool { false }
  func setTheme(_ theme: ThemeChoice) {}
  func adopt(background: Colour) {}
  func suspend() {}
  func lend(while body: () -> Void) { body() }
  func resume() {}
  func close() {}
}
