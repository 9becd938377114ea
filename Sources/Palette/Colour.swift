import Glibc

/// A colour, `#rrggbb`.
public struct Colour: Hashable, Sendable {
  public let red: UInt8
  public let green: UInt8
  public let blue: UInt8

  /// Reads six hexadecimal digits behind a number sign; nil for anything else.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 7, bytes[0] == UInt8(ascii: "#") else { return nil }
    let digits = bytes.dropFirst().compactMap { Colour.digit($0) }
    guard digits.count == 6 else { return nil }
    red = digits[0] << 4 | digits[1]
    green = digits[2] << 4 | digits[3]
    blue = digits[4] << 4 | digits[5]
  }

  public init(red: UInt8, green: UInt8, blue: UInt8) {
    (self.red, self.green, self.blue) = (red, green, blue)
  }

  /// A colour of xterm's palette: from 16 on a cube of six steps a side, from 232 on greys. The first
  /// sixteen are each user's own; nil for those.
  public init?(xterm number: UInt8) {
    switch number {
    case 0..<16: return nil
    case 16..<232:
      let steps: [UInt8] = [0, 95, 135, 175, 215, 255]
      let cube = Int(number) - 16
      self.init(red: steps[cube / 36], green: steps[cube / 6 % 6], blue: steps[cube % 6])
    default:
      let grey = 8 + (number - 232) * 10
      self.init(red: grey, green: grey, blue: grey)
    }
  }

  public static let black = Colour(red: 0, green: 0, blue: 0)
  public static let white = Colour(red: 255, green: 255, blue: 255)

  /// Reads what people write: also three digits, each of which stands for two.
  public init?(written text: String) {
    guard text.utf8.count == 4, text.utf8.first == UInt8(ascii: "#") else {
      self.init(text)
      return
    }
    self.init("#" + text.dropFirst().map { "\($0)\($0)" }.joined())
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  /// In lower case.
  public var text: String {
    "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// Relative luminance (WCAG 2.2), from 0, black, to 1, white.
  public var luminance: Double {
    func linear(_ part: UInt8) -> Double {
      let value = Double(part) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// The contrast ratio to another colour (WCAG 2.2), from 1 to 21.
  public func contrast(to other: Colour) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  /// The least contrast of a text that people are to read (WCAG 2.2, level AA).
  public static let leastContrast = 4.5
}
