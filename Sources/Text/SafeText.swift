/// Text that can do nothing to a terminal but be read: the only type of outside text that may reach
/// a screen, a title, a notice or plain output.
///
/// Every string becomes safe text by showing what is invisible or works on a terminal as a mark of
/// one cell (see `init(_:)`). What is left are line breaks and characters with a width.
public struct SafeText: Hashable, Sendable {
  /// The text itself. Holds no control character but line feed.
  public let string: String

  /// Text already known to be safe: a slice of safe text at cluster boundaries.
  init(trusted string: String) { self.string = string }

  /// Makes any text safe; safe text stays as it is. Linear in the text's length.
  ///
  /// - Line feed stays; carriage return with line feed, and the line and paragraph separators,
  ///   become one; a tab becomes four spaces.
  /// - Other C0 controls and DEL become their control picture, such as `␛`.
  /// - C1 controls, private-use characters and noncharacters become U+FFFD.
  /// - Bidirectional controls and other invisible characters become `·`: but joiners inside emoji
  ///   and between letters of scripts that need them, and variation selectors after their base,
  ///   stay.
  /// - More than `markLimit` marks in a row become one U+FFFD.
  public init(_ text: String) {
    string = isPlainASCII(text) ? text : sanitised(text)
  }

  /// As `init(_:)`, on one line: line breaks become `⏎`, or what else is asked for.
  public init(oneLine text: String, lineBreak: Character = "⏎") {
    self = SafeText(text).oneLine(lineBreak: lineBreak)
  }

  /// A text without anything in it.
  public static let empty = SafeText(trusted: "")

  /// The most marks that are kept on one base.
  public static let markLimit = 8

  /// Whether there is nothing in it.
  public var isEmpty: Bool { string.isEmpty }

  /// The text on one line: line breaks become `⏎`, or what else is asked for.
  public func oneLine(lineBreak: Character = "⏎") -> SafeText {
    guard string.utf8.contains(0x0A) else { return self }
    return SafeText(String(string.map { $0 == "\n" ? lineBreak : $0 }))
  }

  /// The lines between line breaks; at least one.
  public var lines: [SafeText] {
    guard string.utf8.contains(0x0A) else { return [self] }
    return string.split(separator: "\n", omittingEmptySubsequences: false).map {
      SafeText(trusted: String($0))
    }
  }

  /// The cells of the widest line.
  public var width: Int {
    if isPlainASCII(string), !string.utf8.contains(0x0A) { return string.utf8.count }
    var widest = 0
    var width = 0
    for cluster in string {
      if cluster == "\n" {
        widest = max(widest, width)
        width = 0
      } else {
        width += cellWidth(of: cluster)
      }
    }
    return max(widest, width)
  }

  /// Both texts in a row, safe as a whole.
  public static func + (left: SafeText, right: SafeText) -> SafeText {
    if left.isEmpty { return right }
    if right.isEmpty { return left }
    // Only what is more than a plain character can have to do with what stands before it.
    if let first = right.string.utf8.first, first < 0x80 {
      return SafeText(trusted: left.string + right.string)
    }
    return SafeText(left.string + right.string)
  }

  /// Appends a text.
  public static func += (left: inout SafeText, right: SafeText) { left = left + right }
}

extension SafeText: CustomStringConvertible {
  /// The text itself.
  public var description: String { string }
}

extension SafeText: ExpressibleByStringInterpolation {
  /// A text of the program's own, made safe like any other; what is interpolated too.
  public init(stringLiteral value: String) { self.init(value) }
}

extension Sequence<SafeText> {
  /// The texts with a separator between them.
  public func joined(separator: SafeText = .empty) -> SafeText {
    SafeText(map(\.string).joined(separator: separator.string))
  }
}

extension SafeText {
  /// Hands over the bytes of a text that is printable ASCII and line feeds alone, each byte a cell:
  /// for drawing it without looking at clusters. Nil, and nothing called, for any other text.
  @inlinable
  public func withPlainBytes<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result? {
    var text = string
    return text.withUTF8 { bytes in areCells(bytes) ? body(bytes) : nil }
  }
}

/// Whether every byte is printable ASCII or a line feed: each is a cell.
@usableFromInline
func areCells(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F || $0 == 0x0A }
}

/// Whether every byte is printable ASCII or a line feed: nothing to make safe, and each a cell.
func isPlainASCII(_ text: String) -> Bool {
  var text = text
  return text.withUTF8(areCells)
}
