import Desk

/// Visitors who are conceivable: whether there could be one for whom conditions hold all at once.
///
/// Goes through the ways in which they can hold, as far as one of them leaves every attribute a
/// value. What it rules out holds for nobody; it does not rule out everything that does, and takes
/// what is too entangled for conceivable.
struct Conceivable {
  /// So many alternatives are tried,
  private var stepsLeft = 20_000
  /// and so many of them within each other.
  private static let deepest = 200

  /// Whether there could be a visitor for whom all of them hold.
  static func allows(_ conditions: some Sequence<Condition>) -> Bool {
    var search = Conceivable()
    return search.allows(Array(conditions), Demands(), depth: 0)
  }

  private mutating func allows(
    _ conditions: [Condition], _ demands: Demands, depth: Int
  ) -> Bool {
    guard depth < Conceivable.deepest else { return true }
    var demands = demands
    var pending = conditions
    var choices: [[Condition]] = []
    while let condition = pending.popLast() {
      switch condition {
      case .all(let parts): pending += parts
      case .any(let parts) where parts.count == 1: pending += parts
      case .any(let parts): choices.append(parts)
      case .test(let attribute, let op, let values):
        guard demands.add(.init(op, values, of: attribute), of: attribute) else { return false }
      }
    }
    guard let choice = choices.popLast() else { return true }
    let rest = choices.map { Condition.any($0) }
    for alternative in choice {
      stepsLeft -= 1
      if stepsLeft < 0 || allows(rest + [alternative], demands, depth: depth + 1) { return true }
    }
    return false
  }
}

/// What is asked of each attribute of one visitor, all at once.
private struct Demands {
  private typealias Question = AttributeTest.Question
  private var questions: [String: [AttributeTest.Question]] = [:]

  /// Adds a question; false if no visitor passes all of them.
  mutating func add(_ question: AttributeTest.Question, of attribute: String) -> Bool {
    questions[attribute, default: []].append(question)
    switch attribute {
    case "email", "emailDomain":
      return Demands.leave(questions["emailDomain"] ?? [], isDomain: true) && leavesEmail
    default: return Demands.leave(questions[attribute] ?? [], isDomain: false)
    }
  }

  /// Whether questions about one attribute leave it a value.
  private static func leave(_ questions: [AttributeTest.Question], isDomain: Bool) -> Bool {
    if let candidates = candidates(questions) {
      return candidates.contains { !(isDomain && $0.contains(at)) }
    }
    var prefixes: [[UInt8]] = [[]]
    var above: Decimal?
    var below: Decimal?
    for question in questions {
      switch question {
      case .never: return false
      case .isAny, .isNone: break
      case .above(let bound): above = max(above ?? bound, bound)
      case .below(let bound): below = min(below ?? bound, bound)
      case .contains(let texts), .startsWith(let texts):
        guard texts.contains(where: { !(isDomain && $0.contains(at)) }) else { return false }
      }
    }
    if let above, let below, !(above < below) { return false }
    for question in questions {
      guard case .startsWith(let texts) = question else { continue }
      prefixes = joint(prefixes, texts)
      if prefixes.isEmpty { return false }
    }
    guard above != nil || below != nil else { return true }
    return questions.allSatisfy(mayBeOfNumber)
  }

  /// The values that are left where an attribute must be one of some; nil: it need not.
  private static func candidates(_ questions: [AttributeTest.Question]) -> [[UInt8]]? {
    for case .isAny(let texts) in questions {
      return texts.filter { text in questions.allSatisfy { $0.holds(text) } }
    }
    return nil
  }

  /// With what a text can begin that begins with one of each.
  private static func joint(_ some: [[UInt8]], _ others: [[UInt8]]) -> [[UInt8]] {
    var joint: Set<[UInt8]> = []
    for a in some {
      for b in others {
        if a.starts(with: b) { joint.insert(a) } else if b.starts(with: a) { joint.insert(b) }
      }
    }
    return Array(joint)
  }

  /// Whether a number, as text, can pass a question: it is made of few letters.
  private static func mayBeOfNumber(_ question: AttributeTest.Question) -> Bool {
    switch question {
    case .contains(let texts), .startsWith(let texts):
      texts.contains { text in
        text.allSatisfy {
          (0x30...0x39).contains($0) || (0x09...0x0D).contains($0) || " -.".utf8.contains($0)
        }
      }
    case .isAny, .isNone, .above, .below, .never: true
    }
  }

  private static let at = UInt8(ascii: "@")

  /// Whether the questions about the email and its domain leave an email.
  private var leavesEmail: Bool {
    let asked = questions["email"] ?? []
    guard Demands.leave(asked, isDomain: false) else { return false }
    guard let candidates = Demands.candidates(asked) else { return true }
    let ofDomain = questions["emailDomain"] ?? []
    return candidates.contains { email in
      guard let domain = Demands.domain(ofPlain: email) else { return true }
      return ofDomain.allSatisfy { $0.holds(domain) }
    }
  }

  /// The domain of an email where nothing but capitals can stand between it and its normal form.
  private static func domain(ofPlain email: [UInt8]) -> [UInt8]? {
    guard let last = email.lastIndex(of: at) else { return [] }
    let domain = email[(last + 1)...]
    guard domain.allSatisfy({ (0x21...0x7E).contains($0) }), domain.last != UInt8(ascii: "."),
      !zip(domain, domain.dropFirst()).contains(where: { $0 == (0x2D, 0x2D) })
    else { return nil }
    return Array(domain)
  }
}

extension AttributeTest.Question {
  /// Whether a value, in lower case, passes.
  fileprivate func holds(_ value: [UInt8]) -> Bool {
    switch self {
    case .isAny(let texts): texts.contains(value)
    case .isNone(let texts): !texts.contains(value)
    case .startsWith(let texts): texts.contains { value.starts(with: $0) }
    case .contains(let texts): texts.contains { value.contains($0) }
    case .above(let bound): Decimal(value[...]).map { bound < $0 } ?? false
    case .below(let bound): Decimal(value[...]).map { $0 < bound } ?? false
    case .never: false
    }
  }
}

extension [UInt8] {
  /// Whether the bytes stand somewhere in these.
  fileprivate func contains(_ bytes: [UInt8]) -> Bool {
    guard bytes.count <= count else { return false }
    return (0...(count - bytes.count)).contains { self[$0...].starts(with: bytes) }
  }
}
