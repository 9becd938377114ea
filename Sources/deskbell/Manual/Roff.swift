/// A manual page as it is written: lines of roff with the macros of man(7).
struct Roff {
  private var lines: [String] = []

  var text: String { lines.joined(separator: "\n") + "\n" }

  mutating func title(_ name: String, section: Int, source: String, manual: String) {
    lines.append(".TH \(name) \(section) \"\" \"\(Roff.escaped(source))\" \"\(manual)\"")
    // Words are not taken apart, and nothing is spread to the right edge: commands stay whole.
    lines += [".nh", ".ad l"]
  }

  mutating func section(_ title: String) { lines.append(".SH \(Roff.escaped(title).uppercased())") }

  mutating func subsection(_ title: String) { lines.append(".SS \(Roff.escaped(title))") }

  /// Text of one paragraph, filled to the width there is.
  mutating func paragraph(_ text: String) { lines += [".PP", Roff.line(text)] }

  /// Lines that stand as they are, such as examples.
  mutating func verbatim(_ rows: [String]) {
    lines += [".PP", ".RS 4", ".nf"] + rows.map { Roff.line($0) } + [".fi", ".RE"]
  }

  /// Something named, and what there is to say of it.
  mutating func item(_ term: String, _ text: String) {
    lines += [".TP", Roff.line(bold: term), Roff.line(text)]
  }

  /// Text for people: paragraphs, and examples, which begin with blanks or a brace.
  mutating func prose(_ text: String) {
    var examples: [String] = []
    for row in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if row.hasPrefix(" ") || row.hasPrefix("{") {
        examples.append(String(row))
        continue
      }
      if !examples.isEmpty { verbatim(examples.map { String($0.drop { $0 == " " }) }) }
      examples = []
      if !row.isEmpty { paragraph(String(row)) }
    }
    if !examples.isEmpty { verbatim(examples.map { String($0.drop { $0 == " " }) }) }
  }

  private static func line(bold text: String) -> String { "\\fB\(escaped(text))\\fR" }

  /// A line that is text, whatever it begins with.
  private static func line(_ text: String) -> String {
    let text = escaped(text)
    return text.first == "." || text.first == "'" ? "\\&" + text : text
  }

  /// At least four digits, as roff wants them.
  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// A text in which nothing is a command of roff, and hyphens and quotes can be pasted.
  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "\\": "\\e"
      case "-": "\\-"
      case "'": "\\(aq"
      case "`": "\\(ga"
      case "\n": " "
      case _ where scalar.isASCII: String(scalar)
      default: "\\[u\(hexadecimal(scalar.value))]"
      }
    }.joined()
  }
}
