public import Desk
import FrontDesk
import Words

extension Rule {
  /// Reads a rule as scenarios write it: `id`, `when`, `agents` or `team`, and perhaps `name`,
  /// `description`, `priority`.
  ///
  /// - Parameters:
  ///   - roster: who may stand in `agents`.
  ///   - teams: which may stand in `team`.
  /// - Throws: `DocumentError` with the path of the first thing found wrong.
  public init(
    parsing bytes: [UInt8], roster: Set<AgentID>, teams: Set<TeamID>
  ) throws(DocumentError) {
    let node = try DocumentNode.parse(bytes)
    self = try node.rule(roster: roster, teams: teams)
    guard isPlainIdentifier(id.text) else {
      throw DocumentError(path: "id", .refused(Refusal(.value(.badID(id.text)))))
    }
  }
}
