import Foundation
import Glibc
import JSON
import Testing

@Suite struct ChatFlowTests {
  /// The fields that `chats --json` promises, in order.
  private static let fields = [
    "id", "state", "agent", "ringingAt", "visitor", "route", "via", "requestedAt", "acceptedAt",
    "endedAt", "outcome", "messages", "lastActivityAt", "tags", "score",
    "due",
  ]

  @Test func aChatIsToldInTheSameShapeFromOfferToEnd() throws {
    let desk = TemporaryDesk(agents: ["ann"])
    let (visitor, chat) = desk.visit(
      "--name", "Mia", "--email", "mia@acme.example", "--attribute", "plan=gold", "--wait", "60")
    let offered = desk.chat(chat)
    #expect(offered.object?.keys == ChatFlowTests.fields)
    #expect(offered["state"] == "offered")
    #expect(offered["agent"] == "ann" && offered["ringingAt"] == "ann")
    #expect(
      offered["visitor"] == ["name": "Mia", "email": "mia@acme.example", "plan": "gold"])
    #expect(offered["route"] == "roundRobin")
    #expect(offered["via"] == "roundRobin")
    #expect(offered["acceptedAt"] == .null)
    #expect(offered["outcome"] == .null)

    #expect(desk.run("accept", chat, as: "ann").status == 0)
    #expect(visitor.line(with: "connected") != nil)
    #expect(desk.run("reply", chat, "Hello\nyou", "--id", "m1", as: "ann").status == 0)
    #expect(visitor.line(with: "Hello\\nyou") != nil)
    visitor.write("Grüß dich 👋🏽\n")
    #expect(visitor.line(with: "\"sent\"") != nil)
    let active = desk.chat(chat)
    #expect(active["state"] == "active" && active["ringingAt"] == .null)
    #expect(active["messages"] == 2)

