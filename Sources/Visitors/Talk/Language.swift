/// What simulated people speak.
public enum Language: String, CaseIterable, Sendable {
  case english, chinese, german, spanish
  /// English, mostly in pictures.
  case emoji

  /// The language tag of the visitor's browser (BCP 47).
  public var tag: String {
    switch self {
    case .english, .emoji: "en"
    case .chinese: "zh-TW"
    case .german: "de"
    case .spanish: "es"
    }
  }

  /// The language for a tag or a locale's name, such as `zh-TW`, `de_DE.UTF-8`; English for any
  /// that nobody here speaks.
  public init(tag: String) {
    switch tag.prefix(2).lowercased() {
    case "zh": self = .chinese
    case "de": self = .german
    case "es": self = .spanish
    default: self = .english
    }
  }

  /// How many of a hundred visitors speak it.
  var share: Int {
    switch self {
    case .english: 34
    case .chinese: 19
    case .german: 18
    case .spanish: 16
    case .emoji: 13
    }
  }

  /// What can be said in it.
  var phrasebook: Phrasebook {
    switch self {
    case .english: .english
    case .chinese: .chinese
    case .german: .german
    case .spanish: .spanish
    case .emoji: .emoji
    }
  }
}

/// What visitors of a shop for rainwear ask about.
enum Topic: String, CaseIterable, Sendable {
  case delivery, size, invoice, api, refund, repair, trade, care

  /// Whether an agent needs the number of an order or invoice to help.
  var needsNumber: Bool {
    switch self {
    case .delivery, .invoice, .refund, .repair: true
    case .size, .api, .trade, .care: false
    }
  }
}
