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
  ///   - moved: those of them who may have come or gone since this was last told; nil: anybody may.
  /// - Complexity: O(who moved), where `moved` says so, besides what follows.
  public mutating func setPresence(
    agents: Set<Int>, visitors: Set<Int64>?, moved: Set<Int64>? = nil, at now: Instant
  ) -> [StampedEvent] {
    prepare()
    // Up to now only those were surely there who were seen before and are seen still.
    if agents != presentAgents { assume(presentAgents.intersection(agents)) }
    decided = advance(to: now)
    assume(agents)
    if presenceMatters { markAgents() }
    if watchesPresence, let visitors { markVisitors(visitors, moved) }
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
    let before = presentAgents
    // Also where they are the same: two sets that are one are compared at a glance.
    presentAgents = agents
    guard before != agents else { return }
    let changed = before.symmetricDifference(agents).compactMap { placeOfNumber[$0] }.sorted()
    for i in changed { unsettledAgents?.insert(state.agents[i].id) }
    refresh(changed)
  }

  /// Drops the summaries of closed chats that the store has put aside.
  public mutating func forgetClosed(upTo seq: Int64) { state.forgetClosed(upTo: seq) }

  /// Marks agents with chats who came or went: of those alone who may have, or of whom another mark
  /// was made since this was last done.
  private mutating func markAgents() {
    let suspects = unsettledAgents.map { $0.compactMap { state.rosterIndex[$0] }.sorted() }
    unsettledAgents = []
    let busy = (suspects ?? Array(state.agents.indices)).map { state.agents[$0] }
      .filter { chatsOf[$0.id]?.isEmpty == false }
    for agent in busy {
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
  ///
  /// - Parameter moved: those who may have come or gone since `setPresence`; nil: anybody may.
  public func wouldMark(visitors: Set<Int64>, moved: Set<Int64>? = nil) -> Bool {
    unsettled(moved).contains { seq in
      switch mark(of: seq) {
      case .unknown: false
      case .present: !visitors.contains(seq)
      case .gone: visitors.contains(seq)
      }
    }
  }

  private mutating func markVisitors(_ present: Set<Int64>, _ moved: Set<Int64>?) {
    let suspects = unsettled(moved).sorted()
    for seq in suspects {
      guard let chat = watchedChats[seq] else { continue }
      switch (mark(of: seq), present.contains(seq)) {
      case (.present, false): decide(.visitorGone(VisitorGone(chat: chat)), at: clock)
      case (.gone, true): decide(.visitorCame(VisitorCame(chat: chat)), at: clock)
      default: break
      }
    }
    // What was just marked is as it was seen.
    unsettledVisitors = []
  }

  /// The request numbers of the chats whose visitors' marks may not say what is seen of them.
  private func unsettled(_ moved: Set<Int64>?) -> Set<Int64> {
    guard let moved, let unsettledVisitors else { return Set(watchedChats.keys) }
    return moved.isEmpty ? unsettledVisitors : unsettledVisitors.union(moved)
  }

  private func mark(of seq: Int64) -> PresenceMark {
    watchedChats[seq].flatMap { state.chats[$0]?.visitorPresence } ?? .unknown
  }

  /// Keeps which chats' visitors are watched, and whose marks are still to be compared with who is
  /// there.
  mutating func moveWatch(_ id: ChatID, _ before: Standing?, _ after: Standing?) {
    guard watchesPresence, let seq = (after ?? before)?.seq else { return }
    guard let after else {
      watchedChats[seq] = nil
      unsettledVisitors?.remove(seq)
      return
    }
    guard after.visitor != before?.visitor ?? .unknown else { return }
    watchedChats[seq] = id
    unsettledVisitors?.insert(seq)
  }
}
