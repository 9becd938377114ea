public import Desk

extension RoutingEngine {
  /// Takes in who is present at `now`, after everything due by then; returns what follows.
  ///
  /// An agent with offers or chats who is gone: their offers end at once and cost them no turn;
  /// their chats are requeued after the grace time unless they come back. A watched visitor who is
  /// gone leaves after the grace time.
  ///
  /// - Parameters:
  ///   - agents: the numbers of the agents present.
  ///   - visitors: the request numbers of the chats whose visitors are present; nil: not looked at.
  public mutating func setPresence(agents: Set<Int>, visitors: Set<Int64>?, at now: Instant)
    -> [StampedEvent]
  {
    prepare()
    // Up to now only those were surely there who were seen before and are seen still.
    assume(presentAgents.intersection(agents))
    decided = advance(to: now)
    assume(agents)
    if presenceMatters { markAgents() }
    if watchesPresence, let visitors { markVisitors(visitors) }
    goThroughQueue(at: clock)
    return takeDecided()
  }

  /// Takes it that these agents have been present up to the clock, and the queue was gone through
  /// with them, deciding nothing: for an engine that was just opened.
  public mutating func assumePresent(_ agents: Set<Int>) {
    prepare()
    assume(agents)
    queueWasServed = true
  }

  /// Takes it that it is `now` and that nothing more has happened, whatever is due: for somebody who
  /// only looks. Such an engine decides nothing that is written.
  public mutating func assumeTime(_ now: Instant) {
    clock = max(clock, now)
    prepare()
  }

  private mutating func assume(_ agents: Set<Int>) {
    let changed = presentAgents.symmetricDifference(agents)
    guard !changed.isEmpty else { return }
    presentAgents = agents
    refresh(state.agents.indices.filter { changed.contains(state.agents[$0].number) })
  }

  /// Drops the summaries of closed chats that the store has put aside.
  public mutating func forgetClosed(upTo seq: Int64) { state.forgetClosed(upTo: seq) }

  private mutating func markAgents() {
    let busy = Set(chatsOf.lazy.filter { !$0.value.isEmpty }.map(\.key))
    for i in state.agents.indices where busy.contains(state.agents[i].id) {
      let agent = state.agents[i]
      let isPresent = presentAgents.contains(agent.number)
      switch (state.presence[agent.id] ?? .unknown, isPresent) {
      case (.present, false):
        decide(.agentGone(AgentGone(agent.id)), at: clock)
        for chat in withdrawOffers(of: agent.id, .agentGone, at: clock) {
          placeAgain(chat, at: clock)
        }
      case (.gone, true), (.unknown, true): decide(.agentCame(AgentCame(agent.id)), at: clock)
      default: break
      }
    }
  }

  /// Whether these visitors being present would be news.
  public func wouldMark(visitors: Set<Int64>) -> Bool {
    state.chats.values.contains { chat in
      switch chat.visitorPresence {
      case .unknown: false
      case .present: !visitors.contains(chat.requestSeq)
      case .gone: visitors.contains(chat.requestSeq)
      }
    }
  }

  private mutating func markVisitors(_ present: Set<Int64>) {
    for chat in state.chats.values.sorted(by: { $0.requestSeq < $1.requestSeq }) {
      switch (chat.visitorPresence, present.contains(chat.requestSeq)) {
      case (.present, false): decide(.visitorGone(VisitorGone(chat: chat.id)), at: clock)
      case (.gone, true): decide(.visitorCame(VisitorCame(chat: chat.id)), at: clock)
      default: break
      }
    }
  }
}
