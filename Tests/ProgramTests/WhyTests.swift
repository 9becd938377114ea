import Foundation
import JSON
import Testing

/// Why chats went where they went, why agents get none, and days lived through once more.
@Suite struct WhyTests {
  @Test func whyTellsHowTheTurnWentOn() throws {
    let desk = TemporaryDesk(agents: ["ann", "bob"])
    let (first, one) = desk.visit("--name", "Mia", "--wait", "600")
    let (second, two) = desk.visit("--name", "Kim", "--wait", "600")
    let told = desk.run("why", two)
    #expect(told.output.contains("the turn went from Ann to Bob"), "\(told)")
    #expect(desk.run("why", one).output.contains("the first turn in this ring: Ann"))
    let turns = desk.run("why", two, "--json").json["turns"]?.array
    #expect(turns?.count == 1 && turns?[0]["ring"] == "roundRobin", "\(String(describing: turns))")
    #expect(turns?[0]["before"] == "ann" && turns?[0]["after"] == "bob")
    _ = (first.finish(), second.finish())
  }

  @Test func whyNowTellsWhatIsInTheWay() throws {
    let desk = TemporaryDesk(agents: ["ann", "bob"])
    let free = desk.run("why", "--now", "bob", as: "ann")
    #expect(free.status == 0 && free.output.contains("Nothing keeps chats from Bob"), "\(free)")
    #expect(free.output.contains("everybody in turn: next is Ann, then Bob"), "\(free)")
    desk.setUp("unavailable", "--as", "bob")
    desk.setUp("unavailable", "--as", "ann")
    let (visitor, chat) = desk.visit("--name", "Mia", "--wait", "600")
    let told = desk.run("why", "--now", "bob", as: "ann")
    #expect(told.output.contains("Bob gets no chats: unavailable."), "\(told)")
    #expect(told.output.contains("no, pressed so at"), "\(told)")
    #expect(told.output.contains("\(chat)  Bob: unavailable"), "\(told)")
    let json = desk.run("why", "--now", "bob", "--json", as: "ann").json
    #expect(json["obstacle"] == "unavailable" && json["decidedBy"] == "toggle")
    #expect(json["toggle"]?["cause"] == "agent")
    #expect(json["waiting"]?.array?.first?["reason"] == "unavailable")
    #expect(json["rings"]?.array?.first?["next"] == [])
    for (words, status) in [
      (["why"], 64), (["why", chat, "--now", "bob"], 64), (["why", "--now", "zed"], 66),
      (["why", ""], 64),
    ] as [([String], Int32)] {
      let refused = desk.run(words, as: "ann")
      #expect(refused.status == status && !refused.errors.isEmpty, "\(words): \(refused)")
    }
    _ = visitor.finish()
  }

  @Test func todayIsLivedThroughOnceMore() throws {
    let desk = TemporaryDesk(agents: ["ann", "bob"])
    let (first, one) = desk.visit("--name", "Mia", "--wait", "600")
    #expect(desk.run("accept", one, as: "ann").status == 0)
    let (second, two) = desk.visit("--name", "Kim", "--wait", "600")
    #expect(desk.run("accept", two, as: "bob").status == 0)
    let before = desk.journal
    // Whoever runs the test may do so across midnight: both days have it then.
    let same = desk.run("replay", "--from-journal", "--zone", "UTC")
    #expect(same.status == 0 && same.output.contains("event for event"), "\(same)")
    let file = NSTemporaryDirectory() + "deskbell-with-\(UUID().uuidString).json"
    defer { try? FileManager.default.removeItem(atPath: file) }
    func write(_ text: String) throws {
      try Data(text.utf8).write(to: URL(filePath: file))
    }
    try write(#"{"agents": [{"id": "ann", "permissions": ["viewMine"]}]}"#)
    let other = desk.run("replay", "--from-journal", "--with", file, "--json")
    #expect(other.status == 0, "\(other)")
    #expect(other.json["was"]?["connected"] == 2 && other.json["wouldBe"]?["connected"] == 2)
    #expect(other.json["otherwise"]?.array?.first?["wouldBe"]?["agent"] == "bob", "\(other)")
    let table = desk.run("replay", "--from-journal", "--with", file)
    #expect(table.output.contains("AS IT WOULD BE") && table.output.contains("offers to Bob"))
    #expect(desk.journal == before)
    for (text, place) in [
      (#"{"acceptTimeout": 0}"#, "acceptTimeout"),
      (#"[{"id": "vip", "when": {"all": []}, "agents": ["zed"]}]"#, "[0].agents[0]"),
      (#"{"agents": [{"id": "ann", "capacity": "two"}]}"#, "agents[0].capacity"),
      (#"{"agents": [{"id": "ann"}, {"id": "ann"}]}"#, "agents[1]"), ("{", "JSON"),
    ] {
      try write(text)
      let refused = desk.run("replay", "--from-journal", "--with", file)
      #expect(refused.status == 64 && refused.errors.contains(place), "\(text): \(refused)")
      #expect(refused.output.isEmpty)
    }
    for (words, status) in [
      (["replay"], 64), (["replay", "--from-journal", file], 64),
      (["replay", file, "--day", "x"], 64),
      (["replay", "--from-journal", "--day", "x"], 64),
      (["replay", "--from-journal", "--zone", "Nowhere/Atall"], 64),
      (["replay", "--from-journal", "--with", file + ".none"], 66),
      (["replay", "--from-journal", "--as", "ann"], 1),
    ] as [([String], Int32)] {
      let refused = desk.run(words)
      #expect(refused.status == status && !refused.errors.isEmpty, "\(words): \(refused)")
    }
    _ = (first.finish(), second.finish())
  }
}
