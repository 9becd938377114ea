import Glibc
import Terminal
import Testing

/// Every way out of a program gives the terminal back, as the shell that started it sees it.
@Suite struct RestoringTests {
  /// What must have been sent: paste marks and focus reports off, cursor shown, main screen back.
  static let leaving = [
    "\u{1B}[?1006l\u{1B}[?1000l", "\u{1B}[?2004l", "\u{1B}[?1004l", "\u{1B}[?25h", "\u{1B}[?1049l",
  ]

  /// Runs the probe under a shell, ends it, and gives what was shown from then on and what the shell
  /// said of its ending. The settings of the terminal must be the same before and after.
  func run(
    _ name: String, ending: (PseudoTerminal, Int32) -> Void
  ) throws -> (shown: String, status: String, log: String) {
    let log = errorLogPath(name)
    defer { unlink(log) }
    let script = """
      trap : INT QUIT HUP TERM; ulimit -c 0
      before=$(stty -g); "\(probePath)" "\(log)"; status=$?
      test "$before" = "$(stty -g)" && echo "[same $status]" || echo "[changed $status]"
      """
    let terminal = try PseudoTerminal("/bin/sh", ["-c", script], environment: environment())
    let start = terminal.expect("] 24×80")
    let digits = start.split(separator: "[pid ").last?.prefix { $0.isNumber } ?? ""
    let processID = try #require(Int32(digits), "the probe shows its process id")
    ending(terminal, processID)
    let end = terminal.expect("]\r\n")
    #expect(terminal.wait(within: patience) == .exited(0))
    let status = end.split(separator: "[").last.map(String.init) ?? ""
    return (end, status.split(separator: "]").first.map(String.init) ?? "", contents(of: log))
  }

  func check(_ shown: String, _ status: String, _ expected: String) {
    #expect(status == expected)
    for sequence in RestoringTests.leaving {
      #expect(shown.contains(sequence), "\(sequence.debugDescription) in \(shown.debugDescription)")
    }
  }

  @Test func quitting() throws {
    let (shown, status, _) = try run("quit") { terminal, _ in terminal.write("\u{3}") }
    check(shown, status, "same 0")
  }

  @Test func leavingByAnErrorWithoutClosing() throws {
    let (shown, status, _) = try run("error") { terminal, _ in terminal.write("\u{18}") }
    check(shown, status, "same 3")
  }

  @Test func trapping() throws {
    let (shown, status, log) = try run("trap") { terminal, _ in terminal.write("\u{7}") }
    #expect(status == "same \(128 + SIGILL)" || status == "same \(128 + SIGTRAP)")
    check(shown, status, status)
    #expect(log.contains("told to trap"))
    #expect(shown.contains("what it said last is in /tmp/deskbell-terminal-tests"))
  }

