import Desk
import Routing

/// Who may do what, whoever calls: the door looks at it also where its callers did.
extension FrontDesk {
  /// Refuses what a visitor does, or the desk for them, in a chat that is not theirs. Agents are
  /// looked at where they act: what they may do depends on the chat's state.
  func check(
    _ principal: Principal, mayBeVisitorOf chat: Chat, for command: Command
  ) throws(Refusal) {
    switch command {
    case .say, .leave, .resume: break
    case .request, .accept, .decline, .take, .note, .end, .setAvailable, .change: return
    }
    switch principal {
    case .agent: return
    case .visitor(let key):
      guard chat.key == key.mark else { throw Refusal("Chat \(chat.id) is not yours.") }
    case .desk:
      guard chat.key == nil else {
        throw Refusal("Only the visitor of chat \(chat.id) can do this.")
      }
    }
  }

  /// Refuses an agent what only visitors do.
  func checkActsForVisitor(_ principal: Principal, _ deed: String) throws(Refusal) {
    guard case .agent = principal else { return }
    throw Refusal("Only a visitor can \(deed).")
  }

  func agent(_ principal: Principal) throws(Refusal) -> AgentID {
    guard case .agent(let id) = principal else {
      throw Refusal("Only an agent can do this; say which with --as.")
    }
    return id
  }

  /// Refuses unless somebody has a permission. The desk itself has all.
  func require(
    _ permission: Permissions, of principal: Principal, to deed: String, _ engine: RoutingEngine
  ) throws(Refusal) {
    switch principal {
    case .desk: return
    case .visitor: throw Refusal("Visitors may not \(deed).")
    case .agent(let id):
      guard let agent = engine.state.agent(id) else {
        throw Refusal(kind: .unknown, "There is no agent \(id).")
      }
      guard agent.permissions.contains(permission) else {
        let name = permission.names.first ?? "?"
        throw Refusal("\(id) may not \(deed): the permission \(name) is missing.")
      }
    }
  }
}
