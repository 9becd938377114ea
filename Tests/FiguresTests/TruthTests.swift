import Desk
import Dialogues
import Figures
import Foundation
import Randomness
import Testing

/// Figures against the same worked out slowly from the list of events, to the digit.
@Suite struct TruthTests {
  private static let zones = [
    "Europe/Berlin", "America/New_York", "Asia/Taipei", "Australia/Lord_Howe", "UTC",
  ]

  @Test(arguments: 0..<12) func everyFigureIsWhatItsDefinitionSays(seed: Int) throws {
    let week = try SimulatedWeek(seed: seed)
    var lots = SplitMix64(seed: UInt64(seed) + 1000)
    let zone = TruthTests.zones[seed % TruthTests.zones.count]
    let naive = NaiveFigures(week.events, now: week.end, zone: zone)
    let chunks = TruthTests.chunks(week.events)
    var checked = 0
    for grouping in [nil] + Grouping.allCases.map(Optional.some) {
      for filters in [[], [.known], [.unknown, .tag("refund")]] as [[FigureFilter]] {
        let query = TruthTests.query(week, zone, grouping, filters, &lots)
        checked += TruthTests.compare(chunks, query, naive, "seed \(seed)")
      }
    }
    #expect(checked > 3000, "\(checked)")
  }

  /// As dialogues' own count has them.
  @Test func visitorsInDialoguesAreThoseThatTheirOwnCountHas() throws {
    for seed in 0..<4 {
      let week = try SimulatedWeek(seed: seed, deeds: 200)
      var tally = DialogueTally()
      for stamped in week.events { tally.take(stamped) }
      var query = FigureQuery(now: week.end)
      query.grouping = .dialogue
      let report = TruthTests.report(TruthTests.chunks(week.events), query)
      for group in report.groups {
        guard case .name(let name) = group.key else { continue }
        let figures = tally.figures[DialogueID(name)]
        #expect(
          group.tally.engaged == figures?.engaged && group.tally.acquired == figures?.acquired)
        #expect(group.tally.asked == figures?.asked && group.tally.connected == figures?.connected)
      }
    }
  }

  // MARK: Made

  static func chunks(_ events: [StampedEvent]) -> [FactsChunk] {
    var fold = FactsFold()
    var chunks = events.compactMap { fold.take($0) }
    if let rest = fold.finish() { chunks.append(rest) }
    return chunks
  }

  static func report(_ chunks: [FactsChunk], _ query: FigureQuery) -> FigureReport {
    var count = FigureCount(query)
    for chunk in chunks { count.take(chunk) }
    return count.finish()
  }

  private static func query(
    _ week: SimulatedWeek, _ zone: String, _ grouping: Grouping?, _ filters: [FigureFilter],
    _ lots: inout SplitMix64
  ) -> FigureQuery {
    let place = TimeZone(identifier: zone)!
    var query = FigureQuery(
      now: week.end, grouping: grouping, filters: filters,
      within: Int64(lots.number(1...90)) * 1000,
      offset: { place.secondsFromGMT(for: Date(timeIntervalSince1970: Double($0.seconds))) })
    // Whole minutes, as days begin.
    func some() -> Instant {
      let event = week.events[lots.number(0...week.events.count - 1)]
      return Instant(milliseconds: event.at.milliseconds / 60_000 * 60_000)
    }
    if lots.chance(0.6) { query.from = some() }
    if lots.chance(0.6) { query.to = max(query.from, some()) }
    return query
  }

  // MARK: Compared

  /// How many values were compared.
  private static func compare(
    _ chunks: [FactsChunk], _ query: FigureQuery, _ naive: NaiveFigures, _ where: String
  ) -> Int {
    let report = report(chunks, query)
    let answer = naive.answer(query)
    var checked = 0
    func compare(_ tally: Tally, _ values: NaiveFigures.Values, _ figures: [Figure], _ of: String) {
      for figure in figures {
        let (value, expected) = (figure.value(tally), values[figure.name])
        #expect(value == expected, "\(`where`), \(figure.name) of \(of), \(query)")
        checked += 1
      }
    }
    compare(report.total, answer.total, Figure.all, "all")
    #expect(report.total.tags == answer.tags)
    let rings = report.rings.map { ring in
      (
        ring.ring.via.text,
        Dictionary(uniqueKeysWithValues: ring.offers.map { ($0.agent.text, $0.count) })
      )
    }
    #expect(Dictionary(uniqueKeysWithValues: rings) == answer.rings)
    guard let grouping = query.grouping else { return checked }
    var groups: [String: Tally] = [:]
    for group in report.groups {
      switch group.key {
      case .none: groups[""] = group.tally
      case .name(let name): groups[name] = group.tally
      case .time(let time): groups["\(time)"] = group.tally
      }
    }
    let figures = Figure.all.filter { grouping.tells($0.scope) }
    for key in Set(groups.keys).union(answer.groups.keys) {
      guard let values = answer.groups[key] else {
        Issue.record("\(`where`): \(grouping) \(key) is of nothing")
        continue
      }
      compare(groups[key] ?? Tally(), values, figures, "\(grouping) \(key)")
    }
    return checked
  }
}
