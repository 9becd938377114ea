import Desk

/// The rules in the order they are asked, with an index from attribute values to the rules that
/// demand them, so that a visitor meets only the rules that can match.
struct RuleBook {
  private struct Entry {
    let id: RuleID
    let condition: CompiledCondition
  }

  private var entries: [Entry] = []
  private var names: [String] = []
  /// Rules that hold only for certain values of an attribute, by attribute and value.
  private var demanded: [Int: [[UInt8]: [Int]]] = [:]
  /// Rules that demand no particular value.
  private var undemanding: [Int] = []

  init(_ rules: [Rule]) {
    let ordered = rules.enumerated().sorted {
      ($0.element.priority, $0.offset) < ($1.element.priority, $1.offset)
    }
    var numbers: [String: Int] = [:]
    for (_, rule) in ordered {
      let condition = RuleBook.compile(rule.when, &numbers)
      let place = entries.count
      entries.append(Entry(id: rule.id, condition: condition))
      if let (attribute, values) = RuleBook.demand(condition) {
        for value in Set(values) {
          demanded[attribute, default: [:]][value, default: []] += [place]
        }
      } else {
        undemanding.append(place)
      }
    }
    names = Array(repeating: "", count: numbers.count)
    for (name, number) in numbers { names[number] = name }
  }

  /// Calls `body` with each rule that matches, in order, until it returns true.
  func forEachMatch(_ visitor: Visitor, _ body: (RuleID) -> Bool) {
    guard !entries.isEmpty else { return }
    var values = VisitorValues(visitor, names: names)
    var places = undemanding
    for (attribute, byValue) in demanded {
      if let more = byValue[values[attribute]] { places += more }
    }
    if places.count != undemanding.count { places.sort() }
    for place in places where entries[place].condition.holds(for: &values) {
      if body(entries[place].id) { return }
    }
  }

  private static func compile(
    _ condition: Condition, _ numbers: inout [String: Int]
  ) -> CompiledCondition {
    switch condition {
    case .all(let parts): return .all(parts.map { compile($0, &numbers) })
    case .any(let parts): return .any(parts.map { compile($0, &numbers) })
    case .test(let attribute, let op, let values):
      let number = numbers[attribute] ?? numbers.count
      numbers[attribute] = number
      let values = values.map { Array($0.lowercased().utf8) }
      switch op {
      case .greaterThan, .lessThan:
        return .compare(
          attribute: number, isGreater: op == .greaterThan, bounds: values.compactMap(Decimal.init))
      default: return .test(attribute: number, op: op, values: values)
      }
    }
  }

  /// An attribute and the values of which it must have one for the condition to hold.
  private static func demand(_ condition: CompiledCondition) -> (Int, [[UInt8]])? {
    switch condition {
    case .test(let attribute, .is, let values): return (attribute, values)
    case .all(let parts):
      for part in parts {
        if let found = demand(part) { return found }
      }
      return nil
    default: return nil
    }
  }
}
