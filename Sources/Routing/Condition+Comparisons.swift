public import Desk

extension Condition {
  /// An attribute that is compared by size with values of which none is a plain decimal, so that
  /// the comparison never holds (ROUTING, Conditions); nil if there is none.
  public var comparisonWithoutNumbers: (attribute: String, values: [String])? {
    switch self {
    case .all(let parts), .any(let parts):
      parts.lazy.compactMap(\.comparisonWithoutNumbers).first
    case .test(let attribute, .greaterThan, let values),
      .test(let attribute, .lessThan, let values):
      values.allSatisfy { Decimal(Array($0.utf8)[...]) == nil } ? (attribute, values) : nil
    case .test: nil
    }
  }
}
