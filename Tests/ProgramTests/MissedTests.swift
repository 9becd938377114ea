import Foundation
import JSON
import Testing

/// `missed` and `handled` at the command line.
@Suite struct MissedTests {
  private func missed(_ desk: TemporaryDesk, _ arguments: String...) -> [JSONValue] {
    desk.run(["missed", "--json"] + arguments).json.array ?? []
  }

  /// Nobody is available: each falls back at once, so that what they wrote is not sent.
  private func desk(_ names: String...) -> TemporaryDesk {
    let desk = TemporaryDesk(agents: ["ann", "bo"])
    for agent in ["ann", "bo"] { desk.setUp("unavailable", "--agent", agent) }
    for name in names {
      let outcome = desk.run(
        "visit", "--name", name, "--email", "\(name.lowercased())@shop.example", input: "hi\n")
      #expect(outcome.status == 1, "\(outcome)")
    }
    return desk
  }

  @Test func theyAreListedUntilOneIsMarkedHandled() throws {
    let desk = desk("Mei", "Lin")
    let listed = missed(desk)
    #expect(listed.map { $0["visitor"]?["name"]?.string } == ["Lin", "Mei"])
    #expect(
      listed.first?.object?.keys == [
        "chat", "at", "outcome", "reason", "route", "visitor", "messages", "left", "handled",
      ])
    #expect(listed.first?["outcome"] == "fellBack" && listed.first?["reason"] == "noAgentAvailable")
    #expect(listed.first?["handled"] == .null)
    let plain = desk.run("missed").output
    #expect(plain.contains("lin@shop.example") && plain.contains("fell back"))

    let mei = try #require(listed.last?["chat"]?.string)
    let first = desk.run("handled", mei, as: "ann")
    #expect(first.status == 0 && first.output == "Handled: \(mei).\n", "\(first)")
    #expect(missed(desk).map { $0["visitor"]?["name"]?.string } == ["Lin"])
    let all = missed(desk, "--all")
    #expect(all.last?["handled"]?["by"] == "ann")
    #expect(all.last?["handled"]?["at"]?.string?.count == 24)
    #expect(desk.run("missed", "--all").output.contains("ann"))

    let again = desk.run("handled", mei, as: "bo")
    #expect(again.status == 1 && again.errors.contains("was handled already, by ann"), "\(again)")
    let undone = desk.run("handled", mei, "--undo", as: "bo")
    #expect(undone.status == 0, "\(undone)")
    #expect(missed(desk).count == 2)

    let now = Date().formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
    let old = desk.run("handled", "--all-before", now, as: "ann")
    #expect(old.status == 0 && old.output == "Handled: 2 missed chats.\n", "\(old)")
    #expect(missed(desk).isEmpty)
    #expect(desk.run("missed").output == "Nothing is missed.\n")
    #expect(missed(desk, "--all").allSatisfy { $0["handled"]?["by"] == "ann" })
  }

  @Test func whatIsWrongIsSaid() throws {
    let desk = desk("Mei")
    let mei = try #require(missed(desk).first?["chat"]?.string)
    let unknown = desk.run("handled", String(mei.dropLast()) + "zzzz", as: "ann")
    #expect(unknown.status == 66, "\(unknown)")
    let slip = desk.run("handled", "\(mei.dropLast())\(mei.hasSuffix("0") ? "1" : "0")", as: "ann")
    #expect(slip.status == 66 && slip.errors.contains("did you mean \(mei)?"), "\(slip)")
    #expect(desk.run("handled", as: "ann").status == 64)
    #expect(desk.run("handled", mei, "--all-before", "2026-01-01", as: "ann").status == 64)
    #expect(desk.run("handled", "--undo", as: "ann").status == 64)
    #expect(desk.run("handled", "--all-before", "soon", as: "ann").status == 64)
    // A slip of the year would clear the whole list.
    let ahead = desk.run("handled", "--all-before", "2100-01-01", as: "ann")
    #expect(ahead.status == 64 && ahead.errors.contains("is yet to come"), "\(ahead)")
    #expect(!missed(desk).isEmpty)
    let none = desk.run("handled", "--all-before", "2000-01-01", as: "ann")
    #expect(none.status == 1 && none.errors.contains("nothing has changed"), "\(none)")
    // The administrator takes no chats, and sees them all.
    let journal = desk.journal
    let refused = desk.run("handled", mei)
    #expect(refused.status == 1 && refused.errors.contains("liveChat"), "\(refused)")
    #expect(desk.run("missed").status == 0)
    desk.setUp("agent", "add", "writer", "--profile", "author")
    let author = desk.run("missed", as: "writer")
    #expect(author.status == 1 && author.errors.contains("liveChat"), "\(author)")
    #expect(desk.journal.starts(with: journal))
  }
}
