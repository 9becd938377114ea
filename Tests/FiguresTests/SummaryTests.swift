import Desk
import Figures
import FileStore
import Foundation
import Randomness
import Store
import Testing

/// Summaries tell what the journal tells, and whatever happens to them changes nothing.
@Suite struct SummaryTests {
  /// What is told of a report, to be compared.
  private static func told(_ report: FigureReport) -> [String] {
    func values(_ tally: Tally) -> [String] {
      Figure.all.map { "\($0.name) \($0.value(tally).map(String.init) ?? "-")" }
        + tally.tags.sorted { $0.key < $1.key }.map { "\($0)" }
        + tally.topics.sorted { $0.key < $1.key }.map { "\($0)" }
    }
    return values(report.total) + report.groups.flatMap { ["\($0.key)"] + values($0.tally) }
      + report.days.map { "\($0)" } + report.hours.map { "\($0)" }
      + report.rings.map { "\($0.ring) \($0.offers)" }
  }

  private static func report(_ path: String, _ query: FigureQuery) throws -> [String] {
    let store = try FileStore(path, toLook: true)
    _ = try store.open()
    let report = try SummaryFolder(path).report(query) { (from: Int64, body) in
      for commit in try store.events(from: from, limit: .max) {
        for stamped in commit.events where stamped.seq >= from { body(stamped) }
      }
    }
    return told(report)
  }

  /// As one pass over the journal tells it.
  private static func streamed(_ path: String, _ query: FigureQuery) throws -> [String] {
    let store = try FileStore(path, toLook: true)
    _ = try store.open()
    let events = try store.events(from: 1, limit: .max).flatMap(\.events)
    return told(TruthTests.report(TruthTests.chunks(events), query))
  }

  private static func queries(_ week: SimulatedWeek) -> [FigureQuery] {
    let middle = week.events[week.events.count / 2].at
    return [
      FigureQuery(now: week.end), FigureQuery(now: week.end, grouping: .agent),
      FigureQuery(from: middle, now: week.end, grouping: .hour, filters: [.known]),
      FigureQuery(to: middle, now: week.end, grouping: .team),
      FigureQuery(now: week.end, grouping: .topic, filters: [.topic("refunds")]),
    ]
  }

  private static func names(_ folder: URL) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .sorted { $0.path < $1.path }
  }

  @Test func whateverHappensToThemTheFiguresAreThoseOfTheJournal() throws {
    for seed in 0..<3 {
      let place = FileManager.default.temporaryDirectory
        .appending(path: "deskbell-figures-\(UUID().uuidString)")
      _ = try StoreDirectory.create(at: place.path)
      defer { try? FileManager.default.removeItem(at: place) }
      var options = FileStore.Options()
      options.segmentBytes = 40_000
      options.disk.sync = { _ in 0 }
      let week = try SimulatedWeek(seed: seed, store: FileStore(place.path, options: options))
      let folder = place.appending(path: "figures")
      let queries = SummaryTests.queries(week)
      let expected = try queries.map { try SummaryTests.streamed(place.path, $0) }
      func check(_ what: String) throws {
        for (query, told) in zip(queries, expected) {
          #expect(try SummaryTests.report(place.path, query) == told, "seed \(seed): \(what)")
        }
      }
      try check("made")
      let made = try SummaryTests.names(folder)
      #expect(made.count >= 4)
      let whole = try made.map { try Data(contentsOf: $0) }
      try check("read")
      var lots = SplitMix64(seed: UInt64(seed))
      for round in 0..<24 {
        let index = lots.number(0...made.count - 1)
        var bytes = whole[index]
        switch round % 4 {
        case 0: bytes[lots.number(0...bytes.count - 1)] ^= UInt8(1 << lots.number(0...7))
        case 1: bytes = bytes.prefix(lots.number(0...bytes.count - 1))
        case 2: bytes = whole[lots.number(0...made.count - 1)]
        default: bytes.append(contentsOf: [0])
        }
        try bytes.write(to: made[index])
        try check("damaged \(round)")
        // It is as it was.
        #expect(try made.map { try Data(contentsOf: $0) } == whole)
      }
      try FileManager.default.removeItem(at: made[lots.number(0...made.count - 1)])
      try check("one is gone")
      try FileManager.default.removeItem(at: folder)
      try check("all are gone")
    }
  }

  /// A journal that is another one, in the place of the one that was summed up.
  @Test func summariesOfAnotherJournalAreNotBelieved() throws {
    var places: [URL] = []
    var weeks: [SimulatedWeek] = []
    for seed in [0, 3] {
      let place = FileManager.default.temporaryDirectory
        .appending(path: "deskbell-figures-\(UUID().uuidString)")
      _ = try StoreDirectory.create(at: place.path)
      weeks.append(try SimulatedWeek(seed: seed, store: FileStore(place.path), deeds: 150))
      places.append(place)
    }
    defer { for place in places { try? FileManager.default.removeItem(at: place) } }
    for (place, week) in zip(places, weeks) {
      _ = try SummaryTests.report(place.path, FigureQuery(now: week.end))
    }
    let query = FigureQuery(now: weeks[1].end)
    let expected = try SummaryTests.streamed(places[1].path, query)
    let strange = places[1].appending(path: "figures")
    try FileManager.default.removeItem(at: strange)
    try FileManager.default.copyItem(at: places[0].appending(path: "figures"), to: strange)
    #expect(try SummaryTests.report(places[1].path, query) == expected)
    // Put back in place, into the same file.
    let name = "journal-00000000000000000001.jsonl"
    let other = try Data(contentsOf: places[1].appending(path: name))
    let file = try FileHandle(forWritingTo: places[0].appending(path: name))
    try file.truncate(atOffset: 0)
    try file.write(contentsOf: other)
    try? FileManager.default.removeItem(at: places[0].appending(path: "snapshot.json"))
    #expect(try SummaryTests.report(places[0].path, query) == expected)
  }

  @Test func aChunkIsReadAsItWasWritten() throws {
    let week = try SimulatedWeek(seed: 4, deeds: 200)
    let chunks = TruthTests.chunks(week.events)
    #expect(chunks.count > 2)
    for chunk in chunks {
      let bytes = chunk.bytes
      let events = chunk.setUp.map(\.event)
      let read = bytes.withUnsafeBytes { FactsChunk($0, events: events) }
      #expect(read == chunk)
      for end in stride(from: 0, to: bytes.count, by: 7) {
        let part = bytes[..<end].withUnsafeBytes { FactsChunk($0, events: events) }
        #expect(part == nil)
      }
    }
  }
}
