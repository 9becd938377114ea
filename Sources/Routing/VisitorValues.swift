import Desk

/// What rules may ask of one visitor: the attributes that some rule asks for, in lower case.
struct VisitorValues {
  /// The values, one after the other.
  private(set) var bytes: [UInt8] = []
  /// Where the value of each attribute stands in `bytes`.
  private(set) var places: [Range<Int>]
  /// The values as decimals, nil where they are none or nobody compares them.
  private(set) var numbers: [Decimal?]

  /// Looks each attribute of the visitor up once. O(attributes of the visitor + attributes asked
  /// for + bytes).
  init(_ visitor: Visitor, asking asked: AskedAttributes) {
    // A missing attribute is the empty text.
    places = Array(repeating: 0..<0, count: asked.count)
    numbers = Array(repeating: nil, count: asked.count)
    bytes.reserveCapacity(32 * asked.count)
    // Backwards, so that the first of several by one name would be the one that stands.
    for attribute in visitor.attributes.reversed() {
      guard let number = asked.numbers[attribute.name], number != asked.emailDomain else {
        continue
      }
      places[number] = bytes.append(withoutCase: attribute.value)
    }
    if let number = asked.emailDomain {
      places[number] = bytes.append(withoutCase: visitor.emailDomain)
    }
    for number in asked.compared { numbers[number] = Decimal(self[number]) }
  }

  /// The value of an attribute; a missing one is empty.
  subscript(_ attribute: Int) -> ArraySlice<UInt8> { bytes[places[attribute]] }
}

/// The attributes that rules ask for, each by a number.
struct AskedAttributes {
  private(set) var numbers: [String: Int] = [:]
  /// Those that are compared as decimals.
  private(set) var compared: Set<Int> = []
  /// The number of `emailDomain`, which is always derived.
  private(set) var emailDomain: Int?

  var count: Int { numbers.count }

  /// The number of an attribute, a new one if it was not asked for before.
  mutating func number(of name: String, isCompared: Bool) -> Int {
    let number = numbers[name] ?? numbers.count
    numbers[name] = number
    if isCompared { compared.insert(number) }
    if name == "emailDomain" { emailDomain = number }
    return number
  }
}

extension [UInt8] {
  /// Adds a text without its case, since text in conditions ignores that, and returns where it
  /// stands.
  mutating func append(withoutCase text: String) -> Range<Int> {
    let start = count
    append(contentsOf: text.utf8)
    for i in start..<count {
      if self[i] >= 0x80 {
        removeLast(count - start)
        append(contentsOf: text.withoutCase.utf8)
        break
      }
      if (0x41...0x5A).contains(self[i]) { self[i] += 0x20 }
    }
    return start..<count
  }
}

extension String {
  /// Each character in upper case and back in lower, so that also those meet that have several
  /// forms in one of them (ς and σ, ß and ss); the dotless ı stays apart from i, as in full case
  /// folding (The Unicode Standard, 3.13).
  fileprivate var withoutCase: String {
    var folded = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      guard scalar != "\u{131}" else {
        folded.append(scalar)
        continue
      }
      for upper in scalar.properties.uppercaseMapping.unicodeScalars {
        folded.append(contentsOf: upper.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return String(folded)
  }
}
