import Desk
import Documents
import Testing

/// A profile as a document, and what may be wrong with it, with the place.
@Suite struct ProfileDocumentTests {
  private func parse(_ text: String) throws -> ArrivalProfile {
    try ArrivalProfile(parsing: Array(text.utf8))
  }

  private let day = "[" + Array(repeating: "2", count: 24).joined(separator: ", ") + "]"

  @Test func aWeekIsRead() throws {
    let halves = "[" + Array(repeating: "1.5", count: 48).joined(separator: ",") + "]"
    let week = try parse(
      "{\"timeZone\": \"Europe/Berlin\", \"days\": {\"mon\": \(halves), \"sun\": \(halves)}}")
    #expect(week.timeZone == "Europe/Berlin" && week.secondsOfPart == 1800 && !week.isOfOneDay)
    #expect(week.perSecond(on: .sun, at: 86_399) == 1.5 / 1800)
    #expect(week.perSecond(on: .tue, at: 0) == 0)
    let same = try parse("{\"everyDay\": \(day)}")
    #expect(same.isOfOneDay && same.perSecond(on: .sat, at: 3600) == 2.0 / 3600)
  }

  @Test func whatIsWrongIsSaidWithThePlace() {
    let wrong: [(String, path: String)] = [
      ("[]", ""), ("{}", "days"), ("{\"days\": {}}", "days"),
      ("{\"days\": {\"monday\": \(day)}}", "days.monday"),
      ("{\"days\": {\"mon\": [1, 2]}}", "days.mon"),
      ("{\"days\": {\"mon\": \(day), \"tue\": [1]}}", "days.tue"),
      ("{\"everyDay\": \(day.replacing("[2, 2", with: "[2, -2"))}", "everyDay[1]"),
      ("{\"everyDay\": \(day.replacing("[2, 2", with: "[2, \"2\""))}", "everyDay[1]"),
      ("{\"everyDay\": \(day.replacing("[2, 2", with: "[2, 1e9"))}", "everyDay[1]"),
      ("{\"timeZone\": \"Berlin\", \"everyDay\": \(day)}", "timeZone"),
      ("{\"days\": {\"mon\": \(day)}, \"everyDay\": \(day)}", "everyDay"),
      ("{\"day\": \(day)}", "day"),
    ]
    for (text, path) in wrong {
      let error = #expect(throws: DocumentError.self) { try parse(text) }
      #expect(error?.path == path, "\(text)")
    }
  }
}
