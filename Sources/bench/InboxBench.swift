import Desk
import Foundation
import Glibc

/// The inbox as its agent feels it: the real program on a real pseudo-terminal.
enum InboxBench {
  static func run(_ report: inout Report) throws {
    let (small, large) = (try InboxDesk(closed: 0), try InboxDesk(closed: 100_000))
    try starting(small, "small desk", &report)
    try starting(large, "100,000 closed, 50 open", &report)
    try resting(small, &report)
    try typing(small, &report)
    try residing(large, &report)
    try jumping(&report)
  }

  // MARK: - Starting

  /// What an update of several rows ends with ("synchronized output").
  private static let endOfFrame = "\u{1B}[?2026l"

  private static func starting(
    _ desk: InboxDesk, _ name: String, _ report: inout Report
  ) throws {
    var frames: [Double] = []
    var lists: [Double] = []
    for _ in 0..<15 {
      let inbox = try desk.open()
      frames.append(try inbox.shows(endOfFrame))
      lists.append(try inbox.shows("ACTIVE"))
    }
    report.atMost(20, "first frame, \(name)", frames.median, "ms")
    report.atMost(60, "list, \(name)", lists.median, "ms")
  }

  // MARK: - Resting

  private static func resting(_ desk: InboxDesk, _ report: inout Report) throws {
    let inbox = try desk.open()
    _ = try inbox.shows("ACTIVE")
    // The last look for who is gone comes 2.3 s after somebody moved.
    sleep(4)
    let before = inbox.processorTime
    sleep(5)
    report.atMost(0, "processor time in 5 s of nothing", inbox.processorTime - before, "ms")
  }

  private static func residing(_ desk: InboxDesk, _ report: inout Report) throws {
    let inbox = try desk.open()
    _ = try inbox.shows("ACTIVE")
    inbox.type("\r")
    inbox.type("hello")
    report.atMost(25, "resident, large desk", inbox.resident, "MB")
  }

  // MARK: - Jumping

  /// Going anywhere by name: what a key costs among so many chats to go to.
  private static func jumping(_ report: inout Report) throws {
    for open in [1, 100, 10_000] {
      let desk = try InboxDesk(closed: 0, open: open)
      let inbox = try desk.open()
      _ = try inbox.shows("ACTIVE")
      inbox.type("\u{0B}")
      var times: [Double] = []
      for _ in 0..<rounds {
        for key in "visitor7".utf8 {
          times.append(try inbox.press(key).microseconds / 1000)
          inbox.quieten(for: 30)
        }
        inbox.type("\u{15}")
      }
      // Its directory goes with it.
      withExtendedLifetime(desk) {}
      report.atMost(20, "going anywhere: a key among \(open) chats, p50", times.median, "ms")
    }
  }

  // MARK: - Typing

  /// Keys to a raw echo and to the inbox in turns, at a typist's pace, so that both meet the same
  /// machine with the same cold caches.
  private static func typing(_ desk: InboxDesk, _ report: inout Report) throws {
    let echo = try WatchedProgram(programPath("deskbell-bench"), [RawEcho.argument])
    _ = try echo.shows(RawEcho.greeting)
    let inbox = try desk.open()
    _ = try inbox.shows("ACTIVE")
    inbox.type("\r")
    var floors: [Double] = []
    var times: [Double] = []
    var ratios: [Double] = []
    var bytes: [Double] = []
    for _ in 0..<rounds {
      var (floor, time): ([Double], [Double]) = ([], [])
      // The first letter of a message changes more than the message; it is not what typing is.
      inbox.type("a")
      for key in sentence.utf8 {
        floor.append(try echo.press(key).microseconds)
        usleep(pause)
        let answer = try inbox.press(key)
        time.append(answer.microseconds)
        bytes.append(Double(answer.bytes))
        usleep(pause)
      }
      inbox.type("\u{15}")
      ratios.append(time.median / floor.median)
      floors += floor
      times += time
    }
    report.note("raw echo: key to first byte, p50", floors.median, "µs")
    report.note("raw echo: key to first byte, p99", floors.percentile(99), "µs")
    report.note("inbox: key to first byte, p50", times.median, "µs")
    report.note("inbox: key to first byte, p99", times.percentile(99), "µs")
    report.atMost(2, "key to first byte: inbox / raw echo", ratios.median, "")
    report.atMost(12, "bytes a key", bytes.reduce(0, +) / Double(bytes.count), "")
    report.atMost(25, "resident, small desk", inbox.resident, "MB")
  }

  private static let rounds = 9
  private static let sentence = "Good morning, I am looking at your order now."
  /// Microseconds between keys, besides the wait for what a key shows.
  private static let pause: UInt32 = 15_000
}

/// The file of a program built beside this one.
func programPath(_ name: String) -> String {
  URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    .appendingPathComponent(name).path
}
