public import Desk

extension English {
  /// `mon 09:00-12:00, 13:00-17:00; tue-fri 10:00-12:00`.
  public func schedule(_ schedule: WeeklySchedule?) -> String {
    guard let schedule else { return "at all times" }
    var runs: [(first: Weekday, last: Weekday)] = []
    for day in Weekday.allCases where !schedule[day].isEmpty {
      if let run = runs.last, (run.last.rawValue + 1) % 7 == day.rawValue,
        schedule[run.first] == schedule[day]
      {
        runs[runs.count - 1].last = day
      } else {
        runs.append((day, day))
      }
    }
    let told = runs.map { run in
      let days = run.first == run.last ? run.first.name : "\(run.first.name)-\(run.last.name)"
      return "\(days) \(list(schedule[run.first].map(\.text)))"
    }
    return told.isEmpty ? "never" : told.joined(separator: "; ")
  }

  public func availability(_ isAvailable: Bool, until: String?) -> String {
    let word = isAvailable ? "available" : "unavailable"
    return until.map { "\(word) until \($0)" } ?? word
  }

  public func profile(_ name: String, without lacks: [String]) -> String {
    "\(name) without \(list(lacks))"
  }

  public func standing(_ availability: String, present: Bool) -> String {
    "\(availability), \(present ? "present" : "away")"
  }

  public func chats(_ count: Int, of capacity: Int) -> String { "\(count) of \(capacity)" }

  public func members(_ agents: [AgentID]) -> String {
    agents.isEmpty ? "nobody" : list(agents.map(\.text))
  }

  public func members(_ members: Rule.Members) -> String {
    switch members {
    case .agents(let agents): list(agents.map(\.text))
    case .team(let team): "the team \(team)"
    }
  }

  /// `plan is "gold" and (country is "TW" or "HK")`.
  public func condition(_ condition: Condition) -> String { words(condition, nested: false) }

  private func words(_ condition: Condition, nested: Bool) -> String {
    switch condition {
    case .all(let parts): join(parts, " and ", empty: "always", nested)
    case .any(let parts): join(parts, " or ", empty: "never", nested)
    case .test(let attribute, let op, let values):
      "\(attribute) \(op.takesValues ? words(op, values) : words(op))"
    }
  }

  private func join(
    _ parts: [Condition], _ word: String, empty: String, _ nested: Bool
  ) -> String {
    guard parts.count != 1 else { return words(parts[0], nested: nested) }
    guard !parts.isEmpty else { return empty }
    let joined = parts.map { words($0, nested: true) }.joined(separator: word)
    return nested ? "(\(joined))" : joined
  }

  /// `is "gold"`, `is any of "gold", "silver"`, `is none of "gold", "silver"`.
  private func words(_ op: Condition.Operator, _ values: [String]) -> String {
    let list = list(values.map { "\"\($0)\"" })
    if values.count == 1 { return "\(words(op)) \(list)" }
    // Only "is not" must hold for every value.
    return op == .isNot ? "is none of \(list)" : "\(words(op)) any of \(list)"
  }

  private func words(_ op: Condition.Operator) -> String {
    switch op {
    case .is: "is"
    case .isNot: "is not"
    case .contains: "contains"
    case .startsWith: "starts with"
    case .isEmpty: "is empty"
    case .isNotEmpty: "is not empty"
    case .greaterThan: "is greater than"
    case .lessThan: "is less than"
    }
  }
}
