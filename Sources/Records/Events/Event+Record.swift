public import Desk
public import JSON

/// An event as a record. How it is named stands in `Event.Kind`.
protocol EventRecord: Record {}

extension EventRecord {
  public static var kind: RecordKind { .event }
}

extension JSONWriter {
  /// Writes `{"type":…,…}`, an event as it stands in the journal and in every `--json`; first the
  /// members that `first` writes.
  public mutating func event(_ event: Event, first: (inout JSONWriter) -> Void = { _ in }) {
    beginObject()
    first(&self)
    member("type", event.kind.rawValue)
    switch event {
    case .setUp(.settingsChanged(let record)): members(of: record)
    case .setUp(.agentAdded(let record)): members(of: record)
    case .setUp(.agentChanged(let record)): members(of: record)
    case .setUp(.agentRemoved(let record)): members(of: record)
    case .setUp(.teamSet(let record)): members(of: record)
    case .setUp(.teamRemoved(let record)): members(of: record)
    case .setUp(.accountSet(let record)): members(of: record)
    case .setUp(.accountRemoved(let record)): members(of: record)
    case .setUp(.ruleSet(let record)): members(of: record)
    case .setUp(.ruleRemoved(let record)): members(of: record)
    case .setUp(.library(.set(let record))): members(of: record)
    case .setUp(.library(.removed(let record))): members(of: record)
    case .setUp(.library(.unanswered(let record))): members(of: record)
    case .setUp(.library(.settled(let record))): members(of: record)
    case .clockSet(let record): members(of: record)
    case .availabilitySet(let record): members(of: record)
    case .agentGone(let record): members(of: record)
    case .agentCame(let record): members(of: record)
    case .requested(let record): members(of: record)
    case .offered(let record): members(of: record)
    case .handOverOffered(let record): members(of: record)
    case .waiting(let record): members(of: record)
    case .accepted(let record): members(of: record)
    case .declined(let record): members(of: record)
    case .offerExpired(let record): members(of: record)
    case .offerWithdrawn(let record): members(of: record)
    case .taken(let record): members(of: record)
    case .fellBack(let record): members(of: record)
    case .ended(let record): members(of: record)
    case .abandoned(let record): members(of: record)
    case .requeued(let record): members(of: record)
    case .moved(let record): members(of: record)
    case .broadcast(.sent(let record)): members(of: record)
    case .broadcast(.read(let record)): members(of: record)
    case .message(let record): members(of: record)
    case .note(let record): members(of: record)
    case .voice(.whispered(let record)): members(of: record)
    case .voice(.joined(let record)): members(of: record)
    case .marked(.tagged(let record)): members(of: record)
    case .marked(.scored(let record)): members(of: record)
    case .marked(.edited(let record)): members(of: record)
    case .visitorGone(let record): members(of: record)
    case .visitorCame(let record): members(of: record)
    case .dialogue(.set(let record)): members(of: record)
    case .dialogue(.published(let record)): members(of: record)
    case .dialogue(.unpublished(let record)): members(of: record)
    case .dialogue(.removed(let record)): members(of: record)
    case .dialogue(.switched(let record)): members(of: record)
    case .site(.triggered(let record)): members(of: record)
    case .site(.engaged(let record)): members(of: record)
    case .site(.answered(let record)): members(of: record)
    case .site(.completed(let record)): members(of: record)
    case .site(.goalReached(let record)): members(of: record)
    case .site(.learned(let record)): members(of: record)
    case .site(.left(let record)): members(of: record)
    case .site(.forgotten(let record)): members(of: record)
    case .site(.merged(let record)): members(of: record)
    case .missed(.handled(let record)): members(of: record)
    case .missed(.reopened(let record)): members(of: record)
    case .missed(.cleared(let record)): members(of: record)
    case .block(.blocked(let record)): members(of: record)
    case .block(.unblocked(let record)): members(of: record)
    }
    endObject()
  }
}

extension RecordReader {
  /// Reads an event and adds it to others: it is made where it stays, since copying one costs as much
  /// as reading a good part of it.
  ///
  /// - Parameters:
  ///   - seq: its sequence number.
  ///   - commit: when its commit was made; it has that instant unless it has one of its own.
  public mutating func event(
    addingTo events: inout [StampedEvent], seq: Int64, of commit: Instant
  ) throws(JSONError) {
    let count = events.count
    try object(.event) { (reader: inout RecordReader) throws(JSONError) in
      // What was read before in another order.
      if events.count > count { events.removeLast() }
      var at: Instant?
      try reader("at", &at)
      guard reader.find("type") else { throw reader.error(.fieldMissing("type")) }
      let kind = try reader.kind()
      events.append(
        StampedEvent(seq: seq, at: at ?? commit, event: try reader.members(of: kind)))
    }
  }

