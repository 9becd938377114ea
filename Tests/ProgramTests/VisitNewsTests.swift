import JSON
import Testing

/// What a visitor's program tells programs about a chat that goes back to the queue, or ends.
@Suite struct VisitNewsTests {
  /// A chat in which Ann talks.
  private func talk(_ desk: TemporaryDesk) throws -> (visitor: RunningProgram, chat: String) {
    let (visitor, chat) = desk.visit("--wait", "600")
    #expect(desk.run("accept", chat, as: "ann").status == 0)
    try #require(visitor.line(with: "connected") != nil)
    return (visitor, chat)
  }

  private func news(_ visitor: RunningProgram, _ event: String) throws -> JSONValue {
    let line = try #require(visitor.line(with: "\"event\":\"\(event)\""))
    return try JSONValue(parsing: Array(line.utf8))
  }

  @Test func everyCauseOfBeingBackInTheQueueIsTold() throws {
    let desk = TemporaryDesk(agents: ["ann", "bob"])
    desk.setUp("unavailable", "--agent", "bob")
    let (visitor, chat) = try talk(desk)
    func expect(_ cause: String) throws {
      let notice = try news(visitor, "notice")
      #expect(notice["cause"] == .string(cause) && notice["agent"] == "Ann", "\(notice)")
      #expect(notice["text"]?.string?.contains("back in the queue") == true, "\(notice)")
      #expect(try news(visitor, "waiting")["position"] == 1)
    }
    #expect(desk.run("transfer", chat, "--to-queue", as: "ann").status == 0)
    try expect("transferred")
    #expect(desk.run("take", chat, as: "ann").status == 0)
    desk.setUp("settings", "set", "answerTimeout", "1s")
    visitor.write("Are you there?\n")
    try expect("unanswered")
    desk.setUp("settings", "set", "answerTimeout", "none")
    #expect(desk.run("take", chat, as: "ann").status == 0)
    desk.setUp("agent", "remove", "ann", "--requeue")
    try expect("agentRemoved")
  }

  @Test func anAgentWhoVanishedIsTold() throws {
    let desk = TemporaryDesk(agents: ["ann"], presence: true)
    let (visitor, chat) = desk.visit("--wait", "600")
    let ann = desk.start("listen", as: "ann")
    #expect(ann.line(with: chat) != nil)
    #expect(desk.run("accept", chat, as: "ann").status == 0)
    desk.setUp("settings", "set", "graceTime", "1")
    ann.send(9)
    let notice = try news(visitor, "notice")
    #expect(notice["cause"] == "agentGone" && notice["agent"] == "Ann", "\(notice)")
  }

  @Test func whoEndedTheChatIsTold() throws {
    let desk = TemporaryDesk(agents: ["ann"])
    desk.setUp("agent", "add", "sue", "--name", "Sue", "--profile", "supervisor")
    desk.setUp("unavailable", "--agent", "sue")
    let (visitor, chat) = try talk(desk)
    #expect(desk.run("end", chat, "--intervene", as: "sue").status == 0)
    let ended = try news(visitor, "ended")
    #expect(ended["by"] == "supervisor" && ended["agent"] == "Sue", "\(ended)")
    let (other, second) = try talk(desk)
    #expect(desk.run("end", second, as: "ann").status == 0)
    let again = try news(other, "ended")
    #expect(again["by"] == "agent" && again["agent"] == "Ann", "\(again)")
  }

  /// The end of a flood is told before the end of the chat.
  @Test func theEndComesLast() {
    let desk = TemporaryDesk(agents: [])
    desk.setUp("settings", "set", "messagesPerMinute", "5")
    let flood = (1...300).map { "line \($0)\n" }.joined()
    let visit = desk.run("visit", "--wait", "600", input: flood)
    #expect(visit.output.contains("Not sent: more than 5 messages in a minute"), "\(visit)")
    #expect(visit.output.hasSuffix("294 more lines.\nYou have left the chat.\n"), "\(visit)")
  }
}
