public import Desk
import Foundation

/// A time zone: what clocks show there. Two of one name are one.
public struct Zone: Hashable, Sendable {
  /// Its name in the IANA database, or what else tells it from others.
  public let name: String
  private let offsetAt: @Sendable (Instant) -> Int
  private let abbreviationAt: @Sendable (Instant) -> String

  /// - Parameters:
  ///   - offset: the seconds to add to UTC for local time.
  ///   - abbreviation: what people there call it at an instant, such as `CET` or `CEST`.
  public init(
    name: String, offset: @escaping @Sendable (Instant) -> Int,
    abbreviation: @escaping @Sendable (Instant) -> String
  ) {
    self.name = name
    offsetAt = offset
    abbreviationAt = abbreviation
  }

  public static let utc = Zone(name: "UTC", offset: { _ in 0 }, abbreviation: { _ in "UTC" })

  /// The zone of an IANA name; UTC if it is not known.
  ///
  /// Cost: reads the zone's tables, at most a few milliseconds.
  public init(named name: String) {
    guard name != "UTC", let zone = TimeZone(identifier: name) else {
      self = .utc
      return
    }
    let names = ZoneNames.of(name)
    @Sendable func date(_ instant: Instant) -> Date {
      Date(timeIntervalSince1970: Double(instant.seconds))
    }
    self.init(
      name: name, offset: { zone.secondsFromGMT(for: date($0)) },
      abbreviation: { instant in
        let offset = zone.secondsFromGMT(for: date(instant))
        return names?.name(at: instant.seconds, offset: offset)
          ?? zone.abbreviation(for: date(instant)) ?? name
      })
  }

  public func offset(at instant: Instant) -> Int { offsetAt(instant) }

  public func abbreviation(at instant: Instant) -> String { abbreviationAt(instant) }

  public static func == (a: Zone, b: Zone) -> Bool { a.name == b.name }

  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
