import JSON
import Randomness
import Testing

/// Seeded randomness (SplitMix64).
private struct Dice: RandomNumberGenerator {
  private var lots: SplitMix64
  init(seed: UInt64) { lots = SplitMix64(seed: seed) }
  mutating func next() -> UInt64 { lots.next() }

  mutating func roll(_ sides: Int) -> Int { Int.random(in: 0..<sides, using: &self) }

  mutating func scalar() -> Unicode.Scalar {
    let ranges: [ClosedRange<UInt32>] = [
      0...0x7F, 0...0x7F, 0x80...0x9F, 0xA0...0x7FF, 0x61C...0x61C, 0x2000...0x2070, 0x800...0xFFFF,
      0xD000...0xE000, 0x10000...0x10FFFF,
    ]
    while true {
      let range = ranges[roll(ranges.count)]
      if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &self)) { return scalar }
    }
  }

  mutating func text() -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<roll(20) { text.append(scalar()) }
    return String(text)
  }

  mutating func value(_ depth: Int) -> JSONValue {
    switch roll(depth > 0 ? 7 : 5) {
    case 0: return .null
    case 1: return .bool(roll(2) == 0)
    case 2: return .number(JSONNumber(Int.random(in: .min ... .max, using: &self)))
    case 3:
      return .number(JSONNumber(Double(bitPattern: next())) ?? JSONNumber(0))
    case 4: return .string(text())
    case 5: return .array((0..<roll(5)).map { _ in value(depth - 1) })
    default:
      var object = JSONObject()
      for _ in 0..<roll(5) { object[text()] = value(depth - 1) }
      return .object(object)
    }
  }
}

@Suite struct RoundTripTests {
  @Test func whatIsWrittenIsReadBack() throws {
    var dice = Dice(seed: 1)
    for _ in 0..<2000 {
      let value = dice.value(4)
      let text = value.text
      let read = try JSONValue(parsing: text)
      #expect(read == value)
      #expect(read.text == text)
    }
  }

  @Test func nothingWrittenCanWorkOnATerminal() {
    var dice = Dice(seed: 2)
    for _ in 0..<2000 {
      for scalar in dice.value(4).text.unicodeScalars {
        switch scalar.value {
        case 0..<0x20, 0x7F...0x9F, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069:
          Issue.record("U+\(String(scalar.value, radix: 16)) was written as it is")
        default: break
        }
      }
    }
  }

  /// Whole words of plain text are passed over at once: what needs an escape must be seen
  /// wherever in them it lies, and whatever lies beside it.
  @Test func anEscapeIsSeenAtEveryPlace() throws {
    let special: [Unicode.Scalar] = [
      "\0", "\u{1F}", "\"", "\\", "\u{7F}", "\u{80}", "\u{9F}", "\u{61C}", "\u{200E}", "\u{202E}",
      "\u{2069}",
    ]
    let beside: [Unicode.Scalar] = [
      " ", "!", "#", "[", "]", "~", "\u{A0}", "\u{BF}", "ß", "\u{61B}", "\u{61D}", "\u{2010}", "…",
      "臺",
      "\u{10FFFF}", "\u{1F600}",
    ]
    for filling in beside {
      for place in 0..<20 {
        for scalar in special {
          var text = String.UnicodeScalarView()
          for _ in 0..<place { text.append(filling) }
          text.append(scalar)
          for _ in 0..<9 { text.append(filling) }
          let written = JSONValue.string(String(text)).text
          #expect(
            !written.unicodeScalars.dropFirst().dropLast().contains(scalar) || scalar == "\\"
              || scalar == "\"")
          #expect(written.unicodeScalars.filter { $0 == filling }.count == place + 9)
          #expect(try JSONValue(parsing: written) == .string(String(text)))
        }
      }
    }
  }

  @Test(arguments: [0, 9, 10, -1, -10, 1_000_000_000_000, .max, .min] as [Int64])
  func integersAreWrittenInFull(_ value: Int64) {
    var writer = JSONWriter()
    writer.beginArray()
    writer.integer(value)
    writer.integer(UInt64.max)
    writer.endArray()
    #expect(writer.text == "[\(value),18446744073709551615]")
  }

  @Test func escapesAreTheShortestThereAre() {
    #expect(
      JSONValue.string(
        "\"\\/\u{8}\u{C}\n\r\t\u{1B}\u{7F}\u{85}\u{61C}\u{200E}\u{2028}\u{202E}\u{2069}"
      ).text
        == #""\"\\/\u0008\u000c\n\r\t\u001b\u007f\u0085\u061c\u200e\u2028\u202e\u2069""#)
    #expect(
      JSONValue.string("\u{61B}\u{61D}\u{200D}\u{2010}\u{206A}\u{2065}é我👍").text
        == "\"\u{61B}\u{61D}\u{200D}\u{2010}\u{206A}\u{2065}é我👍\"")
  }

  /// A document cut anywhere is refused, whoever reads it, and nobody reads past its end.
  @Test func aDocumentCutAnywhereIsRefused() throws {
    var dice = Dice(seed: 3)
    for _ in 0..<60 {
      let value = JSONValue.array([dice.value(4), .string(dice.text()), dice.value(3)])
      let whole = Array(value.text.utf8)
      for count in whole.indices {
        // Memory of exactly this size, so that reading too far is a fault.
        let cut = Array(whole[..<count])
        #expect(throws: JSONError.self) { try JSONValue(parsing: cut) }
        #expect(throws: JSONError.self) {
          try cut.withUnsafeBufferPointer { bytes in
            var scanner = JSONScanner(bytes)
            try scanner.skip()
          }
        }
      }
    }
  }

  @Test func noBytesMakeItFail() {
    var dice = Dice(seed: 4)
    let pieces: [[UInt8]] = [
      Array("{".utf8), Array("}".utf8), Array("[".utf8), Array("]".utf8), Array(",".utf8),
      Array(":".utf8), Array("\"".utf8), Array("\\".utf8), Array("\\u".utf8), Array("d800".utf8),
      Array("null".utf8), Array("-1e".utf8), Array("\"a\"".utf8), [0xFF], [0xE2, 0x80], [0x20], [0],
    ]
    for _ in 0..<20_000 {
      var bytes: [UInt8] = []
      for _ in 0..<dice.roll(12) { bytes += pieces[dice.roll(pieces.count)] }
      guard let value = try? JSONValue(parsing: bytes) else { continue }
      #expect((try? JSONValue(parsing: value.text)) == value)
    }
  }
}
