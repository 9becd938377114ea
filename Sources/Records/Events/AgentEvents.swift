public import Desk
public import JSON

// What happens to agents.

extension AvailabilitySet: EventRecord {
  public static var blank: AvailabilitySet {
    AvailabilitySet(agent: "", available: false, cause: .agent)
  }
  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("agent", &agent)
    try coder("available", &available)
    try coder("cause", &cause)
    try coder("by", &by)
  }
}

extension AgentGone: EventRecord {
  public static var blank: AgentGone { AgentGone("") }
  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("agent", &agent)
  }
}

extension AgentCame: EventRecord {
  public static var blank: AgentCame { AgentCame("") }
  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("agent", &agent)
  }
}
