/// A date of the proleptic Gregorian calendar.
public struct CivilDate: Hashable, Sendable {
  public var year: Int
  /// 1 … 12.
  public var month: Int
  /// 1 … 31.
  public var day: Int

  public init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The date `days` after 1970-01-01 (Howard Hinnant, "chrono-compatible low-level date
  /// algorithms", civil_from_days).
  public init(daysSinceEpoch days: Int) {
    let z = days + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shifted + 2) / 5 + 1
    month = shifted < 10 ? shifted + 3 : shifted - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// Days since 1970-01-01 (Howard Hinnant, days_from_civil).
  public var daysSinceEpoch: Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// Whether the calendar has this date.
  public var isValid: Bool {
    (1...12).contains(month) && day >= 1 && CivilDate(daysSinceEpoch: daysSinceEpoch) == self
  }
}

extension Instant {
  /// Reads ISO 8601 in UTC: `2026-11-23T09:00:00Z`, with up to three decimals of a second.
  /// Nil for anything else, impossible dates included.
  public init?(iso8601 text: some StringProtocol) {
    self.init(iso8601: Array(text.utf8))
  }

  /// As `init(iso8601:)` over the bytes of the text, without making a string.
  public init?(iso8601 bytes: some RandomAccessCollection<UInt8>) {
    let start = bytes.startIndex
    func byte(_ offset: Int) -> UInt8 { bytes[bytes.index(start, offsetBy: offset)] }
    func number(_ offset: Int, _ count: Int) -> Int? {
      var value = 0
      for i in offset..<offset + count {
        let digit = byte(i)
        guard digit >= 0x30 && digit <= 0x39 else { return nil }
        value = value * 10 + Int(digit - 0x30)
      }
      return value
    }
    let count = bytes.count
    guard count >= 20, count <= 24, byte(count - 1) == 0x5A,
      byte(4) == 0x2D, byte(7) == 0x2D, byte(10) == 0x54, byte(13) == 0x3A, byte(16) == 0x3A,
      let year = number(0, 4), let month = number(5, 2), let day = number(8, 2),
      let hour = number(11, 2), let minute = number(14, 2), let second = number(17, 2),
      hour < 24, minute < 60, second < 60
    else { return nil }
    var milliseconds = 0
    if count > 20 {
      let digits = count - 21
      guard byte(19) == 0x2E, digits >= 1, let fraction = number(20, digits) else { return nil }
      milliseconds = digits == 3 ? fraction : digits == 2 ? fraction * 10 : fraction * 100
    }
    let date = CivilDate(year: year, month: month, day: day)
    guard date.isValid else { return nil }
    let seconds = date.daysSinceEpoch * 86_400 + hour * 3600 + minute * 60 + second
    self.init(milliseconds: Int64(seconds) * 1000 + Int64(milliseconds))
  }

  /// ISO 8601 in UTC with milliseconds: `2026-11-23T09:00:00.000Z`.
  public var iso8601: String {
    String(unsafeUninitializedCapacity: Instant.iso8601Count) { buffer in
      writeISO8601(to: buffer.baseAddress.unsafelyUnwrapped)
      return Instant.iso8601Count
    }
  }

  /// How many bytes `iso8601` is.
  public static let iso8601Count = 24

  /// Writes the bytes of `iso8601` from `place` on, where there must be room for them.
  public func writeISO8601(to place: UnsafeMutablePointer<UInt8>) {
    var days = Int(seconds) / 86_400
    var rest = Int(seconds) % 86_400
    if rest < 0 {
      rest += 86_400
      days -= 1
    }
    let date = CivilDate(daysSinceEpoch: days)
    func put(_ value: Int, at offset: Int, digits: Int) {
      var value = value
      for i in stride(from: offset + digits - 1, through: offset, by: -1) {
        place[i] = UInt8(0x30 + value % 10)
        value /= 10
      }
    }
    put(date.year, at: 0, digits: 4)
    put(date.month, at: 5, digits: 2)
    put(date.day, at: 8, digits: 2)
    put(rest / 3600, at: 11, digits: 2)
    put(rest / 60 % 60, at: 14, digits: 2)
    put(rest % 60, at: 17, digits: 2)
    put(Int(milliseconds - seconds * 1000), at: 20, digits: 3)
    (place[4], place[7], place[10]) = (0x2D, 0x2D, 0x54)
    (place[13], place[16], place[19], place[23]) = (0x3A, 0x3A, 0x2E, 0x5A)
  }
}
