import Desk
import Foundation
import Glibc

/// What something new costs those who follow a desk: the real programs, their processor time.
enum FollowBench {
  static func run(_ report: inout Report) throws {
    try growing(&report)
    try foreign(&report)
  }

  private static let short = 500
  private static let long = 8000
  /// Microseconds between two messages.
  private static let pause: UInt32 = 20_000
  private static let rounds = 9
  private static let each = 20

  // MARK: - One more message

  /// One more message in a long chat against one in a short chat, in turns.
  private static func growing(_ report: inout Report) throws {
    let desk = try LiveDeskInUse(agents: 2)
    let talks = try [short, long].enumerated().map { index, count in
      try desk.visitor(of: index + 1, email: "kim\(index)@acme.example", messages: count)
    }
    let (chats, visitors) = (talks.map(\.chat), talks.map(\.program))
    var tokens = Tokens()
    let inboxes = try chats.indices.map { index in
      let inbox = try desk.inbox(of: index + 1, showing: "ACTIVE")
      inbox.type("\r")
      return inbox
    }
    sleep(1)
    var costs: [[Double]] = [[], []]
    var told: [[Double]] = [[], []]
    for _ in 0..<rounds {
      for index in chats.indices {
        let before = inboxes[index].processorTime
        for _ in 0..<each {
          try desk.say(tokens.next(), in: chats[index], by: index + 1)
          usleep(pause)
        }
        inboxes[index].quieten(for: 20)
        costs[index].append((inboxes[index].processorTime - before) * 1000 / Double(each))
        _ = visitors[index].lines(within: 0)
        let written = visitors[index].processorTime
        for _ in 0..<each {
          visitors[index].write(tokens.next() + "\n")
          try visitors[index].says("\"sent\"")
        }
        told[index].append((visitors[index].processorTime - written) * 1000 / Double(each))
        inboxes[index].quieten(for: 20)
      }
    }
    report.note("inbox: a message in a chat of \(short)", costs[0].median, "µs")
    report.note("inbox: a message in a chat of \(long)", costs[1].median, "µs")
    report.atMost(1.2, "inbox: chat of \(long) / of \(short)", ratio(costs), "")
    report.note("visitor: a line of theirs in a chat of \(short)", told[0].median, "µs")
    report.note("visitor: a line of theirs in a chat of \(long)", told[1].median, "µs")
    report.atMost(1.2, "visitor: chat of \(long) / of \(short)", ratio(told), "")
  }

  private static func ratio(_ costs: [[Double]]) -> Double {
    zip(costs[1], costs[0]).map { $0 / $1 }.median
  }

  // MARK: - What concerns somebody else

  /// A message in a chat of others: at a colleague who writes nothing, at the board.
  private static func foreign(_ report: inout Report) throws {
    let desk = try LiveDeskInUse(agents: 2)
    let (visitor, busy) = try desk.visitor(of: 1, email: "kim@acme.example", messages: 500)
    let (other, _) = try desk.visitor(of: 2, email: "lea@acme.example", messages: 20)
    defer { withExtendedLifetime(other) {} }
    let inbox = try desk.inbox(of: 2, showing: "ACTIVE")
    let board = try desk.screen(["watch", "--store", desk.path])
    _ = try board.shows("ACTIVE")
    let floor = try WatchedProgram(
      programPath("deskbell-bench"), [RawFollower.argument, desk.directory.segmentPath])
    _ = try floor.shows(RawFollower.greeting)
    sleep(1)
    for (name, screen, limit) in [
      ("a raw follower", floor, nil), ("an inbox", inbox, 40.0), ("the board", board, 60.0),
    ] {
      var costs: [Double] = []
      for _ in 0..<rounds {
        let before = screen.processorTime
        for _ in 0..<each {
          try desk.say("Something that is said elsewhere.", in: busy, by: 1)
          usleep(pause)
        }
        _ = visitor.lines(within: 0)
        for screen in [inbox, board] { screen.quieten(for: 20) }
        costs.append((screen.processorTime - before) * 1000 / Double(each))
      }
      guard let limit else {
        report.note("a foreign message at \(name)", costs.median, "µs")
        continue
      }
      report.atMost(limit, "a foreign message at \(name)", costs.median, "µs")
    }
  }
}
