import Desk
import FrontDesk

/// What the list of missed chats costs, which every process holds, however long it is: opening, and one
/// more of them.
enum MissedBench {
  private static let sizes = [0, 100, 10_000]

  static func run(_ report: inout Report) throws {
    var costs: [[Double]] = []
    for count in sizes {
      let grown = try GrownDesk(.missed, count)
      try opening(grown, "\(count) missed", &report)
      costs.append(try happening(grown, "\(count) missed", &report))
    }
    for (index, deed) in ["one more is committed", "handled and put back"].enumerated() {
      guard let first = costs.first?[index], let last = costs.last?[index] else { continue }
      report.atMost(1.2, "\(deed): \(sizes.last ?? 0) / \(sizes.first ?? 0)", last / first, "")
    }
  }

  private static func opening(
    _ grown: GrownDesk, _ name: String, _ report: inout Report
  ) throws {
    let opened = try (0..<9).map { _ in
      let inbox = try inbox(grown)
      return (try inbox.shows("ACTIVE"), inbox)
    }
    report.atMost(60, "\(name): an inbox opens", opened.map(\.0).median, "ms")
    report.note("\(name): it is resident", opened.map(\.1.resident).median, "MB")
    let boards = try (0..<5).map { _ in
      try GrowthBench.screen(grown, ["watch"], showing: " agents here").processorTime
    }
    report.note("\(name): a board opens, processor time", boards.median, "ms")
    let listing = try (0..<5).map { _ in try GrowthBench.listing(grown, ["missed"]) / 1000 }
    report.note("\(name): the command that lists them", listing.median, "ms")
  }

  private static func inbox(_ grown: GrownDesk) throws -> WatchedProgram {
    try WatchedProgram(
      programPath("deskbell"), ["inbox", "--as", "agent1", "--store", grown.path],
      environment: ["HOME": grown.path])
  }

  /// Microseconds of processor time: at the desk that does it, and then at those who hear of it.
  private static func happening(
    _ grown: GrownDesk, _ name: String, _ report: inout Report
  ) throws -> [Double] {
    var round = 0
    func oneMore() throws {
      round += 1
      try GrowthBench.requestAndLeave(grown, round)
    }
    func handleAndPutBack() throws {
      guard let chat = grown.desk.state.missed.last else { fatalError("nothing is missed") }
      for deed: MissedDeed in [.handled([chat]), .reopened(chat)] {
        _ = try grown.desk.perform(.missed(deed), by: .agent("agent1"))
      }
      _ = grown.desk.takeNews()
    }
    let committed = try (0..<50).map { _ in try processorTime(oneMore) }.median * 1e6
    report.note("\(name): one more is committed", committed, "µs")
    let handled = try (0..<50).map { _ in try processorTime(handleAndPutBack) }.median * 1e6
    report.note("\(name): one is handled and put back", handled, "µs")
    let inbox = try GrowthBench.openInbox(grown)
    let board = try GrowthBench.screen(grown, ["watch"], showing: " agents here")
    for (who, screen) in [("the inbox", inbox), ("the board", board)] {
      let heard = try GrowthBench.perRound(screen, pause: 300_000) { _ in try oneMore() }
      report.note("\(name): \(who) hears of one more", heard, "µs")
      let seen = try GrowthBench.perRound(screen, pause: 300_000) { _ in try handleAndPutBack() }
      report.note("\(name): \(who) hears of one handled and put back", seen, "µs")
    }
    return [committed, handled]
  }
}
