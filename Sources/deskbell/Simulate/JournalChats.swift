import Desk
import Simulation

/// Chats of the journal: who asked, and how long agents took.
struct JournalChats {
  /// Who asked from a given beginning on, in order; without one nobody is kept.
  private(set) var requests: [ArrivalProcess.Recorded] = []
  /// Seconds from accepting a chat to its end, of chats that were asked for then.
  private(set) var handling: [Double] = []

  /// Reads the whole journal.
  ///
  /// - Parameters:
  ///   - from: nil: from its beginning.
  ///   - to: before which they asked; nil: to its end.
  init(_ session: DeskSession, from: Instant?, to: Instant?) throws(Failure) {
    var requests: [ArrivalProcess.Recorded] = []
    var handling: [Double] = []
    /// When the open ones were accepted; nil: not yet.
    var open: [ChatID: Instant?] = [:]
    try session.forEachEvent { stamped in
      switch stamped.event {
      case .requested(let event):
        guard stamped.at >= from ?? .distantPast, stamped.at < to ?? .distantFuture else { return }
        open.updateValue(nil, forKey: event.chat)
        // Nobody asks for all of them again.
        guard let start = from else { return }
        var visitor = event.visitor
        // Whoever comes again while their chat is still open here came when it was closed there.
        visitor.id = nil
        requests.append(
          .init(
            after: stamped.at - start,
            asked: AskedFor(visitor: visitor, route: event.route, wait: event.wait)))
      case .accepted(let event):
        if case .some(nil) = open[event.chat] { open.updateValue(stamped.at, forKey: event.chat) }
      case .taken(let event):
        if case .some(nil) = open[event.chat] { open.updateValue(stamped.at, forKey: event.chat) }
      case .ended(let event):
        if case .some(let begun?) = open.removeValue(forKey: event.chat) {
          handling.append(Double(max(0, stamped.at - begun)) / 1000)
        }
      case .fellBack(let event): open.removeValue(forKey: event.chat)
      case .abandoned(let event): open.removeValue(forKey: event.chat)
      case .clockSet, .setUp, .dialogue, .site, .missed, .block, .availabilitySet, .agentGone,
        .agentCame, .offered, .handOverOffered, .waiting, .declined, .offerExpired,
        .offerWithdrawn, .requeued, .moved, .broadcast, .message, .note, .voice, .marked,
        .visitorGone, .visitorCame:
        return
      }
    }
    requests.sort { $0.after < $1.after }
    (self.requests, self.handling) = (requests, handling)
  }
}
