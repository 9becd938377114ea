import JSON
import Testing

/// How many agents a load needs, as the program tells it.
@Suite struct StaffTests {
  /// The calculation that Westbay and Mitan have published since the 1990s: 360 calls in half an hour, of four
  /// minutes each, want 55 agents for 80 % within 15 seconds, of which 84.6 % are; 8.2 s is the mean wait.
  @Test func aPublishedCaseComesOut() throws {
    let outcome = Program.run([
      "staff", "--arrivals", "720/h", "--handling", "4m", "--target", "80%/15s", "--json",
      "--no-simulation",
    ])
    #expect(outcome.status == 0)
    let rows = try #require(outcome.json["figures"]?.array)
    let agents = try #require(outcome.json["agents"]?.double)
    let found = try #require(rows.first { $0["agents"]?.double == 55 })
    #expect(abs((found["connected"]?.double ?? 0) - 0.846) < 0.001)
    #expect(abs((found["meanWaitSeconds"]?.double ?? 0) - 8.2) < 0.06)
    // The fewest are those of which one fewer does not do.
    let connected = { (count: Double) in
      rows.first { $0["agents"]?.double == count }?["connected"]?.double
    }
    #expect(connected(agents) ?? 0 >= 0.8 && connected(agents - 1) ?? 1 < 0.8)
  }

  @Test func severalChatsAtOnceNeedFewerAgents() {
    let goal = ["staff", "--arrivals", "60/h", "--handling", "10m", "--no-simulation"]
    let one = Program.run(goal).output
    let three = Program.run(goal + ["--concurrency", "3", "--patience", "2m"]).output
    #expect(one.hasPrefix("14 agents are enough, each with one chat at a time."), "\(one)")
    #expect(three.contains("each with 3 chats at a time.") && three.contains("Erlang A"))
  }

  @Test(arguments: [
    ["--arrivals", "30"], ["--arrivals", "0/h"], ["--arrivals", "x/h"], ["--arrivals", "30/w"],
    ["--handling", "0"], ["--handling", "90d"], ["--target", "80"], ["--target", "100%/20s"],
    ["--target", "80%/soon"], ["--patience", "0s"], ["--concurrency", "0"],
    ["--concurrency", "1001"],
  ])
  func whatMakesNoSenseIsRefused(_ words: [String]) {
    var usual = ["--arrivals": "30/h", "--handling": "6m"]
    usual[words[0]] = words[1]
    let outcome = Program.run(
      ["staff"] + usual.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] })
    #expect(outcome.status == 64 && outcome.output.isEmpty)
    #expect(
      outcome.errors.contains(words[0]) || outcome.errors.contains(words[1]), "\(outcome.errors)")
  }

  @Test func moreThanAnybodyHasAreNotLookedFor() {
    let outcome = Program.run(["staff", "--arrivals", "1000000/s", "--handling", "1d"])
    #expect(outcome.status == 64 && outcome.errors.contains("100,000"))
  }
}
