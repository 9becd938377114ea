import Desk
import FrontDesk
import JSON
import Routing
import Words

/// The desk's own things as documents write them (ROUTING, Scenarios).
extension DocumentNode {
  func agentID() throws(DocumentError) -> AgentID {
    let id = AgentID(try string())
    guard id.isValid else {
      throw error(.noAgentID(id.text))
    }
    return id
  }

  func timeZone() throws(DocumentError) -> String {
    let name = try string()
    guard TimeZoneName.isKnown(name) else {
      throw error(.noTimeZone(name, respelt: TimeZoneName.respelt(name)))
    }
    return name
  }

  /// A weekly schedule; null is none.
  func schedule() throws(DocumentError) -> WeeklySchedule? {
    if value.isNull { return nil }
    var schedule = WeeklySchedule()
    for (name, day) in try members(optional: Weekday.allCases.map(\.name)) {
      var blocks: [ScheduleBlock] = []
      for element in try day.elements() {
        let text = try element.string()
        guard let block = ScheduleBlock(text) else {
          throw element.error(.noBlock(text))
        }
        if let other = blocks.first(where: { $0.overlaps(block) }) {
          throw element.error(.overlaps(other.text))
        }
        blocks.append(block)
      }
      guard let weekday = Weekday(name: name), schedule.set(blocks, on: weekday) else {
        throw day.error(.noDay)
      }
    }
    return schedule
  }

  func permissions() throws(DocumentError) -> Permissions {
    var permissions: Permissions = []
    for element in try elements() {
      let name = try element.string()
      guard let permission = Permissions(name: name) else {
        throw element.error(.unknown(.permission, name, known: Permissions.named.map(\.name)))
      }
      permissions.insert(permission)
    }
    return permissions
  }

  func condition(depth: Int = 32) throws(DocumentError) -> Condition {
    guard depth > 0 else { throw error(.nestedTooDeeply) }
    guard let object = value.object else {
      throw needs(.object)
    }
    for key in ["all", "any"] where object.keys.contains(key) {
      let members = try members(required: [key])
      var parts: [Condition] = []
      for part in try members[key]?.elements() ?? [] {
        parts.append(try part.condition(depth: depth - 1))
      }
      return key == "all" ? .all(parts) : .any(parts)
    }
    let fields = try members(required: ["attribute", "op"], optional: ["values"])
    guard let attribute = fields["attribute"], let opNode = fields["op"] else {
      throw missing(fields["op"] == nil ? "op" : "attribute")
    }
    let name = try opNode.string()
    guard let op = Condition.Operator(rawValue: name) else {
      throw opNode.error(
        .unknown(.op, name, known: Condition.Operator.allCases.map(\.rawValue)))
    }
    var values: [String] = []
    if let node = fields["values"] {
      for element in try node.elements() { values.append(try element.string()) }
    } else if op.takesValues {
      throw missing("values")
    }
    return .test(attribute: try attribute.nonEmptyString(), op: op, values: values)
  }

  func route() throws(DocumentError) -> Route {
    let fields = try members(required: ["kind"], optional: ["agent", "team"])
    guard let kindNode = fields["kind"] else { throw missing("kind") }
    let name = try kindNode.string()
    guard let kind = Route.Kind(rawValue: name) else {
      throw kindNode.error(.unknown(.kind, name, known: Route.Kind.allCases.map(\.rawValue)))
    }
    let wanted = kind == .agent ? "agent" : kind == .team ? "team" : nil
    for (key, node) in fields where key != "kind" && key != wanted {
      throw node.error(.noSuchField(key, ofRoute: name))
    }
    guard let wanted else { return kind == .roundRobin ? .roundRobin : .customRules }
    guard let target = fields[wanted] else { throw missing(wanted) }
    let id = try target.string()
    return kind == .agent ? .agent(AgentID(id)) : .team(TeamID(id))
  }

  /// A visitor: names and values, all of them texts.
  func visitor() throws(DocumentError) -> Visitor {
    var visitor = Visitor()
    for (name, node) in try anyMembers() {
      visitor.attributes.append(Visitor.Attribute(name: name, value: try node.string()))
    }
    return visitor
  }

  /// `{"wait": S}`.
  func wait() throws(DocumentError) -> Int {
    try members(required: ["wait"])["wait"]?.integer(atLeast: 1) ?? 1
  }
}
