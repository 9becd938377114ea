/// A language that the program speaks.
public enum Tongue: String, Hashable, CaseIterable, Sendable {
  case english = "en"
  /// In traditional characters, as in Taiwan.
  case chinese = "zh-Hant"

  /// What it calls things.
  public var words: any Wording {
    switch self {
    case .english: English()
    case .chinese: Chinese()
    }
  }
}
