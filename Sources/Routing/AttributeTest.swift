import Desk

/// One question about one attribute of a visitor (ROUTING, Choosing an agent). Values are in lower
/// case, since text ignores case. What asks the same is equal, however it was put.
struct AttributeTest: Hashable {
  /// The attribute's number among those asked for.
  let attribute: Int
  let question: Question

  enum Question: Hashable {
    case isAny([[UInt8]])
    case isNone([[UInt8]])
    case contains([[UInt8]])
    case startsWith([[UInt8]])
    /// `greaterThan`; of several bounds only the least matters.
    case above(Decimal)
    /// `lessThan`; of several bounds only the greatest matters.
    case below(Decimal)
    /// A comparison with no decimal: nothing is greater or less than that.
    case never

    init(_ op: Condition.Operator, _ values: [String], of attribute: String) {
      let isDomain = attribute == "emailDomain" && (op == .is || op == .isNot)
      let values = values.map { text in
        var bytes: [UInt8] = []
        _ = bytes.append(withoutCase: isDomain ? EmailDomain.normal(text) : text)
        return bytes
      }
      switch op {
      case .is: self = .isAny(values)
      case .isNot: self = .isNone(values)
      case .contains: self = .contains(values)
      case .startsWith: self = .startsWith(values)
      case .isEmpty: self = .isAny([[]])
      case .isNotEmpty: self = .isNone([[]])
      case .greaterThan: self = Self.bounds(values).min().map(Self.above) ?? .never
      case .lessThan: self = Self.bounds(values).max().map(Self.below) ?? .never
      }
    }

    private static func bounds(_ values: [[UInt8]]) -> [Decimal] {
      values.compactMap { Decimal($0[...]) }
    }
  }
}
