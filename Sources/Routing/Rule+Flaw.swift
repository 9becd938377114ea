public import Desk

extension Rule {
  /// Why the rule can never do anything; nil: it can, or it is too entangled to tell.
  ///
  /// A rule that has a flaw matches no visitor there could be, or names nobody.
  public var flaw: RuleFlaw? {
    if case .agents(let agents) = members, agents.isEmpty {
      return RuleFlaw(place: "agents", reason: .noAgents)
    }
    return Conceivable.allows([when]) ? nil : when.flaw(at: "when")
  }

  /// Alternatives that never hold, in a rule that may match by others.
  public var idleParts: [RuleFlaw] { when.idleParts(at: "when") }
}

extension Condition {
  fileprivate func idleParts(at place: String) -> [RuleFlaw] {
    switch self {
    case .test: []
    case .all(let parts):
      parts.enumerated().flatMap { $0.element.idleParts(at: "\(place).all[\($0.offset)]") }
    case .any(let parts):
      parts.enumerated().flatMap { i, part in
        let place = "\(place).any[\(i)]"
        return Conceivable.allows([part]) ? part.idleParts(at: place) : [part.flaw(at: place)]
      }
    }
  }

  /// What keeps a condition from ever holding that never does, as near as can be said.
  fileprivate func flaw(at place: String) -> RuleFlaw {
    switch self {
    case .test(let attribute, let op, let values): flaw(of: attribute, op, values, place)
    case .any(let parts):
      // None of them can hold: the first will do.
      parts.first?.flaw(at: "\(place).any[0]")
        ?? RuleFlaw(place: "\(place).any", reason: .noAlternatives)
    case .all(let parts): Condition.flaw(ofAll: parts, "\(place).all")
    }
  }

  private func flaw(
    of attribute: String, _ op: Operator, _ values: [String], _ place: String
  ) -> RuleFlaw {
    let reason: RuleFlaw.Reason =
      switch op {
      case _ where values.isEmpty && op.takesValues: .noValues(attribute: attribute)
      case .greaterThan, .lessThan: .noNumbers(attribute: attribute, values: values)
      case .is, .contains, .startsWith: .atInDomain(values: values)
      case .isNot, .isEmpty, .isNotEmpty: .contradictory
      }
    return RuleFlaw(place: op.takesValues ? "\(place).values" : place, reason: reason)
  }

  private static func flaw(ofAll parts: [Condition], _ place: String) -> RuleFlaw {
    for (i, part) in parts.enumerated() where !Conceivable.allows([part]) {
      return part.flaw(at: "\(place)[\(i)]")
    }
    // The first part that cannot hold together with all those before it.
    var low = 0
    var high = parts.count
    while low < high {
      let middle = (low + high) / 2
      if Conceivable.allows(parts[...middle]) { low = middle + 1 } else { high = middle }
    }
    guard low < parts.count else { return RuleFlaw(place: place, reason: .contradictory) }
    for i in 0..<low where !Conceivable.allows([parts[i], parts[low]]) {
      return RuleFlaw(
        place: "\(place)[\(low)]", reason: .contradicts(place: "\(place)[\(i)]"))
    }
    return RuleFlaw(place: place, reason: .contradictory)
  }
}
