extension Instant {
  /// Reads ISO 8601 in UTC: `2026-11-23T09:00:00Z`, with up to three decimals of a second.
  /// Nil for anything else, impossible dates included.
  public init?(iso8601 text: some StringProtocol) {
    var text = String(text)
    guard let instant = text.withUTF8({ Instant(iso8601: $0) }) else { return nil }
    self = instant
  }

  /// As `init(iso8601:)` over the bytes of the text, without making a string: every line of the
  /// journal has some.
  public init?(iso8601 text: UnsafeBufferPointer<UInt8>) {
    guard (20...24).contains(text.count), text.count != 21,
      text[text.count - 1] == UInt8(ascii: "Z"),
      text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"), text[10] == UInt8(ascii: "T"),
      text[13] == UInt8(ascii: ":"), text[16] == UInt8(ascii: ":"),
      text.count == 20 || text[19] == UInt8(ascii: ".")
    else { return nil }
    var isSound = true
    func number(_ from: Int, _ to: Int) -> Int {
      var value = 0
      for index in from..<to {
        let digit = text[index] &- UInt8(ascii: "0")
        if digit > 9 { isSound = false }
        value = value * 10 + Int(digit)
      }
      return value
    }
    let date = CivilDate(year: number(0, 4), month: number(5, 7), day: number(8, 10))
    let (hour, minute, second) = (number(11, 13), number(14, 16), number(17, 19))
    let milliseconds =
      switch text.count {
      case 20: 0
      case 22: number(20, 21) * 100
      case 23: number(20, 22) * 10
      default: number(20, 23)
      }
    guard isSound, hour < 24, minute < 60, second < 60, date.isValid else { return nil }
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
