import Glibc
import JSON
import Testing

/// Names prove nothing: who is who is told by what no name reaches.
@Suite struct WhoIsWhoTests {
  @Test(arguments: ["Ann", "You", "> Ann", "note of Ann", "·"])
  func aVisitorIsToldFromAnAgentWhateverTheyCallThemselves(_ name: String) throws {
    let desk = TemporaryDesk(agents: ["ann"])
    let listen = desk.start("listen", as: "ann")
    #expect(listen.line(with: "Listening") != nil)
    let (visitor, chat) = desk.visit("--name", name, "--wait", "300")
    #expect(desk.run("accept", chat, as: "ann").status == 0)
    visitor.write("same words\n")
    #expect(visitor.line(with: "sent") != nil)
    #expect(desk.run("reply", chat, "same words", as: "ann").status == 0)
    for command in ["transcript", "show"] {
      let lines = desk.run(command, chat, as: "ann").output.split(separator: "\n")
        .filter { $0.hasSuffix(": same words") }.map { $0.dropFirst("00:00  ".count) }
      #expect(lines == ["< \(name): same words", "> Ann: same words"], "\(command)")
    }
    #expect(listen.line(with: "same words") == "\(chat): < \(name): same words")
    listen.send(SIGTERM)
    visitor.closeInput()
  }

  @Test func twoAgentsOfOneNameAreToldApartById() throws {
    let desk = TemporaryDesk(agents: ["sam", "kit"])
    desk.setUp("agent", "add", "sam-2", "--name", " sam")
    let (visitor, chat) = desk.visit("--name", "Mia", "--wait", "300")
    #expect(desk.run("decline", chat, as: "sam").status == 0)
    #expect(desk.run("decline", chat, as: "kit").status == 0)
    #expect(desk.run("accept", chat, as: "sam-2").status == 0)
    #expect(desk.run("reply", chat, "Hi", as: "sam-2").status == 0)
    let why = desk.run("why", chat).output
    #expect(why.contains("sam (Sam) declined"), "\(why)")
    #expect(why.contains("sam-2 ( sam) accepted"))
    #expect(why.contains("Kit declined"))
    #expect(desk.run("transcript", chat).output.contains("> sam-2 ( sam): Hi\n"))
    #expect(desk.run("unavailable", as: "sam").output.hasPrefix("sam (Sam) is unavailable"))
    #expect(desk.run("end", chat, as: "sam-2").status == 0)
    _ = visitor.finish()
  }

  @Test(arguments: ["", " ", "\u{200B}", "\u{3164}\u{2800}", "\t "])
  func aNameOfBlanksIsNone(_ blanks: String) {
    let desk = TemporaryDesk(agents: ["ann"])
    let (visitor, chat) = desk.visit("--name", blanks, "--email", "kim@x.example", "--wait", "300")
    #expect(desk.run("chats").output.contains("kim@x.example"))
    #expect(desk.run("transcript", chat).output.contains("with kim@x.example"))
    visitor.closeInput()
    let (other, nameless) = desk.visit("--name", blanks, "--wait", "300")
    #expect(desk.run("transcript", nameless).output.contains("with Visitor"))
    other.closeInput()
    for each in [visitor, other] { _ = each.finish() }
    guard !blanks.isEmpty else { return }
    let before = desk.journal
    for command in [
      ["agent", "set", "ann"], ["agent", "add", "bob"], ["team", "add", "t", "--agents", "ann"],
    ] {
      let outcome = desk.run(command + ["--name", blanks])
      #expect(outcome.status == 64, "\(outcome)")
      #expect(outcome.errors.contains("must not be empty"))
    }
    #expect(desk.journal == before)
  }
}
