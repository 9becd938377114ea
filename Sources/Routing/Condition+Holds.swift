public import Desk

extension Condition {
  /// Whether it holds for a visitor (ROUTING, Choosing an agent). For one condition asked now and
  /// then; the rules of a desk, asked of every visitor, are laid out in a table.
  public func holds(for visitor: Visitor) -> Bool {
    var table = ConditionTable()
    table.append(self)
    var questioning = table.question(visitor)
    return table.holds(0, for: &questioning)
  }
}

/// Whether a text is a plain decimal, as conditions compare them (ROUTING, Choosing an agent).
public func isDecimal(_ text: String) -> Bool { Decimal(Array(text.utf8)[...]) != nil }
