import Desk
import FrontDesk
import Terminal
import Testing
import Text
import Words

@testable import Screens

/// What was said, opened and copied.
@Suite("Opening and copying")
struct AddressTests {
  private func story(
    _ way: AddressDesk.Way = .program(["browse", "--new"]), columns: Int = 100
  ) throws -> Story {
    let story = try Story(rows: 24, columns: columns)
    story.model.addressDesk = AddressDesk(way: { _ in way }, open: { _, _ in })
    story.model.use(ScreenPreferences())
    return story
  }

  private func opened(_ story: Story) -> [[String]] {
    story.effects.compactMap { if case .open(let words) = $0 { words } else { nil } }
  }

  private func copied(_ story: Story) -> [String] {
    story.effects.compactMap { if case .copy(let copy) = $0 { copy.text } else { nil } }
  }

  @Test func theOnlyAddressIsOpenedAtOnce() throws {
    let story = try story()
    try story.talkWith("Mei", saying: ["see https://A.example/x, please"])
    story.press(.alt("l"))
    #expect(opened(story) == [["browse", "--new", "https://a.example/x"]])
    #expect(story.row(23).contains("Opens at a.example: https://a.example/x"), "\(story.screen)")
    story.press(.escape, .character("L"))
    #expect(copied(story) == ["https://A.example/x"], "as it was written")
  }

  @Test func theAddressStandsWhereTheProgramHasIt() {
    #expect(
      AddressDesk.words(["b", "--tab=%s", "-x"], with: "https://a.example/%s")
        == ["b", "--tab=https://a.example/%s", "-x"])
    #expect(AddressDesk.words(["%s"], with: "tel:1") == ["%s", "tel:1"])
  }

  @Test func ofSeveralTheOneThatIsPickedIsOpened() throws {
    let story = try story()
    let mei = try story.talkWith(
      "Mei", saying: ["https://one.example and https://two.example", "tel:+49-30-1"])
    try story.says("again https://one.example", in: mei)
    story.press(.alt("l"))
    let rows = story.model.view().plainRows().drop { !$0.hasPrefix("\u{2500} Open an address 1/3") }
    #expect(
      rows.dropFirst().prefix(3).map { $0.dropFirst(2).prefix { $0 != " " } } == [
        "one.example", "+49-30-1", "two.example",
      ], "\(story.screen)")
    story.type("two")
    story.press(.enter)
    #expect(opened(story) == [["browse", "--new", "https://two.example"]])
    #expect(story.model.layers.isEmpty)
    story.effects = []
    story.press(.alt("L"), .down, .enter)
    #expect(copied(story) == ["tel:+49-30-1"] && opened(story).isEmpty)
    story.effects = []
    story.press(.alt("l"), .escape)
    #expect(story.model.layers.isEmpty && story.effects.isEmpty)
  }

  /// What can be taken for another, or is not seen whole in the last line, is asked about.
  @Test(arguments: [
    ("https://\u{430}pple.example/", "xn--pple-43d.example"),
    ("https://bank.example@evil.example/login", "evil.example"),
    ("https://a.example/" + String(repeating: "long/", count: 30), "a.example"),
  ])
  func whatIsDoubtfulIsAskedAbout(text: String, host: String) throws {
    let story = try story()
    try story.talkWith("Mei", saying: [text])
    story.press(.alt("l"))
    #expect(opened(story).isEmpty)
    #expect(story.screen.contains("Open at \(host)?"), "\(story.screen)")
    let shown = story.model.view().plainRows().joined().filter { $0.isLetter || $0 == "/" }
    let target = try #require(SaidAddress(text)).target
    #expect(shown.contains(target.filter { $0.isLetter || $0 == "/" }) || target.utf8.count > 90)
    story.press(.character("n"))
    #expect(opened(story).isEmpty)
    story.press(.alt("l"), .character("y"))
    #expect(opened(story) == [["browse", "--new", target]])
  }

  @Test(arguments: [
    (AddressObstacle.noDisplay, "There is no display here to open it on. Copy it?"),
    (.noProgram, "No program here opens addresses. Copy it?"),
    (.notFound("fox"), "There is no program fox to open it. Copy it?"),
  ])
  func whereNothingOpensItItIsOfferedToBeCopied(obstacle: AddressObstacle, told: String) throws {
    let story = try story(.obstacle(obstacle))
    try story.talkWith("Mei", saying: ["https://a.example/x"])
    story.press(.alt("l"))
    #expect(story.screen.contains(told), "\(story.screen)")
    story.press(.character("y"))
    #expect(copied(story) == ["https://a.example/x"] && opened(story).isEmpty)
  }

  @Test func aMessageIsCopiedAsItWasWritten() throws {
    let story = try story()
    let hostile = "a\u{1B}]52;c;x\u{7}b\n\u{202E}c\t"
    let mei = try story.talkWith("Mei", saying: ["first"])
    try story.says(hostile, in: mei)
    story.press(.escape, .character("y"))
    #expect(copied(story).map { Array($0.utf8) } == [Array(hostile.utf8)])
    #expect(story.row(23).contains("a\u{241B}]52;c;x\u{2407}b"), "\(story.screen)")
    // A note is not pasted into messages.
    story.effects = []
    _ = try story.desk.perform(.note(mei, id: nil, text: "secret"), by: .agent("ann"))
    story.tell()
    story.press(.character("y"))
    #expect(copied(story).map { Array($0.utf8) } == [Array(hostile.utf8)])
    // What was looked for is meant.
    story.effects = []
    story.press(.character("/"))
    story.type("first")
    story.press(.enter, .character("y"))
    #expect(copied(story) == ["first"])
  }

  @Test func theLastMessageInSightIsCopied() throws {
    let story = try story()
    let mei = try story.talkWith("Mei")
    for number in 0..<60 { try story.says("message \(number)", in: mei) }
    story.press(.escape, .character("y"))
    #expect(copied(story) == ["message 59"])
    story.effects = []
    story.press(.pageUp)
    story.press(.character("y"))
    let last = try #require(copied(story).first)
    let shown = story.model.view().plainRows().filter { $0.contains("message ") }
    #expect(shown.last?.contains(last) == true, "\(last)\n\(story.screen)")
    #expect(last != "message 59")
  }

  @Test func whatCannotBeDoneIsSaid() throws {
    let story = try story()
    story.press(.character("l"))
    #expect(story.row(23).contains("There is no conversation here"), "\(story.screen)")
    try story.talkWith("Mei", saying: ["no address"])
    story.press(.alt("l"))
    #expect(story.row(23).contains("There is no address in this conversation."))
    #expect(story.effects.allSatisfy { if case .open = $0 { false } else { true } })
  }

  @Test func whatIsTooLongToBePastedIsSaid() throws {
    let story = try Story(settings: ["maxMessageLength": "100000"])
    try story.talkWith("Mei", saying: [String(repeating: "x", count: ClipboardCopy.longest + 1)])
    story.press(.escape, .character("y"))
    #expect(copied(story).isEmpty)
    #expect(story.row(23).contains("Not copied: it has more than 56,244 bytes"), "\(story.screen)")
  }

  /// Keys that no hand pressed open nothing.
  @Test func aPasteOpensNothing() throws {
    let story = try story()
    try story.talkWith("Mei", saying: ["https://a.example"])
    story.press(.escape)
    story.strike([.character("l"), .character("L"), .character("y")], after: 100)
    #expect(opened(story).isEmpty && copied(story).isEmpty)
  }
}
