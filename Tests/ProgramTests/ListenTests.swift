import Foundation
import Glibc
import JSON
import Testing

/// An agent without a screen.
@Suite struct ListenTests {
  /// The visitor's words come with the chat, to whomever it comes and whenever they begin to listen.
  @Test func aChatComesWithWhatWasSaidBefore() throws {
    let desk = TemporaryDesk(agents: ["ann", "bob"])
    let (visitor, chat) = desk.visit("--name", "Mia", "--wait", "600")
    visitor.write("help me\n")
    #expect(visitor.line(with: "sent") != nil)
    // Ann begins while it rings at her already, Bob before it comes to him.
    let ann = desk.start("listen", as: "ann")
    #expect(ann.line(with: "accept the chat from Mia") != nil)
    #expect(ann.line(with: "Mia: help me") != nil)
    let bob = desk.start("listen", as: "bob")
    let json = desk.start("listen", "--json", as: "bob")
    #expect(bob.line(with: "Listening") != nil)
    #expect(desk.run("decline", chat, as: "ann").status == 0)
    #expect(bob.line(with: "accept the chat from Mia") != nil)
    #expect(bob.line(with: "Mia: help me") != nil)
    // As JSON, all that happened to it, in order.
    let kinds = try (0..<5).map { _ in
      let line = try #require(json.line(with: "{"))
      return try JSONValue(parsing: line)["type"]?.string
    }
    #expect(kinds == ["requested", "offered", "message", "declined", "offered"])
    #expect(desk.run("accept", chat, as: "bob").status == 0)
    visitor.write("thanks\n")
    #expect(bob.line(with: "Mia: thanks") != nil)
    for listener in [ann, bob, json] { listener.send(SIGTERM) }
  }

  /// A command that is shown works where it is pasted.
  @Test func theCommandsItNamesAreWhole() throws {
    let desk = TemporaryDesk(agents: ["ann"])
    let (visitor, chat) = desk.visit()
    let listener = RunningProgram(
      [Program.path, "listen", "--store", desk.path, "--as", "ann"], [:])
    let line = try #require(listener.line(with: "accept the chat"))
    let command = try #require(line.range(of: "deskbell ").map { line[$0.upperBound...] })
    let words = command.replacing("'", with: "").split(separator: " ").map(String.init)
    #expect(Program.run(words).status == 0, "\(words)")
    #expect(visitor.line(with: "connected") != nil)
    #expect(desk.chat(chat)["state"] == "active")
    listener.send(SIGTERM)
  }

  /// Whom nobody can read is not there.
  @Test func whoseReaderIsGoneIsAbsent() throws {
    let desk = TemporaryDesk(agents: ["ann"], presence: true)
    let listener = desk.start("listen", as: "ann")
    #expect(listener.line(with: "Listening") != nil)
    listener.closeOutput()
    #expect(listener.finish().status == 0)
  }

  /// What was said before is said as they come, until it is read.
  @Test func whatIsSaidToAllIsHeard() throws {
    let desk = TemporaryDesk(agents: ["ann"])
    desk.setUp("agent", "add", "sue", "--name", "Sue", "--profile", "supervisor")
    desk.setUp("broadcast", "The shop is down", "--as", "sue")
    let listener = desk.start("listen", as: "ann")
    let line = try #require(listener.line(with: "Sue to all: The shop is down"))
    #expect(line.contains("broadcasts --read"))
    desk.setUp("broadcast", "Lunch", "--as", "sue")
    #expect(listener.line(with: "Sue to all: Lunch") != nil)
    #expect(desk.run("broadcasts", "--read", as: "ann").status == 0)
    desk.setUp("broadcast", "Tea", "--as", "sue")
    let again = desk.start("listen", as: "ann")
    #expect(again.line(with: "Sue to all: ")?.contains("Tea") == true)
    for process in [listener, again] { process.send(SIGTERM) }
  }

  @Test func anAgentWhoIsRemovedListensNoLonger() throws {
    let desk = TemporaryDesk(agents: ["ann"])
    let listener = desk.start("listen", as: "ann")
    #expect(listener.line(with: "Listening") != nil)
    #expect(desk.run("agent", "remove", "ann").status == 0)
    let outcome = listener.finish()
    #expect(outcome.status == 66)
    #expect(outcome.errors.contains("no longer an agent"))
  }

  @Test func whoMayNotTakeChatsIsTold() throws {
    let desk = TemporaryDesk(agents: [])
    let outcome = desk.run("listen", as: desk.administrator)
    #expect(outcome.status == 1)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("liveChat"))
  }
}
