import CUnix
import Desk
import FrontDesk
import Glibc
import Hosting

/// An agent who is present without a screen, and is told what concerns them, on standard output.
final class ListenSession {
  private let host: HostedDesk
  private let session: AgentSession
  private let teller: ListenTeller
  /// What the agent types, where they do anything but listen.
  private var hand: LinearHand?
  private let calls: ListenCalls
  private let preferences: ListenPreferences
  /// Readable when the keyboard asks to suspend.
  private let suspension: Int32

  /// - Parameters:
  ///   - opener: what opens addresses, as the user has chosen.
  ///   - run: gives a command of the program, its words, in the agent's name; nil: nothing that is typed is
  ///     looked at.
  init(
    _ live: LiveDesk, _ agent: Agent, _ teller: ListenTeller, _ calls: ListenCalls,
    _ preferences: ListenPreferences, opener: [String] = [], run: (([String]) -> Void)? = nil
  ) throws(DeskError) {
    self.teller = teller
    self.calls = calls
    self.preferences = preferences
    // Before the agent is there, so that they cannot be suspended unseen.
    suspension = deskbell_suspension_descriptor()
    host = HostedDesk(live)
    session = try AgentSession(at: host, agent)
    hand = run.map { LinearHand(host, session, opener: opener, run: $0) }
  }

  deinit { close(suspension) }

  /// How it ended.
  enum Ending {
    /// Nobody reads any more what is told.
    case unheard
    /// The agent is no more.
    case removed
    /// The agent has gone.
    case quit
  }

  func run() throws(DeskError) -> Ending {
    teller.listening(for: session.agent.id)
    teller.flush()
    hand?.begin()
    while true {
      for warning in host.desk.takeWarnings() {
        StandardError.line(warning.told)
      }
      guard try tellNews() else { return .removed }
      teller.flush()
      hand?.look()
      hand?.flush()
      calls.ring(host.desk, at: session.agent.id)
      host.wakesAt = calls.nextDue
      guard !StandardOutput.isUnheard else { return .unheard }
      host.wait(
        orFor: suspension, whileRead: 1,
        orFor: [hand?.descriptor, preferences.descriptor].compactMap(\.self))
      if let changed = preferences.takeChanged() { calls.use(changed) }
      if let hand {
        // Whom a line goes to is what was said last: what happened meanwhile is told before it is sent.
        try host.lookAround()
        guard try tellNews() else { return .removed }
        teller.flush()
        hand.look()
        try hand.listen()
        if hand.isOver { return .quit }
      }
      if deskbell_suspension_asked(suspension) == 1 { try standAside() }
      try host.lookAround()
    }
  }

  /// False once the agent has been removed.
  private func tellNews() throws(DeskError) -> Bool {
    let state = host.desk.state
    for news in try session.takeNews() {
      switch news {
      case .happened(let stamped):
        teller.tell(stamped, state)
        calls.hear(stamped, state, of: session.agent.id)
      case .watched(let chat, let watcher, let watches):
        teller.tellWatched(chat, by: watcher, watches, state)
      case .chat(let chat, let events): teller.tellFromTheStart(events, of: chat, state)
      case .removed(let stamped):
        teller.tell(stamped, state)
        return false
      }
    }
    return true
  }

  /// Whoever is suspended hears no bell: they are away until they come back.
  private func standAside() throws(DeskError) {
    try session.standAside {
      teller.suspended()
      deskbell_suspend()
    }
    calls.comeBack()
    teller.backAgain(session.agent.id)
  }
}
