extension Refusal {
  /// The chat as it stands is in the way, or another one.
  public enum InChat: Hashable, Sendable {
    /// Who wants to act on a chat does not have it.
    case elsewhere(ChatID, Act, Holder)
    /// The agent of that name cannot be handed the chat.
    case handOver(ChatID, to: AgentID, name: String, HandOverObstacle)
    /// Nobody of the team can be handed the chat now.
    case nobodyInTeam(TeamID, for: ChatID)
    case atCapacity(load: Int, capacity: Int)
    /// It is there in the queue already.
    case standsThere(ChatID)
    case closed(ChatID, Outcome)
    case exists(ChatID)
    /// A chat of that id has closed.
    case wasThere(ChatID)
    case visitorHasOpenChat(ChatID)
    /// The id was used for another message by its sender.
    case idUsed(MessageID, ChatID)
  }

  /// What one does to a chat that one has, or that rings.
  public enum Act: Hashable, CaseIterable, Sendable {
    case accept, decline, take, writeIn, end, transfer, assign, requeue, move, whisperIn, bargeIn
  }

  /// Why a chat is not handed over to an agent.
  public enum HandOverObstacle: Hashable, Sendable {
    case hasItAlready
    case ringsAlready
    case passed(PassReason)
  }

  /// Who has a chat that somebody wants to act on.
  public enum Holder: Hashable, Sendable {
    /// It rings at who wants to act.
    case ringsAtYou
    /// It rings at somebody else, of that name.
    case ringsAt(AgentID, name: String)
    /// It is theirs already.
    case you
    case agent(AgentID, name: String)
    case queue
  }
}
