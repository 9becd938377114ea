import Foundation
import JSON
import Terminal
import Testing

/// An agent who works by lines alone: the whole story of the inbox.
@Suite struct LinearTests {
  @Test func theWholeStoryIsPlayedInIt() throws {
    let desk = TemporaryDesk(agents: ["ann", "bo"])
    #expect(desk.run("team", "add", "sales", "--agents", "bo").status == 0)
    #expect(desk.run("unavailable", as: "bo").status == 0)
    let ann = desk.start("inbox", "--linear", as: "ann")
    #expect(ann.line(with: "No chat rings at you. None is yours. 0 chats wait.") != nil)
    ann.write("Hello?\n")
    #expect(
      ann.line(with: "Not sent, since you write to nobody (/accept, or /open CHAT): Hello?") != nil)
    let (mei, meiChat) = desk.visit("--name", "李美 🎎")
    #expect(ann.line(with: "accept the chat from 李美 🎎?")?.contains("/accept \(meiChat)") == true)
    ann.write("/accept\n")
    #expect(ann.line(with: "You write to 李美 🎎, \(meiChat).") != nil)
    ann.write("Good morning\n")
    #expect(ann.line(with: "Sent to 李美 🎎.") != nil)
    #expect(mei.line(with: "Good morning") != nil)
    mei.write("My order 📦\n")
    #expect(ann.line(with: "李美 🎎: My order 📦") != nil)
    // Another one comes: what is typed goes where it went.
    let (max, maxChat) = desk.visit("--name", "Max")
    #expect(ann.line(with: "accept the chat from Max?") != nil)
    ann.write("//path is where?\n")
    #expect(ann.line(with: "Sent to 李美 🎎.") != nil)
    #expect(mei.line(with: "/path is where?") != nil)
    ann.write("/accept max\n")
    #expect(ann.line(with: "You write to Max, \(maxChat).") != nil)
    ann.write("/open 李\n")
    #expect(ann.line(with: "You write to 李美 🎎, \(meiChat).") != nil)
    ann.write("/note asked twice\n")
    #expect(ann.line(with: "oted") != nil)
    ann.write("/read 2\n")
    #expect(ann.line(with: "/path is where?") != nil)
    #expect(ann.line(with: "asked twice") != nil)
    ann.write("/chats\n")
    #expect(ann.line(with: "\(maxChat): Max, ") != nil)
    // The program's own commands, about the chat that is written to.
    #expect(desk.run("available", as: "bo").status == 0)
    ann.write("/transfer --to-team sales --note 'knows orders'\n")
    #expect(ann.line(with: "rings at") != nil)
    #expect(desk.run("accept", meiChat, as: "bo").status == 0)
    #expect(ann.line(with: "You write to nobody now.") != nil)
    ann.write("/open max\n")
    #expect(ann.line(with: "You write to Max") != nil)
    ann.write("/end\n")
    #expect(ann.line(with: "End the chat with Max? /yes ends it.") != nil)
    ann.write("one more thing\n")
    #expect(ann.line(with: "Sent to Max.") != nil)
    ann.write("/yes\n")
    #expect(ann.line(with: "Nothing was asked.") != nil)
    #expect(desk.chat(maxChat)["state"] == "active")
    // Whoever was asked answers the question, not the visitor.
    ann.write("/end\nno\n")
    #expect(ann.line(with: "Forgotten.") != nil)
    #expect(desk.chat(maxChat)["state"] == "active")
    ann.write("/end\n Yes \n")
    #expect(ann.line(with: "You write to nobody now.") != nil)
    #expect(!desk.run("transcript", maxChat).output.contains("Yes"))
    #expect(max.line(with: "ended") != nil)
    ann.write("/unavailable\n")
    #expect(ann.line(with: "You are unavailable.") != nil)
    ann.write("/acept\n")
    #expect(ann.line(with: "did you mean /accept?") != nil)
    ann.write("/inbox\n")
    #expect(ann.line(with: "inbox goes on until it is stopped") != nil)
    ann.write("/why 'x\n")
    #expect(ann.line(with: "A quotation mark is not closed.") != nil)
    ann.write("/help\n")
    #expect(ann.line(with: "/accept [CHAT]") != nil)
    ann.write("/quit\n")
    let outcome = ann.finish()
    #expect(outcome.status == 0 && outcome.output.contains("You are away."))
    // Lines and nothing else: no cursor is moved, nothing is coloured.
    #expect(!outcome.output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }

  /// Nothing of a visitor's reaches the terminal but what can be printed.
  @Test func whatVisitorsCallThemselvesIsPrintable() throws {
    let desk = TemporaryDesk(agents: ["ann"])
    let ann = desk.start("inbox", "--linear", as: "ann")
    let (visitor, _) = desk.visit("--name", "x\u{1B}]0;owned\u{7}\u{202E}y")
    #expect(ann.line(with: "/accept") != nil)
    ann.write("/accept\n")
    #expect(ann.line(with: "You write to") != nil)
    visitor.write("a\u{1B}[2Jb\n")
    #expect(ann.line(with: "[2Jb") != nil)
    ann.write("/chats\n")
    ann.write("/quit\n")
    let output = ann.finish().output
    #expect(!output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{202E}" })
  }

  /// On a terminal, where lines that come at once were not typed by a hand.
  @Test func aPasteIsSentAsOneMessageOrNotAtAll() throws {
    let desk = TemporaryDesk(agents: ["ann"])
    let (visitor, _) = desk.visit("--name", "Mia", "--wait", "600")
    var terminal = Watched(
      try PseudoTerminal(
        Program.path, ["inbox", "--linear"],
        environment: [
          "TERM": "dumb", "LC_ALL": "C.UTF-8", "HOME": "/nonexistent", "DESKBELL_STORE": desk.path,
          "DESKBELL_AS": "ann",
        ]))
    terminal.waitFor("/accept")
    terminal.type("/accept\n")
    terminal.waitFor("You write to Mia")
    terminal.type("first line\n/end\n/yes\n")
    terminal.waitFor("3 lines at once. /send sends them to Mia as one message")
    terminal.type("/send\n")
    terminal.waitFor("Sent to Mia.")
    #expect(visitor.line(with: #"first line\n/end\n/yes"#) != nil)
    terminal.type("a\nb\n")
    terminal.waitFor("2 lines at once")
    terminal.type("/drop\n")
    terminal.waitFor("Forgotten.")
    terminal.type("/send\n")
    terminal.waitFor("There are no lines to be sent.")
    terminal.type("/quit\n")
    terminal.waitFor("Your chat goes back to the queue when you leave. /quit once more leaves.")
    terminal.type("/quit\n")
    terminal.waitFor("You are away.")
  }

  /// What a terminal shows, read on from what was waited for last.
  private struct Watched {
    private let terminal: PseudoTerminal
    private var shown: [UInt8] = []

    init(_ terminal: PseudoTerminal) { self.terminal = terminal }

    func type(_ text: String) { terminal.write(text) }

    mutating func waitFor(_ text: String) {
      while true {
        let all = String(decoding: shown, as: UTF8.self)
        if let found = all.range(of: text) {
          shown = Array(all[found.upperBound...].utf8)
          return
        }
        guard let more = terminal.read(within: 60_000) else {
          Issue.record("\(text) is not shown, but: \(all)")
          return
        }
        shown += more
      }
    }
  }
}
