import Desk
import Randomness
import Testing

@testable import Routing

@Suite("Rules that can never match")
struct RuleFlawTests {
  private static func flaw(_ when: Condition, agents: [AgentID] = ["ann"]) -> RuleFlaw? {
    Rule(id: "r", when: when, agents: agents).flaw
  }

  private static func test(
    _ attribute: String, _ op: Condition.Operator, _ values: String...
  ) -> Condition {
    .test(attribute: attribute, op: op, values: values)
  }

  private static let hopeless: [(Condition, RuleFlaw)] = [
    (test("plan", .is), .init(place: "when.values", reason: .noValues(attribute: "plan"))),
    (.any([]), .init(place: "when.any", reason: .noAlternatives)),
    (
      .all([test("plan", .isNotEmpty), .any([.any([])])]),
      .init(place: "when.all[1].any[0].any", reason: .noAlternatives)
    ),
    (
      .all([test("seats", .lessThan, "many", "1e3")]),
      .init(
        place: "when.all[0].values",
        reason: .noNumbers(attribute: "seats", values: ["many", "1e3"]))
    ),
    (
      test("emailDomain", .is, "@acme.example", "kim@acme.example"),
      .init(
        place: "when.values", reason: .atInDomain(values: ["@acme.example", "kim@acme.example"]))
    ),
    (
      test("emailDomain", .startsWith, "@acme"),
      .init(place: "when.values", reason: .atInDomain(values: ["@acme"]))
    ),
    (
      .all([test("plan", .is, "gold"), test("seats", .isNotEmpty), test("plan", .is, "silver")]),
      .init(place: "when.all[2]", reason: .contradicts(place: "when.all[0]"))
    ),
    (
      .all([test("seats", .greaterThan, "50"), .all([test("seats", .lessThan, "50.0")])]),
      .init(place: "when.all[1]", reason: .contradicts(place: "when.all[0]"))
    ),
    (
      .all([test("plan", .is, "GOLD"), test("plan", .isNot, "gold", "silver")]),
      .init(place: "when.all[1]", reason: .contradicts(place: "when.all[0]"))
    ),
    (
      .all([test("plan", .isEmpty), test("plan", .contains, "gold")]),
      .init(place: "when.all[1]", reason: .contradicts(place: "when.all[0]"))
    ),
    (
      .all([test("plan", .startsWith, "gold"), test("plan", .startsWith, "silver", "go-")]),
      .init(place: "when.all[1]", reason: .contradicts(place: "when.all[0]"))
    ),
    (
      .all([test("seats", .contains, "seats"), test("seats", .greaterThan, "5")]),
      .init(place: "when.all[1]", reason: .contradicts(place: "when.all[0]"))
    ),
    (
      .all([test("email", .is, "kim@acme.example"), test("emailDomain", .is, "beta.example")]),
      .init(place: "when.all[1]", reason: .contradicts(place: "when.all[0]"))
    ),
    (
      .all([
        .any([test("plan", .is, "gold"), test("country", .is, "TW")]),
        test("plan", .is, "free"), test("country", .is, "DE"),
      ]),
      .init(place: "when.all", reason: .contradictory)
    ),
  ]

  @Test(arguments: hopeless) func isFoundAtItsPlace(_ when: Condition, _ flaw: RuleFlaw) {
    #expect(RuleFlawTests.flaw(when) == flaw)
    // Beside something that can hold it does no harm, and is told.
    let rule = Rule(
      id: "r", when: .any([RuleFlawTests.test("plan", .is, "x"), when]), agents: ["ann"])
    #expect(rule.flaw == nil)
    #expect(rule.idleParts.map(\.reason).count == 1)
    #expect(rule.idleParts.allSatisfy { $0.place.hasPrefix("when.any[1]") })
    #expect(Rule(id: "r", when: .all([]), agents: ["ann"]).idleParts.isEmpty)
  }

