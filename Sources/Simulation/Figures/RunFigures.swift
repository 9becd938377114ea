public import Words

/// What came of one simulated stretch of time.
public struct RunFigures: Hashable, Sendable {
  private var values: [SimulatedFigure: Double] = [:]
  /// How often a chat was offered to each agent, in roster order.
  public internal(set) var offers: [Int]
  /// Events of the desk, for who measures how fast it is.
  public internal(set) var events = 0

  init(_ tally: RunTally, events: Int) {
    offers = tally.offersOf
    self.events = events
    func set(_ figure: SimulatedFigure, _ value: Double?) { values[figure] = value }
    func share(_ part: Int, of whole: Int) -> Double? {
      whole > 0 ? Double(part) / Double(whole) : nil
    }
    let asked = tally.asked
    values[.asked] = Double(asked)
    values[.offered] = Double(tally.offered)
    values[.connected] = Double(tally.connected)
    values[.fellBack] = Double(tally.fellBack)
    values[.abandoned] = Double(tally.abandoned)
    values[.missedOffers] = Double(tally.missedOffers)
    set(.waited, share(tally.waited, of: asked))
    set(.meanWait, asked > 0 ? Double(tally.waits) / Double(asked) / 1000 : nil)
    set(
      .answerMean,
      tally.connected > 0 ? Double(tally.waitsOfConnected) / Double(tally.connected) / 1000 : nil)
    set(.answerP50, tally.waitCounts.percentile(0.5).map { $0 / 1000 })
    set(.answerP90, tally.waitCounts.percentile(0.9).map { $0 / 1000 })
    set(.answerP95, tally.waitCounts.percentile(0.95).map { $0 / 1000 })
    set(.answerMax, tally.connected > 0 ? Double(tally.waitCounts.longest) / 1000 : nil)
    set(.serviceLevel, share(tally.inTime, of: asked))
    set(.serviceLevelOfStaying, share(tally.inTime, of: asked - tally.abandoned))
    set(.abandonment, share(tally.abandoned, of: asked))
    set(
      .handlingTime,
      tally.ended > 0 ? Double(tally.handling) / Double(tally.ended) / 1000 : nil)
    set(.concurrentChats, tally.clock.busyMean)
    set(.occupancy, tally.clock.occupancy)
  }

  /// A figure; nil: there was nothing to take it of.
  public subscript(_ figure: SimulatedFigure) -> Double? { values[figure] }
}
