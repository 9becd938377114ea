import Desk
import Testing
import Words

@Suite("Local time")
struct LocalTimeTests {
  private func instant(_ text: String) throws -> Instant { try #require(Instant(iso8601: text)) }

  @Test(
    "A zone is called what people there call it, in winter, in summer and long after its table ends",
    arguments: [
      ("Europe/Berlin", "CET", "CEST"), ("Europe/Dublin", "GMT", "IST"),
      ("America/New_York", "EST", "EDT"), ("Asia/Tokyo", "JST", "JST"),
      ("America/Sao_Paulo", "-03", "-03"), ("Asia/Kolkata", "IST", "IST"), ("UTC", "UTC", "UTC"),
    ])
  func abbreviations(name: String, winter: String, summer: String) throws {
    let zone = Zone(named: name)
    for year in [2026, 2099] {
      #expect(zone.abbreviation(at: try instant("\(year)-01-15T12:00:00Z")) == winter)
      #expect(zone.abbreviation(at: try instant("\(year)-07-15T12:00:00Z")) == summer)
    }
  }

  @Test("An instant reads as the clock and the calendar of its zone show it")
  func reading() throws {
    let berlin = LocalTime(zone: "Europe/Berlin", .english)
    let late = try instant("2026-11-23T23:05:09Z")
    #expect(berlin.clock(late) == "00:05")
    #expect(berlin.second(late) == "00:05:09")
    #expect(berlin.isoDate(late) == "2026-11-24")
    #expect(berlin.longDate(late) == "Tuesday 24 November 2026")
    #expect(berlin.moment(late, now: late + 3600) == "00:05")
    #expect(berlin.moment(late, now: late + -3600) == "24 Nov 00:05")
    #expect(LocalTime(zone: nil, .english).isoDate(late) == "2026-11-23")
    #expect(LocalTime(zone: "Nowhere/Land", .english).second(late) == "23:05:09")
    let before = try instant("1969-12-31T22:59:58Z")
    #expect(berlin.isoDate(before) == "1969-12-31")
    #expect(berlin.second(before) == "23:59:58")
  }

  @Test("What ends with the day ends at midnight")
  func midnight() throws {
    let berlin = LocalTime(zone: "Europe/Berlin", .english)
    let now = try instant("2026-03-29T10:00:00Z")
    #expect(berlin.midnight(after: now) == (try instant("2026-03-29T22:00:00Z")))
    // The clocks went forward that night.
    #expect(berlin.midnight(of: now) == (try instant("2026-03-28T23:00:00Z")))
    #expect(berlin.end(berlin.midnight(after: now), now: now) == "midnight")
  }

  @Test("Spans of time are told in steps that suit them")
  func spans() {
    let words = Tongue.english.words
    let told = [0, 119, 120, 7199, 7200, 172_799, 172_800].map { words.span(seconds: $0) }
    #expect(told == ["0 s", "119 s", "2 min", "119 min", "2 h 00 min", "47 h 59 min", "2 days"])
    #expect(words.span(milliseconds: -5) == "0 s")
    let steps = [0, 9, 10, 59, 60, 3599, 3600, 86_399, 86_400].map { words.elapsed(seconds: $0) }
    #expect(steps == ["now", "now", "10s", "50s", "1m", "59m", "1h00", "23h59", "24h"])
  }

  @Test("A text that lasts changes when it is said to")
  func nextChange() {
    let start = Instant(seconds: 1000)
    for offset in [0, 5, 10, 59, 60, 61, 3599, 3600, 86_399, 86_400, 90_000] {
      let now = start + offset
      let next = Elapsed.nextChange(since: start, now: now)
      let text = Elapsed.text(since: start, now: now, .english)
      #expect(
        Elapsed.text(since: start, now: Instant(milliseconds: next.milliseconds - 1), .english)
          == text)
      #expect(Elapsed.text(since: start, now: next, .english) != text)
    }
  }
}
