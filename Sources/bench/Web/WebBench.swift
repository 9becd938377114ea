import Foundation
import Glibc

/// The gateway for websites under load, beside a bare echo server of the same shape on the same
/// library, which keeps nothing: both are driven by this process, in turns, so that both meet the same
/// machine.
///
/// `DESKBELL_WEB` names the directory of the programs that are built with the trait `Web`.
enum WebBench {
  private static let visitors = 2000
  private static let agents = 20
  private static let atOnce = 500

  static func run(_ report: inout Report) throws {
    guard let folder = getenv("DESKBELL_WEB").map({ String(cString: $0) }) else {
      return print("  not built: run Scripts/bench web")
    }
    var limit = rlimit(rlim_cur: 16_384, rlim_max: 16_384)
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    let gateway = try MeasuredGateway(folder, visitors: visitors, agents: agents, &report)
    let bare = try BareServer(folder, visitors: visitors, &report)
    let processor = gateway.server.processorTime
    let start = seconds() + 0.2
    gateway.follower.begin(at: start + WebLoad.pause / 2, rate: 1 / WebLoad.pause)
    WebLoad.talk(gateway.load, bare.load, from: start)
    report.note(
      "processor time",
      (gateway.server.processorTime - processor) / (WebLoad.pause * Double(WebLoad.count)) / 10,
      "% of a core")
    let (ours, theirs) = (gateway.load, bare.load)
    tell(&report, ours, "")
    tell(&report, theirs, "bare: ")
    for (way, deliveries, bare) in [
      ("visitor to agent", ours.toAgents, theirs.toAgents),
      ("agent to visitor", ours.toVisitors, theirs.toVisitors),
    ] {
      report.atMost(5, "\(way), p50", deliveries.waits.median, "ms")
      report.atMost(50, "\(way), p99", deliveries.waits.percentile(99), "ms")
      report.note("bare: \(way), p50", bare.waits.median, "ms")
      report.note("bare: \(way), p99", bare.waits.percentile(99), "ms")
      report.atMost(2, "\(way), p50 / bare", deliveries.waits.median / bare.waits.median, "")
    }
    report.atLeast(
      10, "messages a commit, \(atOnce) at once", try gateway.messagesACommit(atOnce), "")
    report.atMost(100, "resident", gateway.server.resident, "MB")
    gateway.leave()
  }

  private static func tell(_ report: inout Report, _ load: WebLoad, _ whose: String) {
    report.atLeast(100, "\(whose)to agents: heard once", load.toAgents.once, "%")
    report.atLeast(100, "\(whose)to visitors: heard once", load.toVisitors.once, "%")
    report.note("\(whose)a message acknowledged, p50", load.toAgents.answers.median, "ms")
    report.note(
      "\(whose)a message acknowledged, p99", load.toAgents.answers.percentile(99), "ms")
  }

  /// That of `http://127.0.0.1:8080/`.
  static func port(_ address: String) -> Int {
    Int(address.split(separator: ":").last?.prefix { $0.isNumber } ?? "") ?? 0
  }
}

extension TemporaryDesk {
  /// How many commits its journal has.
  func commits() throws -> Int {
    try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasPrefix("journal-") }
      .reduce(0) { sum, name in
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path + "/" + name))
        return sum + bytes.count { $0 == 0x0A }
      }
  }
}
