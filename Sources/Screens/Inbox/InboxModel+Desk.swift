import Alerts
import Desk
import FrontDesk
import Hosting
import Terminal
import Text
import Words

/// What the desk tells.
extension InboxModel {
  mutating func deskChanged(
    _ view: DeskView, _ events: [StampedEvent], _ effects: inout [ScreenEffect]
  ) {
    let (before, knownWords) = (desk, words)
    let isFirst = !isOpen
    picture.take(view)
    // Who was removed may be added again at once, and has been told.
    if let permissions = desk.agent(me)?.permissions, !permissions.readChats {
      effects.append(.turnAway(texts.mayReadNothingAnyMore))
      return
    }
    if isFirst || before.agent(me)?.timeZone != desk.agent(me)?.timeZone {
      shell.localTime = LocalTime(zone: desk.agent(me)?.timeZone, tongue)
    }
    departed.dropUnended(desk)
    for stamped in events { note(stamped, before, &effects) }
    sayRequeued(events, before)
    answers.settle(desk, me)
    dropPending(knownWords)
    if !unread.isEmpty { adoptFoundReading() }
    list.becomeStale()
    updateBanner(&effects)
    if isFirst {
      startReading()
      adoptFoundMarks()
      adoptFoundDrafts()
      askEndsOfDrafts(&effects)
    }
  }

  /// At the start, what was answered counts as read.
  private mutating func startReading() {
    for id in picture.view.own where isMine(id) { changeTalk(id) { _ in } }
  }

  mutating func note(
    _ stamped: StampedEvent, _ before: DeskState, _ effects: inout [ScreenEffect]
  ) {
    switch stamped.event {
    case .message(let message): hear(message, stamped.seq, &effects)
    case .note(let note):
      // Also of a chat that closes with the same news, where it is looked for nowhere else.
      if note.agent == me { talks.gotThrough([note.id], in: note.chat, at: now) }
    case .voice(.whispered(let whisper)): hear(whisper, &effects)
    case .accepted(let event): begin(event.chat, with: event.agent, before)
    case .taken(let event): begin(event.chat, with: event.agent, before)
    case .declined(let event):
      hearMissed(stamped, &effects)
      sayNotHandedOver(event.chat, to: event.agent, .declined, before)
    case .offerExpired(let event):
      if event.agent == me { miss(event.chat, stamped.at, before) }
      sayNotHandedOver(event.chat, to: event.agent, .missed, before)
    case .offerWithdrawn(let event):
      if event.agent == me, banner?.chat == event.chat { offerBanner.drop() }
      if event.cause != .recalled {
        sayNotHandedOver(event.chat, to: event.agent, .gone, before)
      }
    case .availabilitySet(let event):
      guard event.agent == me else { return }
      if let other = event.by {
        say(.warning, .availability(.setBy(name(of: other), available: event.available)))
      }
      guard !event.available, event.cause == .missedOffers else { return }
      say(
        .warning,
        .availability(
          .unavailableAfterMissed(
            desk.settings.missedOffers, key: nameOfKey(for: .toggleAvailability))))
    case .requeued(let event):
      if event.agent == me, event.cause.isMissed { miss(event.chat, stamped.at, before) }
    case .site(.learned(let event)): visitorPane.forgetAsked(event.visitor)
    case .site(.merged(let event)):
      for mark in event.visitors { visitorPane.forgetAsked(mark) }
      effects += layers.listed(event.visitors).map { .askVisitor($0) }
      let theirs = Set(
        archive.chatsWithPast.filter { knownChat($0)?.key.map(event.visitors.contains) ?? false })
      archive.forgetPast(of: theirs)
    case .ended(let event): closed(event.chat, stamped, before)
    case .fellBack(let event):
      closed(event.chat, stamped, before)
      hearMissed(stamped, &effects)
    case .abandoned(let event):
      closed(event.chat, stamped, before)
      hearMissed(stamped, &effects)
    case .site(.left): hearMissed(stamped, &effects)
    case .marked(.edited(let event)):
      if let mark = desk.chats[event.chat]?.key { visitorPane.forgetAsked(mark) }
    case .missed(let event): hear(event)
    case .clockSet, .moved, .broadcast, .setUp, .dialogue, .site, .block, .agentGone, .agentCame,
      .requested, .offered,
      .handOverOffered, .waiting, .voice(.joined), .marked, .visitorGone, .visitorCame:
      break
    }
  }

