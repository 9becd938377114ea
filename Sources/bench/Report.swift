import Glibc

/// Prints figures beside their limits and counts those that miss them.
struct Report {
  private(set) var missed = 0

  func begin(_ subject: String) { print("\n\(subject)") }

  /// A figure without a limit: what others are compared with.
  func note(_ name: String, _ value: Double, _ unit: String) {
    print("  \(Self.pad(name, 46)) \(Self.number(value)) \(unit)")
    fflush(nil)
  }

  mutating func atLeast(_ limit: Double, _ name: String, _ value: Double, _ unit: String) {
    line(name, value, unit, "≥ \(Self.plain(limit))", value >= limit)
  }

  mutating func atMost(_ limit: Double, _ name: String, _ value: Double, _ unit: String) {
    line(name, value, unit, "≤ \(Self.plain(limit))", value <= limit)
  }

  private mutating func line(
    _ name: String, _ value: Double, _ unit: String, _ limit: String, _ isMet: Bool
  ) {
    if !isMet { missed += 1 }
    let verdict = isMet ? "ok" : "MISSED"
    print(
      "  \(Self.pad(name, 46)) \(Self.number(value)) \(Self.pad(unit, 12)) \(limit)  \(verdict)")
    // Whoever waits for it sees how far it is.
    fflush(nil)
  }

  private static func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private static func plain(_ value: Double) -> String {
    value == value.rounded() ? "\(Int(value))" : "\(value)"
  }

  /// Right-aligned, three significant digits or all whole ones.
  private static func number(_ value: Double) -> String {
    let text =
      value >= 100 ? "\(Int(value.rounded()))" : "\((value * 100).rounded() / 100)"
    return String(repeating: " ", count: max(0, 10 - text.count)) + text
  }
}
