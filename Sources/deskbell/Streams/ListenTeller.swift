import Desk
import Glibc
import Text

/// Says to an agent without a screen what concerns them: in plain words, or as JSON Lines.
final class ListenTeller {
  private let asJSON: Bool
  private let me: AgentID
  /// A command as the agent can paste it.
  private let command: (String) -> String
  private var output = StandardOutput()
  private var isRinging = false

  init(asJSON: Bool, me: AgentID, command: @escaping (String) -> String) {
    self.asJSON = asJSON
    self.me = me
    self.command = command
  }

  /// Hands over what was told, and rings for an offer.
  func flush() {
    output.flush()
    guard isRinging else { return }
    isRinging = false
    guard isatty(1) == 1 else { return }
    var bell: UInt8 = 0x07
    _ = write(1, &bell, 1)
  }

  /// Whether whoever read it is gone.
  var isUnheard: Bool {
    var polled = pollfd(fd: 1, events: 0, revents: 0)
    return poll(&polled, 1, 0) > 0 && polled.revents & Int16(POLLERR | POLLHUP) != 0
  }

  // MARK: The session

  func listening(for agent: AgentID) {
    say("Listening for \(agent). Chats are offered to you until you press Ctrl-C.")
  }

  func suspended() {
    say("Suspended: no chat rings at you until you are back (fg).")
    output.flush()
  }

  func backAgain(_ agent: AgentID) { say("Listening for \(agent) again.") }

  private func say(_ text: String) {
    if !asJSON { output.line(text) }
  }

  // MARK: Events

  /// An event as it happens.
  func tell(_ stamped: StampedEvent, _ state: DeskState) {
    if asJSON {
      output.line(EventLine.json(stamped))
    } else if !tellWords(stamped, state, mineToo: false), let text = plain(stamped, state) {
      output.text(text)
    }
    if stamped.event.rings(at: me) { isRinging = true }
  }

  /// The events of a chat that has just become the agent's: as JSON all of them; in plain words how it
  /// became theirs, if that is the last thing of its kind, and all that was said.
  func tellFromTheStart(_ events: [StampedEvent], of chat: ChatID, _ state: DeskState) {
    if asJSON {
      for stamped in events { output.line(EventLine.json(stamped)) }
    }
    let coming = events.last { $0.event.agent == me && $0.event.bringsChat == true }
    if coming?.event.rings(at: me) == true { isRinging = true }
    guard !asJSON else { return }
    if let coming, let text = plain(coming, state) { output.text(text) }
    for stamped in events { _ = tellWords(stamped, state, mineToo: true) }
  }

  /// Tells what somebody said; false for any other event.
  private func tellWords(_ stamped: StampedEvent, _ state: DeskState, mineToo: Bool) -> Bool {
    guard case .message(let message) = stamped.event else { return false }
    let (chat, text) = (message.chat, message.text)
    switch message.from {
    case .visitor: output.line("\(chat): \(visitor(of: chat, state)): ", saying: text)
    case .agent(me): if mineToo { output.line("\(chat): you: ", saying: text) }
    case .agent(let other):
      output.line("\(chat): \(SafeText(oneLine: state.name(of: other))): ", saying: text)
    }
    return true
  }

  /// The visitor's name, on one line whatever they call themselves.
  private func visitor(of chat: ChatID, _ state: DeskState) -> SafeText {
    let record =
      state.chats[chat]?.visitor ?? state.recentlyClosed.last { $0.id == chat }?.visitor
    return SafeText(oneLine: record?.displayName ?? "a visitor")
  }

  /// A line about an event other than a message.
  private func plain(_ stamped: StampedEvent, _ state: DeskState) -> SafeText? {
    func who(_ chat: ChatID) -> SafeText { visitor(of: chat, state) }
    switch stamped.event {
    case .offered(let event):
      let seconds = max(0, event.until - max(stamped.at, state.at)) / 1000
      let accept = SafeText(oneLine: command("accept \(event.chat)"))
      return "\(event.chat): accept the chat from \(who(event.chat))? \(seconds) s: \(accept)"
    case .handOverOffered(let event):
      let seconds = max(0, event.until - max(stamped.at, state.at)) / 1000
      let accept = SafeText(oneLine: command("accept \(event.chat)"))
      let from = SafeText(oneLine: state.name(of: event.by))
      return "\(event.chat): take over \(who(event.chat)) from \(from)? \(seconds) s: \(accept)"
    case .offerExpired(let event): return "\(event.chat): missed; the offer to you has ended."
    case .offerWithdrawn(let event):
      return "\(event.chat): the offer to you has been withdrawn."
    case .accepted(let event): return "\(event.chat): you are talking to \(who(event.chat))."
    case .taken(let event): return "\(event.chat): you are talking to \(who(event.chat))."
    case .requeued(let event): return "\(event.chat): back in the queue."
    case .ended(let event): return plain(event, state)
    case .abandoned(let event): return "\(event.chat): \(who(event.chat)) has left."
    case .availabilitySet(let event):
      if event.available { return "You are available." }
      guard event.cause == .missedOffers else { return "You are unavailable." }
      let back = SafeText(oneLine: command("available"))
      return "You missed several offers running and are unavailable now: \(back)"
    case .settingsChanged, .agentAdded, .agentChanged, .agentRemoved, .teamSet, .teamRemoved,
      .accountSet, .accountRemoved, .ruleSet, .ruleRemoved, .agentGone, .agentCame, .requested,
      .waiting, .declined, .fellBack, .message, .note, .visitorGone, .visitorCame:
      return nil
    }
  }

  private func plain(_ event: Ended, _ state: DeskState) -> SafeText {
    switch event.by {
    case .agent(me): "\(event.chat): ended by you."
    case .agent(let id), .supervisor(let id):
      "\(event.chat): ended by \(SafeText(oneLine: state.name(of: id)))."
    case .inactivity: "\(event.chat): ended; nobody wrote for a while."
    case .visitor, .visitorGone: "\(event.chat): \(visitor(of: event.chat, state)) has left."
    }
  }
}
