/// What agents are called where colleagues have to be told apart: by name, and by id where several have
/// that name. The id comes first, since what comes last is cut where there is little room.
public struct AgentLabels: Hashable, Sendable {
  /// Names that several agents have, as they are compared.
  private var shared: Set<String> = []

  /// O(agents + names).
  ///
  /// - Parameter names: others who are told of, and what they are or were called: agents who have
  ///   been removed, former names.
  public init(_ agents: [Agent], and names: [(AgentID, String)] = []) {
    var owners: [String: AgentID] = [:]
    for (id, name) in agents.map({ ($0.id, $0.name) }) + names {
      let name = AgentLabels.folded(name)
      if let owner = owners.updateValue(id, forKey: name), owner != id { shared.insert(name) }
    }
  }

  /// The name of an agent, also of one who has been removed; behind the id, if somebody else has the
  /// name; the id alone of somebody without a name. O(length of the name).
  ///
  /// - Parameter seq: the event at which the name is asked for; nil: now.
  public func label(of id: AgentID, in state: DeskState, at seq: Int64? = nil) -> String {
    let name = seq.map { state.name(of: id, at: $0) } ?? state.name(of: id)
    if isBlankName(name) { return id.text }
    guard !shared.isEmpty, shared.contains(AgentLabels.folded(name)) else { return name }
    return "\(id) (\(name))"
  }

  /// Names are the same that differ in capitals and blanks alone.
  private static func folded(_ name: String) -> String {
    name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
