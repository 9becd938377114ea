import CSystem
import Desk
import FrontDesk
import Glibc
import Hosting

/// An agent who is present without a screen, and is told what concerns them.
final class ListenSession {
  private let live: LiveDesk
  private let agent: Agent
  private let teller: ListenTeller
  private let bell: Int32
  /// Readable when the keyboard asks to suspend.
  private let suspension: Int32
  /// The chats of mine, to know of those that close under me.
  private var mine: Set<ChatID>
  /// The last event of a chat that was told, so that a chat that comes back is told from there.
  private var told: [ChatID: Int64] = [:]

  init(_ live: LiveDesk, _ agent: Agent, _ teller: ListenTeller) throws(DeskError) {
    self.live = live
    self.agent = agent
    self.teller = teller
    // Before the agent is there, so that they cannot be suspended unseen.
    suspension = deskbell_suspension_descriptor()
    bell = deskbell_wakeup_descriptor()
    try live.enter(agent: agent.number)
    mine = []
    mine = Set(ownChats.map(\.id))
  }

  deinit {
    close(suspension)
    close(bell)
  }

  /// How it ended.
  enum Ending {
    /// Nobody reads any more what is told.
    case unheard
    /// The agent is no more.
    case removed
  }

  func run() throws(DeskError) -> Ending {
    var loop = DeskLoop(live, bell: bell)
    // What the desk did as the agent came is in the picture that is told first.
    _ = live.desk.takeNews()
    teller.listening(for: agent.id)
    try tellWhatIsThere()
    while true {
      teller.flush()
      guard !teller.isUnheard else { return .unheard }
      loop.wait(orFor: suspension, whileRead: 1)
      if deskbell_suspension_asked(suspension) == 1 { try standAside() }
      try loop.lookAround()
      for warning in live.desk.takeWarnings() { StandardError.line(warning) }
      if let first = live.desk.takeRetraction() { try takeBack(from: first) }
      guard try tellNews() else { return .removed }
      told = told.filter { live.desk.state.chats[$0.key] != nil }
    }
  }

  /// The chats that are the agent's when they begin to listen, those that ring like new ones.
  private func tellWhatIsThere() throws(DeskError) {
    for chat in ownChats { try tellRecord(of: chat.id) }
  }

  private var ownChats: [Chat] {
    live.desk.state.chats.values.filter { $0.agent == agent.id }
      .sorted { $0.requestSeq < $1.requestSeq }
  }

  /// What was told from an event on did not happen: the chats are whose they were before, and what did
  /// happen comes with the news, or was before that, with their record.
  private func takeBack(from first: Int64) throws(DeskError) {
    told = told.filter { $0.value < first }
    let before = mine
    mine = Set(ownChats.map(\.id))
    for chat in ownChats where !before.contains(chat.id) {
      try tellRecord(of: chat.id, upTo: first - 1)
    }
  }

  /// False once the agent has been removed.
  private func tellNews() throws(DeskError) -> Bool {
    for stamped in live.desk.takeNews() {
      if stamped.event == .agentRemoved(AgentRemoved(agent.id)) {
        teller.tell(stamped, live.desk.state)
        return false
      }
      let chat = stamped.event.chat
      let wasMine = chat.map { mine.contains($0) } ?? false
      let isMine = stamped.event.concerns(agent.id)
      guard wasMine || isMine else { continue }
      if let chat, isMine, mine.insert(chat).inserted {
        // It comes with what was said before.
        try tellRecord(of: chat, upTo: stamped.seq)
      } else {
        tell(stamped)
      }
      if let chat, stamped.event.ends(chat, for: agent.id) {
        mine.remove(chat)
      }
    }
    return true
  }

  private func tell(_ stamped: StampedEvent) {
    teller.tell(stamped, live.desk.state)
    if let chat = stamped.event.chat { told[chat] = stamped.seq }
  }

  /// Tells of a chat what was not told yet.
  private func tellRecord(of chat: ChatID, upTo last: Int64 = .max) throws(DeskError) {
    let first = told[chat] ?? 0
    let events = try live.desk.record(of: chat)?.events ?? []
    let new = events.filter { $0.seq > first && $0.seq <= last }
    teller.tellFromTheStart(new, of: chat, live.desk.state)
    if let seq = new.last?.seq { told[chat] = seq }
  }

  /// Whoever is suspended hears no bell: they are away until they come back.
  private func standAside() throws(DeskError) {
    try live.leave(agent: agent.number)
    teller.suspended()
    deskbell_suspend()
    try live.enter(agent: agent.number)
    teller.backAgain(agent.id)
  }
}

extension Event {
  /// Whether an agent is named in it as the one it happens to.
  fileprivate func concerns(_ me: AgentID) -> Bool { agent == me }

  /// Whether the chat is no longer the agent's after it.
  fileprivate func ends(_ chat: ChatID, for me: AgentID) -> Bool {
    closesChat || agent == me && bringsChat == false
  }
}
