import Desk
import FrontDesk
import Terminal
import Testing
import Words

@testable import Screens

/// Whole screens as text, one for each layout, beside what they should look like in `Screens`.
/// `DESKBELL_RECORD=1 swift test` writes them anew, to be looked at before they are kept.
@Suite("Screens")
struct ScreenTests {
  @Test(arguments: [
    ("three-panes", 40, 120), ("two-panes", 24, 80), ("one-pane", 12, 40), ("smallest", 8, 30),
    ("too-small", 5, 20),
  ])
  func aBusyDesk(name: String, rows: Int, columns: Int) throws {
    let story = try busyDesk(rows: rows, columns: columns)
    try expect(story.screen, looksLike: name)
  }

  @Test func writingOnANarrowScreen() throws {
    let story = try busyDesk(rows: 12, columns: 40)
    goToUma(story)
    story.type("Hallo! Einen Augenblick bitte, ich sehe gleich nach")
    try expect(story.screen, looksLike: "one-pane-writing")
  }

  @Test func writingANote() throws {
    let story = try busyDesk(rows: 24, columns: 80)
    goToUma(story)
    story.type("Hallo! Einen Augenblick bitte")
    story.press(.alt("m"))
    story.type("Asked for the same thing last week; look at A-4711 before promising anything.")
    try expect(story.screen, looksLike: "note")
  }

  @Test func theVisitorOnANarrowScreen() throws {
    let story = try busyDesk(rows: 12, columns: 40)
    goToUma(story)
    story.press(.alt("v"))
    try expect(story.screen, looksLike: "one-pane-visitor")
  }

  @Test func anEmptyDesk() throws {
    try expect(Story(rows: 24, columns: 100).screen, looksLike: "empty")
  }

  @Test func aQuestion() throws {
    let story = try busyDesk(rows: 24, columns: 80)
    story.press(.ctrl("c"))
    try expect(story.screen, looksLike: "question")
  }

  @Test func help() throws {
    let story = try Story(rows: 24, columns: 80)
    story.press(.character("?"))
    try expect(story.screen, looksLike: "help")
  }

  private func goToUma(_ story: Story) {
    story.press(.ctrl("k"))
    story.type("uma")
    story.press(.enter)
  }

  /// A ringing visitor, three who talk, one who waits, one who left: in Latin letters, Chinese,
  /// emoji, and text that would like to do something to a terminal.
  func busyDesk(rows: Int, columns: Int, in tongue: Tongue = .english) throws -> Story {
    let story = try Story(
      rows: rows, columns: columns,
      agents: [
        Agent(id: "ann", number: 0, name: "Ann Lee", timeZone: "Asia/Taipei", capacity: 5),
        Agent(id: "bo", number: 0, name: "Bo"),
      ], tongue: tongue)
    let ming = try story.visitor(
      "王小明", saying: ["你好，請問可以改訂單嗎？", "我想把數量改成三個。"],
      [
        ("email", "ming@acme.example"), ("jobTitle", "採購經理"), ("crmStatus", "customer"),
        ("plan", "gold"), ("last order", "2026-11-20, 14 boxes of paper for the head office"),
      ])
    _ = try story.desk.perform(.accept(ming), by: .agent("ann"))
    try story.pass(seconds: 65)
    _ = try story.desk.perform(
      .say(ming, id: nil, text: "Of course. Which order is it?"), by: .agent("ann"))
    let bidi = try story.talkWith("Eve\u{1B}[31m\u{202E}live")
    try story.says("\u{1B}]0;owned\u{07}\u{9B}2J are you\tthere?\u{200B}", in: bidi)
    try story.pass(seconds: 40)
    let lover = try story.talkWith("🦄 Uma 👩‍👩‍👧")
    try story.says("❤️🇹🇼 👍🏽 so happy with it!!! 🎉🎉🎉", in: lover)
    try story.says("A-4711 🙏", in: lover)
    try story.says("A-4711", in: ming)
    let gone = try story.talkWith("Gone")
    try story.leaves(gone)
    try story.talkWith("Kim Ō")
    try story.visitor("Waits a very long name indeed, von und zu", saying: ["Hola"])
    try story.pass(seconds: 12)
    try story.visitor("Queued", saying: ["¿Hay alguien?"])
    return story
  }
}
