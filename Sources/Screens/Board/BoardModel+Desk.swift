import Desk
import FrontDesk
import Hosting
import Routing
import Store
import Words

/// What the desk tells.
extension BoardModel {
  mutating func deskChanged(
    _ view: DeskView, _ events: [StampedEvent], _ effects: inout [ScreenEffect]
  ) {
    let before = desk
    // A commit that was rolled back takes events away: then nothing that was counted holds.
    let isAnew =
      !isOpen || view.state.seq < before.seq
      || events.first.map { $0.seq <= before.seq } ?? (view.state.seq != before.seq)
    desk = view.state
    let haveMoved = isAnew ? openChats.begin(desk) : openChats.follow(events, desk)
    if before.agents != desk.agents { labels = AgentLabels(desk.agents) }
    let standsAsBefore = isOpen && areListedAlike(roster, view.roster)
    roster = view.roster
    isOpen = true
    if !permissions.contains(.viewAll) {
      effects.append(.turnAway(texts.mayNotWatchAnyMore))
      return
    }
    let zoneBefore = me.flatMap { before.agent($0)?.timeZone }
    if isAnew || zoneBefore != me.flatMap({ desk.agent($0)?.timeZone }) {
      updateZone()
      startCounting(&effects)
    } else {
      for stamped in events {
        today?.apply(stamped)
        if stamped.event.closesChat { closeChat(stamped, before) }
      }
    }
    inspectionChanged(events, before, &effects)
    if haveMoved || events.contains(where: { movesMissed($0.event) }) { updateChats() }
    if !standsAsBefore { updateAgents() }
  }

  /// Counts what is open, and asks the journal for what closed today before now.
  private mutating func startCounting(_ effects: inout [ScreenEffect]) {
    today = TodayCounts(since: localTime.midnight(of: now), open: desk.chats.values)
    closed = []
    isPastComplete = false
    pastUpTo = desk.seq
    askPast(before: desk.seq + 1, &effects)
  }

  private func askPast(before seq: Int64, _ effects: inout [ScreenEffect]) {
    guard let since = today?.since else { return }
    effects.append(
      .askHistory(HistoryQuery(limit: BoardModel.historyPage, before: seq, since: since)))
  }

  mutating func historyArrived(
    _ query: HistoryQuery, _ summaries: [ChatSummary], _ effects: inout [ScreenEffect]
  ) {
    // An answer for another day, or from before the counting began anew, is of no use.
    guard let since = today?.since, query.since == since, !isPastComplete,
      query.before == pastUpTo + 1
    else { return }
    for summary in summaries { today?.add(summary) }
    closed += summaries.prefix(max(0, BoardModel.closedKept - closed.count))
    if summaries.count == query.limit, let last = summaries.last {
      pastUpTo = last.closedSeq - 1
      askPast(before: last.closedSeq, &effects)
    } else {
      isPastComplete = true
    }
    updateChats()
  }

  /// How many closed chats are asked for at once.
  static let historyPage = 1000

  /// Lists a chat that has just closed.
  private mutating func closeChat(_ stamped: StampedEvent, _ before: DeskState) {
    guard let id = stamped.event.chat, closedSummary(id) == nil,
      let summary = desk.recentlyClosed.last(where: { $0.id == id })
        ?? before.chats[id].flatMap({ ChatSummary($0, closedBy: stamped) })
    else { return }
    closed.insert(summary, at: 0)
    if closed.count > BoardModel.closedKept { closed.removeLast() }
  }

  /// Works the list of chats out anew. The selection stays on its chat.
  mutating func updateChats() {
    // Who has waited longest for an answer comes first, but nothing moves under the hand.
    activeOrder.update(openChats.active.ids, isHeld: shell.hand.restsAt.map { $0 > now } ?? false)
    let selected = chats.selected
    let missed = listedMissed
    let areMissed = Set(missed)
    chats.update([
      (.waiting, openChats.waiting.ids), (.ringing, openChats.ringing.ids),
      (.active, activeOrder.shown), (.missed, missed),
      (.closed, closed.map(\.id).filter { !areMissed.contains($0) }),
    ])
    if selected != nil, chats.selected != selected { selectionLeaptAt = now }
  }

  /// When the active chats are to be listed in another order; nil: they are in order.
  var reorderDue: Instant? { activeOrder.isWished ? nil : shell.hand.restsAt }

  /// Works the list of agents out anew: those with chats, those who are there, the others, each in
  /// roster order; those who may not take chats are none. O(agents), without looking at texts.
  mutating func updateAgents() {
    var sections: [AgentSection: [AgentID]] = [:]
    presentCount = 0
    agentCount = 0
    for agent in roster {
      guard let section = section(of: agent) else { continue }
      agentCount += 1
      if agent.isPresent { presentCount += 1 }
      sections[section, default: []].append(agent.agent)
    }
    agents.update(AgentSection.allCases.map { ($0, sections[$0] ?? []) })
  }
}

extension BoardModel {
  /// Where an agent is listed; nil: they may not take chats, and are not.
  private func section(of agent: AgentStatus) -> AgentSection? {
    if agent.load > 0 { return .working }
    if agent.obstacle == .noPermission { return nil }
    return agent.isPresent ? .present : .absent
  }

  /// Whether two rosters make the same list.
  private func areListedAlike(_ one: [AgentStatus], _ other: [AgentStatus]) -> Bool {
    one.count == other.count
      && zip(one, other).allSatisfy { a, b in
        a.agent == b.agent && a.isPresent == b.isPresent && section(of: a) == section(of: b)
      }
  }
}

extension ChatSummary {
  /// The summary of a chat that an event closes; nil if the event closes none.
  fileprivate init?(_ chat: Chat, closedBy stamped: StampedEvent) {
    guard let outcome = stamped.event.outcome else { return nil }
    self.init(chat, closedBy: stamped.seq, at: stamped.at, outcome: outcome)
  }
}
