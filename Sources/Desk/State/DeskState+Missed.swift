// Chats for which nobody came, and what becomes of them.

extension DeskState {
  /// So many missed chats are on the list at the most. The oldest goes for one more, so that a list
  /// at which nobody looks does not grow in every process; the journal has it still.
  public static let mostMissed = 10_000
  /// So many of those that were handled are kept at hand: for who asks by whom, and to put back.
  public static let mostHandled = 100

  /// The chat that is missed from an event on, or after which a message was left by it; nil: by that event
  /// none is. O(1).
  public func missed(by stamped: StampedEvent) -> MissedChat? {
    let chat: MissedChat? =
      if case .fellBack(let event) = stamped.event {
        missed[event.chat]
      } else if case .abandoned(let event) = stamped.event {
        missed[event.chat]
      } else if case .site(.left(let event)) = stamped.event {
        missed[event.chat]
      } else {
        nil
      }
    return chat?.seq == stamped.seq ? chat : nil
  }

  /// The missed chat of that id, if it was handled lately. O(`mostHandled`).
  public func handled(_ chat: ChatID) -> HandledChat? { handled.last { $0.missed.chat == chat } }

  /// Puts open and missed chats, the latest last, in the place of those it has: whenever a desk is opened,
  /// so that it is here, where the compiler knows what is in these tables. O(all of them).
  public mutating func take(chats: [Chat], missed: [MissedChat]) {
    self.chats = SharedTable(chats.lazy.map { ($0.id, $0) })
    self.missed = SharedList(missed.map { ($0.chat, $0) })
  }

  mutating func miss(_ chat: MissedChat) {
    missed.append(chat, for: chat.chat)
    if missed.count > DeskState.mostMissed, let oldest = missed.first {
      missed.removeValue(forKey: oldest)
    }
  }

  /// A message that was left puts its chat at the end of the list, also one that was handled.
  mutating func apply(_ event: MessageLeft, _ moment: Moment) {
    var chat =
      missed[event.chat] ?? handled(event.chat)?.missed
      ?? MissedChat(
        chat: event.chat, seq: moment.seq, at: moment.at, visitor: VisitorID(event.visitor.text),
        name: "", email: "")
    chat.take(event, seq: moment.seq, at: moment.at)
    miss(chat)
  }

  mutating func apply(_ event: MissedEvent, _ moment: Moment) {
    switch event {
    case .handled(let event):
      guard let chat = missed.removeValue(forKey: event.chat) else { return }
      keep([HandledChat(chat, by: event.agent, at: moment.at)])
    case .reopened(let event):
      guard let place = handled.lastIndex(where: { $0.missed.chat == event.chat }),
        missed[event.chat] == nil
      else { return }
      let chat = handled.remove(at: place).missed
      missed.insert(chat, for: chat.chat, behind: { $0.seq < chat.seq })
    case .cleared(let event):
      let old = missed.forwards.filter { $0.at < event.before }
      for chat in old { missed.removeValue(forKey: chat.chat) }
      keep(
        old.suffix(DeskState.mostHandled).map {
          HandledChat($0, by: event.agent, at: moment.at)
        })
    }
  }

  private mutating func keep(_ more: [HandledChat]) {
    handled += more
    handled.removeFirst(max(0, handled.count - DeskState.mostHandled))
  }
}
