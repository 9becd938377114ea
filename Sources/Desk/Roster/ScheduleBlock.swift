/// A stretch of local wall-clock time within a day, start included, end excluded.
public struct ScheduleBlock: Hashable, Sendable {
  /// Minutes since midnight, 0 … 1439.
  public let start: Int
  /// Minutes since midnight, later than `start`, 1440 for `24:00`.
  public let end: Int

  /// Nil unless 0 ≤ start < end ≤ 1440.
  public init?(start: Int, end: Int) {
    guard start >= 0, start < end, end <= 1440 else { return nil }
    self.start = start
    self.end = end
  }

  /// Reads `HH:MM-HH:MM`; `24:00` only as an end. Nil for anything else.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 11, bytes[5] == 0x2D,
      let start = ScheduleBlock.minutes(bytes[0..<5]),
      let end = ScheduleBlock.minutes(bytes[6..<11])
    else { return nil }
    self.init(start: start, end: end)
  }

  /// Whether the two share a minute; blocks that touch do not.
  public func overlaps(_ other: ScheduleBlock) -> Bool { start < other.end && other.start < end }

  private static func minutes(_ bytes: ArraySlice<UInt8>) -> Int? {
    let b = Array(bytes)
    guard b[2] == 0x3A, [0, 1, 3, 4].allSatisfy({ (0x30...0x39).contains(b[$0]) }) else {
      return nil
    }
    let hours = Int(b[0] - 0x30) * 10 + Int(b[1] - 0x30)
    let minutes = Int(b[3] - 0x30) * 10 + Int(b[4] - 0x30)
    guard minutes < 60, hours < 24 || hours == 24 && minutes == 0 else { return nil }
    return hours * 60 + minutes
  }

  /// `HH:MM-HH:MM`.
  public var text: String {
    func clock(_ minutes: Int) -> String {
      let (h, m) = (minutes / 60, minutes % 60)
      return "\(h < 10 ? "0" : "")\(h):\(m < 10 ? "0" : "")\(m)"
    }
    return clock(start) + "-" + clock(end)
  }
}
