public import Desk
public import JSON

// What happens to the desk's set-up.

extension SettingsChanged: EventRecord {
  public static var blank: SettingsChanged { SettingsChanged(Settings()) }
  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("settings", &settings)
  }
}

extension AgentAdded: EventRecord {
  public static var blank: AgentAdded { AgentAdded(.blank) }
  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("agent", &agent)
  }
}

extension AgentChanged: EventRecord {
  public static var blank: AgentChanged { AgentChanged(.blank) }
  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("agent", &agent)
  }
}

extension AgentRemoved: EventRecord {
  public static var blank: AgentRemoved { AgentRemoved("") }
  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("agent", &agent)
  }
}

extension TeamSet: EventRecord {
  public static var blank: TeamSet { TeamSet(.blank) }
  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("team", &team)
  }
}

extension TeamRemoved: EventRecord {
  public static var blank: TeamRemoved { TeamRemoved("") }
  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("team", &team)
  }
}

extension AccountSet: EventRecord {
  public static var blank: AccountSet { AccountSet(.blank) }
  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("account", &account)
  }
}

extension AccountRemoved: EventRecord {
  public static var blank: AccountRemoved { AccountRemoved(domain: "") }
  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("domain", &domain)
  }
}

extension RuleSet: EventRecord {
  public static var blank: RuleSet { RuleSet(.blank) }
  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("rule", &rule)
  }
}

extension RuleRemoved: EventRecord {
  public static var blank: RuleRemoved { RuleRemoved("") }
  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("rule", &rule)
  }
}

extension ClockSet: EventRecord {
  public static var blank: ClockSet { ClockSet(from: .distantPast) }
  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("from", &from)
  }
}
