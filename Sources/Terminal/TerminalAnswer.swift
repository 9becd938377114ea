import Palette

/// A terminal's answer to the question for its background's colour: `OSC 11 ; rgb:1e1e/1e1e/2e2e`, ended
/// by BEL or ST, as XParseColor reads it: one to four hexadecimal digits a part, of which the first two
/// count, and perhaps a fourth part for what shines through.
enum TerminalAnswer {
  /// It has come to its end, or to one byte that belongs to none. What it says; nil: nothing of use.
  case whole(Colour?, count: Int)
  /// More of it may come.
  case begun

  private static let head = Array("\u{1B}]11;".utf8)
  /// The most bytes that one is believed to have.
  private static let longest = 64

  /// Whether bytes begin as an answer does, and as no key does.
  static func hasBegun(_ bytes: [UInt8]) -> Bool { bytes.starts(with: head) }

  /// Whether bytes may be the beginning of one.
  static func mayBegin(_ bytes: ArraySlice<UInt8>) -> Bool {
    zip(bytes, head).allSatisfy { $0 == $1 }
  }

  /// - Parameter bytes: such that may begin one.
  init(_ bytes: ArraySlice<UInt8>) {
    var end = bytes.startIndex + TerminalAnswer.head.count
    while end < bytes.endIndex, bytes[end] >= 0x20, bytes[end] < 0x7F { end += 1 }
    let count = end - bytes.startIndex
    if end >= bytes.endIndex {
      self = count < TerminalAnswer.longest ? .begun : .whole(nil, count: bytes.count)
      return
    }
    let body = bytes[(bytes.startIndex + TerminalAnswer.head.count)..<end]
    if bytes[end] == 0x07 {
      self = .whole(TerminalAnswer.colour(body), count: count + 1)
    } else if bytes[end] == 0x1B {
      guard end + 1 < bytes.endIndex else {
        self = .begun
        return
      }
      let isEnd = bytes[end + 1] == UInt8(ascii: "\\")
      self = .whole(isEnd ? TerminalAnswer.colour(body) : nil, count: count + (isEnd ? 2 : 0))
    } else {
      self = .whole(nil, count: count)
    }
  }

  private static func colour(_ body: ArraySlice<UInt8>) -> Colour? {
    let text = String(decoding: body, as: UTF8.self)
    let isTranslucent = text.hasPrefix("rgba:")
    guard isTranslucent || text.hasPrefix("rgb:") else { return nil }
    let parts = text.dropFirst(isTranslucent ? 5 : 4)
      .split(separator: "/", omittingEmptySubsequences: false).map { part -> UInt8? in
        guard (1...4).contains(part.count), let value = UInt32(part, radix: 16), part.first != "+"
        else { return nil }
        // As a share of the largest number of so many digits.
        return UInt8(value * 255 / (1 << (4 * UInt32(part.count)) - 1))
      }
    guard parts.count == (isTranslucent ? 4 : 3), let red = parts[0], let green = parts[1],
      let blue = parts[2]
    else { return nil }
    return Colour(red: red, green: green, blue: blue)
  }
}