  private mutating func kind() throws(JSONError) -> Event.Kind {
    // Nearly all of a journal is messages.
    if scanner.passString("message") { return .message }
    return try word(.event) { Event.Kind(rawValue: $0) }
  }

  private mutating func members(of kind: Event.Kind) throws(JSONError) -> Event {
    switch kind {
    case .settingsChanged: .setUp(.settingsChanged(try members()))
    case .agentAdded: .setUp(.agentAdded(try members()))
    case .agentChanged: .setUp(.agentChanged(try members()))
    case .agentRemoved: .setUp(.agentRemoved(try members()))
    case .teamSet: .setUp(.teamSet(try members()))
    case .teamRemoved: .setUp(.teamRemoved(try members()))
    case .accountSet: .setUp(.accountSet(try members()))
    case .accountRemoved: .setUp(.accountRemoved(try members()))
    case .ruleSet: .setUp(.ruleSet(try members()))
    case .ruleRemoved: .setUp(.ruleRemoved(try members()))
    case .responseSet: .setUp(.library(.set(try members())))
    case .responseRemoved: .setUp(.library(.removed(try members())))
    case .questionUnanswered: .setUp(.library(.unanswered(try members())))
    case .questionSettled: .setUp(.library(.settled(try members())))
    case .clockSet: .clockSet(try members())
    case .availabilitySet: .availabilitySet(try members())
    case .agentGone: .agentGone(try members())
    case .agentCame: .agentCame(try members())
    case .requested: .requested(try members())
    case .offered: .offered(try members())
    case .handOverOffered: .handOverOffered(try members())
    case .waiting: .waiting(try members())
    case .accepted: .accepted(try members())
    case .declined: .declined(try members())
    case .offerExpired: .offerExpired(try members())
    case .offerWithdrawn: .offerWithdrawn(try members())
    case .taken: .taken(try members())
    case .fellBack: .fellBack(try members())
    case .ended: .ended(try members())
    case .abandoned: .abandoned(try members())
    case .requeued: .requeued(try members())
    case .queueMoved: .moved(try members())
    case .broadcastSent: .broadcast(.sent(try members()))
    case .broadcastRead: .broadcast(.read(try members()))
    case .message: .message(try members())
    case .note: .note(try members())
    case .whispered: .voice(.whispered(try members()))
    case .voiceJoined: .voice(.joined(try members()))
    case .chatTagged: .marked(.tagged(try members()))
    case .chatScored: .marked(.scored(try members()))
    case .visitorEdited: .marked(.edited(try members()))
    case .visitorGone: .visitorGone(try members())
    case .visitorCame: .visitorCame(try members())
    case .dialogueSet: .dialogue(.set(try members()))
    case .dialoguePublished: .dialogue(.published(try members()))
    case .dialogueUnpublished: .dialogue(.unpublished(try members()))
    case .dialogueRemoved: .dialogue(.removed(try members()))
    case .dialoguesSwitched: .dialogue(.switched(try members()))
    case .dialogueTriggered: .site(.triggered(try members()))
    case .dialogueEngaged: .site(.engaged(try members()))
    case .dialogueAnswered: .site(.answered(try members()))
    case .dialogueCompleted: .site(.completed(try members()))
    case .goalReached: .site(.goalReached(try members()))
    case .visitorLearned: .site(.learned(try members()))
    case .messageLeft: .site(.left(try members()))
    case .visitorForgotten: .site(.forgotten(try members()))
    case .visitorsMerged: .site(.merged(try members()))
    case .missedHandled: .missed(.handled(try members()))
    case .missedReopened: .missed(.reopened(try members()))
    case .missedCleared: .missed(.cleared(try members()))
    case .visitorBlocked: .block(.blocked(try members()))
    case .visitorUnblocked: .block(.unblocked(try members()))
    }
  }

  @inline(__always)
  private mutating func members<Payload: EventRecord>() throws(JSONError) -> Payload {
    var record = Payload.blank
    try record.code(with: &self)
    return record
  }
}
