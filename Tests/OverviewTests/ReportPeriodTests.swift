import Desk
import Figures
import Overview
import Testing
import Words

/// Times that reports are of.
@Suite("Times of reports")
struct ReportPeriodTests {
  private static let now = Instant(iso8601: "2026-10-25T12:00:00Z")!

  private func bounds(_ period: ReportPeriod, _ zone: String) -> [String] {
    let bounds = period.bounds(LocalTime(zone: zone, .english), now: ReportPeriodTests.now)
    return [bounds.from.iso8601, bounds.to.iso8601]
  }

  /// The day on which clocks go back has 25 hours.
  @Test func daysAreThoseOfTheClock() {
    #expect(
      bounds(.today, "Europe/Berlin") == ["2026-10-24T22:00:00.000Z", "2026-10-25T23:00:00.000Z"])
    #expect(
      bounds(.yesterday, "Europe/Berlin") == [
        "2026-10-23T22:00:00.000Z", "2026-10-24T22:00:00.000Z",
      ])
    #expect(
      bounds(ReportPeriod(.week), "UTC") == [
        "2026-10-19T00:00:00.000Z", "2026-10-26T00:00:00.000Z",
      ])
  }

  /// One time ends where the next one begins, in all zones.
  @Test func neighboursMeet() throws {
    for zone in ["Europe/Berlin", "America/New_York", "Asia/Taipei", "Australia/Lord_Howe"] {
      for kind in [ReportPeriod.Kind.day, .week, .days(7), .days(30)] {
        var period = ReportPeriod(kind)
        for _ in 0..<60 {
          let earlier = try #require(period.moved(by: -1))
          #expect(bounds(earlier, zone)[1] == bounds(period, zone)[0])
          #expect(earlier.moved(by: 1) == period)
          period = earlier
        }
      }
    }
  }

  @Test func nothingIsKnownOfWhatIsToCome() {
    #expect(ReportPeriod.today.moved(by: 1) == nil)
    #expect(ReportPeriod(.everything).moved(by: -1) == nil)
    #expect(ReportPeriod.yesterday.moved(by: 1) == .today)
  }

  @Test func filtersAreReadAsTheyAreTyped() {
    for filter in [
      FigureFilter.known, .unknown, .tag("refund"), .topic("gift cards"), .topic("退款"),
    ] {
      #expect(FigureFilter(reading: filter.word) == filter)
    }
    for word in ["", "knows", "tag:", "topic:", "tag", "refund"] {
      #expect(FigureFilter(reading: word) == nil, "\(word)")
    }
  }
}
