import Desk

/// A rule's condition made ready for many visitors: attribute names as numbers, values in lower
/// case. Text ignores case (ROUTING, Choosing an agent).
indirect enum CompiledCondition {
  case all([CompiledCondition])
  case any([CompiledCondition])
  case test(attribute: Int, op: Condition.Operator, values: [[UInt8]])
  /// `greaterThan` or `lessThan`; values that are no decimals have been left out, since nothing is
  /// greater or less than they are.
  case compare(attribute: Int, isGreater: Bool, bounds: [Decimal])

  func holds(for visitor: inout VisitorValues) -> Bool {
    switch self {
    case .all(let parts):
      for part in parts where !part.holds(for: &visitor) { return false }
      return true
    case .any(let parts):
      for part in parts where part.holds(for: &visitor) { return true }
      return false
    case .test(let attribute, let op, let values):
      let value = visitor[attribute]
      switch op {
      case .is: return values.contains(value)
      case .isNot: return !values.contains(value)
      case .contains: return values.contains { value.contains($0) }
      case .startsWith: return values.contains { value.starts(with: $0) }
      case .isEmpty: return value.isEmpty
      case .isNotEmpty: return !value.isEmpty
      case .greaterThan, .lessThan: return false
      }
    case .compare(let attribute, let isGreater, let bounds):
      guard let number = visitor.number(attribute) else { return false }
      for bound in bounds where isGreater ? bound < number : number < bound { return true }
      return false
    }
  }
}

/// A visitor's attributes in lower case, worked out when first asked for.
struct VisitorValues {
  private let visitor: Visitor
  private let names: [String]
  private var values: [[UInt8]?]
  /// The inner nil: not a decimal.
  private var numbers: [Decimal??]

  init(_ visitor: Visitor, names: [String]) {
    self.visitor = visitor
    self.names = names
    values = Array(repeating: nil, count: names.count)
    numbers = Array(repeating: nil, count: names.count)
  }

  /// The value as a decimal, nil if it is none.
  mutating func number(_ attribute: Int) -> Decimal? {
    if let known = numbers[attribute] { return known }
    let number = Decimal(self[attribute])
    numbers[attribute] = .some(number)
    return number
  }

  subscript(_ attribute: Int) -> [UInt8] {
    mutating get {
      if let known = values[attribute] { return known }
      let value = Array(visitor[names[attribute]].lowercased().utf8)
      values[attribute] = value
      return value
    }
  }
}

extension [UInt8] {
  /// Whether `other` stands somewhere in it.
  fileprivate func contains(_ other: [UInt8]) -> Bool {
    guard let first = other.first else { return true }
    guard other.count <= count else { return false }
    for i in 0...count - other.count where self[i] == first {
      if self[i..<i + other.count].elementsEqual(other) { return true }
    }
    return false
  }
}

/// A plain decimal such as `-12.50`, compared exactly, however many digits it has.
struct Decimal: Comparable {
  private let isNegative: Bool
  /// Without leading zeros.
  private let whole: ArraySlice<UInt8>
  /// Without trailing zeros.
  private let fraction: ArraySlice<UInt8>

  /// Nil unless the bytes, spaces around them ignored, are `-`? digits (`.` digits)?.
  init?(_ bytes: [UInt8]) {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    var text = bytes[...]
    while let first = text.first, isSpace(first) { text.removeFirst() }
    while let last = text.last, isSpace(last) { text.removeLast() }
    let minus = text.first == 0x2D
    if minus { text.removeFirst() }
    let digits = text.prefix(while: isDigit)
    guard !digits.isEmpty else { return nil }
    var decimals = text[digits.endIndex...]
    if !decimals.isEmpty {
      guard decimals.removeFirst() == 0x2E, !decimals.isEmpty, decimals.allSatisfy(isDigit) else {
        return nil
      }
    }
    whole = digits.drop { $0 == 0x30 }
    while decimals.last == 0x30 { decimals.removeLast() }
    fraction = decimals
    isNegative = minus && !(whole.isEmpty && fraction.isEmpty)
  }

  static func == (a: Decimal, b: Decimal) -> Bool {
    a.isNegative == b.isNegative && a.whole.elementsEqual(b.whole)
      && a.fraction.elementsEqual(b.fraction)
  }

  static func < (a: Decimal, b: Decimal) -> Bool {
    if a.isNegative != b.isNegative { return a.isNegative }
    return a.isNegative ? magnitude(b, isLess: a) : magnitude(a, isLess: b)
  }

  private static func magnitude(_ a: Decimal, isLess b: Decimal) -> Bool {
    if a.whole.count != b.whole.count { return a.whole.count < b.whole.count }
    if !a.whole.elementsEqual(b.whole) { return a.whole.lexicographicallyPrecedes(b.whole) }
    return a.fraction.lexicographicallyPrecedes(b.fraction)
  }
}