    #expect(desk.run("end", chat, as: "ann").status == 0)
    #expect(visitor.finish().status == 0)
    let closed = desk.chat(chat)
    #expect(closed.object?.keys == ChatFlowTests.fields)
    #expect(closed["state"] == "closed")
    #expect(closed["outcome"] == "ended")
    #expect(closed["agent"] == "ann")
    for field in ["requestedAt", "acceptedAt", "endedAt", "lastActivityAt"] {
      #expect(closed[field]?.string?.count == 24)
    }
  }

  /// The chat closes while there are lines that nobody has read: the exit code tells that they were not
  /// sent.
  @Test(arguments: [0, 1000])
  func aVisitWhoseInputIsNotReadEndsQuietly(_ lines: Int) {
    let desk = TemporaryDesk(agents: [])
    let input = String(repeating: "hi\n", count: lines)
    let outcome = desk.run("visit", "--name", "Mia", input: input)
    #expect(outcome.status == (lines == 0 ? 0 : 1), "\(outcome)")
    #expect(outcome.output.contains("Nobody can take your chat"))
  }

  /// What was written before the chat turns out to be over is said not to be sent.
  @Test func aVisitSaysWhichLinesCameTooLate() {
    let desk = TemporaryDesk(agents: [])
    desk.setUp("settings", "set", "welcomeText", "Welcome.", "fallbackText", "Nobody.")
    // Input that is there before the program is.
    let script = "printf 'one\\n \\ntwo\\n' >\"$1\"; exec \"$2\" visit $3 <\"$1\""
    for (option, line) in [
      ("--name=Mia", "Not sent: the chat is over (2 lines).\n"),
      ("--json", "{\"event\":\"refused\",\"text\":\"the chat is over (2 lines).\"}\n"),
    ] {
      let file = desk.path + "/lines"
      let visitor = RunningProgram(
        ["/bin/sh", "-c", script, "sh", file, Program.path, option], ["DESKBELL_STORE": desk.path])
      let outcome = visitor.finish()
      #expect(outcome.status == 1, "\(outcome)")
      #expect(outcome.output.hasSuffix(line), "\(outcome)")
    }
  }

  @Test func aTranscriptHoldsWhatWasSaidAndNoNotes() throws {
    let desk = TemporaryDesk(agents: ["ann"])
    let (visitor, chat) = desk.visit("--name", "Mia")
    desk.run("accept", chat, as: "ann")
    desk.run("reply", chat, "Hello\nyou", "--id", "m1", as: "ann")
    #expect(desk.run("note", chat, "secret", as: "ann").status == 0)
    visitor.closeInput()
    #expect(visitor.finish().status == 0)
    let outcome = desk.run("transcript", chat, "--json")
    let lines = try #require(outcome.json.array)
    for line in lines { #expect(line.object?.keys == ["seq", "at", "id", "from", "text"]) }
    let reply = try #require(lines.first { $0["from"] == "agent:ann" })
    #expect(reply["id"] == "m1")
    #expect(reply["text"] == "Hello\nyou")
    let system = lines.filter { $0["from"] == "system" }
    #expect(system.count >= 3)
    #expect(system.allSatisfy { $0["id"] == .null })
    #expect(!outcome.output.contains("secret"))
    let plain = desk.run("transcript", chat).output
    #expect(plain.contains("Ann: Hello\n"))
    #expect(!plain.contains("secret"))
    #expect(desk.run("show", chat).output.contains("secret"))
  }

  @Test func sendingAgainWithTheSameIdChangesNothing() {
    let desk = TemporaryDesk(agents: ["ann"])
    let (visitor, chat) = desk.visit()
    desk.run("accept", chat, as: "ann")
    #expect(desk.run("reply", chat, "-", "--id", "m1", as: "ann", input: "Hi\n").status == 0)
    let before = desk.journal
    let again = desk.run("reply", chat, "Hi", "--id", "m1", "--json", as: "ann")
    #expect(again.status == 0)
    #expect(again.json["repeated"] == true)
    #expect(desk.journal == before)
    visitor.closeInput()
    _ = visitor.finish()
    #expect(desk.run("reply", chat, "Hi", "--id", "m1", as: "ann").status == 0)
    #expect(desk.run("reply", chat, "Hi", "--id", "m2", as: "ann").status == 1)
  }

  /// What is not sent is never said to be.
  @Test func anIDThatWasUsedForSomethingElseIsRefused() {
    let desk = TemporaryDesk(agents: ["ann"])
    let (visitor, chat) = desk.visit()
    desk.run("accept", chat, as: "ann")
    #expect(desk.run("note", chat, "secret", "--id", "k1", as: "ann").status == 0)
    #expect(desk.run("reply", chat, "hello", "--id", "k2", as: "ann").status == 0)
    let before = desk.journal
    for (command, text, id) in [
      ("reply", "hello", "k1"), ("reply", "secret", "k1"), ("note", "other", "k1"),
      ("reply", "Hello", "k2"), ("note", "hello", "k2"),
    ] {
      let outcome = desk.run(command, chat, text, "--id", id, as: "ann")
      #expect(outcome.status == 1, "\(outcome)")
      #expect(outcome.errors.contains("the id \(id) was used for another message"))
    }
    #expect(desk.run("note", chat, "secret", "--id", "k1", as: "ann").status == 0)
    #expect(desk.journal == before)
    visitor.closeInput()
  }

  /// Also at a desk that does not look at presence, where a chat rings at whoever is absent.
  @Test func acceptingWithoutBeingThereWarns() {
    let desk = TemporaryDesk(agents: ["ann"])
    let (visitor, chat) = desk.visit("--wait", "300")
    let accepted = desk.run("accept", chat, as: "ann")
    #expect(accepted.status == 0)
    #expect(accepted.errors.contains("listen"), "\(accepted)")
    let presence = desk.start("listen", as: "ann")
    #expect(presence.line(with: "Listening") != nil)
    let (other, second) = desk.visit("--wait", "300")
    #expect(presence.line(with: second) != nil)
    #expect(desk.run("accept", second, as: "ann").errors.isEmpty)
    visitor.closeInput()
    other.closeInput()
  }

  @Test func aRefusalTellsTheWayOut() {
    let desk = TemporaryDesk(agents: ["ann"])
    desk.setUp("agent", "add", "sue", "--profile", "supervisor")
    for agent in ["ann", "sue"] { desk.setUp("unavailable", "--agent", agent) }
    let (visitor, chat) = desk.visit("--wait", "300")
    #expect(desk.run("end", chat, as: "sue").errors.contains("--intervene"))
    #expect(!desk.run("end", chat, as: "ann").errors.contains("--intervene"))
    #expect(
      desk.run("decline", chat, as: "ann").errors.contains("nobody is asked to answer it now"))
    #expect(desk.run("end", chat, "--intervene", as: "sue").status == 0)
    _ = visitor.finish()
    for (options, words) in [
      (["--wait", "300"], "the visitor left"), ([], "nobody could take it"),
    ] {
      let past = desk.run(["visit", "--json"] + options, input: "")
      let id =
        past.output.split(separator: "\n").lazy.compactMap {
          (try? JSONValue(parsing: Array($0.utf8)))?["chat"]?.string
        }.first ?? "?"
      #expect(desk.run("take", id, as: "ann").errors.contains(words), "\(past)")
    }
    let administrator = desk.administrator
    let before = desk.journal
    let refused = desk.run("available")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("\(administrator) takes no chats"))
    #expect(desk.journal == before)
    #expect(desk.run("unavailable").status == 0)
  }

  @Test func acceptingWithoutPresenceWarnsAndWithPresenceDoesNot() {
    let desk = TemporaryDesk(agents: ["ann"], presence: true)
    let (waiting, first) = desk.visit("--wait", "300")
    #expect(desk.chat(first)["state"] == "waiting")
    let taken = desk.run("take", first, as: "ann")
    #expect(taken.status == 0)
    #expect(taken.errors.contains("listen"))
    let presence = desk.start("listen", "--json", as: "ann")
    let (offered, second) = desk.visit("--wait", "300")
    #expect(presence.line(with: "offered", second) != nil)
    let accepted = desk.run("accept", second, as: "ann")
    #expect(accepted.status == 0)
    #expect(accepted.errors.isEmpty)
    waiting.closeInput()
    offered.closeInput()
  }

  @Test func whoeverSuspendsListeningIsAwayUntilTheyAreBack() throws {
    let desk = TemporaryDesk(agents: ["ann"], presence: true)
    var isPresent: Bool? { desk.run("agent", "show", "ann", "--json").json["present"]?.bool }
    let listen = RunningProgram(
      [Program.path, "listen"], ["DESKBELL_STORE": desk.path, "DESKBELL_AS": "ann"], isJob: true)
    #expect(listen.line(with: "Listening for ann") != nil)
    #expect(isPresent == true)
    listen.send(SIGTSTP)
    listen.waitUntilSuspended()
    #expect(isPresent == false)
    let (visitor, chat) = desk.visit("--wait", "300")
    #expect(desk.chat(chat)["state"] == "waiting")
    listen.send(SIGCONT)
    #expect(listen.line(with: "Listening for ann again") != nil)
    #expect(listen.line(with: "accept the chat") != nil)
    visitor.closeInput()
  }

  @Test func whyTellsTheDecisionsAndTheOneThatWouldBeMadeNow() throws {
    let desk = TemporaryDesk(agents: ["ann", "bob"])
    desk.setUp("unavailable", "--agent", "ann")
    desk.setUp("unavailable", "--agent", "bob")
    let (visitor, chat) = desk.visit("--wait", "300")
    let why = desk.run("why", chat, "--json").json
    #expect(why["chat"] == .string(chat))
    #expect(why["state"] == "waiting")
    let decision = try #require(why["decisions"]?.array?.first?["decision"])
    let step = try #require(decision["steps"]?.array?.first)
    #expect(decision["outcome"] == "noAgentAvailable")
    #expect(step["via"] == "roundRobin")
    #expect(step["counts"]?["unavailable"] == 2)
    #expect(step["passed"]?.array?.count == 3)
    #expect(why["now"]?["outcome"] == "noAgentAvailable")
    let words = desk.run("why", chat).output
    #expect(words.contains("2 unavailable"))
    #expect(words.contains("Bob (unavailable)"))
    #expect(words.contains("Ann (unavailable)"))
    desk.setUp("available", "--agent", "bob")
    let later = desk.run("why", chat, "--json").json
    #expect(later["now"] == .null)
    #expect(later["decisions"]?.array?.last?["agent"] == "bob")
    visitor.closeInput()
  }

  @Test func listsAreFilteredAndLimited() {
    let desk = TemporaryDesk(agents: ["ann", "bob"])
    for _ in 0..<25 {
      let (visitor, _) = desk.visit()
      visitor.closeInput()
      _ = visitor.finish()
    }
    let (visitor, open) = desk.visit()
    let owner = desk.chat(open)["agent"]?.string ?? ""
    #expect(desk.run("chats", "--json").json.array?.count == 26)
    #expect(desk.run("chats", "--json").json.array?.first?["id"] == .string(open))
    #expect(desk.run("chats", "--json", "--limit", "3").json.array?.count == 3)
    #expect(desk.run("chats", "--json", "--state", "closed").json.array?.count == 25)
    #expect(desk.run("chats", "--json", "--state", "waiting").json == [])
    #expect(desk.run("chats", "--json", "--agent", owner).json.array?.count == 1)
    let plain = desk.run("chats").output
    #expect(plain.contains("5 older"))
    #expect(plain.split(separator: "\n").count == 1 + 1 + 20 + 1)
    visitor.closeInput()
  }
}
