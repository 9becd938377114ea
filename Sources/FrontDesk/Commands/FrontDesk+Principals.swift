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
    case .request, .accept, .decline, .take, .takeOver, .transfer, .assign, .requeue, .move,
      .broadcast, .note, .whisper, .barge, .mark,
      .end,
      .setAvailable,
      .change, .site, .missed, .block, .merge, .setClock:
      return
    }
    switch principal {
    case .agent: return
    case .visitor(let key):
      guard chat.key == key.mark else { throw Refusal(.permission(.notYourChat(chat.id))) }
    case .desk:
      guard chat.key == nil else {
        throw Refusal(.permission(.onlyItsVisitor(chat.id)))
      }
    }
  }

  /// Refuses an agent what only visitors do.
  func checkActsForVisitor(_ principal: Principal, _ deed: Refusal.Deed) throws(Refusal) {
    guard case .agent = principal else { return }
    throw Refusal(.permission(.onlyVisitors(deed)))
  }

  func agent(_ principal: Principal) throws(Refusal) -> AgentID {
    guard case .agent(let id) = principal else {
      throw Refusal(.permission(.onlyAgents))
    }
    return id
  }

  /// Refuses unless somebody has a permission. The desk itself has all.
  func require(
    _ permission: Permissions, of principal: Principal, to deed: Refusal.Deed,
    _ engine: RoutingEngine
  ) throws(Refusal) {
    switch principal {
    case .desk: return
    case .visitor: throw Refusal(.permission(.visitorsMayNot(deed)))
    case .agent(let id):
      guard let agent = engine.state.agent(id) else {
        throw Refusal(.missing(.no(.agent, id.text)))
      }
      guard agent.permissions.withImplied.contains(permission) else {
        let name = permission.names.first ?? "?"
        throw Refusal(.permission(.missing(id, deed, permission: name)))
      }
    }
  }
}
