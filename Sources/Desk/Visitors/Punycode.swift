/// Punycode (RFC 3492): a label of a domain, of any script, in plain ASCII. Without the prefix
/// `xn--`, and without any mapping: what is handed in has to be in its normal form.
package enum Punycode {
  private static let base = 36
  private static let least = 1
  private static let most = 26
  private static let firstBias = 72
  private static let firstCode = 128
  /// Longer labels are none, in either form (RFC 1035, 2.3.4).
  private static let longest = 63

  /// The letters that an encoded label stands for; nil: it is none.
  static func decoded(_ label: some StringProtocol) -> String? {
    let bytes = Array(label.utf8)
    guard bytes.count <= longest, bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
    let delimiter = bytes.lastIndex(of: UInt8(ascii: "-"))
    var codes = bytes[..<(delimiter ?? 0)].map { Int($0) }
    var rest = bytes[(delimiter.map { $0 + 1 } ?? 0)...]
    var (code, bias, i) = (firstCode, firstBias, 0)
    while !rest.isEmpty {
      let before = i
      var weight = 1
      for k in stride(from: base, through: .max, by: base) {
        guard let byte = rest.popFirst(), let digit = digit(byte) else { return nil }
        let (product, isLarge) = digit.multipliedReportingOverflow(by: weight)
        let (sum, isTooLarge) = i.addingReportingOverflow(product)
        guard !isLarge, !isTooLarge else { return nil }
        i = sum
        let threshold = threshold(k, bias)
        if digit < threshold { break }
        let (next, overflows) = weight.multipliedReportingOverflow(by: base - threshold)
        guard !overflows else { return nil }
        weight = next
      }
      let count = codes.count + 1
      bias = adapted(i - before, count, isFirst: before == 0)
      code += i / count
      i %= count
      codes.insert(code, at: i)
      guard code <= 0x10FFFF else { return nil }
      i += 1
    }
    var text = String.UnicodeScalarView()
    for code in codes {
      guard let scalar = Unicode.Scalar(UInt32(code)) else { return nil }
      text.append(scalar)
    }
    return String(text)
  }

  /// A label in ASCII; nil: it is too long to be one.
  package static func encoded(_ label: some StringProtocol) -> String? {
    let codes = label.unicodeScalars.map { Int($0.value) }
    guard codes.count <= longest else { return nil }
    var result = codes.filter { $0 < firstCode }.map { UInt8($0) }
    let plain = result.count
    if plain > 0 { result.append(UInt8(ascii: "-")) }
    var (code, bias, delta, done) = (firstCode, firstBias, 0, plain)
    while done < codes.count {
      // The codes of a label of 63 letters at the most cannot overflow 64 bits here.
      let next = codes.lazy.filter { $0 >= code }.min() ?? code
      delta += (next - code) * (done + 1)
      code = next
      for other in codes {
        if other < code { delta += 1 }
        guard other == code else { continue }
        var q = delta
        for k in stride(from: base, through: .max, by: base) {
          let threshold = threshold(k, bias)
          guard q >= threshold else { break }
          result.append(letter(threshold + (q - threshold) % (base - threshold)))
          q = (q - threshold) / (base - threshold)
        }
        result.append(letter(q))
        bias = adapted(delta, done + 1, isFirst: done == plain)
        delta = 0
        done += 1
      }
      delta += 1
      code += 1
    }
    return result.count <= longest ? String(decoding: result, as: UTF8.self) : nil
  }

  private static func threshold(_ k: Int, _ bias: Int) -> Int { min(max(k - bias, least), most) }

  private static func adapted(_ delta: Int, _ count: Int, isFirst: Bool) -> Int {
    var delta = delta / (isFirst ? 700 : 2)
    delta += delta / count
    var k = 0
    while delta > (base - least) * most / 2 {
      delta /= base - least
      k += base
    }
    return k + (base - least + 1) * delta / (delta + 38)
  }

  private static func digit(_ byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(byte - UInt8(ascii: "a"))
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(byte - UInt8(ascii: "A"))
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte - UInt8(ascii: "0")) + 26
    default: nil
    }
  }

  private static func letter(_ digit: Int) -> UInt8 {
    UInt8(digit < 26 ? digit + 0x61 : digit - 26 + 0x30)
  }
}
