import Desk
import Foundation
import FrontDesk
import Glibc
import Store

/// What grows with how much there is at a desk: the same things done at desks of which each is large
/// in one way, in processor time.
enum GrowthBench {
  private static let sizes = [1, 100, 10_000]

  /// What is done: how often the time at the largest desk may be that at the smallest one; nil: it is
  /// only told.
  private static let deeds: [(name: String, limit: Double?)] = [
    ("a message committed", 1.2), ("a request and its end committed", 1.2),
    ("a routing decision", 1.2), ("somebody comes and goes", 1.2),
    ("inbox opened", nil), ("chats --limit 20", nil),
    ("inbox: a message of its agent's", 1.2), ("inbox: a foreign chat comes and goes", nil),
    ("board: a message", nil), ("board: a chat comes and goes", nil),
  ]

  static func run(_ report: inout Report) throws {
    for way in GrownDesk.Way.allCases {
      let costs = try sizes.map { try measure(GrownDesk(way, $0)) }
      let counts = sizes.map { "\($0)" }.joined(separator: ", ")
      report.begin("growth: \(counts) \(way.rawValue)")
      for (index, deed) in deeds.enumerated() {
        let all = costs.map { $0[index] }
        for (size, cost) in zip(sizes, all).dropLast() {
          report.note("\(deed.name), \(size)", cost, "µs")
        }
        let name = "\(deed.name), \(sizes.last ?? 0)"
        report.note(name, all.last ?? 0, "µs")
        guard let limit = deed.limit, let first = all.first, let last = all.last else { continue }
        report.atMost(limit, "\(deed.name): times", last / first, "")
      }
    }
  }

  private static func measure(_ grown: GrownDesk) throws -> [Double] {
    let desk = grown.desk
    func median(_ times: Int, _ body: (Int) throws -> Void) throws -> Double {
      try (0..<times).map { round in try processorTime { try body(round) } }.median * 1e6
    }
    let message = try median(200) { _ in try say(grown) }
    let request = try median(50) { try requestAndLeave(grown, $0) }
    guard let chat = desk.state.chats[grown.chat] else { fatalError("no chat") }
    let decision = try median(200) { _ in
      for _ in 0..<10 { _ = desk.decisionNow(for: chat) }
    }
    let presence = try median(50) { _ in
      for isThere in [false, true] {
        if isThere {
          try grown.attendance.hold(.agent(3))
        } else {
          grown.attendance.release(.agent(3))
        }
        try desk.tend()
      }
    }
    return [message, request, decision / 10, presence] + (try programs(grown))
  }

  private static func say(_ grown: GrownDesk) throws {
    _ = try grown.desk.perform(
      .say(grown.chat, id: nil, text: "Something that is said."), by: .agent("agent1"))
    _ = grown.desk.takeNews()
  }

  static func requestAndLeave(_ grown: GrownDesk, _ round: Int) throws {
    let visitor = Visitor(id: VisitorID("new\(round)@acme.example"))
    let request = VisitorRequest(visitor: visitor, route: .agent(GrownDesk.absent), wait: 1000)
    guard let chat = try grown.desk.perform(.request(request), by: .desk).chat else { return }
    _ = try grown.desk.perform(.leave(chat), by: .desk)
    _ = grown.desk.takeNews()
  }

  // MARK: The programs

  private static func programs(_ grown: GrownDesk) throws -> [Double] {
    var costs = [
      try (0..<5).map { _ in try openInbox(grown).processorTime * 1000 }.median,
      try (0..<5).map { _ in try listing(grown, ["chats", "--limit", "20"]) }.median,
    ]
    let inbox = try openInbox(grown)
    inbox.type("\r")
    let board = try screen(grown, ["watch"], showing: " agents here")
    for screen in [inbox, board] {
      costs.append(try perRound(screen, pause: 300_000) { _ in try say(grown) })
      costs.append(
        try perRound(screen, pause: 300_000) { try requestAndLeave(grown, 1000 + $0) })
    }
    return costs
  }

  static func perRound(
    _ screen: WatchedProgram, pause: UInt32, _ body: (Int) throws -> Void
  ) throws -> Double {
    let costs = try (0..<7).map { round in
      let before = screen.processorTime
      try body(round)
      usleep(pause)
      screen.quieten(for: 20)
      return (screen.processorTime - before) * 1000
    }
    return costs.median
  }

  static func openInbox(_ grown: GrownDesk) throws -> WatchedProgram {
    try screen(grown, ["inbox", "--as", "agent1"], showing: "ACTIVE")
  }

  static func screen(
    _ grown: GrownDesk, _ arguments: [String], showing text: String
  ) throws -> WatchedProgram {
    let program = try WatchedProgram(
      programPath("deskbell"), arguments + ["--store", grown.path],
      environment: ["HOME": grown.path])
    _ = try program.shows(text)
    program.quieten(for: 50)
    return program
  }

  /// Microseconds of processor time of a command that lists something.
  static func listing(_ grown: GrownDesk, _ arguments: [String]) throws -> Double {
    try listing(grown.path, arguments)
  }

  /// The same of a desk in a directory.
  static func listing(_ path: String, _ arguments: [String]) throws -> Double {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: programPath("deskbell"))
    process.arguments = arguments + ["--store", path]
    process.standardOutput = FileHandle.nullDevice
    let before = childrenTime()
    try process.run()
    process.waitUntilExit()
    return (childrenTime() - before) * 1e6
  }

  /// Seconds of processor time of all programs that have ended.
  private static func childrenTime() -> Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_CHILDREN.rawValue), &usage)
    return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
      + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
  }
}
