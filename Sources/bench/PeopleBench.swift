import FileStore
import Foundation
import Store

/// Looking who is present, where one process keeps thousands.
enum PeopleBench {
  private static let visitors = 2000

  static func run(_ report: inout Report) throws {
    let directory = try TemporaryDesk()
    let place = try FilePlace(directory.path)
    let keeper = try place.open().attendance
    var times: [Double] = []
    for seq in 1...visitors { times.append(try elapsed { try keeper.hold(.visitor(Int64(seq))) }) }
    report.note("\(visitors) visitors of one keeper: one comes", times.median * 1e6, "µs")
    times = try (0..<200).map { _ in
      let stranger = try place.open(toLook: true, isTold: false).attendance
      return elapsed { check(stranger.roll(), visitors) }
    }
    report.atMost(0.1, "a stranger's first look", times.median * 1000, "ms")
    let watcher = try place.open().attendance
    times = (0..<1000).map { _ in elapsed { check(watcher.roll(), visitors) } }
    report.note("a look, nobody moved", times.median * 1e6, "µs")
    times = try (1...1000).map { seq in
      keeper.release(.visitor(Int64(seq)))
      try keeper.hold(.visitor(Int64(seq + visitors)))
      return elapsed { check(watcher.roll(), visitors) }
    }
    report.atMost(0.1, "a look, one came and one went", times.median * 1000, "ms")
    try crowd(&report)
  }

  /// As many keepers as visitors, as with a process a visitor.
  private static func crowd(_ report: inout Report) throws {
    let directory = try TemporaryDesk()
    let place = try FilePlace(directory.path)
    let count = 200
    let keepers = try (1...count).map { seq in
      let keeper = FileAttendance(place.directory)
      try keeper.hold(.visitor(Int64(seq)))
      return keeper
    }
    let watcher = try place.open().attendance
    check(watcher.roll(), count)
    var times = try (0..<200).map { round in
      let keeper = keepers[round % count]
      keeper.release(.visitor(Int64(round % count + 1)))
      try keeper.hold(.visitor(Int64(round % count + 1)))
      return elapsed { check(watcher.roll(), count) }
    }
    report.note("\(count) keepers: a look, one came and went", times.median * 1e6, "µs")
    times = try withExtendedLifetime(keepers) {
      try (0..<50).map { _ in
        let stranger = try place.open(toLook: true, isTold: false).attendance
        return elapsed { check(stranger.roll(), count) }
      }
    }
    report.note("\(count) keepers: a stranger's first look", times.median * 1e6, "µs")
    let untold = try place.open(toLook: true, isTold: false).attendance
    check(untold.roll(), count)
    times = withExtendedLifetime(keepers) {
      (0..<200).map { _ in elapsed { check(untold.roll(), count) } }
    }
    report.note("\(count) keepers: a look of who is not told", times.median * 1e6, "µs")
  }

  private static func check(_ roll: Roll, _ count: Int) {
    guard roll.visitors.count == count else { fatalError("\(roll.visitors.count) visitors") }
  }
}
