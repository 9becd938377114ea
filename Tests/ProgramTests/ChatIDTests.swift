import JSON
import Testing

@Suite struct ChatIDTests {
  @Test func anyBeginningThatOnlyOneChatHasWillDo() {
    let desk = TemporaryDesk(agents: ["ann"])
    var visitors: [RunningProgram] = []
    var chats: [String] = []
    for _ in 0..<8 {
      let (visitor, chat) = desk.visit("--wait", "300")
      visitors.append(visitor)
      chats.append(chat)
    }
    for chat in chats {
      for length in 1...chat.count {
        let prefix = String(chat.prefix(length))
        let meant = chats.filter { $0.hasPrefix(prefix) }
        let outcome = desk.run("show", prefix, "--json")
        if meant.count == 1 {
          #expect(outcome.json["id"] == .string(chat))
        } else {
          #expect(outcome.status == 66)
          #expect(meant.prefix(5).allSatisfy { outcome.errors.contains($0) } || meant.count > 5)
        }
      }
    }
    for visitor in visitors { visitor.closeInput() }
  }

  @Test func openChatsComeBeforeClosedOnes() {
    let desk = TemporaryDesk(agents: ["ann"])
    let (past, closed) = desk.visit()
    past.closeInput()
    _ = past.finish()
    #expect(desk.run("show", String(closed.prefix(1)), "--json").json["id"] == .string(closed))
    #expect(desk.run("accept", closed, as: "ann").status == 1)
    #expect(desk.run("end", closed, as: "ann").errors.contains("closed"))
  }

  @Test func anUnknownIdGetsTheNearestOne() {
    let desk = TemporaryDesk(agents: ["annabel"])
    let (visitor, chat) = desk.visit("--wait", "300")
    // One letter is another one, of those that ids do not have.
    let slip = chat.dropLast() + "u"
    #expect(desk.run("show", String(slip)).errors.contains("did you mean \(chat)?"))
    #expect(desk.run("agent", "show", "anabel").errors.contains("did you mean annabel?"))
    visitor.closeInput()
    _ = visitor.finish()
    #expect(desk.chat(chat)["state"] == "closed")
    for command in ["show", "transcript", "why", "accept"] {
      let outcome = desk.run(command, String(slip), as: "annabel")
      #expect(outcome.status == 66)
      #expect(outcome.errors.contains("did you mean \(chat)?"), "\(outcome)")
    }
  }
}
