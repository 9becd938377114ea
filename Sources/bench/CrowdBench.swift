import Desk
import Foundation
import FrontDesk
import Glibc

/// Many processes of visitors at one desk.
enum CrowdBench {
  private static let people = 200
  private static let length = 10

  static func run(_ report: inout Report) throws {
    let desk = try LiveDeskInUse(agents: 20)
    var visitors: [PipedProgram] = []
    for number in 0..<people {
      visitors.append(
        try desk.visitor(of: 1 + number % 20, email: "v\(number)@acme.example").program)
    }
    sleep(2)
    try talking(visitors, &report)
    sleep(2)
    let before = visitors.map(\.processorTime).reduce(0, +)
    sleep(5)
    let used = visitors.map(\.processorTime).reduce(0, +) - before
    report.atMost(1, "of a core when nobody writes", used / 50, "%")
  }

  /// Each writes a line once a second, at a moment of its own, whether or not the one before was
  /// acknowledged.
  private static func talking(_ visitors: [PipedProgram], _ report: inout Report) throws {
    var polled = visitors.map { pollfd(fd: $0.output, events: Int16(POLLIN), revents: 0) }
    var sentAt = visitors.map { _ in [Double]() }
    var waits: [Double] = []
    var refused = 0
    let start = seconds()
    let processorBefore = visitors.map(\.processorTime).reduce(0, +)
    let total = people * length
    var written = 0
    while waits.count + refused < total, seconds() - start < Double(length) * 5 {
      while written < total, seconds() - start >= Double(written) / Double(people) {
        let index = written % people
        sentAt[index].append(seconds())
        visitors[index].write("line \(written / people)\n")
        written += 1
      }
      let next = start + Double(written) / Double(people) - seconds()
      let patience = written < total ? Int32(max(0, next * 1000)) : 100
      guard poll(&polled, nfds_t(polled.count), patience) > 0 else { continue }
      for (index, visitor) in visitors.enumerated() where polled[index].revents != 0 {
        for line in visitor.lines(within: 0) {
          if line.contains("\"sent\"") {
            waits.append(seconds() - sentAt[index].removeFirst())
          } else if line.contains("\"refused\"") {
            refused += 1
          }
        }
      }
    }
    let took = seconds() - start
    let used = visitors.map(\.processorTime).reduce(0, +) - processorBefore
    let name = "\(people) visitors, a line a second each"
    report.atLeast(100, "\(name): acknowledged", 100 * Double(waits.count) / Double(total), "%")
    report.note("\(name): lines", Double(waits.count) / took, "a second")
    report.note("\(name): wait, p50", waits.isEmpty ? 0 : waits.median * 1000, "ms")
    report.atMost(1, "\(name): longest wait", waits.max() ?? .infinity, "s")
    report.note("\(name): processor time", used / took / 10, "% of a core")
  }
}
