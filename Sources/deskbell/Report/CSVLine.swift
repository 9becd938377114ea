/// A line of comma-separated values (RFC 4180). What a spreadsheet would take for a formula gets an
/// apostrophe before it, as OWASP advises ("CSV Injection"), so that nobody's words are run.
enum CSVLine {
  static func text(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") }

  private static func cell(_ text: String) -> String {
    var text = text
    let first = text.unicodeScalars.first
    if let first, "=+-@＝＋－＠\t\r\n".unicodeScalars.contains(first), Double(text) == nil {
      text = "'" + text
    }
    // Also where cells are divided by something else, as spreadsheets in other countries do: what stands
    // behind it would begin a cell.
    let needsQuotes = text.unicodeScalars.contains { "\",;\t\n\r".unicodeScalars.contains($0) }
    guard needsQuotes else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
