import Desk

/// The conditions of all rules as one list of questions, each with where to go on from either
/// answer. A question that many rules put is answered once a visitor.
struct ConditionTable {
  private struct Step {
    let test: Int
    /// The step to go on with, or `holds` or `fails`.
    let yes: Int
    let no: Int
  }

  private static let holds = -1
  private static let fails = -2

  private var steps: [Step] = []
  /// The first step of each condition, in the order they were added.
  private var entries: [Int] = []
  private var tests = TestTable()
  private var asked = AskedAttributes()

  /// Adds a condition, which then goes by its place in the order of adding.
  mutating func append(_ condition: Condition) {
    entries.append(compile(condition, yes: ConditionTable.holds, no: ConditionTable.fails))
  }

  /// The test for a question about an attribute.
  mutating func test(
    _ attribute: String, _ op: Condition.Operator, _ values: [String]
  ) -> AttributeTest {
    let isCompared = op == .greaterThan || op == .lessThan
    return AttributeTest(
      attribute: asked.number(of: attribute, isCompared: isCompared),
      question: .init(op, values, of: attribute))
  }

  /// Lists a condition's questions, last one first, and returns the one to begin with.
  private mutating func compile(_ condition: Condition, yes: Int, no: Int) -> Int {
    switch condition {
    case .all(let parts):
      return parts.reversed().reduce(yes) { compile($1, yes: $0, no: no) }
    case .any(let parts):
      return parts.reversed().reduce(no) { compile($1, yes: yes, no: $0) }
    case .test(let attribute, let op, let values):
      let test = tests.number(of: test(attribute, op, values))
      steps.append(Step(test: test, yes: yes, no: no))
      return steps.count - 1
    }
  }

  /// A visitor and what they have answered so far.
  struct Questioning {
    let values: VisitorValues
    fileprivate var answers: [Answer]
    fileprivate enum Answer { case unknown, yes, no }
  }

  /// A visitor of whom nothing has been asked yet. O(distinct tests), a byte each.
  func question(_ visitor: Visitor) -> Questioning {
    Questioning(
      values: VisitorValues(visitor, asking: asked),
      answers: Array(repeating: .unknown, count: tests.count))
  }

  /// Whether the condition at that place holds for the visitor.
  func holds(_ place: Int, for visitor: inout Questioning) -> Bool {
    var at = entries[place]
    while at >= 0 {
      let step = steps[at]
      var answer = visitor.answers[step.test]
      if answer == .unknown {
        answer = tests.holds(step.test, for: visitor.values) ? .yes : .no
        visitor.answers[step.test] = answer
      }
      at = answer == .yes ? step.yes : step.no
    }
    return at == ConditionTable.holds
  }
}
