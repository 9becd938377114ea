import Glibc
import Terminal
import Text

/// A program of one screen that ends in whatever way it is told to: what the tests of the terminal
/// run on pseudo-terminals. It shows what is typed, as a composer would.
///
/// Usage: `terminal-probe ERROR-LOG`. Control keys: C-c quits, C-x ends by an error, C-g by a trap,
/// C-o by a stack overflow, C-r writes to standard error, C-z stops, C-l draws whole, C-q rings the
/// bell and then does nothing for ever, F1 rings the bell when everything is drawn. Asked by a signal to leave, it says so on
/// standard error first.
@main struct TerminalProbe {
  static func main() {
    do {
      try run()
    } catch {
      print("terminal-probe: \(error)")
      exit(74)
    }
  }

  private static func run() throws(ScreenError) {
    let type = try TerminalType(
      getenv("TERM").map { String(cString: $0) } ?? "", isMultiplexed: getenv("TMUX") != nil)
    var options = CursesScreen.Options(type: type)
    options.noColor = getenv("NO_COLOR").map { $0[0] != 0 } ?? false
    options.errorLog = CommandLine.arguments.dropFirst().first
    options.faultNote =
      "The program stopped by a fault; what it said last is in \(options.errorLog ?? "")"
    options.reportsFocus = true
    let waker = try Waker()
    let screen = try CursesScreen(options)
    let patience = EscapePatience.milliseconds(getenv("ESCDELAY").map { String(cString: $0) })
    let loop = TerminalLoop(waker: waker, escapePatience: patience, now: monotonicMilliseconds)
    var probe = Probe(screen: screen)
    screen.setTitle("probe")
    _ = screen.setMouse(true)
    while true {
      probe.show()
      for input in loop.wait() where !probe.take(input) {
        screen.close()
        CursesScreen.endAsAsked()
        return
      }
    }
  }
}

private func monotonicMilliseconds() -> Int64 {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
}

private struct Probe {
  let screen: CursesScreen
  var model = ProbeModel(processID: getpid())

  func show() { screen.present(model.draw(screen.size)) }

  /// Whether to go on.
  mutating func take(_ input: Input) -> Bool {
    switch input {
    case .key(.ctrl("c")): return false
    case .hungUp:
      _ = write(2, "leaving\n", 8)
      return false
    case .key(.ctrl("q")):
      screen.bell()
      while true { pause() }
    case .key(.ctrl("x")): exit(3)
    case .key(.ctrl("g")): fatalError("told to trap")
    case .key(.ctrl("o")): print(overflow(0))
    case .key(.ctrl("r")): _ = write(2, "a line for standard error\n", 26)
    case .key(.ctrl("z")), .suspendRequested:
      screen.suspend()
      model.lastEvent = "back"
    case .continued:
      screen.resume()
      model.lastEvent = "continued"
    case .key(.ctrl("l")): screen.invalidate()
    case .key(.function(1)):
      show()
      screen.bell()
    default: model.take(input, screen.size)
    }
    return true
  }

  @inline(never) private func overflow(_ depth: Int) -> Int {
    depth < 0 ? 0 : overflow(depth + 1) + model.lastEvent.utf8.count
  }
}
