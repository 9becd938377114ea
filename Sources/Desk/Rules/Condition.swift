/// What a rule asks of a visitor.
public indirect enum Condition: Hashable, Sendable {
  /// Every one of them; true if there is none.
  case all([Condition])
  /// At least one of them; false if there is none.
  case any([Condition])
  case test(attribute: String, op: Operator, values: [String])

  public enum Operator: String, CaseIterable, Sendable {
    case `is`, isNot, contains, startsWith, isEmpty, isNotEmpty, greaterThan, lessThan

    /// Whether the operator compares with values.
    public var takesValues: Bool { self != .isEmpty && self != .isNotEmpty }
  }
}
