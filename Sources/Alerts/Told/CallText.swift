public import Text

/// What a call says, in words: safe to show, on one line each, and short.
public struct CallText: Hashable, Sendable {
  public let headline: SafeText
  /// What more there is to say; may be empty.
  public let detail: SafeText

  /// So many cells at the most.
  public static let headlineWidth = 100
  public static let detailWidth = 240

  /// Any text is made safe and cut.
  public init(headline: String, detail: String) {
    self.headline = CallText.line(headline, CallText.headlineWidth)
    self.detail = CallText.line(detail, CallText.detailWidth)
  }

  /// Also of a text in which every cell holds many code points, so that it is short in bytes too.
  private static func line(_ text: String, _ width: Int) -> SafeText {
    // What is cut off is not even looked at: a message may be long.
    let start = String(text.unicodeScalars.prefix(width * 4))
    let line = SafeText(oneLine: start, lineBreak: " ").truncated(to: width)
    guard line.string.utf8.count > width * 4 else { return line }
    return SafeText(String(line.string.unicodeScalars.prefix(width)))
  }
}
