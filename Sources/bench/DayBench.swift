import Desk
import FileStore
import Foundation
import FrontDesk
import Glibc
import Store

/// A day of the journal lived through once more, at desks with more and more behind them: what is held
/// does not grow with that.
enum DayBench {
  private static let sizes = [0, 10_000, 1_000_000]
  /// Chats of the day itself.
  private static let chats = 500
  /// Seconds between two events of the past.
  private static let pace: Int64 = 5

  static func run(_ report: inout Report) throws {
    var held: [Double] = []
    for size in sizes {
      let directory = try TemporaryDesk()
      let day = try write(directory.path, past: size)
      let (seconds, megabytes, said) = try replay(directory.path, day)
      guard said.contains("\"differing\":0,") else { fatalError("it came out differently") }
      report.note("\(size) chats before: journal", Double(directory.journalBytes) / 1e6, "MB")
      report.note("\(size) chats before: a day of \(chats)", seconds, "s")
      report.note("\(size) chats before: at most resident", megabytes, "MB")
      held.append(megabytes)
    }
    guard let first = held.first, let last = held.last else { return }
    report.atMost(4, "resident: \(sizes.last ?? 0) / \(sizes.first ?? 0)", last / first, "")
  }

  /// A desk with a past, and a day through its front desk. The day, as options have it.
  private static func write(_ path: String, past: Int) throws -> String {
    // The past ends at the midnight before.
    let midnight = Instant(seconds: 20_700 * 86_400)
    let events = Int64(past * 6 + 41)
    var settings = Settings()
    settings.presence = false
    try FilledDesk.write(path, closed: past, open: 0, settings: settings, lines: 1) { seq in
      Instant(seconds: midnight.seconds - (events - seq) * pace - 3600)
    }
    var options = FileStore.Options()
    options.disk.sync = { _ in 0 }
    let clock = ManualClock(midnight)
    let desk = try FrontDesk(
      store: FileStore(path, options: options), clock: clock, attendance: nil)
    for number in 0..<chats {
      clock.now = midnight + number * 160 + 60
      try talk(desk, clock, number)
    }
    return "2026-09-04"
  }

  private static func talk(_ desk: FrontDesk, _ clock: ManualClock, _ number: Int) throws {
    let visitor = Visitor(id: VisitorID("today\(number)@example.com"))
    let request = VisitorRequest(visitor: visitor, wait: 300)
    guard let chat = try desk.perform(.request(request), by: .desk).chat,
      let agent = desk.state.chats[chat]?.ringingAt
    else { fatalError("nobody is there") }
    clock.now = clock.now + 10
    _ = try desk.perform(.accept(chat), by: .agent(agent))
    for line in FilledDesk.texts {
      clock.now = clock.now + 15
      _ = try desk.perform(.say(chat, id: nil, text: line), by: .agent(agent))
    }
    _ = try desk.perform(.end(chat, intervening: false), by: .agent(agent))
    _ = desk.takeNews()
  }

  /// Seconds, megabytes at the most, and what the program said.
  private static func replay(
    _ path: String, _ day: String
  ) throws -> (seconds: Double, megabytes: Double, said: String) {
    let began = ContinuousClock.now
    let program = try PipedProgram(
      programPath("deskbell"),
      ["replay", "--from-journal", "--day", day, "--utc", "--json", "--store", path],
      environment: ["HOME": path])
    var said: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var peak = 0.0
    while true {
      // What it held at the most can be read as long as it is there.
      peak = max(peak, peakResident(program.processID))
      var waiting = pollfd(fd: program.output, events: Int16(POLLIN), revents: 0)
      guard poll(&waiting, 1, 10) > 0 else { continue }
      let count = read(program.output, &buffer, buffer.count)
      guard count > 0 else { break }
      said += buffer[..<count]
    }
    let time = began.duration(to: .now)
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    return (seconds, peak, String(decoding: said, as: UTF8.self))
  }

  private static func peakResident(_ process: Int32) -> Double {
    let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
    let line = status?.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    let kilobytes = line?.split(separator: " ").dropFirst().first.flatMap { Double($0) } ?? 0
    return kilobytes / 1000
  }
}
