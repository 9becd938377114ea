import Desk
import FrontDesk
import Randomness

/// An agent: answers offers, talks, ends, takes a chat by hand, goes for a break.
///
/// They know only what an agent sees: the desk's state and events.
struct SimulatedAgent: Sendable {
  let id: AgentID
  private let pace: Pace
  private var random: SplitMix64
  private var plan = Plan<Intention>()
  private var talks: [ChatID: Conversation] = [:]
  /// The chats in which a question is being typed.
  private var asking: Set<ChatID> = []

  private enum Intention: Sendable {
    case accept(ChatID)
    case decline(ChatID)
    case take(ChatID)
    /// Say what is to be said next.
    case speak(ChatID)
    case say(ChatID, String)
    case end(ChatID)
    /// Look whether the visitor has fallen silent.
    case lookAfter(ChatID)
    case goOnBreak
    case comeBack

    var chat: ChatID? {
      switch self {
      case .accept(let chat), .decline(let chat), .take(let chat), .speak(let chat),
        .say(let chat, _), .end(let chat), .lookAfter(let chat):
        chat
      case .goOnBreak, .comeBack: nil
      }
    }
  }

  var next: Instant? { plan.next }

  /// Starts work at a desk as it stands: takes up what they have there.
  init(_ id: AgentID, pace: Pace, _ random: SplitMix64, state: DeskState, at now: Instant) {
    self.id = id
    self.pace = pace
    self.random = random
    for chat in state.chats.values.sorted(by: { $0.requestSeq < $1.requestSeq }) {
      if chat.ringingAt == id { consider(chat.id, at: now) }
      if chat.holder == id { begin(chat.id, at: now) }
    }
    if state.toggles[id]?.available == false {
      plan.add(.comeBack, at: pace.after(self.random.seconds(1...4), now))
    }
    planBreak(at: now)
  }

  // MARK: What happens

  mutating func see(_ event: Event, _ state: DeskState, at now: Instant) {
    switch event {
    case .offered(let event): if event.agent == id { consider(event.chat, at: now) }
    case .handOverOffered(let event): if event.agent == id { consider(event.chat, at: now) }
    case .offerExpired(let event): if event.agent == id { forget(event.chat) }
    case .offerWithdrawn(let event): if event.agent == id { forget(event.chat) }
    case .accepted(let event): meet(event.agent, in: event.chat, at: now)
    case .taken(let event): meet(event.agent, in: event.chat, at: now)
    case .waiting(let event): lookAtQueue(event.chat, state, at: now)
    case .message(let event): if event.from == .visitor { hear(in: event.chat, at: now) }
    case .requeued(let event): if event.agent == id { forget(event.chat) }
    case .availabilitySet(let event):
      guard event.agent == id, !event.available, event.cause == .missedOffers else { return }
      plan.add(.comeBack, at: pace.after(random.seconds(10...25), now))
    case .fellBack(let event): forget(event.chat)
    case .ended(let event): forget(event.chat)
    case .abandoned(let event): forget(event.chat)
    case .clockSet, .moved, .broadcast, .setUp, .dialogue, .site, .missed, .block, .agentGone,
      .agentCame, .requested,
      .declined, .note, .voice, .marked, .visitorGone, .visitorCame:
      break
    }
  }

  /// Takes in who has a chat from now on.
  private mutating func meet(_ agent: AgentID, in chat: ChatID, at now: Instant) {
    if agent == id { begin(chat, at: now) } else { forget(chat) }
  }

  private mutating func consider(_ chat: ChatID, at now: Instant) {
    switch random.number(0...99) {
    case 0...85: plan.add(.accept(chat), at: pace.after(random.seconds(1.5...7), now))
    case 86...94: plan.add(.decline(chat), at: pace.after(random.seconds(2...8), now))
    default: break  // Missed: getting coffee.
    }
  }

  /// A chat they were offered before is not offered again; but who has a hand free may take it.
  private mutating func lookAtQueue(_ chat: ChatID, _ state: DeskState, at now: Instant) {
    guard state.chats[chat]?.offeredTo.contains(id) == true, random.chance(0.7) else { return }
    plan.add(.take(chat), at: pace.after(random.seconds(5...15), now))
  }

  private mutating func begin(_ chat: ChatID, at now: Instant) {
    forget(chat)
    talks[chat] = Conversation()
    speakSoon(chat, random.seconds(1...3), at: now)
  }

  private mutating func hear(in chat: ChatID, at now: Instant) {
    guard talks[chat] != nil else { return }
    if asking.remove(chat) != nil {
      // They are saying it: the question that is being typed is not asked.
      plan.remove { if case .say(chat, _) = $0 { true } else { false } }
    }
    speakSoon(chat, random.seconds(2...5), at: now)
  }

