import Desk
import JSON
import Words

extension ArrivalProfile {
  /// Reads a profile: `{"timeZone": …, "days": {"mon": [24, 48 or 96 numbers], …}}`, or `"everyDay"` with
  /// the numbers of one.
  ///
  /// - Throws: `DocumentError` with the path of the first thing found wrong.
  public init(parsing bytes: [UInt8]) throws(DocumentError) {
    let document = try DocumentNode.parse(bytes)
    let fields = try document.members(optional: ["timeZone", "days", "everyDay"])
    let zone = try fields["timeZone"]?.timeZone() ?? "UTC"
    switch (fields["days"], fields["everyDay"]) {
    case (let days?, nil):
      let named = try days.members(optional: Weekday.allCases.map(\.name))
      var count: Int?
      var found: [Weekday: [Double]] = [:]
      for day in Weekday.allCases {
        guard let node = named[day.name] else { continue }
        let numbers = try node.partsOfDay(count)
        count = numbers.count
        found[day] = numbers
      }
      guard !found.isEmpty else { throw days.error(.empty) }
      self.init(timeZone: zone, days: found)
    case (nil, let day?): self.init(timeZone: zone, everyDay: try day.partsOfDay(nil))
    case (nil, nil): throw document.missing("days")
    case (_?, let day?): throw day.error(.unknownField(known: ["timeZone", "days"]))
    }
  }
}

extension DocumentNode {
  /// How many come in each part of a day: as many parts as another day has, where one was read.
  fileprivate func partsOfDay(_ other: Int?) throws(DocumentError) -> [Double] {
    let parts = try elements()
    let allowed = other.map { [$0] } ?? ArrivalProfile.parts
    guard allowed.contains(parts.count) else {
      throw error(.partsOfDay(parts.count, allowed: allowed))
    }
    var numbers: [Double] = []
    for part in parts { numbers.append(try part.arrivals()) }
    return numbers
  }

  private func arrivals() throws(DocumentError) -> Double {
    guard case .number(let number) = value else { throw needs(.number) }
    guard let count = number.double, (0...1_000_000).contains(count) else {
      throw error(.noCount(number.text, most: 1_000_000))
    }
    return count
  }
}
