import Desk

/// The rules in the order they are asked.
struct RuleBook {
  private let rules: [RuleID]
  private let conditions: ConditionTable
  private let index: RuleIndex

  init(_ rules: [Rule]) {
    let ordered = rules.enumerated().sorted {
      ($0.element.priority, $0.offset) < ($1.element.priority, $1.offset)
    }
    var conditions = ConditionTable()
    for (_, rule) in ordered { conditions.append(rule.when) }
    index = RuleIndex(ordered.map(\.element.when), &conditions)
    self.rules = ordered.map(\.element.id)
    self.conditions = conditions
  }

  /// The rules that match, in order, found one by one. Cost: that of a look into the index, and of
  /// the conditions of the rules found.
  func matching(_ visitor: Visitor) -> Matches {
    let visitor = conditions.question(visitor)
    return Matches(book: self, visitor: visitor, candidates: index.candidates(for: visitor.values))
  }

  struct Matches: Sequence, IteratorProtocol {
    fileprivate let book: RuleBook
    fileprivate var visitor: ConditionTable.Questioning
    fileprivate let candidates: BitSet
    fileprivate var from = 0

    mutating func next() -> RuleID? {
      while let place = candidates.first(from: from, to: book.rules.count) {
        from = place + 1
        if book.conditions.holds(place, for: &visitor) { return book.rules[place] }
      }
      return nil
    }
  }
}
