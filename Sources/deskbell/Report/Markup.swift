/// Elements of HTML and SVG. What is in an attribute is escaped; what is inside is markup already.
enum Markup {
  static func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ inner: String = ""
  ) -> String {
    opening(name, attributes) + inner + "</\(name)>"
  }

  /// One that has no end.
  static func opening(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) -> String {
    let texts = attributes.map { " \($0.key)=\"\(escaped($0.value))\"" }
    return "<" + name + texts.joined() + ">"
  }

  /// A text that is no markup, whatever is in it.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(isHarmful(scalar) ? "\u{FFFD}" : scalar)
      }
    }
    return escaped
  }

  /// What no page may have, and what would turn the text of the rest round.
  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