  @Test func overflowingTheStack() throws {
    let (shown, status, _) = try run("overflow") { terminal, _ in terminal.write("\u{F}") }
    check(shown, status, "same \(128 + SIGSEGV)")
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGSEGV, SIGBUS, SIGABRT, SIGFPE])
  func receivingASignal(_ number: Int32) throws {
    let (shown, status, log) = try run("signal-\(number)") { _, processID in
      kill(processID, number)
    }
    check(shown, status, "same \(128 + number)")
    #expect(log == ([SIGTERM, SIGHUP, SIGINT].contains(number) ? "leaving\n" : ""))
  }

  /// The kernel and the shell both tell of a terminal that is lost, a session ends with two signals:
  /// that is asking once.
  @Test func beingAskedTwiceAtOnce() throws {
    let (shown, status, log) = try run("twice") { _, processID in
      kill(processID, SIGSTOP)
      kill(processID, SIGTERM)
      kill(processID, SIGHUP)
      kill(processID, SIGCONT)
    }
    #expect(log == "leaving\n")
    #expect(["same \(128 + SIGTERM)", "same \(128 + SIGHUP)"].contains(status))
    check(shown, status, status)
  }

  @Test func aProgramThatDoesNotHearIsEndedAllTheSame() throws {
    let (shown, status, log) = try run("deaf") { terminal, processID in
      terminal.write("\u{11}")
      _ = terminal.expect("\u{7}")
      kill(processID, SIGTERM)
    }
    check(shown, status, "same \(128 + SIGTERM)")
    #expect(log == "")
  }

  @Test func whatWasTypedBeforeTheSignalIsTakenIn() throws {
    let (shown, _, log) = try run("typed") { terminal, processID in
      kill(processID, SIGSTOP)
      terminal.write("\u{12}")
      kill(processID, SIGHUP)
      kill(processID, SIGCONT)
    }
    #expect(log == "a line for standard error\nleaving\n")
    #expect(shown.contains("\u{1B}[?1049l"))
  }

  @Test func standardErrorIsKeptOffTheScreen() throws {
    let (shown, _, log) = try run("errors") { terminal, _ in terminal.write("\u{12}\u{3}") }
    #expect(log == "a line for standard error\n")
    #expect(!shown.contains("a line for"))
  }

  @Test func theTerminalGoingAwayEndsTheProgram() throws {
    let log = errorLogPath("gone")
    defer { unlink(log) }
    let terminal = try PseudoTerminal(probePath, [log], environment: environment())
    _ = terminal.expect("24×80")
    terminal.hangUp()
    let ending = terminal.wait(within: patience)
    #expect(ending == .signalled(SIGHUP) || ending == .exited(0))
  }

  @Test func stoppingAndGoingOn() throws {
    let log = errorLogPath("stop")
    defer { unlink(log) }
    let terminal = try PseudoTerminal("/bin/sh", ["-i"], environment: environment())
    _ = terminal.expect("$ ")
    terminal.write("stty -g; '\(probePath)' '\(log)'\n")
    let start = terminal.expect("24×80")
    let settings = start.split(separator: "\r\n").first { $0.contains(":") && !$0.contains("stty") }
    terminal.write("typed\u{1A}")
    let stopped = terminal.expect("$ ")
    for sequence in RestoringTests.leaving { #expect(stopped.contains(sequence)) }
    #expect(stopped.contains("Stopped"))
    terminal.write("stty -g\n")
    let between = terminal.expect("$ ")
    #expect(between.contains(try #require(settings)), "the shell gets the settings it had")
    terminal.resize(Size(rows: 30, columns: 90))
    terminal.write("fg\n")
    let back = terminal.expect("typed")
    #expect(back.contains("back"), "redrawn whole: \(back.debugDescription)")
    #expect(back.contains("30×90"), "at the new size")
    #expect(back.contains("\u{1B}]2;probe"), "with its title")
    #expect(back.contains("\u{1B}[?1049h") && back.contains("\u{1B}[?2004h"))
    terminal.write("!\u{3}")
    _ = terminal.expect("$ ")
    terminal.write("exit\n")
    #expect(terminal.wait(within: patience) == .exited(0))
  }

  @Test func whereNobodyCouldContinueItItDoesNotStop() throws {
    let log = errorLogPath("alone")
    defer { unlink(log) }
    // The leader of a session has no shell above it.
    let terminal = try PseudoTerminal(probePath, [log], environment: environment())
    _ = terminal.expect("24×80")
    terminal.write("\u{1A}")
    #expect(terminal.expect("back").contains("back"))
    terminal.write("\u{3}")
    #expect(terminal.wait(within: patience) == .exited(0))
  }

  @Test func beingStoppedBehindItsBackAndContinued() throws {
    let log = errorLogPath("behind")
    defer { unlink(log) }
    let terminal = try PseudoTerminal(probePath, [log], environment: environment())
    _ = terminal.expect("24×80")
    terminal.signal(SIGSTOP)
    terminal.signal(SIGCONT)
    let shown = terminal.expect("continued")
    #expect(shown.contains("\u{1B}[2J"))
    terminal.write("\u{3}")
    #expect(terminal.wait(within: patience) == .exited(0))
  }

  @Test func aTerminalThatIsTooSimpleIsRefused() throws {
    let terminal = try PseudoTerminal(
      probePath, ["/dev/null"], environment: environment(["TERM": "dumb"]))
    #expect(terminal.expect("tooSimple").contains("dumb"))
    #expect(terminal.wait(within: patience) == .exited(74))
  }
}
