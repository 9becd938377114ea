import Desk
import Text
import Words

/// Says to an agent without a screen what concerns them: in plain words, or as JSON Lines.
final class ListenTeller {
  private let asJSON: Bool
  private let me: AgentID
  /// A command as the agent can paste it.
  private let command: (String) -> String
  private var output = StandardOutput()

  init(asJSON: Bool, me: AgentID, command: @escaping (String) -> String) {
    self.asJSON = asJSON
    self.me = me
    self.command = command
  }

  /// Hands over what was told.
  func flush() { output.flush() }

  // MARK: The session

  func listening(for agent: AgentID) {
    say(Environment.words.listening(for: agent, until: "Ctrl-C"))
  }

  func suspended() {
    say(Environment.words.suspended(until: "fg"))
    output.flush()
  }

  func backAgain(_ agent: AgentID) {
    say(Environment.words.listeningAgain(for: agent))
  }

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
  }

  /// The events of a chat that has just become the agent's: as JSON all of them; in plain words how it
  /// became theirs, if that is the last thing of its kind, and all that was said.
  func tellFromTheStart(_ events: [StampedEvent], of chat: ChatID, _ state: DeskState) {
    if asJSON {
      for stamped in events { output.line(EventLine.json(stamped)) }
    }
    let coming = events.last { $0.event.agent == me && $0.event.bringsChat == true }
    guard !asJSON else { return }
    if let coming, let text = plain(coming, state) { output.text(text) }
    for stamped in events { _ = tellWords(stamped, state, mineToo: true) }
  }

  /// Tells what somebody said; false for any other event.
  private func tellWords(_ stamped: StampedEvent, _ state: DeskState, mineToo: Bool) -> Bool {
    if case .voice(.whispered(let whisper)) = stamped.event {
      tellWhisper(whisper, state)
      return true
    }
    guard case .message(let message) = stamped.event else { return false }
    let (chat, text) = (message.chat, message.text)
    let name: SafeText
    switch message.from {
    case .visitor: name = SideSign.visitor + " " + visitor(of: chat, state)
    case .agent(me):
      guard mineToo else { return true }
      name = SideSign.agent + " " + SafeText(Environment.words.yourName)
    case .agent(let other):
      name = SideSign.agent + " " + SafeText(oneLine: label(of: other, state))
    }
    output.line("\(chat): \(name): ", saying: text)
    return true
  }

  private func tellWhisper(_ whisper: Whispered, _ state: DeskState) {
    func name(_ agent: AgentID) -> String {
      agent == me ? Environment.words.yourName : label(of: agent, state)
    }
    let head = Environment.words.whisperHead(of: name(whisper.agent), to: name(whisper.to))
    output.line("\(whisper.chat): \(SafeText(oneLine: head)): ", saying: whisper.text)
  }

  /// Who watches a chat of the agent's, or does no more.
  func tellWatched(_ chat: ChatID, by watcher: AgentID?, _ watches: Bool, _ state: DeskState) {
    // Programs are told what is kept.
    guard !asJSON else { return }
    let text = Environment.words.begins(watching: watcher.map { label(of: $0, state) }, watches)
    output.text(SafeText(oneLine: "\(chat): \(text)"))
  }

  /// A colleague's name, and their id where another one has the name.
  private func label(of agent: AgentID, _ state: DeskState) -> String {
    AgentLabels(state.agents).label(of: agent, in: state)
  }

  /// The visitor's name, on one line whatever they call themselves.
  private func visitor(of chat: ChatID, _ state: DeskState) -> SafeText {
    let record =
      state.chats[chat]?.visitor ?? state.recentlyClosed.last { $0.id == chat }?.visitor
    return SafeText(oneLine: record?.displayName ?? Environment.words.someVisitor)
  }

  /// A line about an event other than a message, with the command that answers it.
  private func plain(_ stamped: StampedEvent, _ state: DeskState) -> SafeText? {
    let event = stamped.event
    let words = EventWords(
      Environment.tongue, time: { $0.iso8601 }, name: { [self] in label(of: $0, state) },
      visitor: { [self] in visitor(of: $0, state).string })
    guard var text = words.news(event, to: me, now: max(stamped.at, state.at)) else { return nil }
    if let chat = event.chat { text = "\(chat): \(text)" }
    if let answer = answer(to: stamped, state) { text += Environment.words.colon + command(answer) }
    return SafeText(oneLine: text)
  }

  /// The command that answers an event.
  private func answer(to stamped: StampedEvent, _ state: DeskState) -> String? {
    let event = stamped.event
    if let missed = state.missed(by: stamped) { return "handled \(missed.chat)" }
    if event.rings(at: me), let chat = event.chat { return "accept \(chat)" }
    if case .broadcast(.sent) = event { return "broadcasts --read" }
    guard case .availabilitySet(let set) = event, !set.available, set.cause == .missedOffers
    else { return nil }
    return "available"
  }
}
