import Terminal
import Testing

/// What becomes of a TERM that this machine does not know: with a forced command nobody can set
/// another.
@Suite struct TerminalTypeTests {
  @Test(arguments: [
    (["inbox", "--as", "ann"], [:], "xterm-256color"),
    (["watch"], ["TMUX": "/tmp/tmux-0/default,1,0"], "screen-256color"),
  ])
  func aScreenSaysOnceWhatItIsDrawnFor(
    command: [String], more: [String: String], used: String
  ) throws {
    let desk = TemporaryDesk(agents: ["ann"])
    let words = "does not know the terminal xterm-kitty: it is drawn as \(used)."
    let environment = [
      "TERM": "xterm-kitty", "LC_ALL": "C.UTF-8", "HOME": desk.path, "DESKBELL_STORE": desk.path,
    ].merging(more) { $1 }
    let terminal = try PseudoTerminal(
      Program.path, command, environment: environment, size: Size(rows: 24, columns: 160))
    let shown = terminal.read(until: "describes more", within: 60_000)
    #expect(shown?.contains(words) == true, "\(shown ?? "nothing")")
    // The doctor says the same.
    let doctor = desk.run("doctor", environment: ["TERM": "xterm-kitty"].merging(more) { $1 })
    #expect(doctor.output.contains("warn  terminal"), "\(doctor)")
    #expect(doctor.output.contains(words), "\(doctor)")
  }

  @Test func theDoctorSaysWhereNoScreenCanBeDrawn() {
    let desk = TemporaryDesk(agents: ["ann"])
    #expect(desk.run("doctor", environment: ["TERM": "dumb"]).output.contains("fail  terminal"))
    let known = desk.run("doctor", environment: ["TERM": "xterm"]).output
    #expect(known.contains("OK    terminal"), "\(known)")
  }
}
