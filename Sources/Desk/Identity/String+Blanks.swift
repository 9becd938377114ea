extension String {
  /// Without what is blank at its ends.
  public var trimmed: String {
    var text = Substring(self)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  /// On one line, each stretch of blanks as one.
  public var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// With line feeds for line ends of other kinds.
  var withLineFeeds: String {
    utf8.contains(0x0D)
      ? String(map { $0 == "\r\n" || $0 == "\r" ? "\n" : $0 }) : self
  }
}
