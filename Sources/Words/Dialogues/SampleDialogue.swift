/// A finished dialogue to begin with; its raw value is its id, and the name of its file.
public enum SampleDialogue: String, CaseIterable, Sendable {
  /// Asks whether the visitor wants a person.
  case askAtOnce = "ask-at-once"
  /// Asks what the visitor is after, then lets the rules find a person.
  case qualify
  /// Takes a message where nobody is there.
  case afterHours = "after-hours"
}
