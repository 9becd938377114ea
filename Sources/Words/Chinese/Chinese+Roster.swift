public import Desk

extension Chinese {
  /// `mon 09:00-12:00、13:00-17:00；tue-fri 10:00-12:00`, days as commands take them.
  public func schedule(_ schedule: WeeklySchedule?) -> String {
    guard let schedule else { return "隨時" }
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
    return told.isEmpty ? "從不" : told.joined(separator: "；")
  }

  public func availability(_ isAvailable: Bool, until: String?) -> String {
    ("\(isAvailable ? "可服務" : "暫停服務")\(part(until) { "至\($0)" })" as Phrase).text
  }

  public func profile(_ name: String, without lacks: [String]) -> String {
    ("\(name)，但沒有\(list(lacks))" as Phrase).text
  }

  public func standing(_ availability: String, present: Bool) -> String {
    "\(availability)，\(present ? "在線" : "不在線")"
  }

  public func chats(_ count: Int, of capacity: Int) -> String { "\(count)/\(capacity)" }

  public func members(_ agents: [AgentID]) -> String {
    agents.isEmpty ? "沒有人" : list(agents.map(\.text))
  }

  public func members(_ members: Rule.Members) -> String {
    switch members {
    case .agents(let agents): list(agents.map(\.text))
    case .team(let team): "團隊 \(team)"
    }
  }

  /// `plan 是「gold」，而且（country 是「TW」，或者 …）`.
  public func condition(_ condition: Condition) -> String { words(condition, nested: false) }

  private func words(_ condition: Condition, nested: Bool) -> String {
    switch condition {
    case .all(let parts): join(parts, "，而且", empty: "永遠成立", nested)
    case .any(let parts): join(parts, "，或者", empty: "永不成立", nested)
    case .test(let attribute, let op, let values):
      ("\(attribute)\(op.takesValues ? words(op, values) : words(op))" as Phrase).text
    }
  }

  private func join(
    _ parts: [Condition], _ word: String, empty: String, _ nested: Bool
  ) -> String {
    guard parts.count != 1 else { return words(parts[0], nested: nested) }
    guard !parts.isEmpty else { return empty }
    let joined = parts.map { words($0, nested: true) }
      .reduce("") { $0.isEmpty ? $1 : ("\($0)\(word)\($1)" as Phrase).text }
    return nested ? "（\(joined)）" : joined
  }

  /// `是「gold」`, `是「gold」、「silver」其中之一`, `不是「gold」、「silver」任何一個`.
  private func words(_ op: Condition.Operator, _ values: [String]) -> String {
    let list = list(values.map(quoted))
    if values.count == 1 { return words(op) + list }
    // Only "is not" must hold for every value.
    return words(op) + list + (op == .isNot ? "任何一個" : "其中之一")
  }

  private func words(_ op: Condition.Operator) -> String {
    switch op {
    case .is: "是"
    case .isNot: "不是"
    case .contains: "包含"
    case .startsWith: "開頭是"
    case .isEmpty: "是空的"
    case .isNotEmpty: "不是空的"
    case .greaterThan: "大於"
    case .lessThan: "小於"
    }
  }
}
