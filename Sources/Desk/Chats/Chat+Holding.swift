// Who has a chat, and at whom it rings.

extension Chat.State {
  /// Who talks in it; nil: nobody yet, or nobody any more.
  public var holder: AgentID? {
    switch self {
    case .waiting, .offered: nil
    case .active(let talk): talk.agent
    }
  }

  /// The offer that rings: of the chat, or of going on in it.
  public var ringing: Offer? {
    switch self {
    case .waiting: nil
    case .offered(let offer): offer
    case .active(let talk): talk.handOver
    }
  }

  /// Whose load it counts to: who has it and at whom it rings.
  public var agents: [AgentID] {
    var agents: [AgentID] = []
    forEachAgent { agents.append($0) }
    return agents
  }

  /// Names each of `agents`, without a list of them.
  public func forEachAgent(_ body: (AgentID) -> Void) {
    if let holder { body(holder) }
    if let offer = ringing { body(offer.agent) }
  }

  /// Whether somebody has it, or it rings at them.
  public func isWith(_ agent: AgentID) -> Bool { holder == agent || ringing?.agent == agent }
}

extension Chat {
  /// Who talks in it; nil: nobody yet, or nobody any more.
  public var holder: AgentID? { state.holder }
  /// At whom it rings; nil: at nobody.
  public var ringingAt: AgentID? { state.ringing?.agent }
  /// Who has it, or else at whom it rings: whom a list shows beside it.
  public var agent: AgentID? { holder ?? ringingAt }

  /// Whether somebody has it, or it rings at them.
  public func isWith(_ agent: AgentID) -> Bool { state.isWith(agent) }

  /// Since when the visitor has waited for an answer that the agent who has it owes; nil: nobody
  /// owes one.
  public var answerOwedSince: Instant? {
    switch state {
    case .waiting, .offered: nil
    case .active(let talk): unansweredSince.map { max($0, talk.since) }
    }
  }
}
