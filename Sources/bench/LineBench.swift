import Desk
import Foundation
import FrontDesk
import Glibc

/// From a line at the visitor's input to the agent's screen: the real programs, beside irssi.
enum LineBench {
  static func run(_ report: inout Report) throws {
    try oneLine(&report)
    try flood(&report)
  }

  private static var hasPeers: Bool { Bench.hasPeers }

  // MARK: - One line

  private static func oneLine(_ report: inout Report) throws {
    let desk = try LiveDeskInUse(agents: 1)
    let visitor = try desk.visitor(of: 1, email: "kim@acme.example").program
    let inbox = try desk.inbox(of: 1, showing: "ACTIVE")
    inbox.type("\r")
    let irssi = hasPeers ? try IRCClient(.irssi) : nil
    let bare = try BarePair()
    var tokens = Tokens()
    var times: [Double] = []
    var floors: [Double] = []
    var theirs: [Double] = []
    for _ in 0..<200 {
      var token = tokens.next()
      var start = seconds()
      visitor.write(token + "\n")
      times.append((try inbox.reads(token).at - start) * 1000)
      inbox.quieten(for: 5)
      _ = visitor.lines(within: 0)
      token = tokens.next()
      start = seconds()
      bare.visitor.write(token + "\n")
      floors.append((try bare.screen.reads(token).at - start) * 1000)
      bare.screen.quieten(for: 5)
      _ = bare.visitor.lines(within: 0)
      if let irssi {
        token = tokens.next()
        start = seconds()
        irssi.server.say(token)
        theirs.append((try irssi.screen.reads(token).at - start) * 1000)
        irssi.screen.quieten(for: 5)
      }
      usleep(15_000)
    }
    report.note("a line, input to screen, p50", times.median, "ms")
    report.note("a line, input to screen, p99", times.percentile(99), "ms")
    report.note("a bare pair: a line, input to screen, p50", floors.median, "ms")
    guard hasPeers else { return }
    report.note("irssi: a line, socket to screen, p50", theirs.median, "ms")
    report.atMost(1.5, "a line, input to screen / irssi", times.median / theirs.median, "")
  }

  // MARK: - Many

  private static let count = 20_000

  private static func flood(_ report: inout Report) throws {
    let lines = (0..<count).map { "\($0): \(FilledDesk.texts[$0 % FilledDesk.texts.count])" }
    let last = "QZXWJVKY"
    var theirs: [Double] = []
    var times: [Double] = []
    var bytes: [Double] = []
    var resident: [Double] = []
    for _ in 0..<3 {
      if hasPeers {
        let irssi = try IRCClient(.irssi)
        let text = (lines + [last]).map(IRCServer.said).joined()
        let server = irssi.server
        theirs.append(try pour(irssi.screen, last) { server.send(text) }.seconds)
      }
      let desk = try LiveDeskInUse(agents: 1)
      // People are not told of what they sent.
      let visitor = try desk.visitor(of: 1, email: "kim@acme.example", isJSON: false).program
      let inbox = try desk.inbox(of: 1, showing: "ACTIVE")
      inbox.type("\r")
      let text = lines.joined(separator: "\n") + "\n" + last + "\n"
      let poured = try pour(inbox, last) { visitor.write(text) }
      times.append(poured.seconds)
      bytes.append(poured.bytes / Double(count))
      resident.append(inbox.resident)
    }
    report.note("\(count) lines until the last is shown", times.median, "s")
    if hasPeers {
      report.note("irssi: \(count) lines", theirs.median, "s")
      report.atMost(0.5, "\(count) lines / irssi", times.median / theirs.median, "")
    }
    report.atMost(60, "bytes a line to the terminal", bytes.median, "")
    report.atMost(40, "resident after that", resident.max() ?? 0, "MB")
  }

  private static func pour(
    _ screen: WatchedProgram, _ last: String, _ body: @escaping @Sendable () -> Void
  ) throws -> (seconds: Double, bytes: Double) {
    let start = seconds()
    let thread = Thread(block: body)
    thread.start()
    let read = try screen.reads(last, within: 60_000)
    return (read.at - start, Double(read.bytes))
  }
}
