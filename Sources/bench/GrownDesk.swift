import Desk
import FileStore
import FrontDesk
import Store

/// A desk that is large in one way: agent1 has a chat, everybody is present and watched, and nothing
/// happens by itself.
final class GrownDesk {
  /// What there is much of.
  enum Way: String, CaseIterable {
    case messages = "messages in the chat"
    case open = "open chats of others"
    case waiting = "visitors waiting"
    case agents = "agents"
    case closed = "closed chats"
    case missed = "missed chats"
  }

  let directory: TemporaryDesk
  let desk: FrontDesk
  let attendance: any Attendance
  var path: String { directory.path }
  /// The chat of agent1.
  let chat: ChatID
  /// Nobody who is there.
  static let absent: AgentID = "absent"

  init(_ way: Way, _ count: Int) throws {
    directory = try TemporaryDesk()
    var options = FileStore.Options()
    options.disk.sync = { _ in 0 }
    var builder = try Builder(FileStore(directory.path, options: options))
    try builder.setUp(agents: way == .agents ? max(3, count) : 3)
    chat = try builder.talk(
      with: "agent1", visitor: "kim@acme.example", messages: way == .messages ? count : 1)
    for number in 0..<(way == .open ? count : 0) {
      _ = try builder.talk(with: "agent2", visitor: "v\(number)@acme.example", messages: 1)
    }
    for number in 0..<(way == .waiting ? count : 0) { try builder.wait("w\(number)@acme.example") }
    for number in 0..<(way == .closed ? count : 0) {
      let chat = try builder.talk(
        with: "agent2", visitor: "c\(number)@acme.example", messages: 1)
      try builder.close(chat)
    }
    for number in 0..<(way == .missed ? count : 0) { try builder.miss("m\(number)@acme.example") }
    try builder.commit()
    let parts = try FilePlace(directory.path).open()
    attendance = parts.attendance
    for number in builder.present { try attendance.hold(.agent(number)) }
    for seq in builder.watched { try attendance.hold(.visitor(seq)) }
    desk = try FrontDesk(
      store: FileStore(directory.path, options: options), clock: SystemClock(),
      attendance: attendance)
    // Everybody is seen, and the store has put aside what it wants to.
    try desk.tend()
    _ = desk.takeNews()
  }

  /// Writes events as a desk that has a past has them.
  private struct Builder {
    let store: FileStore
    var state: DeskState
    var pending: [StampedEvent] = []
    var present: [Int] = []
    var watched: Set<Int64> = []
    private let now = SystemClock().now
    private var seq: Int64 = 0

    init(_ store: FileStore) throws {
      self.store = store
      state = try store.open().state
    }

    mutating func add(_ event: Event) throws {
      seq += 1
      pending.append(StampedEvent(seq: seq, at: now, event: event))
      if pending.count == 500 { try commit() }
    }

    mutating func commit() throws {
      guard !pending.isEmpty else { return }
      try store.lock(timeoutMilliseconds: 1000)
      for stamped in try store.append(pending, at: now, by: .desk).events { state.apply(stamped) }
      store.unlock()
      pending = []
      if let covered = store.snapshotIfDue(state) { state.forgetClosed(upTo: covered) }
    }

    mutating func setUp(agents: Int) throws {
      var settings = Settings()
      let many = 1_000_000_000
      (settings.capacity, settings.inactivityTimeout, settings.maxUnread) = (many, many, many)
      (settings.messagesPerMinute, settings.graceTime) = (many, many)
      try add(.setUp(.settingsChanged(SettingsChanged(settings))))
      for number in 1...agents {
        try add(
          .setUp(.agentAdded(AgentAdded(Agent(id: AgentID("agent\(number)"), number: number)))))
        present.append(number)
      }
      try add(.setUp(.agentAdded(AgentAdded(Agent(id: GrownDesk.absent, number: agents + 1)))))
    }

    private mutating func request(_ email: String, to agent: AgentID) throws -> ChatID {
      let id = ChatID(requestSeq: seq + 1)
      let visitor = Visitor(
        id: VisitorID(email),
        attributes: [.init(name: "name", value: "Kim"), .init(name: "email", value: email)])
      watched.insert(seq + 1)
      try add(
        .requested(
          Requested(
            chat: id, visitor: visitor, route: .agent(agent), wait: 30_000_000, watched: true)))
      return id
    }

    mutating func talk(with agent: AgentID, visitor: String, messages: Int) throws -> ChatID {
      let id = try request(visitor, to: agent)
      let decision = Decision(
        outcome: .offer(agent, .agent), steps: [DecisionStep(via: .agent, chosen: agent)])
      try add(
        .offered(
          Offered(chat: id, agent: agent, via: .agent, until: now + 30_000_000, decision: decision))
      )
      try add(.accepted(Accepted(chat: id, agent: agent, present: true)))
      for number in 0..<messages {
        try add(
          .message(
            MessageSent(
              chat: id, id: MessageID("\(seq)"),
              from: number % 2 == 0 ? .visitor : .agent(agent),
              text: FilledDesk.texts[number % FilledDesk.texts.count])))
      }
      return id
    }

    mutating func wait(_ email: String) throws {
      let id = try request(email, to: GrownDesk.absent)
      try add(
        .waiting(
          Waiting(
            chat: id,
            decision: Decision(
              outcome: .noAgentAvailable, steps: [DecisionStep(via: .agent)]))))
    }

    mutating func miss(_ email: String) throws {
      let chat = try request(email, to: GrownDesk.absent)
      try add(.abandoned(Abandoned(chat: chat, cause: .left)))
      watched.remove(chat.requestSeq ?? 0)
    }

    mutating func close(_ chat: ChatID) throws {
      try add(.ended(Ended(chat: chat, by: .visitor)))
      watched.remove(chat.requestSeq ?? 0)
    }
  }
}
