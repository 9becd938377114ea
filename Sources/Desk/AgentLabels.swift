/// What agents are called where colleagues have to be told apart: by name, and by id where several have
/// that name. The id comes first, since what comes last is cut where there is little room.
public struct AgentLabels: Hashable, Sendable {
  /// Names that several agents have, as they are compared.
  private var shared: Set<String> = []

  /// O(agents).
  public init(_ agents: [Agent]) {
    var seen: Set<String> = []
    for agent in agents {
      let name = AgentLabels.folded(agent.name)
      if !seen.insert(name).inserted { shared.insert(name) }
    }
  }

  /// The name of an agent, also of one who has been removed; behind the id, if somebody else has the
  /// name; the id alone of somebody without a name. O(length of the name).
  public func label(of id: AgentID, in state: DeskState) -> String {
    let name = state.name(of: id)
    if isBlankName(name) { return id.text }
    guard !shared.isEmpty, shared.contains(AgentLabels.folded(name)) else { return name }
    return "\(id) (\(name))"
  }

  /// Names are the same that differ in capitals and blanks alone.
  private static func folded(_ name: String) -> String {
    name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