  private mutating func forget(_ chat: ChatID) {
    talks[chat] = nil
    asking.remove(chat)
    plan.remove { $0.chat == chat }
  }

  private mutating func speakSoon(_ chat: ChatID, _ seconds: Double, at now: Instant) {
    guard !plan.has({ if case .speak(chat) = $0 { true } else { false } }) else { return }
    plan.add(.speak(chat), at: pace.after(seconds, now))
  }

  private mutating func planBreak(at now: Instant) {
    plan.add(.goOnBreak, at: pace.after(random.seconds(120...600), now))
  }

  // MARK: What they do

  /// What they do by `now`, in order.
  ///
  /// - Parameter words: what the visitors of open chats have written, oldest first.
  mutating func act(
    _ state: DeskState, _ words: [ChatID: [String]], at now: Instant
  ) -> [Command] {
    var commands: [Command] = []
    while let intention = plan.take(at: now) {
      if let command = perform(intention, state, words, at: now) { commands.append(command) }
    }
    return commands
  }

  private mutating func perform(
    _ intention: Intention, _ state: DeskState, _ words: [ChatID: [String]], at now: Instant
  ) -> Command? {
    switch intention {
    case .accept(let chat): return isRinging(chat, state) ? .accept(chat) : nil
    case .decline(let chat): return isRinging(chat, state) ? .decline(chat) : nil
    case .take(let chat): return canTake(chat, state) ? .take(chat) : nil
    case .speak(let chat):
      speak(in: chat, state, words[chat] ?? [], at: now)
      return nil
    case .say(let chat, let text):
      guard isMine(chat, state) else { return nil }
      asking.remove(chat)
      return .say(chat, id: MessageID(random: &random), text: text)
    case .end(let chat): return isMine(chat, state) ? .end(chat, intervening: false) : nil
    case .lookAfter(let chat):
      lookAfter(chat, state, at: now)
      return nil
    case .goOnBreak:
      planBreak(at: now)
      guard talks.isEmpty, load(state) == 0 else { return nil }
      plan.add(.comeBack, at: pace.after(random.seconds(30...80), now))
      return .setAvailable(id, false)
    case .comeBack: return .setAvailable(id, true)
    }
  }

  private func isRinging(_ chat: ChatID, _ state: DeskState) -> Bool {
    if case .offered(let offer) = state.chats[chat]?.state { offer.agent == id } else { false }
  }

  private func isMine(_ chat: ChatID, _ state: DeskState) -> Bool {
    state.chats[chat]?.holder == id
  }

  private func canTake(_ chat: ChatID, _ state: DeskState) -> Bool {
    guard state.chats[chat]?.state == .waiting, let agent = state.agent(id),
      state.toggles[id]?.available != false
    else { return false }
    return load(state) < state.capacity(of: agent)
  }

  private func load(_ state: DeskState) -> Int { state.chats.values.count { $0.isWith(id) } }

  // MARK: Talking

  private mutating func speak(
    in id: ChatID, _ state: DeskState, _ texts: [String], at now: Instant
  ) {
    guard var talk = talks[id], let chat = state.chats[id], isMine(id, state) else { return }
    let agent = state.agent(self.id)
    let turn = talk.next(in: chat, saying: texts, as: agent?.name ?? self.id.text, &random)
    talks[id] = talk
    guard let turn else { return }
    if turn.isQuestion { asking.insert(id) }
    var seconds = random.seconds(0.5...1.5)
    for text in turn.texts {
      seconds += pace.typing(text, factor: 1.5, thinking: 0.5)
      plan.add(.say(id, text), at: pace.after(seconds, now))
    }
    switch turn.then {
    case .listen: break
    case .goOn: speakSoon(id, seconds + random.seconds(2...5), at: now)
    case .lookUp: speakSoon(id, seconds + random.seconds(6...14), at: now)
    case .end: plan.add(.end(id), at: pace.after(seconds + random.seconds(2...5), now))
    }
    plan.remove { if case .lookAfter(id) = $0 { true } else { false } }
    plan.add(.lookAfter(id), at: pace.after(seconds + random.seconds(35...50), now))
  }

  private mutating func lookAfter(_ id: ChatID, _ state: DeskState, at now: Instant) {
    guard let chat = state.chats[id], isMine(id, state) else { return }
    if chat.unanswered == 0 { talks[id]?.visitorFellSilent() }
    speakSoon(id, 0.1, at: now)
  }
}
