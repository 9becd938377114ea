/// The distinct tests of all rules, laid out flat: putting one to a visitor touches no reference
/// counts, which would cost more than the test.
struct TestTable {
  private enum Kind { case isAny, isNone, contains, startsWith, above, below, never }

  private struct Entry {
    let attribute: Int
    let kind: Kind
    /// Where its values stand in `values`, or its one bound in `bounds`.
    let values: Range<Int>
  }

  private var entries: [Entry] = []
  /// The values of all tests, one after the other.
  private var bytes: [UInt8] = []
  /// Where each value stands in `bytes`.
  private var values: [Range<Int>] = []
  private var bounds: [Decimal] = []
  private var numbers: [AttributeTest: Int] = [:]

  var count: Int { entries.count }

  /// The number of a test, a new one if it was not in the table.
  mutating func number(of test: AttributeTest) -> Int {
    if let known = numbers[test] { return known }
    numbers[test] = entries.count
    let (kind, values) =
      switch test.question {
      case .isAny(let texts): (Kind.isAny, add(texts))
      case .isNone(let texts): (.isNone, add(texts))
      case .contains(let texts): (.contains, add(texts))
      case .startsWith(let texts): (.startsWith, add(texts))
      case .above(let bound): (.above, add(bound))
      case .below(let bound): (.below, add(bound))
      case .never: (.never, 0..<0)
      }
    entries.append(Entry(attribute: test.attribute, kind: kind, values: values))
    return entries.count - 1
  }

  private mutating func add(_ texts: [[UInt8]]) -> Range<Int> {
    for text in texts {
      values.append(bytes.count..<bytes.count + text.count)
      bytes += text
    }
    return values.count - texts.count..<values.count
  }

  private mutating func add(_ bound: Decimal) -> Range<Int> {
    bounds.append(bound)
    return bounds.count - 1..<bounds.count
  }

  /// Whether a visitor passes the test of that number.
  func holds(_ number: Int, for visitor: VisitorValues) -> Bool {
    let entry = entries[number]
    switch entry.kind {
    case .never: return false
    case .above:
      return visitor.numbers[entry.attribute].map { bounds[entry.values.lowerBound] < $0 } ?? false
    case .below:
      return visitor.numbers[entry.attribute].map { $0 < bounds[entry.values.lowerBound] } ?? false
    case .isAny, .isNone, .contains, .startsWith:
      let text = visitor.places[entry.attribute]
      for i in entry.values where holds(entry.kind, text, visitor.bytes, values[i]) {
        return entry.kind != .isNone
      }
      return entry.kind == .isNone
    }
  }

  private func holds(_ kind: Kind, _ text: Range<Int>, _ texts: [UInt8], _ value: Range<Int>)
    -> Bool
  {
    guard value.count <= text.count else { return false }
    switch kind {
    case .startsWith: return stands(value, at: text.lowerBound, in: texts)
    case .contains:
      for start in text.lowerBound...text.upperBound - value.count
      where stands(value, at: start, in: texts) {
        return true
      }
      return false
    default: return text.count == value.count && stands(value, at: text.lowerBound, in: texts)
    }
  }

  @inline(__always)
  private func stands(_ value: Range<Int>, at start: Int, in texts: [UInt8]) -> Bool {
    for i in 0..<value.count where texts[start + i] != bytes[value.lowerBound + i] { return false }
    return true
  }
}
