public import Desk
public import JSON

/// In the words of a scenario.
extension Rule: Record {
  public static var blank: Rule { Rule(id: "", when: .all([]), agents: []) }
  public static var kind: RecordKind { .rule }

  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    var id = id
    try coder("id", &id)
    if coder.isReading { self = Rule(id: id, when: .all([]), agents: []) }
    try coder("name", &name, usually: id.text)
    try coder("description", &description, usually: "")
    try coder("priority", &priority)
    try coder("when", &when)
    var (agents, team): ([AgentID]?, TeamID?)
    switch members {
    case .agents(let listed): agents = listed
    case .team(let named): team = named
    }
    if coder.isReading { agents = nil }
    try coder("agents", &agents)
    try coder("team", &team)
    switch (agents, team) {
    case (let agents?, nil): members = .agents(agents)
    case (nil, let team?): members = .team(team)
    case (nil, nil): throw coder.error(.ruleWithoutMembers)
    case (_?, _?): throw coder.error(.ruleWithAgentsAndTeam)
    }
  }
}

/// `{"all":[…]}`, `{"any":[…]}` or `{"attribute":…,"op":…,"values":[…]}`.
extension Condition: Record {
  public static var blank: Condition { .all([]) }
  public static var kind: RecordKind { .condition }

  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    var (all, any): ([Condition]?, [Condition]?)
    var (attribute, op, values): (String?, Operator?, [String]?)
    switch self {
    case .all(let parts): all = parts
    case .any(let parts): any = parts
    case .test(let name, let test, let texts): (attribute, op, values) = (name, test, texts)
    }
    if coder.isReading { all = nil }
    try coder("all", &all)
    try coder("any", &any)
    try coder("attribute", &attribute)
    try coder("op", &op)
    try coder("values", &values)
    switch (all, any, attribute, op) {
    case (let parts?, nil, nil, nil): self = .all(parts)
    case (nil, let parts?, nil, nil): self = .any(parts)
    case (nil, nil, let name?, let test?):
      self = .test(attribute: name, op: test, values: values ?? [])
    case (nil, nil, nil, _): throw coder.error(.fieldMissing("attribute"))
    case (nil, nil, _, nil): throw coder.error(.fieldMissing("op"))
    default: throw coder.error(.conditionOfSeveralKinds)
    }
  }
}

extension Condition.Operator: RecordWord {
  public static var kind: RecordKind { .operator }
}
