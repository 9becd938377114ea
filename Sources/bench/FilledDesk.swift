import Desk
import FileStore
import Store

/// A desk with a past: agents, and chats of what was said in each, the last of them open and answered.
enum FilledDesk {
  /// Writes it into a new desk's directory; the desk looks after its snapshots as a live one does.
  ///
  /// - Parameters:
  ///   - agents: how many share the chats evenly.
  ///   - lines: how much is said in each.
  ///   - at: when an event happened, by its sequence number.
  static func write(
    _ path: String, closed: Int, open: Int, settings: Settings = Settings(), agents: Int = 40,
    lines: Int = 8, at: (Int64) -> Instant
  ) throws {
    var options = FileStore.Options()
    options.disk.sync = { _ in 0 }
    let store = try FileStore(path, options: options)
    var state = try store.open().state
    func commit(_ events: [Event]) throws {
      let stamped = events.enumerated().map { index, event in
        StampedEvent(seq: state.seq + 1 + Int64(index), at: at(state.seq), event: event)
      }
      try store.lock(timeoutMilliseconds: 1000)
      for event in try store.append(stamped, at: at(state.seq), by: .visitor(nil)).events {
        state.apply(event)
      }
      store.unlock()
      if let covered = store.snapshotIfDue(state) { state.forgetClosed(upTo: covered) }
    }
    try commit([.setUp(.settingsChanged(SettingsChanged(settings)))])
    try commit(
      (1...agents).map {
        .setUp(.agentAdded(AgentAdded(Agent(id: AgentID("agent\($0)"), number: $0))))
      })
    for number in 0..<closed + open {
      let id = ChatID(requestSeq: state.seq + 1)
      let agent = AgentID("agent\(1 + number % agents)")
      let visitor = Visitor(
        id: VisitorID("visitor\(number)@example.com"),
        attributes: [
          .init(name: "name", value: "Visitor \(number)"),
          .init(name: "email", value: "visitor\(number)@example.com"),
        ])
      let offer = Decision(
        outcome: .offer(agent, .roundRobin), steps: [DecisionStep(via: .roundRobin, chosen: agent)])
      try commit([
        .requested(Requested(chat: id, visitor: visitor, route: .roundRobin, wait: 300)),
        .offered(
          Offered(
            chat: id, agent: agent, via: .roundRobin, until: at(state.seq) + 100, decision: offer)),
      ])
      let present = settings.presence ? true : nil
      try commit([.accepted(Accepted(chat: id, agent: agent, present: present))])
      for line in 0..<lines {
        let sender: Sender = line % 2 == 0 ? .visitor : .agent(agent)
        try commit([
          .message(
            MessageSent(
              chat: id, id: MessageID("\(number)-\(line)"), from: sender,
              text: texts[(number + line) % texts.count]))
        ])
      }
      if number < closed { try commit([.ended(Ended(chat: id, by: .visitor))]) }
    }
  }

  /// What people say.
  static let texts = [
    "Hello, I have a question about the invoice you sent me last week.",
    "Could you tell me whether the larger model fits through a door of eighty centimetres?",
    "我想請問一下，訂單什麼時候可以送到台北？謝謝。", "Thank you very much!",
    "Ich habe zwei Artikel bestellt, aber nur einen bekommen. Woran kann das liegen?",
  ]
}
