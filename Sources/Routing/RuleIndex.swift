import Desk

/// From what a visitor says to the rules that may match, so that a visitor meets only those: most
/// rules hold only for certain values of some attribute, or only beyond some number.
///
/// The index finds every rule that matches and some that do not. Cost of a look: O(rules / 64 +
/// attributes + lengths of prefixes + rules found), and a nanosecond a rule that is found by what a
/// value contains.
struct RuleIndex {
  /// What a visitor must answer for a rule to be worth a look.
  private enum Key: Hashable {
    case value(attribute: Int, [UInt8])
    case prefix(attribute: Int, [UInt8])
    case above(attribute: Int, Decimal)
    case below(attribute: Int, Decimal)
    /// The value must have all these bytes somewhere.
    case bytes(attribute: Int, ByteSet)

    var attribute: Int {
      switch self {
      case .value(let attribute, _), .prefix(let attribute, _), .above(let attribute, _),
        .below(let attribute, _), .bytes(let attribute, _):
        attribute
      }
    }
  }

  /// The rules to be found by one attribute, by their places in the rule book.
  private struct Attribute {
    let number: Int
    var byValue: [ArraySlice<UInt8>: [Int]] = [:]
    var byPrefix: [ArraySlice<UInt8>: [Int]] = [:]
    /// Ascending, each once.
    var prefixLengths: [Int] = []
    /// Ascending: who is above a bound is above all those before it.
    var above: [(bound: Decimal, place: Int)] = []
    /// Descending: who is below a bound is below all those before it.
    var below: [(bound: Decimal, place: Int)] = []
    var byBytes: [(bytes: ByteSet, place: Int)] = []

    mutating func add(_ key: Key, _ place: Int) {
      switch key {
      case .value(_, let value): byValue[value[...], default: []].append(place)
      case .prefix(_, let prefix): byPrefix[prefix[...], default: []].append(place)
      case .above(_, let bound): above.append((bound, place))
      case .below(_, let bound): below.append((bound, place))
      case .bytes(_, let bytes): byBytes.append((bytes, place))
      }
    }

    mutating func sort() {
      prefixLengths = Set(byPrefix.keys.map(\.count)).sorted()
      above.sort { $0.bound < $1.bound }
      below.sort { $1.bound < $0.bound }
    }

    func find(_ visitor: VisitorValues, _ found: inout BitSet) {
      let value = visitor[number]
      if !byValue.isEmpty, let places = byValue[value] {
        for place in places { found[place] = true }
      }
      for length in prefixLengths {
        guard length <= value.count else { break }
        guard let places = byPrefix[value.prefix(length)] else { continue }
        for place in places { found[place] = true }
      }
      if !byBytes.isEmpty {
        let known = ByteSet(value)
        for (bytes, place) in byBytes where known.isSuperset(of: bytes) { found[place] = true }
      }
      guard let decimal = visitor.numbers[number] else { return }
      for (bound, place) in above {
        guard bound < decimal else { break }
        found[place] = true
      }
      for (bound, place) in below {
        guard decimal < bound else { break }
        found[place] = true
      }
    }
  }

  private var attributes: [Attribute] = []
  /// Rules that demand nothing that is indexed.
  private var always: BitSet

  /// An index of conditions by their places in the list, whose tests are those of `table`.
  init(_ conditions: [Condition], _ table: inout ConditionTable) {
    always = BitSet(count: conditions.count)
    var rules: [Key: Int] = [:]
    for condition in conditions {
      for key in Set(RuleIndex.mentioned(condition, &table)) { rules[key, default: 0] += 1 }
    }
    // A rule that demands several things is found by what the fewest rules ask for. A bound and a
    // set of bytes are taken for what everybody passes.
    func cost(_ keys: [Key]) -> Int {
      keys.reduce(0) { sum, key in
        switch key {
        case .value, .prefix: sum + rules[key, default: 0]
        case .above, .below, .bytes: sum + conditions.count
        }
      }
    }
    var all: [Int: Attribute] = [:]
    for (place, condition) in conditions.enumerated() {
      guard let keys = RuleIndex.demand(condition, &table, cost) else {
        always[place] = true
        continue
      }
      for key in Set(keys) {
        all[key.attribute, default: Attribute(number: key.attribute)].add(key, place)
      }
    }
    attributes = Array(all.values)
    for i in attributes.indices { attributes[i].sort() }
  }

  /// The rules that may match a visitor: all that do are among them.
  func candidates(for visitor: VisitorValues) -> BitSet {
    var found = always
    for attribute in attributes { attribute.find(visitor, &found) }
    return found
  }

  /// Keys of which the visitor must fit one for the condition to hold; nil: there are none such.
  private static func demand(
    _ condition: Condition, _ table: inout ConditionTable, _ cost: ([Key]) -> Int
  ) -> [Key]? {
    switch condition {
    case .all(let parts):
      var best: [Key]?
      for part in parts {
        guard let keys = demand(part, &table, cost) else { continue }
        if best.map({ cost(keys) < cost($0) }) ?? true { best = keys }
      }
      return best
    case .any(let parts):
      var union: [Key] = []
      for part in parts {
        guard let keys = demand(part, &table, cost) else { return nil }
        union += keys
      }
      return union
    case .test(let attribute, let op, let values):
      return keys(table.test(attribute, op, values))
    }
  }

  /// The keys of every test in a condition.
  private static func mentioned(_ condition: Condition, _ table: inout ConditionTable) -> [Key] {
    switch condition {
    case .all(let parts), .any(let parts): parts.flatMap { mentioned($0, &table) }
    case .test(let attribute, let op, let values): keys(table.test(attribute, op, values)) ?? []
    }
  }

  private static func keys(_ test: AttributeTest) -> [Key]? {
    switch test.question {
    case .isAny(let values): values.map { .value(attribute: test.attribute, $0) }
    case .startsWith(let values): values.map { .prefix(attribute: test.attribute, $0) }
    case .above(let bound): [.above(attribute: test.attribute, bound)]
    case .below(let bound): [.below(attribute: test.attribute, bound)]
    case .contains(let values): values.map { .bytes(attribute: test.attribute, ByteSet($0[...])) }
    case .never: []
    case .isNone: nil
    }
  }
}

/// Which bytes a text is made of, roughly: four bytes share a place.
private struct ByteSet: Hashable {
  private var bits: UInt64 = 0

  init(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes { bits |= 1 << UInt64(byte & 63) }
  }

  /// False only if a byte of `other` is missing.
  func isSuperset(of other: ByteSet) -> Bool { other.bits & ~bits == 0 }
}
