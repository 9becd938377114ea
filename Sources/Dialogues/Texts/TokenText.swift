/// A text with places for what is known of the visitor: `{{attribute}}`, `{{attribute:"default"}}`;
/// `\{{` is two braces (DIALOGUES, Tokens).
public struct TokenText: Hashable, Sendable {
  private enum Part: Hashable {
    case text(String)
    case token(String, default: String)
  }

  private var parts: [Part] = []

  /// Reads a text; nil if a token in it is broken.
  public init?(_ text: String) {
    var plain = ""
    var rest = Substring(text)
    while let character = rest.first {
      if rest.hasPrefix("\\{{") {
        plain += "{{"
        rest = rest.dropFirst(3)
      } else if rest.hasPrefix("{{") {
        guard let end = rest.ranges(of: "}}").first,
          let token = TokenText.token(
            rest[rest.index(rest.startIndex, offsetBy: 2)..<end.lowerBound])
        else { return nil }
        if !plain.isEmpty { parts.append(.text(plain)) }
        plain = ""
        parts.append(token)
        rest = rest[end.upperBound...]
      } else {
        plain.append(character)
        rest = rest.dropFirst()
      }
    }
    if !plain.isEmpty { parts.append(.text(plain)) }
  }

  /// `attribute` or `attribute:"default"`.
  private static func token(_ text: Substring) -> Part? {
    guard let colon = text.firstIndex(of: ":") else {
      return isName(text) ? .token(String(text), default: "") : nil
    }
    let value = text[text.index(after: colon)...]
    guard isName(text[..<colon]), value.count >= 2, value.first == "\"", value.last == "\"" else {
      return nil
    }
    return .token(String(text[..<colon]), default: String(value.dropFirst().dropLast()))
  }

  private static func isName(_ text: Substring) -> Bool {
    !text.isEmpty && text.allSatisfy { !$0.isWhitespace && !"{}\":".contains($0) }
  }

  /// The text with what is known put in.
  ///
  /// - Parameter known: what this browser itself gave, or was signed for it, by attribute. An empty
  ///   value is none.
  public func filled(_ known: (String) -> String?) -> String {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .token(let attribute, let otherwise):
        known(attribute).flatMap { $0.isEmpty ? nil : $0 } ?? otherwise
      }
    }.joined()
  }
}
