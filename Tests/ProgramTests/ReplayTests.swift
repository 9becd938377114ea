import Foundation
import JSON
import Testing

@Suite struct ReplayTests {
  @Test func theExampleInTheHelpIsAScenario() throws {
    let help = Program.run(["replay", "--help"]).output
    let start = try #require(help.range(of: "{\"start\""))
    let end = try #require(help.range(of: "]}", options: .backwards))
    let outcome = Program.run(
      ["replay", "-"], input: String(help[start.lowerBound..<end.upperBound]))
    #expect(outcome.status == 0, "\(outcome)")
    #expect(outcome.output.contains("\"agent\":\"bo\""))
    #expect(outcome.output.contains("ended"))
  }

  /// Numbers that no clock reaches are later than everything, not a trap.
  @Test func aScenarioMayNameAnyNumber() {
    let most = "9223372036854775807"
    let scenario = """
      {"start": "2026-11-23T09:00:00Z", "acceptTimeout": \(most), "inactivityTimeout": \(most),
       "agents": [{"id": "ann", "capacity": \(most)}],
       "steps": [
         {"at": 0, "do": "request", "chat": "c1", "route": {"kind": "roundRobin"},
          "whenBusy": {"wait": \(most)}},
         {"at": 1, "do": "request", "chat": "c2", "route": {"kind": "agent", "agent": "zed"},
          "whenBusy": {"wait": \(most)}},
         {"at": \(most), "do": "advance"}]}
      """
    let outcome = Program.run(["replay", "-"], input: scenario)
    #expect(outcome.status == 0 || outcome.status == 64, "\(outcome)")
  }

  static let directory = Bundle.module.bundleURL.appending(path: "Scenarios")

  /// The scenarios that have an expected output beside them.
  static let scenarios = files.filter { expected(of: $0) != nil }
  /// Those that are to be refused.
  static let invalid = files.filter { $0.contains("invalid") && expected(of: $0) == nil }

  private static var files: [String] {
    let found = try? FileManager.default.subpathsOfDirectory(
      atPath: directory.path(percentEncoded: false))
    return (found ?? []).filter { $0.hasSuffix(".json") }.sorted()
  }

  private static func expected(of scenario: String) -> String? {
    let name = String(scenario.dropLast(5)) + ".expected.jsonl"
    return try? String(contentsOf: directory.appending(path: name), encoding: .utf8)
  }

  private static func path(_ scenario: String) -> String {
    directory.appending(path: scenario).path(percentEncoded: false)
  }

  @Test func thereAreScenarios() { #expect(!ReplayTests.scenarios.isEmpty) }

  @Test(arguments: scenarios)
  func aScenarioPlaysAsExpected(_ scenario: String) throws {
    let outcome = Program.run(["replay", ReplayTests.path(scenario)])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let expected = ReplayTests.lines(try #require(ReplayTests.expected(of: scenario)))
    #expect(ReplayTests.lines(outcome.output) == expected)
  }

  @Test(arguments: invalid)
  func anInvalidScenarioIsRefusedWithoutAWord(_ scenario: String) {
    let outcome = Program.run(["replay", ReplayTests.path(scenario)])
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(!outcome.errors.isEmpty)
  }

  private static func lines(_ text: String) -> [JSONValue?] {
    text.split(separator: "\n").map { try? JSONValue(parsing: Array($0.utf8)) }
  }
}
