public import Desk
public import JSON

// Rules and their conditions, in the words of a scenario.

extension JSONWriter {
  /// Writes a rule as the journal and scenarios do.
  public mutating func rule(_ rule: Rule) {
    beginObject()
    member("id", rule.id)
    member("priority", rule.priority)
    key("when")
    condition(rule.when)
    key("agents")
    ids(rule.agents)
    endObject()
  }

  mutating func condition(_ condition: Condition) {
    beginObject()
    switch condition {
    case .all(let parts):
      key("all")
      conditions(parts)
    case .any(let parts):
      key("any")
      conditions(parts)
    case .test(let attribute, let op, let values):
      member("attribute", attribute)
      member("op", op.rawValue)
      key("values")
      beginArray()
      for value in values { string(value) }
      endArray()
    }
    endObject()
  }

  private mutating func conditions(_ parts: [Condition]) {
    beginArray()
    for part in parts { condition(part) }
    endArray()
  }
}

extension FormatReader {
  mutating func rule() throws(JSONError) -> Rule {
    var id: RuleID?
    var priority: Int?
    var when: Condition?
    var agents: [AgentID]?
    try scanner.beginObject()
    while let key = try scanner.nextKey() {
      switch key {
      case "id": id = try self.id()
      case "priority": priority = try int()
      case "when": when = try condition(depth: 128)
      case "agents": agents = try ids()
      default: throw unknown(key, in: "a rule")
      }
    }
    return Rule(
      id: try need(id, "id"), priority: try need(priority, "priority"),
      when: try need(when, "when"), agents: try need(agents, "agents"))
  }

  private mutating func condition(depth: Int) throws(JSONError) -> Condition {
    guard depth > 0 else { throw scanner.error("conditions are nested too deeply") }
    var whole: Condition?
    var attribute: String?
    var op: Condition.Operator?
    var values: [String] = []
    try scanner.beginObject()
    while let key = try scanner.nextKey() {
      switch key {
      case "all": whole = .all(try conditions(depth: depth - 1))
      case "any": whole = .any(try conditions(depth: depth - 1))
      case "attribute": attribute = try scanner.string()
      case "op": op = try word("operator")
      case "values":
        try scanner.beginArray()
        while try scanner.nextElement() { values.append(try scanner.string()) }
      default: throw unknown(key, in: "a condition")
      }
    }
    if let whole { return whole }
    return .test(
      attribute: try need(attribute, "attribute"), op: try need(op, "op"), values: values)
  }

  private mutating func conditions(depth: Int) throws(JSONError) -> [Condition] {
    var parts: [Condition] = []
    try scanner.beginArray()
    while try scanner.nextElement() { parts.append(try condition(depth: depth)) }
    return parts
  }
}
