import Desk
import FrontDesk
import Hosting
import Overview
import Routing
import Store
import Words

/// What the desk tells.
extension BoardModel {
  mutating func deskChanged(
    _ view: DeskView, _ events: [StampedEvent], _ effects: inout [ScreenEffect]
  ) {
    age()
    let before = desk
    // A commit that was rolled back takes events away: then nothing that was counted holds.
    let isAnew =
      !isOpen || view.state.seq < before.seq
      || events.first.map { $0.seq <= before.seq } ?? (view.state.seq != before.seq)
    let standsAsBefore = isOpen && AgentList.areListedAlike(roster, view.roster)
    picture.take(view)
    var haveMoved =
      isAnew
      ? chats.begin(desk, at: now) : chats.follow(events, desk, isHeld: isHeld, at: now)
    takeFirstListing()
    if !permissions.contains(.viewAll) {
      let removed = me.flatMap { desk.agent($0) == nil ? $0 : nil }
      effects.append(
        .turnAway(removed.map { texts.fault(.noLongerAgent($0)) } ?? texts.mayNotWatchAnyMore))
      return
    }
    let zoneBefore = me.flatMap { before.agent($0)?.timeZone }
    if isAnew || zoneBefore != me.flatMap({ desk.agent($0)?.timeZone }) {
      updateZone()
      let asked = today.begin(at: localTime.midnight(of: now), desk)
      effects.append(.askHistory(asked.chats))
      effects.append(.askEvents(asked.events))
    } else {
      for stamped in events { today.apply(stamped, desk, before: before) }
    }
    if !chats.rule.filter.isEmpty, events.contains(where: { $0.event.isSetUp }) {
      // Who is in which team, and which rules there are, may be another answer for every chat.
      chats.list(by: chats.rule, desk, at: now)
      haveMoved = true
      updateAgents()
    }
    if events.isEmpty || events.contains(where: { $0.event.words == nil }) {
      isDeskListStale = true
    }
    inspectionChanged(events, &effects)
    if haveMoved || events.contains(where: { movesMissed($0.event) }) { updateChats() }
    if !standsAsBefore { updateAgents() }
    if let chat = opensAt {
      opensAt = nil
      chats.select(chat)
      inspect(chat, &effects)
    }
  }

  var prospects: HandOverProspects? { picture.view.handOver }

  mutating func historyArrived(
    _ query: HistoryQuery, _ summaries: [ChatSummary], _ effects: inout [ScreenEffect]
  ) {
    switch today.take(summaries, for: query) {
    case .ofNoUse: return
    case .all: break
    case .asksFor(let query): effects.append(.askHistory(query))
    }
    updateChats()
  }

  mutating func eventsArrived(
    _ query: DayEvents, _ events: [StampedEvent], _ effects: inout [ScreenEffect]
  ) {
    if case .asksFor(let query) = today.take(events, for: query) {
      effects.append(.askEvents(query))
    }
    isDeskListStale = true
  }

  /// Works the list of chats out anew. The selection stays on its chat.
  mutating func updateChats() {
    let filter = chats.rule.filter
    let closed =
      filter.isEmpty ? today.closed : today.closed.filter { filter.lists($0, in: desk) }
    chats.update(missed: listedMissed, closed: closed.map(\.id), at: now)
  }

  /// When chats that are shown are to be listed in another order; nil: those are in order.
  var reorderDue: Instant? { chats.isReorderSeen ? shell.hand.restsAt : nil }
}

extension Event {
  fileprivate var isSetUp: Bool { if case .setUp = self { true } else { false } }
}
