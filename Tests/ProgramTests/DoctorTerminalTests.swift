import Foundation
import Terminal
import Testing

/// What the doctor hears of a terminal, which is played here: it answers where its cursor is.
@Suite struct DoctorTerminalTests {
  private let desk = TemporaryDesk(agents: ["ann"])

  /// All that the doctor shows on a terminal that gives a text so many cells, and answers with more before it.
  private func doctor(
    config: String? = nil, typed: String = "", cells: (String) -> Int?
  ) throws -> String {
    var environment = [
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "HOME": desk.path, "DESKBELL_STORE": desk.path,
      "COLORTERM": "truecolor",
    ]
    if let config { environment["XDG_CONFIG_HOME"] = try desk.configured(config) }
    let terminal = try PseudoTerminal(
      Program.path, ["doctor"], environment: environment, size: Size(rows: 24, columns: 200))
    let question = "\u{1B}[6n"
    var shown = ""
    var unanswered = ""
    while let bytes = terminal.read(within: 60_000) {
      let text = String(decoding: bytes, as: UTF8.self)
      shown += text
      unanswered += text
      while let asked = unanswered.range(of: question) {
        let row = unanswered[..<asked.lowerBound].split(
          separator: "\r", omittingEmptySubsequences: false)
        unanswered = String(unanswered[asked.upperBound...])
        guard let width = cells(String(row.last ?? "")) else { continue }
        terminal.write("\(typed)\u{1B}[7;\(width + 1)R")
      }
    }
    // Nothing of an answer is shown again, as keys are that somebody types.
    #expect(!shown.contains("^[[") && !shown.contains("7;2R"), "\(shown.debugDescription)")
    return shown
  }

  private static func narrow(_ text: String) -> Int? {
    switch text {
    case "±", "→", "e\u{301}": 1
    case "": 0
    default: 2
    }
  }

  private static func wide(_ text: String) -> Int? {
    text == "e\u{301}" ? 1 : text.isEmpty ? 0 : 2
  }

  @Test func aTerminalThatCountsAlikeIsFine() throws {
    let told = try doctor(cells: DoctorTerminalTests.narrow)
    #expect(
      told.contains("widths        the terminal counts as Deskbell does: ± 1; → 1; 中 2;"), "\(told)"
    )
    #expect(told.contains("colours       any colour"), "\(told)")
    #expect(told.contains("clipboard     what is copied is handed to the terminal"), "\(told)")
  }

  @Test func theSettingThatMendsItIsNamed() throws {
    let told = try doctor(cells: DoctorTerminalTests.wide)
    #expect(told.contains("± 2, not 1; → 2, not 1. Write ambiguousWidth = \"wide\""), "\(told)")
    let mended = try doctor(
      config: "ambiguousWidth = \"wide\"", cells: DoctorTerminalTests.wide)
    #expect(mended.contains("the terminal counts as Deskbell does: ± 2; → 2;"), "\(mended)")
    let back = try doctor(
      config: "ambiguousWidth = \"wide\"", cells: DoctorTerminalTests.narrow)
    #expect(back.contains("± 1, not 2; → 1, not 2. Write ambiguousWidth = \"narrow\""), "\(back)")
  }

  /// What screens draw a stand-in for may be as wide as it likes; nothing mends the rest.
  @Test func whatNothingMendsIsTold() throws {
    let flags = try doctor { $0.contains("🇹") ? 4 : DoctorTerminalTests.narrow($0) }
    #expect(
      flags.contains("OK    widths") || flags.contains("the terminal counts as Deskbell does"),
      "\(flags)")
    let marks = try doctor { $0 == "e\u{301}" ? 2 : DoctorTerminalTests.narrow($0) }
    #expect(marks.contains("Rows with these stand askew"), "\(marks)")
  }

  @Test func keysThatAreTypedMeanwhileAreNoAnswers() throws {
    let told = try doctor(typed: "x\u{1B}[A", cells: DoctorTerminalTests.narrow)
    #expect(told.contains("the terminal counts as Deskbell does"), "\(told)")
  }

  @Test func aTerminalThatDoesNotAnswerIsNotWaitedForLong() throws {
    let told = try doctor { _ in nil }
    #expect(told.contains("the terminal does not say where its cursor is"), "\(told)")
  }

  @Test func nothingIsAskedThroughAPipe() {
    let told = desk.run("doctor", environment: ["TERM": "xterm"]).output
    #expect(told.contains("widths        not asked: this is not run on a terminal"), "\(told)")
    #expect(!told.contains("\u{1B}"))
  }
}