  private mutating func hear(
    _ message: MessageSent, _ seq: Int64, _ effects: inout [ScreenEffect]
  ) {
    switch message.from {
    case .visitor:
      talks.change(message.chat) { $0.hear(seq) }
      if isMine(message.chat), let count = cameWhileEditing { cameWhileEditing = count + 1 }
      if isMine(message.chat), calls.focus == .elsewhere || !isInSight(message.chat) {
        let subject = CallSubject(message.chat, visitor: visitorName(message.chat, desk))
        calls.hear(subject, words: message.text, isQuiet: isQuiet)
        call(&effects)
      }
    case .agent(me):
      // Also of a chat that closes with the same news, where it is looked for nowhere else.
      talks.gotThrough([message.id], in: message.chat, at: now)
      // Answered, also from elsewhere, is read.
      changeTalk(message.chat) { $0.read(upTo: seq) }
    case .agent: break
    }
  }

  /// Takes in that a chat has become somebody's: one's own, or that of whom one has handed it over to.
  private mutating func begin(_ id: ChatID, with agent: AgentID, _ before: DeskState) {
    guard agent == me else {
      guard before.chats[id]?.holder == me else { return }
      return say(
        .done,
        .handOver(.takenOver(agent: name(of: agent), visitor: visitorName(id, before))))
    }
    missed.forget(id)
    departed.drop(id)
    changeTalk(id) { _ in }
  }

  /// Says that a chat one wanted to hand over stays where it was.
  private mutating func sayNotHandedOver(
    _ id: ChatID, to agent: AgentID, _ why: ScreenNotice.HandOver.End, _ before: DeskState
  ) {
    guard agent != me, desk.chats[id]?.holder == me, before.chats[id]?.holder == me else { return }
    say(
      .warning,
      .handOver(
        .notHandedOver(why, agent: name(of: agent), visitor: visitorName(id, before))))
  }

  /// Lists a chat that the agent was asked for, or had, and was not there for.
  private mutating func miss(_ id: ChatID, _ at: Instant, _ before: DeskState) {
    guard let visitor = (desk.chats[id] ?? before.chats[id])?.visitor else { return }
    missed.miss(id, visitor, at: at)
  }

  /// Says which chats went back to the queue because the agent was away: they are no longer listed
  /// where they were.
  private mutating func sayRequeued(_ events: [StampedEvent], _ before: DeskState) {
    let names = events.compactMap { stamped -> String? in
      guard case .requeued(let event) = stamped.event, event.agent == me else { return nil }
      return visitorName(event.chat, before)
    }
    guard !names.isEmpty else { return }
    say(.warning, .handOver(.wentBack(visitors: names)))
  }

  private func visitorName(_ id: ChatID, _ state: DeskState) -> String {
    state.chats[id]?.visitor.displayName ?? texts.theVisitor
  }

  /// Keeps a chat that closed at hand if the agent had to do with it.
  private mutating func closed(_ id: ChatID, _ stamped: StampedEvent, _ before: DeskState) {
    let summary = desk.recentlyClosed.last { $0.id == id }
    if let summary {
      missed.closed(id, summary.outcome)
      archive.add(summary)
    }
    archive.forgetRecord(of: id)
    guard let chat = before.chats[id] else { return }
    let isOwn = chat.holder == me
    guard
      isOwn || list.selected == id || talks.isHeld(id)
    else {
      talks.forget(id)
      return
    }
    guard let line = ChatRecord.line(of: stamped, desk, origin: chat.origin) else { return }
    var isEndedByMe = false
    if case .ended(let event) = stamped.event { isEndedByMe = event.by == .agent(me) }
    departed.keep(
      Departed(
        chat: chat, words: words[id], summary: summary, closing: line,
        isSeen: isEndedByMe || !isOwn))
    // Whoever ended it has nothing left to write there, and means the desk with the next key.
    if isEndedByMe, shown == id, focus == .composer, !talks.hasText(id) { focus = .list }
  }

  /// Drops from what is on its way what the desk has, and from the drafts of earlier runs what those
  /// did hand in, when the words of their chats come.
  mutating func dropPending(_ knownWords: DeskView.Words) {
    talks.compare(
      with: { [words] in words[$0] }, areNew: { knownWords[$0] == nil }, at: now)
  }

  /// Takes in which offers ring.
  mutating func updateBanner(_ effects: inout [ScreenEffect]) {
    let before = banner
    offerBanner.update(ringing, at: now)
    if let banner, banner != before, notice?.kind == .hint { shell.hush() }
    calls.ring(
      ringing.sorted { $0.offer.at < $1.offer.at }.map {
        (CallSubject($0.chat.id, visitor: $0.chat.visitor.displayName), $0.offer.at)
      })
    call(&effects)
  }

  /// Whether the end of a chat's conversation is on the screen.
  func isInSight(_ id: ChatID) -> Bool {
    guard shown == id, panes.conversation != nil else { return false }
    guard layers.isEmpty else { return false }
    return talks[id]?.scroll.isFollowing ?? true
  }
}
