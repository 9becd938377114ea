import Glibc
import Terminal
import Text

/// A program of one screen that ends in whatever way it is told to: what the tests of the terminal
/// run on pseudo-terminals. It shows what is typed, as a composer would.
///
/// Usage: `terminal-probe ERROR-LOG`. Control keys: C-c quits, C-x ends by an error, C-g by a trap,
/// C-o by a stack overflow, C-r writes to standard error, C-z stops, C-l draws whole.
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
    var options = CursesScreen.Options(term: getenv("TERM").map { String(cString: $0) } ?? "")
    options.noColor = getenv("NO_COLOR").map { $0[0] != 0 } ?? false
    options.errorLog = CommandLine.arguments.dropFirst().first
    options.reportsFocus = true
    let waker = try Waker()
    let screen = try CursesScreen(options)
    let loop = TerminalLoop(waker: waker, now: monotonicMilliseconds)
    var probe = Probe(screen: screen)
    screen.setTitle("probe")
    while true {
      probe.show()
      for input in loop.wait() where !probe.take(input) {
        screen.close()
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
  var buffer = TextBuffer()
  var events = "ready"

  func show() {
    var canvas = Canvas(screen.size)
    let bounds = canvas.bounds
    canvas.putLine(
      " \(SafeText(events)) [pid \(getpid())] \(bounds.rows)×\(bounds.columns)", in: bounds.top(1),
      style: Style(.heading, on: .bar))
    canvas.box(bounds.inset(top: 1, bottom: 4), title: "Lines")
    let room = bounds.bottom(4).inset(left: 1, right: 1)
    let view = buffer.rows(width: room.columns)
    for (index, row) in view.rows.enumerated() {
      canvas.put(row, row: room.row + index, column: room.column, in: room)
    }
    canvas.cursor = Position(
      row: room.row + view.cursor.row, column: room.column + view.cursor.column)
    screen.present(canvas)
  }

  /// Whether to go on.
  mutating func take(_ input: Input) -> Bool {
    switch input {
    case .key(.ctrl("c")), .hungUp: return false
    case .key(.ctrl("x")): exit(3)
    case .key(.ctrl("g")): fatalError("told to trap")
    case .key(.ctrl("o")): print(overflow(0))
    case .key(.ctrl("r")): _ = write(2, "a line for standard error\n", 26)
    case .key(.ctrl("z")), .suspendRequested:
      screen.suspend()
      events = "back"
    case .continued:
      screen.resume()
      events = "continued"
    case .key(.ctrl("l")): screen.invalidate()
    case .key(.enter): buffer.clear()
    case .key(.escape): events = "escape"
    case .key(let key): _ = buffer.handle(key, width: screen.size.columns - 2)
    case .paste(let text):
      buffer.insert(text)
      events = "pasted"
    case .focus(let has): events = has ? "focus" : "no focus"
    case .resized: events = "resized"
    case .woken, .deadline: break
    }
    return true
  }

  @inline(never) private func overflow(_ depth: Int) -> Int {
    depth < 0 ? 0 : overflow(depth + 1) + events.utf8.count
  }
}
