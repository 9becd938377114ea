public import Desk

/// Every chat that was ever missed, and who has handled it: a fold of the whole journal, for whoever
/// asks once. It holds all of them, and of the open chats what is told of one that is missed.
public struct MissedHistory: Sendable {
  public struct Entry: Sendable {
    public var missed: MissedChat
    /// What the visitor left, whole.
    public var left: MessageLeft?
    /// Nil: nobody has yet.
    public var handled: (by: AgentID, at: Instant)?

    public init(_ missed: MissedChat, left: MessageLeft? = nil) {
      self.missed = missed
      self.left = left
    }
  }

  private var entries: [ChatID: Entry] = [:]
  private var open: [ChatID: (request: Requested, messages: Int)] = [:]

  public init() {}

  /// The latest first.
  public var latestFirst: [Entry] { entries.values.sorted { $0.missed.seq > $1.missed.seq } }

  /// Takes in the next event.
  public mutating func take(_ stamped: StampedEvent) {
    switch stamped.event {
    case .requested(let event): open[event.chat] = (event, 0)
    case .message(let event): open[event.chat]?.messages += 1
    case .fellBack(let event):
      if !event.reason.isBlock { miss(event.chat, stamped, .fellBack(event.reason)) }
    case .abandoned(let event): miss(event.chat, stamped, .abandoned(event.cause))
    case .site(.left(let event)): take(event, stamped)
    case .missed(.handled(let event)): entries[event.chat]?.handled = (event.agent, stamped.at)
    case .missed(.reopened(let event)): entries[event.chat]?.handled = nil
    case .missed(.cleared(let event)):
      for (chat, entry) in entries where entry.handled == nil && entry.missed.at < event.before {
        entries[chat]?.handled = (event.agent, stamped.at)
      }
    case .clockSet, .moved, .broadcast, .setUp, .dialogue, .site, .block, .availabilitySet,
      .agentGone, .agentCame,
      .offered, .handOverOffered, .waiting, .accepted, .declined, .offerExpired, .offerWithdrawn,
      .taken, .ended, .requeued, .note, .voice, .marked, .visitorGone, .visitorCame:
      break
    }
    if stamped.event.closesChat, let chat = stamped.event.chat { open[chat] = nil }
  }

  private mutating func miss(
    _ id: ChatID, _ stamped: StampedEvent, _ reason: MissedChat.Reason
  ) {
    guard let (request, messages) = open[id] else { return }
    entries[id] = Entry(
      MissedChat(
        chat: id, seq: stamped.seq, at: stamped.at, reason: reason, route: request.route,
        visitor: request.visitor.id, name: request.visitor.name, email: request.visitor.email,
        messages: messages))
  }

  private mutating func take(_ event: MessageLeft, _ stamped: StampedEvent) {
    var missed =
      entries[event.chat]?.missed
      ?? MissedChat(
        chat: event.chat, seq: stamped.seq, at: stamped.at, visitor: VisitorID(event.visitor.text),
        name: event.name, email: event.email)
    missed.take(event, seq: stamped.seq, at: stamped.at)
    entries[event.chat] = Entry(missed, left: event)
  }
}
