import Desk
import Foundation
import Glibc
import Simulation
import Words

/// How many chats are simulated in a minute by one core, beside simpy, which simulates the same queue without
/// a desk; and how much memory that takes, however many there are.
enum SimulateBench {
  /// Chats a minute to those of simpy.
  static let ratio = 2.0
  /// Kilobytes by which memory may grow while ten times as many chats are simulated.
  static let growthLimit = 1024.0

  /// Ten agents with one chat each, of whom nine are busy in the mean: the bare M/M/10.
  private static func experiment(chats: Int) -> Experiment {
    var experiment = Experiment(
      SimulatedDesk(agents: 10, concurrency: 1), from: Instant(seconds: 1_790_596_800),
      for: chats * 10, arrivals: .poisson(perSecond: 0.1), handling: .exponential(mean: 90))
    experiment.asked.wait = 100 * 86_400
    return experiment
  }

  static func run(_ report: inout Report) throws {
    _ = try experiment(chats: 1000).run(seed: 1)
    var memory: [Double] = []
    for chats in [1, 100, 10_000, 100_000] {
      _ = try experiment(chats: chats).run(seed: 2)
      memory.append(processMemory("VmHWM"))
      report.note("most memory so far, \(chats) chats", memory[memory.count - 1] / 1024, "MB")
    }
    let chats = 300_000
    var rates: [Double] = []
    for seed in 1...5 {
      var asked = 0.0
      let time = try processorTime {
        asked = try experiment(chats: chats).run(seed: UInt64(seed))[.asked] ?? 0
      }
      rates.append(asked / time * 60)
    }
    report.atMost(
      growthLimit, "memory for thirty times as many",
      processMemory("VmHWM") - memory[2], "KB")
    let rate = rates.median
    guard let peer = simpy(chats: chats) else {
      report.note("chats a minute, one core (no simpy)", rate, "")
      return
    }
    report.note("simpy: chats a minute", peer, "")
    report.note("chats a minute, one core", rate, "")
    report.atLeast(ratio, "to those of simpy", rate / peer, "times")
  }

  /// What simpy does, in a Python of its own (`Scripts/bench` makes it); nil: it is not there.
  private static func simpy(chats: Int) -> Double? {
    guard let python = getenv("DESKBELL_SIMPY").map({ String(cString: $0) }) else { return nil }
    var rates: [Double] = []
    for _ in 1...5 {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: python)
      process.arguments = ["Sources/bench/Peers/mm10.py", String(chats)]
      let pipe = Pipe()
      process.standardOutput = pipe
      guard (try? process.run()) != nil else { return nil }
      let output = pipe.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      guard let rate = Double(String(decoding: output, as: UTF8.self).trimmed) else { return nil }
      rates.append(rate)
    }
    return rates.median
  }
}

extension String {
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
