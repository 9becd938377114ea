/// What a dialogue asks of a visitor, of where they are, and of the desk at this moment.
public indirect enum DialogueCondition: Hashable, Sendable {
  /// Every one of them; true if there is none.
  case all([DialogueCondition])
  /// At least one of them; false if there is none.
  case any([DialogueCondition])
  case test(attribute: String, op: Condition.Operator, values: [String])
  /// An agent would be chosen for this visitor on that route now.
  case agentAvailable(Route)
}
