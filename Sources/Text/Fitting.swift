extension SafeText {
  /// The text on one line in at most `width` cells; what is cut off is shown by `…`, by `.` where there is no room
  /// for that. Empty at 0.
  public func truncated(to width: Int) -> SafeText {
    let line = oneLine()
    guard width > 0 else { return .empty }
    let markWidth = cellWidth(of: "\u{2026}" as Unicode.Scalar)
    let (mark, room) = markWidth > width ? (".", width - 1) : ("…", width - markWidth)
    if isPlainASCII(line.string) {
      if line.string.utf8.count <= width { return line }
      return SafeText(trusted: line.string.prefix(room) + mark)
    }
    var used = 0
    // Where the text is cut if it turns out not to fit.
    var cut = line.string.startIndex
    var index = line.string.startIndex
    while index < line.string.endIndex {
      used += cellWidth(of: line.string[index])
      line.string.formIndex(after: &index)
      if used > width { return SafeText(trusted: line.string[..<cut] + mark) }
      if used <= room { cut = index }
    }
    return line
  }

  /// The text on one line in exactly `width` cells: cut with `…`, or padded with spaces.
  public func fitted(to width: Int, _ alignment: Alignment = .leading) -> SafeText {
    let text = truncated(to: width)
    let missing = max(0, width - text.width)
    guard missing > 0 else { return text }
    let before = alignment.indent(of: text, in: width)
    return SafeText(
      trusted: String(repeating: " ", count: before) + text.string
        + String(repeating: " ", count: missing - before))
  }

  /// Gives the glyphs that draw the text, in order. A line break is drawn as a blank.
  public func forEachGlyph(_ body: (Glyph) -> Void) {
    if isPlainASCII(string) {
      for byte in string.utf8 {
        body(byte == 0x0A ? .blank : Glyph(Unicode.Scalar(byte), width: 1))
      }
    } else {
      for cluster in string { Text.forEachGlyph(of: cluster, body) }
    }
  }
}
