import Glibc
import JSON
import Testing

/// Escapes in names, attributes and messages reach neither standard output nor standard error raw.
@Suite struct HostileTextTests {
  private static let evil = "a\u{1B}[31mb\u{1B}]0;pwned\u{07}c\u{9B}2Jd\u{202E}e\u{08}\u{7F}f"

  @Test func noCommandPassesEscapesOn() {
    let evil = HostileTextTests.evil
    let desk = TemporaryDesk(agents: ["bob"])
    desk.setUp("agent", "add", "ann", "--name", evil, "--login", "x")
    desk.setUp("team", "add", "t", "--agents", "ann", "--name", evil)
    desk.setUp("account", "add", "x.example", "--agent", "ann", "--company", evil)
    desk.setUp("settings", "set", "welcomeText", evil)
    let rule: JSONValue = [
      "id": "r", "agents": ["ann"],
      "when": ["all": [["attribute": .string(evil), "op": "is", "values": [.string(evil)]]]],
    ]
    #expect(desk.run("rule", "add", input: rule.text).isSafe)
    let (visitor, chat) = desk.visit("--name", evil, "--attribute", "\(evil)=\(evil)")
    let owner = desk.chat(chat)["agent"]?.string ?? ""
    visitor.write(evil + "\n")
    #expect(visitor.line(with: "\"sent\"") != nil)
    #expect(desk.run("accept", chat, as: owner).isSafe)
    #expect(desk.run("reply", chat, evil, as: owner).isSafe)
    #expect(desk.run("note", chat, evil, as: owner).isSafe)
    for json in [[], ["--json"]] {
      for command in [
        ["chats"], ["show", chat], ["transcript", chat], ["why", chat], ["agent", "list"],
        ["agent", "show", "ann"], ["team", "list"], ["team", "show", "t"], ["account", "list"],
        ["account", "show", "x.example"], ["rule", "list"], ["rule", "show", "r"],
        ["settings", "list"], ["settings", "show", "welcomeText"], ["doctor"],
      ] {
        let outcome = desk.run(command + json)
        #expect(outcome.status == 0, "\(command)")
        #expect(outcome.isSafe, "\(command)")
        if !json.isEmpty { #expect(outcome.json != .null, "\(command)") }
      }
    }
    visitor.closeInput()
    #expect(visitor.finish().isSafe)
  }

  @Test(arguments: [
    ["show"], ["agent", "show"], ["agent", "add"], ["chats", "--as"], ["chats", "--state"],
    ["settings", "show"], ["replay"], ["chats", "--store"], [], ["agent", "add", "ann", "--email"],
    ["visit", "--email"], ["team", "add", "t", "--agents"],
  ])
  func noErrorPassesEscapesOn(_ command: [String]) {
    let desk = TemporaryDesk(agents: [])
    let outcome = desk.run(command + [HostileTextTests.evil])
    #expect(outcome.status != 0)
    #expect(outcome.isSafe, "\(outcome)")
  }

  /// Later lines of a message stand indented, and a name has only one line, wherever they are
  /// printed: so neither can look like a line of the desk's or of somebody else.
  @Test func aMessageCannotPoseAsAnotherLine() {
    let desk = TemporaryDesk(agents: ["ann"])
    desk.setUp("agent", "set", "ann", "--name", "Ann\nPOSE")
    let listener = desk.start("listen", as: "ann")
    #expect(listener.line(with: "Listening") != nil)
    let visitor = desk.start("visit", "--name", "Mia\nPOSE", "--email", "mia@example.com")
    #expect(visitor.line(with: "Your chat is") != nil)
    let chat = desk.run("chats", "--json").json.array?.first?["id"]?.string ?? ""
    #expect(desk.run("accept", chat, as: "ann").status == 0)
    #expect(visitor.line(with: "talking to") != nil)
    #expect(desk.run("reply", chat, "one\nPOSE: I agree\u{2029}POSE", as: "ann").status == 0)
    #expect(visitor.line(with: ": one") != nil)
    visitor.write("two\u{2028}POSE: yes\n")
    #expect(listener.line(with: ": two") != nil)
    #expect(listener.line(with: "    POSE: yes") != nil)
    let transcript = desk.run("transcript", chat)
    visitor.closeInput()
    let visit = visitor.finish()
    listener.send(SIGTERM)
    for output in [transcript, visit, listener.finish()].map(\.output) {
      #expect(output.contains("POSE"))
      let lines = output.split(separator: "\n")
      #expect(!lines.contains { $0.hasPrefix("POSE") }, "\(output)")
    }
    #expect(visit.output.contains("\n    POSE: I agree\n    POSE\n"))
    #expect(transcript.output.contains("\n         POSE: I agree\n         POSE\n"))
  }
}
