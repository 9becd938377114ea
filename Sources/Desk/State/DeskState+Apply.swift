extension DeskState {
  /// Folds one event in. The only way state changes.
  ///
  /// Total: an event about something unknown changes nothing but `seq` and `at`, since the journal
  /// is the truth and a fold must not fail half-way. Cost: O(1) but for changes of the
  /// set-up, and for withdrawn offers (see `forget`).
  public mutating func apply(_ stamped: StampedEvent) {
    seq = stamped.seq
    at = max(at, stamped.at)
    let moment = Moment(seq: stamped.seq, at: stamped.at)
    switch stamped.event {
    case .setUp(let event): apply(event, moment)
    case .clockSet(let event): apply(event, moment)
    case .dialogue(let event): apply(event, moment)
    case .availabilitySet(let event): apply(event, moment)
    case .agentGone(let event): apply(event, moment)
    case .agentCame(let event): apply(event, moment)
    case .requested(let event): apply(event, moment)
    case .offered(let event): apply(event, moment)
    case .handOverOffered(let event): apply(event, moment)
    case .waiting(let event): apply(event, moment)
    case .accepted(let event): apply(event, moment)
    case .declined(let event): apply(event, moment)
    case .offerExpired(let event): apply(event, moment)
    case .offerWithdrawn(let event): apply(event, moment)
    case .taken(let event): apply(event, moment)
    case .fellBack(let event): apply(event, moment)
    case .ended(let event): apply(event, moment)
    case .abandoned(let event): apply(event, moment)
    case .requeued(let event): apply(event, moment)
    case .moved(let event): apply(event, moment)
    case .broadcast(let event): apply(event, moment)
    case .message(let event): apply(event, moment)
    case .note(let event): apply(event, moment)
    case .voice(let event): apply(event, moment)
    case .marked(let event): apply(event)
    case .visitorGone(let event): apply(event, moment)
    case .visitorCame(let event): apply(event, moment)
    case .missed(let event): apply(event, moment)
    case .block(let event): apply(event, moment)
    // What is known of visitors is kept elsewhere: there are more of them than a state can hold.
    case .site(.left(let event)): apply(event, moment)
    case .site: break
    }
  }

  /// Where in the journal and when something happened.
  struct Moment {
    let seq: Int64
    let at: Instant
  }
}
