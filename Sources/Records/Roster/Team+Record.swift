public import Desk
public import JSON

extension Team: Record {
  public static var blank: Team { Team(id: "", agents: []) }
  public static var kind: RecordKind { .team }

  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    var id = id
    try coder("id", &id)
    if coder.isReading { self = Team(id: id, agents: []) }
    try coder("name", &name, formerly: id.text)
    try coder("agents", &agents)
  }
}
