/// Bytes in letters, digits and two signs alone (RFC 4648, 4), filled up with `=`. Linear.
public func base64(_ bytes: some Collection<UInt8>) -> String {
  var result: [UInt8] = []
  result.reserveCapacity((bytes.count + 2) / 3 * 4)
  var rest = bytes[...]
  while !rest.isEmpty {
    let part = Array(rest.prefix(3))
    rest = rest.dropFirst(3)
    let number = (0..<3).reduce(0) { sum, place in
      sum << 8 | (place < part.count ? Int(part[place]) : 0)
    }
    for place in 0..<4 {
      let isFilled = place <= part.count
      result.append(
        isFilled ? base64Digits[number >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
    }
  }
  return String(decoding: result, as: UTF8.self)
}

private let base64Digits = Array(
  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