  @Test func aRuleOfNobodyIsFound() {
    #expect(
      RuleFlawTests.flaw(.all([]), agents: []) == .init(place: "agents", reason: .noAgents))
    #expect(Rule(id: "r", when: .all([]), members: .team("t")).flaw == nil)
  }

  /// What is too entangled to be decided in time is taken.
  @Test func entangledRulesAreTaken() {
    let one = (0..<40).map { RuleFlawTests.test("a\($0)", .is, "1") }
    let other = (0..<40).map { RuleFlawTests.test("a\($0)", .is, "2") }
    let pairs = zip(one, other).map { Condition.any([.all([$0, $1, one[0]]), $1]) }
    #expect(RuleFlawTests.flaw(.all(pairs + other)) == nil)

    let deep = (0..<5000).reduce(Condition.all([])) { .any([$0, one[$1 % 40]]) }
    #expect(RuleFlawTests.flaw(deep) == nil)
  }

  @Test(arguments: 0..<20) func whatIsRefusedMatchesNobody(_ seed: Int) {
    var world = FlawWorld(seed: seed)
    let visitors = (0..<150).map { _ in world.visitor() }
    for _ in 0..<150 {
      let rule = Rule(id: "r", when: world.condition(depth: 3), agents: ["ann"])
      guard let flaw = rule.flaw else { continue }
      let book = RuleBook([rule])
      for visitor in visitors {
        #expect(
          Array(book.matching(visitor)) == [], "\(rule.when) (\(flaw)) by \(visitor.attributes)")
      }
    }
  }

  /// In a small world every visitor there could be is tried.
  @Test(arguments: 0..<10) func whatMatchesNobodyIsRefused(_ seed: Int) {
    var world = FlawWorld(seed: seed)
    let visitors = FlawWorld.everybody
    for _ in 0..<40 {
      let rule = Rule(id: "r", when: world.plainCondition(depth: 3), agents: ["ann"])
      let book = RuleBook([rule])
      let isMatched = visitors.contains { !Array(book.matching($0)).isEmpty }
      #expect(isMatched == (rule.flaw == nil), "\(rule.when): \(String(describing: rule.flaw))")
    }
  }
}

/// Rules that often contradict themselves, and the visitors they may be about.
private struct FlawWorld {
  private var random: SeededRandom
  init(seed: Int) { random = SeededRandom(seed: seed) }

  private static let plans = ["gold", "go", "GOLD", "silver", ""]
  private static let numbers = ["5", "50", " 50.0 ", "-12.50", "many"]
  private static let domains = [
    "acme.example", "@acme.example", "\u{FF20}acme.example", "ACME.example.", "acme", "straße.de",
    "xn--mnchen-3ya.example", "münchen.example", "\u{212A}.example", "k.example", "5", " ",
  ]
  private static let emails =
    domains.map { "kim@\($0)" } + ["", "kim", "kim@ſ.example", "kim@s.example", "a@b@acme.example"]

  mutating func condition(depth: Int) -> Condition {
    condition(depth, of: ["plan", "seats", "email", "emailDomain"])
  }

  /// One whose every visitor `everybody` has an example of.
  mutating func plainCondition(depth: Int) -> Condition { condition(depth, of: ["plan", "size"]) }

  private mutating func condition(_ depth: Int, of attributes: [String]) -> Condition {
    if depth > 0, random.percent(60) {
      let parts = (0..<random.number(0...4)).map { _ in condition(depth - 1, of: attributes) }
      return random.percent(70) ? .all(parts) : .any(parts)
    }
    let attribute = random.pick(attributes)
    var op = random.pick(Condition.Operator.allCases)
    while attribute == "size" && [.contains, .startsWith].contains(op)
      || attribute == "plan" && [.greaterThan, .lessThan].contains(op)
    {
      op = random.pick(Condition.Operator.allCases)
    }
    let values = (0..<random.number(0...2)).map { _ in value(of: attribute) }
    return .test(attribute: attribute, op: op, values: op.takesValues ? values : [])
  }

  private mutating func value(of attribute: String) -> String {
    switch attribute {
    case "plan": random.pick(FlawWorld.plans)
    case "email": random.pick(FlawWorld.emails)
    case "emailDomain": random.pick(FlawWorld.domains)
    default: random.pick(FlawWorld.numbers)
    }
  }

  mutating func visitor() -> Visitor {
    var attributes: [Visitor.Attribute] = []
    for name in ["plan", "seats", "email"] where random.percent(80) {
      let text = random.percent(80) ? value(of: name) : value(of: name) + value(of: name)
      attributes.append(.init(name: name, value: text))
    }
    return Visitor(attributes: attributes)
  }

  static let everybody: [Visitor] = {
    var plans = [""]
    for _ in 0..<3 {
      plans = plans.flatMap { plan in ["", "gold", "go", "silver", "x"].map { plan + $0 } }
    }
    let sizes = [
      "", "many", "x", "-100", "-12.5", "-12.50", "-13", "0", "1", "5", "5.0", "20", "30", "50",
      "50.0", " 50.0 ", "100", "200",
    ]
    return Set(plans).sorted().flatMap { plan in
      sizes.map { size in
        Visitor(attributes: [.init(name: "plan", value: plan), .init(name: "size", value: size)])
      }
    }
  }()
}
