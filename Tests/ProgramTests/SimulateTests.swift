import Desk
import FileStore
import Foundation
import FrontDesk
import JSON
import Store
import Testing

/// A desk that is simulated, as the program tells of it.
@Suite struct SimulateTests {
  private func figure(_ name: String, _ outcome: Program.Outcome) -> (mean: Double, half: Double)? {
    let figure = outcome.json["figures"]?[name]
    guard let mean = figure?["mean"]?.double, let half = figure?["halfWidth"]?.double else {
      return nil
    }
    return (mean, half)
  }

  @Test func theSameSeedPrintsTheSame() throws {
    let words = [
      "simulate", "--arrivals", "30/h", "--handling", "6m", "--agents", "4", "--for", "8h",
      "--patience", "lognormal:3m,2m", "--answering", "fixed:5s", "--replications", "6", "--json",
    ]
    let outcome = Program.run(words)
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome)")
    #expect(Program.run(words).output == outcome.output)
    #expect(Program.run(words + ["--seed", "2"]).output != outcome.output)
    let asked = try #require(figure("asked", outcome))
    #expect(abs(asked.mean - 240) < 35 && asked.half > 0 && asked.half < 40)
    let level = try #require(figure("serviceLevel", outcome))
    #expect(level.mean > 0.3 && level.mean < 1)
    #expect(outcome.json["agents"]?.array?.count == 4)
  }

  @Test func aTableNamesWhatItTells() {
    let outcome = Program.run([
      "simulate", "--arrivals", "60/h", "--handling", "2m", "--agents", "3", "--for", "2h",
      "--replications", "3", "--within", "30s",
    ])
    #expect(outcome.status == 0, "\(outcome)")
    for words in ["3 times 2 h", "service level, 30s", "±", "agent2", "95 % interval", "--seed 1"] {
      #expect(outcome.output.contains(words), "\(outcome)")
    }
  }

  @Test(arguments: [
    ["--arrivals", "30"], ["--handling", "soon"], ["--handling", "normal:6m,3m"],
    ["--handling", "lognormal:6m"], ["--patience", "0s"], ["--agents", "0"],
    ["--replications", "0"], ["--route", "nobody"], ["--for", "0"],
    ["--agents", "100001"], ["--for", "99999999999d"], ["--within", "9223372036854775807"],
  ])
  func whatMakesNoSenseIsRefused(_ words: [String]) {
    var usual = ["--arrivals": "30/h", "--handling": "6m", "--agents": "2"]
    usual[words[0]] = words[1]
    let outcome = Program.run(
      ["simulate"] + usual.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] })
    #expect(outcome.status == 64 && outcome.output.isEmpty, "\(outcome)")
    #expect(
      outcome.errors.contains(words[0]) || outcome.errors.contains(words[1]), "\(outcome.errors)")
  }

  /// A desk where on one Monday three asked, one of them in vain, and chats took four minutes.
  private func desk() throws -> TemporaryDesk {
    let desk = TemporaryDesk()
    let directory = try StoreDirectory.create(at: desk.path)
    let clock = ManualClock(try #require(Instant(iso8601: "2026-11-23T10:00:00Z")))
    let door = try FrontDesk(store: try FileStore(directory.path), clock: clock, attendance: nil)
    func change(_ change: SetUpChange) throws { _ = try door.perform(.change(change), by: .desk) }
    try change(
      .addAgent(
        Agent(
          id: "ann", number: 0, name: "Ann", capacity: 1, permissions: Profile.agent.permissions)))
    try change(
      .addAgent(
        Agent(id: "boss", number: 0, name: "Boss", permissions: Profile.administrator.permissions)))
    try change(.setSettings(["presence": "off"]))
    for wait in [300, 300, nil] {
      let request = VisitorRequest(visitor: Visitor(), wait: wait)
      let chat = try #require(try door.perform(.request(request), by: .desk).chat)
      clock.now = clock.now + 1
      guard wait != nil else { continue }
      if door.state.chats[chat]?.ringingAt == nil { continue }
      _ = try door.perform(.accept(chat), by: .agent("ann"))
      clock.now = clock.now + 240
      _ = try door.perform(.end(chat, intervening: false), by: .agent("ann"))
      clock.now = clock.now + 60
    }
    return desk
  }

  @Test func aDayOfTheJournalComesAgain() throws {
    let desk = try desk()
    let words = ["simulate", "--from-journal", "--day", "2026-11-23", "--utc"]
    let again = desk.run(
      words + ["--handling", "measured", "--replications", "4", "--json"], as: "boss")
    #expect(again.status == 0, "\(again)")
    #expect(again.json["start"]?.string == "2026-11-23T00:00:00.000Z")
    #expect(again.json["seconds"]?.double == 86_400)
    let asked = try #require(figure("asked", again))
    #expect(asked.mean == 3 && asked.half == 0)
    #expect(figure("handlingTime", again)?.mean == 240)
    // Nobody came on the day after, and who may not see figures sees none.
    let other = desk.run(
      ["simulate", "--from-journal", "--day", "2026-11-24", "--handling", "6m"], as: "boss")
    #expect(other.status == 66 && other.errors.contains("2026-11-24"), "\(other)")
    let refused = desk.run(words + ["--handling", "6m"], as: "ann")
    #expect(refused.status == 1 && refused.errors.contains("viewReports"), "\(refused)")
  }

  @Test func aProfileIsADocumentWithPlaces() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).json")
    defer { try? FileManager.default.removeItem(at: path) }
    let file = path.path(percentEncoded: false)
    try Data("{\"everyDay\": [1, 2]}".utf8).write(to: path)
    let words = ["--handling", "6m", "--agents", "2", "--arrivals", file]
    let wrong = Program.run(["simulate"] + words)
    #expect(wrong.status == 64 && wrong.errors.contains("everyDay: 2 numbers"), "\(wrong)")
    let day = Array(repeating: "0", count: 18) + Array(repeating: "20", count: 6)
    try Data("{\"everyDay\": [\(day.joined(separator: ","))]}".utf8).write(to: path)
    let right = Program.run(["simulate", "--json"] + words)
    #expect(right.status == 0 && right.json["seconds"]?.double == 86_400, "\(right)")
    #expect(abs((figure("asked", right)?.mean ?? 0) - 120) < 12)
    // The staff for it.
    let plan = Program.run([
      "staff", "--profile", file, "--handling", "6m", "--shift", "3h", "--json",
    ])
    #expect(plan.status == 0, "\(plan)")
    let needed = try #require(plan.json["agents"]?.double)
    #expect(plan.json["shifts"]?.double == 2 * needed)
    #expect(plan.json["parts"]?.array?.count == 24)
    let level = plan.json["simulated"]?["serviceLevel"]?["mean"]?.double ?? 0
    #expect(level > 0.75, "\(plan)")
    let odd = Program.run(["staff", "--profile", file, "--handling", "6m", "--shift", "90m"])
    #expect(odd.status == 64 && odd.errors.contains("--shift"), "\(odd)")
  }

  @Test func noDeskIsNeededForAgentsOfItsOwn() {
    let nowhere = TemporaryDesk()
    let words = ["simulate", "--arrivals", "30/h", "--handling", "2m", "--for", "1h"]
    #expect(nowhere.run(words + ["--agents", "2", "--replications", "2"]).status == 0)
    #expect(nowhere.run(words).status == 66)
  }

  @Test func staffIsSimulatedBesideTheFormula() throws {
    let words = ["staff", "--arrivals", "60/h", "--handling", "3m", "--json"]
    let outcome = Program.run(words)
    let rows = try #require(outcome.json["figures"]?.array)
    var seen = 0
    for row in rows {
      guard let mean = row["simulated"]?["mean"]?.double,
        let half = row["simulated"]?["halfWidth"]?.double, let share = row["connected"]?.double
      else { continue }
      seen += 1
      // Three times the interval holds it but for one in ten thousand.
      #expect(abs(mean - share) <= 3 * half + 0.001, "\(outcome)")
    }
    #expect(seen >= 3)
    #expect(!Program.run(words + ["--no-simulation"]).output.contains("halfWidth"))
  }
}
