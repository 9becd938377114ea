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
    let standsAsBefore = isOpen && AgentList.areListedAlike(roster, view.roster)
    picture.take(view)
    let haveMoved = isAnew ? chats.begin(desk) : chats.follow(events, desk)
    if !permissions.contains(.viewAll) {
      let removed = me.flatMap { desk.agent($0) == nil ? $0 : nil }
      effects.append(
        .turnAway(removed.map { texts.fault(.noLongerAgent($0)) } ?? texts.mayNotWatchAnyMore))
      return
    }
    let zoneBefore = me.flatMap { before.agent($0)?.timeZone }
    if isAnew || zoneBefore != me.flatMap({ desk.agent($0)?.timeZone }) {
      updateZone()
      effects.append(.askHistory(today.begin(at: localTime.midnight(of: now), desk)))
    } else {
      for stamped in events { today.apply(stamped, desk, before: before) }
    }
    inspectionChanged(events, &effects)
    if haveMoved || events.contains(where: { movesMissed($0.event) }) { updateChats() }
    if !standsAsBefore { agents.update(roster) }
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

  /// Works the list of chats out anew. The selection stays on its chat.
  mutating func updateChats() {
    chats.update(
      missed: listedMissed, closed: today.closed.map(\.id),
      isHeld: shell.hand.restsAt.map { $0 > now } ?? false, at: now)
  }

  /// When the active chats are to be listed in another order; nil: they are in order.
  var reorderDue: Instant? { chats.isInOrder ? nil : shell.hand.restsAt }
}
