extension JSONScanner {
  /// A whole number that fits in 64 bits, written without fraction and exponent.
  public mutating func integer() throws(JSONError) -> Int64 {
    skipWhitespace()
    let start = offset
    let negative = take(UInt8(ascii: "-"))
    var value: Int64 = 0
    let digits = offset
    while offset < bytes.count {
      let digit = bytes[offset] &- UInt8(ascii: "0")
      guard digit < 10 else { break }
      let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
      let (next, overflow2) =
        negative
        ? tens.subtractingReportingOverflow(Int64(digit))
        : tens.addingReportingOverflow(Int64(digit))
      if overflow || overflow2 { throw error(.numberTooLarge, at: start) }
      value = next
      offset += 1
    }
    guard offset > digits else { throw unexpected(.wholeNumber) }
    if offset - digits > 1, bytes[digits] == UInt8(ascii: "0") {
      throw error(.numberBeginsWithZero, at: start)
    }
    if offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
        throw error(.expected(.wholeNumber), at: start)
      default: break
      }
    }
    return value
  }

  /// Any number, kept as it is written.
  public mutating func number() throws(JSONError) -> JSONNumber {
    let extent = try numberExtent()
    return JSONNumber(checked: String(decoding: bytes[extent], as: UTF8.self))
  }

  mutating func numberExtent() throws(JSONError) -> Range<Int> {
    skipWhitespace()
    let start = offset
    _ = take(UInt8(ascii: "-"))
    let whole = offset
    guard takeDigits() else { throw unexpected(.number) }
    if offset - whole > 1, bytes[whole] == UInt8(ascii: "0") {
      throw error(.numberBeginsWithZero, at: start)
    }
    if take(UInt8(ascii: ".")) {
      guard takeDigits() else { throw unexpected(.digit) }
    }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      guard takeDigits() else { throw unexpected(.digit) }
    }
    return start..<offset
  }

  private mutating func takeDigits() -> Bool {
    let start = offset
    while offset < bytes.count, bytes[offset] &- UInt8(ascii: "0") < 10 { offset += 1 }
    return offset > start
  }
}
