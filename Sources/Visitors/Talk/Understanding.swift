import Desk
import Glibc

/// What somebody means, as far as words tell.
struct Intents: OptionSet, Sendable {
  let rawValue: UInt16

  static let greeting = Intents(rawValue: 1 << 0)
  /// Wants to know a number, an address, a size.
  static let asksDetails = Intents(rawValue: 1 << 1)
  static let question = Intents(rawValue: 1 << 2)
  static let apology = Intents(rawValue: 1 << 3)
  static let patience = Intents(rawValue: 1 << 4)
  static let solution = Intents(rawValue: 1 << 5)
  static let anythingElse = Intents(rawValue: 1 << 6)
  static let goodbye = Intents(rawValue: 1 << 7)
  static let thanks = Intents(rawValue: 1 << 8)
}

/// A text made ready for looking words up in it.
struct HeardText: Sendable {
  /// Lower case, with one space for whatever is neither letter nor digit, and at both ends.
  private let words: String
  let raw: String

  init(_ text: String) {
    raw = text.lowercased()
    var words = " "
    var wasIdeographic = false
    for character in raw {
      guard character.isLetter || character.isNumber else {
        if words.last != " " { words.append(" ") }
        continue
      }
      // Where no space is needed to set a foreign word apart, none is written.
      let isIdeographic = character.unicodeScalars.first.map(HeardText.isIdeographic) ?? false
      if isIdeographic != wasIdeographic, words.last != " " { words.append(" ") }
      wasIdeographic = isIdeographic
      words.append(character)
    }
    if words.last != " " { words.append(" ") }
    self.words = words
  }

  /// Whether it belongs to a writing that does not set words apart.
  static func isIdeographic(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x2E80 && scalar.properties.isAlphabetic
  }

  /// Whether a word begins in such a writing.
  static func isIdeographic(_ word: String) -> Bool {
    word.unicodeScalars.first.map(isIdeographic) ?? false
  }

  /// The sentences of a text, each with the mark that ends it.
  static func sentences(of text: String) -> [HeardText] {
    var sentences: [HeardText] = []
    var sentence = ""
    func end() {
      if !sentence.isEmpty { sentences.append(HeardText(sentence)) }
      sentence = ""
    }
    var last: Character = " "
    for character in text {
      // A full stop inside a word, as in an address, ends nothing.
      if last == ".", character.isLetter || character.isNumber {
        sentence.append(character)
        last = character
        continue
      }
      if "?!.？！。❓\n".contains(last), !"?!.？！。❓".contains(character) { end() }
      sentence.append(character)
      last = character
    }
    end()
    return sentences
  }

  var isQuestion: Bool { raw.contains { "?？¿❓".contains($0) } }

  /// Whether one of these stands at the beginning, whatever leads up to it.
  func begins(with keywords: [String], after leads: [String]) -> Bool {
    var rest = words.dropFirst()
    while let lead = leads.first(where: { rest.hasPrefix($0) }) {
      if keywords.contains(where: { rest.hasPrefix($0) }) { return true }
      rest = rest.dropFirst(lead.count).drop { $0 == " " }
    }
    return keywords.contains { rest.hasPrefix($0) }
  }

  func ends(with keywords: [String]) -> Bool { keywords.contains { words.hasSuffix($0) } }

  /// Whether it holds a word that begins so, or, where words are not set apart, these characters.
  func has(_ keyword: String) -> Bool {
    guard let first = keyword.unicodeScalars.first else { return false }
    return first.properties.isAlphabetic && first.value < 0x2E80
      ? strstr(words, " " + keyword) != nil : strstr(raw, keyword) != nil
  }

  func has(anyOf keywords: [String]) -> Bool { keywords.contains { has($0) } }

  /// How many of these it holds.
  func count(of keywords: [String]) -> Int { keywords.count { has($0) } }

  func intents(_ keywords: Phrasebook.Keywords) -> Intents {
    var intents: Intents = []
    if has(anyOf: keywords.greeting) { intents.insert(.greeting) }
    if has(anyOf: keywords.details) { intents.insert(.asksDetails) }
    if has(anyOf: keywords.apology) { intents.insert(.apology) }
    if has(anyOf: keywords.patience) { intents.insert(.patience) }
    if has(anyOf: keywords.solution) { intents.insert(.solution) }
    if has(anyOf: keywords.anythingElse) { intents.insert(.anythingElse) }
    if has(anyOf: keywords.goodbye) { intents.insert(.goodbye) }
    if has(anyOf: keywords.thanks) { intents.insert(.thanks) }
    if isQuestion { intents.insert(.question) }
    return intents
  }

  /// The first word with four digits or more, as written: the number of an order or invoice.
  static func number(in text: String) -> String? {
    text.split { !($0.isLetter || $0.isNumber || $0 == "-") }
      .first { $0.count { $0.isASCII && $0.isNumber } >= 4 }
      .map(String.init)
  }
}

extension Language {
  /// The language somebody writes in: by what their browser says, unless the text tells better.
  static func heard(in texts: [String], tag: String) -> Language {
    let text = texts.joined(separator: " ")
    if text.unicodeScalars.contains(where: { (0x4E00...0x9FFF).contains($0.value) }) {
      return .chinese
    }
    let pictures = text.unicodeScalars.count { $0.properties.isEmojiPresentation }
    let byTag = Language(tag: tag)
    if pictures >= 2, byTag == .english { return .emoji }
    guard tag.isEmpty else { return byTag }
    let heard = HeardText(text)
    func score(_ language: Language) -> Int {
      language.phrasebook.topics.values.reduce(0) { $0 + heard.count(of: $1.keywords) }
        + heard.count(of: language.phrasebook.keywords.greeting)
    }
    let others: [Language] = [.german, .spanish]
    return others.filter { score($0) > score(.english) }.max { score($0) < score($1) } ?? .english
  }
}

extension Topic {
  /// Where as many words tell of two topics, the earlier one is meant: a webhook for deliveries is
  /// a matter of the API.
  private static let mostTellingFirst: [Topic] = [
    .api, .trade, .invoice, .care, .repair, .refund, .size, .delivery,
  ]

  /// What the texts are about; nil if no word tells.
  static func heard(in texts: [String], _ phrasebook: Phrasebook) -> Topic? {
    let heard = HeardText(texts.joined(separator: " "))
    var best: (topic: Topic, score: Int)?
    for topic in Topic.mostTellingFirst {
      let score = heard.count(of: phrasebook.topics[topic]?.keywords ?? [])
      if score > best?.score ?? 0 { best = (topic, score) }
    }
    return best?.topic
  }
}

extension String {
  /// The text with its places filled in.
  func filled(_ values: [String: String]) -> String {
    guard contains("{") else { return self }
    var text = ""
    var rest = self[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      text += values[String(rest[rest.index(after: open)..<close])] ?? ""
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }
}
