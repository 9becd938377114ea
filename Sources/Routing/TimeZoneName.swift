import Foundation

/// Names of time zones.
public enum TimeZoneName {
  /// Whether `name` is a time zone of the IANA database, spelt as there.
  ///
  /// Abbreviations such as `EST`, which the database keeps for old times' sake, are refused: they
  /// mean different things to different people, and Foundation reads some of them otherwise than
  /// the database does. Cost: microseconds, but for the first call.
  public static func isKnown(_ name: String) -> Bool {
    if name == "UTC" || known.contains(name) || countries.contains(name) { return true }
    guard name.contains("/"), let zone = TimeZone(identifier: name) else { return false }
    return zone.identifier == name
  }

  /// The names to choose from, in order.
  public static var all: [String] { known.sorted() }

  /// The known name that differs from `name` only in upper and lower case, for "did you mean".
  public static func respelt(_ name: String) -> String? {
    let folded = name.lowercased()
    return known.first { $0.lowercased() == folded }
  }

  /// The database's names without a slash that are no abbreviations.
  private static let countries: Set = [
    "Cuba", "Egypt", "Eire", "GB", "GB-Eire", "Greenwich", "Hongkong", "Iceland", "Iran", "Israel",
    "Jamaica", "Japan", "Kwajalein", "Libya", "NZ", "NZ-CHAT", "Navajo", "PRC", "Poland",
    "Portugal", "ROC", "ROK", "Singapore", "Turkey", "UCT", "Universal", "W-SU", "Zulu",
  ]

  private static let known = Set(TimeZone.knownTimeZoneIdentifiers)
}
