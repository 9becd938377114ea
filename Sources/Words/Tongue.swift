/// A language that the program speaks.
public enum Tongue: Hashable, CaseIterable, Sendable {
  case english

  /// What it calls things.
  public var words: any Wording {
    switch self {
    case .english: English()
    }
  }
}
