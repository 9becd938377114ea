public import Desk

extension DeskState {
  /// Whether somebody may read an open chat: its agent, anybody who takes chats while it waits, and
  /// who may see all.
  ///
  /// - Parameter viewer: nil is somebody who is no agent and yet can read the desk's files, whose
  ///   mode is the wall.
  public func may(_ viewer: AgentID?, see chat: Chat) -> Bool {
    guard let viewer else { return true }
    guard let agent = agent(viewer) else { return false }
    if agent.permissions.contains(.viewAll) || chat.isWith(viewer) { return true }
    guard case .waiting = chat.state else { return false }
    return !agent.permissions.isDisjoint(with: [.liveChat, .viewMine])
  }

  /// Whether somebody may read chats that are closed, whosever they were.
  public func maySeePast(_ viewer: AgentID?) -> Bool {
    guard let viewer else { return true }
    guard let agent = agent(viewer) else { return false }
    return !agent.permissions.isDisjoint(with: [.viewAll, .viewMine])
  }

  /// Refuses unless somebody may read the chat: an open one, or with `chat` nil a closed one.
  public func check(_ viewer: AgentID?, maySee chat: Chat?, id: ChatID) throws(Refusal) {
    guard let chat else {
      guard maySeePast(viewer) else {
        throw Refusal(.permission(.mayNotReadPast))
      }
      return
    }
    guard !may(viewer, see: chat) else { return }
    throw Refusal(.permission(.mayNotRead(id, with: chat.agent)))
  }
}
