/// Whose word an attribute of a visitor is.
public enum AttributeSource: String, CaseIterable, Sendable {
  /// The visitor's own, or that of the page they are on: anybody can say anything.
  case said
  /// That of the website, which signed it with the desk's secret.
  case signed
  /// Set by a card of a dialogue.
  case dialogue
  /// An agent's, who put it right.
  case agent
}
