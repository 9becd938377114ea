import ArgumentParser
import CSystem
import Desk
import FrontDesk
import Glibc
import Text

/// An agent's presence without a screen.
struct ListenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "listen",
    abstract: "Be present without a screen, and print what concerns you.",
    discussion: """
      As long as it runs, chats are offered to you; answer with deskbell accept, reply, end. It \
      rings the terminal's bell for an offer. Suspended (Ctrl-Z) you are away. With --json, one \
      event a line.
      """)

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try options.openDesk()
    let me = try session.actor()
    let live = session.live
    try Failure.wrapping { () throws(DeskError) in
      // Before the agent is there, so that they cannot be suspended unseen.
      let suspension = deskbell_suspension_descriptor()
      try live.enter(agent: me.number)
      try listen(live, me, suspension)
    }
  }

  private func listen(
    _ live: LiveDesk, _ agent: Agent, _ suspension: Int32
  ) throws(DeskError) {
    let me = agent.id
    let bell = deskbell_wakeup_descriptor()
    var loop = DeskLoop(live, bell: bell)
    var output = StandardOutput()
    // The chats of mine, to know of those that close under me.
    var mine = Set(live.desk.state.chats.values.filter { $0.agent == me }.map(\.id))
    if !options.json {
      output.line("Listening for \(me). Chats are offered to you until you press Ctrl-C.")
    }
    for chat in live.desk.state.chats.values.sorted(by: { $0.requestSeq < $1.requestSeq })
    where mine.contains(chat.id) && !options.json {
      output.line("You have chat \(chat.id) (\(chat.stateName)).")
    }
    while true {
      let state = live.desk.state
      var isRinging = false
      for stamped in live.desk.takeNews() {
        let wasMine = stamped.event.chat.map { mine.contains($0) } ?? false
        let isMine = stamped.event.concerns(me)
        if let chat = stamped.event.chat, isMine { mine.insert(chat) }
        guard wasMine || isMine else { continue }
        if options.json {
          output.line(EventLine.json(stamped))
        } else {
          if case .message(let chat, _, .visitor, let text) = stamped.event {
            output.line("\(chat): \(visitor(of: chat, state)): ", saying: text)
          } else if let text = plain(stamped, state, me) {
            output.text(text)
          }
          if case .offered = stamped.event, isatty(1) == 1 { isRinging = true }
        }
        if let chat = stamped.event.chat, stamped.event.ends(chat, for: me) { mine.remove(chat) }
      }
      output.flush()
      if isRinging { ring() }
      loop.wait(orFor: suspension)
      if deskbell_suspension_asked(suspension) == 1 { try standAside(live, agent) }
      try loop.lookAround()
    }
  }

  /// Whoever is suspended hears no bell: they are away until they come back.
  private func standAside(_ live: LiveDesk, _ agent: Agent) throws(DeskError) {
    var output = StandardOutput()
    try live.leave(agent: agent.number)
    if !options.json { output.line("Suspended: no chat rings at you until you are back (fg).") }
    output.flush()
    deskbell_suspend()
    try live.enter(agent: agent.number)
    if !options.json { output.line("Listening for \(agent.id) again.") }
    output.flush()
  }

  private func ring() {
    var bell: UInt8 = 0x07
    _ = write(1, &bell, 1)
  }

  /// The visitor's name, on one line whatever they call themselves.
  private func visitor(of chat: ChatID, _ state: DeskState) -> SafeText {
    let record =
      state.chats[chat]?.visitor ?? state.recentlyClosed.last { $0.id == chat }?.visitor
    return SafeText(oneLine: record?.displayName ?? "a visitor")
  }

  /// A line about an event other than a message.
  private func plain(_ stamped: StampedEvent, _ state: DeskState, _ me: AgentID) -> SafeText? {
    func who(_ chat: ChatID) -> SafeText { visitor(of: chat, state) }
    switch stamped.event {
    case .offered(let chat, _, _, let until, _):
      let seconds = (until - stamped.at) / 1000
      return "\(chat): accept the chat from \(who(chat))? \(seconds) s: deskbell accept \(chat)"
    case .offerExpired(let chat, _): return "\(chat): missed; the offer to you has ended."
    case .offerWithdrawn(let chat, _, _): return "\(chat): the offer to you has been withdrawn."
    case .accepted(let chat, _, _), .taken(let chat, _, _):
      return "\(chat): you are talking to \(who(chat))."
    case .requeued(let chat, _, _, _): return "\(chat): back in the queue."
    case .ended(let chat, .agent(let id)):
      return "\(chat): ended by \(id == me ? "you" : SafeText(oneLine: state.name(of: id)))."
    case .ended(let chat, .inactivity): return "\(chat): ended; nobody wrote for a while."
    case .ended(let chat, _): return "\(chat): \(who(chat)) has left."
    case .abandoned(let chat, _): return "\(chat): \(who(chat)) has left."
    case .availabilitySet(_, let available, .missedOffers) where !available:
      return "You missed several offers running and are unavailable now: deskbell available"
    case .availabilitySet(_, let available, _):
      return available ? "You are available." : "You are unavailable."
    default: return nil
    }
  }
}

extension Event {
  /// Whether an agent is named in it as the one it happens to.
  fileprivate func concerns(_ me: AgentID) -> Bool {
    switch self {
    case .offered(_, let agent, _, _, _), .accepted(_, let agent, _), .declined(_, let agent),
      .offerExpired(_, let agent), .offerWithdrawn(_, let agent, _), .taken(_, let agent, _),
      .requeued(_, let agent, _, _), .availabilitySet(let agent, _, _), .agentGone(let agent),
      .agentCame(let agent):
      agent == me
    default: false
    }
  }

  /// Whether the chat is no longer the agent's after it.
  fileprivate func ends(_ chat: ChatID, for me: AgentID) -> Bool {
    if closesChat { return true }
    switch self {
    case .declined(_, me), .offerExpired(_, me), .offerWithdrawn(_, me, _), .requeued(_, me, _, _):
      return true
    default: return false
    }
  }
}
