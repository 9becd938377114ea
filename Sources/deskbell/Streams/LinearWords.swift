import Desk

/// What is typed where every action is a word.
enum LinearWords: Equatable {
  /// A message.
  case text(String)
  /// A word behind a slash, and what follows it as it stands.
  case command(String, rest: String)
  case nothing

  static let slash: Character = "/"

  /// Whether a text is a yes or a no, and nothing else; nil: neither.
  static func answer(_ text: String) -> Bool? {
    switch text.trimmed.lowercased() {
    case "y", "yes", "是", "好", "對": true
    case "n", "no", "否", "不", "不要": false
    default: nil
    }
  }

  init(_ line: String) {
    guard !line.allSatisfy(\.isWhitespace) else {
      self = .nothing
      return
    }
    guard line.first == LinearWords.slash else {
      self = .text(line)
      return
    }
    let rest = line.dropFirst()
    guard rest.first != LinearWords.slash else {
      self = .text(String(rest))
      return
    }
    let name = rest.prefix { !$0.isWhitespace }
    let words = rest[name.endIndex...].drop(while: \.isWhitespace)
    self = .command(String(name), rest: String(words))
  }
}
