/// A stretch of the day, every day, in which only offers call: from a minute of the local clock until
/// before another one, past midnight where that is earlier.
public struct QuietHours: Hashable, Sendable {
  /// Minutes since midnight, 0 … 1439.
  public let start: Int
  /// Minutes since midnight, 0 … 1440, another than `start`.
  public let end: Int

  /// Nil unless both are minutes of a day, and not the same.
  public init?(start: Int, end: Int) {
    guard (0..<1440).contains(start), (0...1440).contains(end), start != end else { return nil }
    self.start = start
    self.end = end
  }

  /// Reads `22:00-07:00`; `24:00` only as an end. Nil for anything else.
  public init?(_ text: String) {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map {
      QuietHours.minute($0)
    }
    guard ends.count == 2, let start = ends[0], let end = ends[1] else { return nil }
    self.init(start: start, end: end)
  }

  private static func minute(_ text: Substring) -> Int? {
    let bytes = Array(text.utf8)
    guard bytes.count == 5, bytes[2] == 0x3A,
      [0, 1, 3, 4].allSatisfy({ (0x30...0x39).contains(bytes[$0]) })
    else { return nil }
    let hours = Int(bytes[0] - 0x30) * 10 + Int(bytes[1] - 0x30)
    let minutes = Int(bytes[3] - 0x30) * 10 + Int(bytes[4] - 0x30)
    guard minutes < 60, hours < 24 || hours == 24 && minutes == 0 else { return nil }
    return hours * 60 + minutes
  }

  /// - Parameter minute: since midnight, by the local clock.
  public func hold(at minute: Int) -> Bool {
    start < end ? start <= minute && minute < end : minute >= start || minute < end
  }

  /// `22:00-07:00`.
  public var text: String { QuietHours.clock(start) + "-" + QuietHours.clock(end) }

  private static func clock(_ minute: Int) -> String {
    func digits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return digits(minute / 60) + ":" + digits(minute % 60)
  }
}
