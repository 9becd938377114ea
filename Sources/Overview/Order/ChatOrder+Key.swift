public import Desk
public import Words

extension ChatOrder {
  /// What a chat is ordered by: as long as nothing happens to it, that stays.
  public func key(of chat: Chat, in desk: DeskState) -> ListKey {
    switch self {
    case .urgency: urgency(of: chat)
    case .deadline:
      switch chat.state {
      case .waiting: key(at: chat.deadline ?? .distantFuture, chat)
      case .offered, .active: urgency(of: chat)
      }
    case .longest:
      switch chat.state {
      case .waiting, .offered: key(at: chat.requestedAt, chat)
      case .active: key(at: chat.acceptedAt ?? chat.requestedAt, chat)
      }
    case .visitor:
      ListKey(0, String(chat.visitor.displayName.prefix(60)).lowercased(), number: chat.requestSeq)
    case .agent: ListKey(0, whom(chat, desk), number: chat.requestSeq)
    }
  }

  private func urgency(of chat: Chat) -> ListKey {
    switch chat.state {
    case .waiting:
      ListKey(chat.queueRank.seq, shift: chat.queueRank.shift, number: chat.requestSeq)
    case .offered(let offer): key(at: offer.until, chat)
    case .active: key(at: chat.unansweredSince ?? .distantFuture, chat)
    }
  }

  private func key(at instant: Instant, _ chat: Chat) -> ListKey {
    ListKey(instant.milliseconds, number: chat.requestSeq)
  }

  private func whom(_ chat: Chat, _ desk: DeskState) -> String {
    if let agent = chat.agent { return desk.agent(agent)?.name.lowercased() ?? agent.text }
    return switch chat.route {
    case .roundRobin: ""
    case .agent(let id): desk.agent(id)?.name.lowercased() ?? id.text
    case .team(let id): (desk.teams.first { $0.id == id }?.name ?? id.text).lowercased()
    case .customRules: "\u{10FFFF}"
    }
  }
}
