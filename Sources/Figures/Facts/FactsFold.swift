public import Desk

/// Takes the events of a desk in order and makes of them what is counted, a day at a time. Between
/// days it remembers the chats that are open, and nothing else.
public struct FactsFold: Sendable {
  /// What is open now.
  public private(set) var open: [ChatID: ChatFacts] = [:]
  /// The chat that closed with the last event that was taken, if one did.
  public private(set) var closed: ChatFacts?
  /// The stretch that is being taken.
  private var chunk = FactsChunk()
  private var hasBegun = false
  /// Events before it are taken only for the chats that were open then.
  private let resumes: Int64
  private let resumedOpen: Set<Int64>

  /// From the first event of the journal on.
  public init() { (resumes, resumedOpen) = (1, []) }

  /// As it was at the end of a chunk. It is to be given the events from `firstNeeded(after:)` on.
  public init(after chunk: FactsChunk) {
    resumes = chunk.next
    resumedOpen = Set(chunk.open)
  }

  /// The first event that a fold needs that goes on after a chunk.
  public static func firstNeeded(after chunk: FactsChunk) -> Int64 {
    min(chunk.next, chunk.open.min() ?? chunk.next)
  }

  /// Takes the next event. The chunk that ended before it, if one did: days end in UTC.
  public mutating func take(_ stamped: StampedEvent) -> FactsChunk? {
    guard stamped.seq >= resumes else {
      if case .requested(let event) = stamped.event {
        guard resumedOpen.contains(stamped.seq) else { return nil }
        open[event.chat] = ChatFacts(event, seq: stamped.seq, at: stamped.at)
      } else if let chat = stamped.event.chat, open[chat] != nil {
        fold(stamped)
      }
      return nil
    }
    let day = Int(stamped.at.milliseconds.dividedDown(by: 86_400_000))
    var ended: FactsChunk?
    if hasBegun, day > chunk.day {
      ended = finished(before: stamped.seq)
      begin(day, stamped.seq)
    } else if !hasBegun {
      begin(day, stamped.seq)
    }
    fold(stamped)
    chunk.next = stamped.seq + 1
    return ended
  }

  /// What is left at the end, the chats that are open now among it; nil: nothing was taken.
  public mutating func finish() -> FactsChunk? {
    guard hasBegun else { return nil }
    var last = finished(before: chunk.next)
    for facts in open.values.sorted(by: { $0.seq < $1.seq }) { last.add(facts) }
    return last
  }

  private func finished(before next: Int64) -> FactsChunk {
    var chunk = chunk
    chunk.next = next
    chunk.open = open.values.map(\.seq).sorted()
    return chunk
  }

  private mutating func begin(_ day: Int, _ seq: Int64) {
    chunk = FactsChunk()
    (chunk.first, chunk.next, chunk.day) = (seq, seq, day)
    hasBegun = true
    var loads: [AgentID: (chats: Int64, ringing: Int64)] = [:]
    for facts in open.values {
      if let holder = facts.holder { loads[holder, default: (0, 0)].chats += 1 }
      for offer in facts.offers where offer.ended == nil {
        loads[offer.agent, default: (0, 0)].ringing += 1
      }
    }
    for (agent, load) in loads.sorted(by: { $0.key < $1.key }) {
      chunk.starts.append(chunk.place(of: agent.text), load.chats, load.ringing)
    }
  }
}

// MARK: - Events

extension FactsFold {
  private mutating func fold(_ stamped: StampedEvent) {
    let at = stamped.at
    closed = nil
    switch stamped.event {
    case .requested(let event):
      open[event.chat] = ChatFacts(event, seq: stamped.seq, at: at)
    case .offered(let event): offer(event.chat, event.agent, event.via, at, isHandOver: false)
    case .handOverOffered(let event):
      offer(event.chat, event.agent, event.via, at, isHandOver: true)
    case .accepted(let event):
      end(offersOf: event.agent, event.chat, .accepted, at)
      connect(event.chat, event.agent, at)
    case .declined(let event): end(offersOf: event.agent, event.chat, .declined, at)
    case .offerExpired(let event): end(offersOf: event.agent, event.chat, .expired, at)
    case .offerWithdrawn(let event):
      end(offersOf: event.agent, event.chat, event.cause.undoesOffer ? .withdrawn : .over, at)
    case .taken(let event): connect(event.chat, event.agent, at)
    case .requeued(let event):
      // An offer that still rings is one to be handed over, and stands.
      endStint(event.chat, at)
      if event.cause == .transferred { open[event.chat]?.transfers += 1 }
    case .ended(let event): close(event.chat, .ended, at)
    case .abandoned(let event): close(event.chat, .abandoned, at)
    case .fellBack(let event): close(event.chat, ChatEnding(event.reason), at)
    case .message(let event): say(event, at)
    case .marked(.tagged(let event)): open[event.chat]?.tags = event.tags
    case .marked(.scored(let event)): open[event.chat]?.score = event.score
    case .site(let event): visit(event, at)
    case .setUp(let event):
      if event.isOfFigures { keep(stamped) }
    case .availabilitySet, .agentGone, .agentCame, .clockSet: keep(stamped)
    case .waiting, .moved, .broadcast, .note, .voice, .marked(.edited), .visitorGone, .visitorCame,
      .missed, .dialogue, .block:
      break
    }
  }

  private mutating func keep(_ stamped: StampedEvent) {
    chunk.setUp.append(FactsChunk.SetUp(stamped, loadsBefore: chunk.loads.count))
  }

  private mutating func offer(
    _ chat: ChatID, _ agent: AgentID, _ via: Via, _ at: Instant, isHandOver: Bool
  ) {
    guard open[chat] != nil else { return }
    open[chat]?.offers.append(OfferFacts(agent: agent, via: via, at: at, isHandOver: isHandOver))
    chunk.add(.ringBegins, agent, at: at)
  }

  /// - Parameter agent: nil: everybody's.
  private mutating func end(
    offersOf agent: AgentID?, _ chat: ChatID, _ ending: OfferEnding, _ at: Instant
  ) {
    guard let facts = open[chat] else { return }
    for (index, offer) in facts.offers.enumerated()
    where offer.ended == nil && (agent ?? offer.agent) == offer.agent {
      open[chat]?.offers[index].ended = at
      open[chat]?.offers[index].ending = ending
      chunk.add(.ringEnds, offer.agent, at: at)
    }
  }

  private mutating func connect(_ chat: ChatID, _ agent: AgentID, _ at: Instant) {
    guard open[chat] != nil else { return }
    // Whoever else it rings at does not get it.
    end(offersOf: nil, chat, .over, at)
    if endStint(chat, at) { open[chat]?.transfers += 1 }
    open[chat]?.stints.append(StintFacts(agent: agent, from: at))
    chunk.add(.chatBegins, agent, at: at)
  }

  /// Whether anybody had it.
  @discardableResult
  private mutating func endStint(_ chat: ChatID, _ at: Instant) -> Bool {
    guard let facts = open[chat], let holder = facts.holder else { return false }
    open[chat]?.stints[facts.stints.count - 1].until = at
    chunk.add(.chatEnds, holder, at: at)
    return true
  }

  private mutating func close(_ chat: ChatID, _ ending: ChatEnding, _ at: Instant) {
    end(offersOf: nil, chat, .over, at)
    endStint(chat, at)
    guard var facts = open.removeValue(forKey: chat) else { return }
    (facts.closed, facts.ending) = (at, ending)
    closed = facts
    chunk.add(facts)
  }

  private mutating func say(_ event: MessageSent, _ at: Instant) {
    open[event.chat]?.say(event.from, at)
    if !event.topics.isEmpty { open[event.chat]?.topics.takeIn(event.topics) }
  }

  private mutating func visit(_ event: SiteEvent, _ at: Instant) {
    func email(_ text: String, _ visitor: VisitorMark, _ dialogue: DialogueID?) {
      guard EmailAddress.problem(in: EmailAddress.normal(text)) == nil else { return }
      chunk.add(.gaveEmail, visitor, dialogue, at: at)
    }
    switch event {
    case .engaged(let event): chunk.add(.engaged, event.visitor, event.dialogue, at: at)
    case .learned(let event):
      for attribute in event.attributes where attribute.name == "email" {
        email(attribute.value, event.visitor, event.dialogue)
      }
    case .left(let event): email(event.email, event.visitor, event.dialogue)
    case .triggered, .answered, .completed, .goalReached, .forgotten, .merged: break
    }
  }
}

extension ChatFacts {
  fileprivate mutating func say(_ sender: Sender, _ at: Instant) {
    switch sender {
    case .visitor:
      visitorMessages += 1
      if unanswered == nil { unanswered = at }
    case .agent(let agent):
      if answered == nil { answered = at }
      guard holder == agent else {
        // Somebody else has answered.
        unanswered = nil
        return
      }
      let last = stints.count - 1
      stints[last].messages += 1
      guard let since = unanswered else { return }
      // An agent is not asked before having the chat.
      let time = max(0, at - max(since, stints[last].from))
      stints[last].answers += 1
      stints[last].answerTime += time
      stints[last].longestAnswer = max(stints[last].longestAnswer, time)
      unanswered = nil
    }
  }
}

extension SetUpEvent {
  /// Whether it says who there is, and when.
  fileprivate var isOfFigures: Bool {
    switch self {
    case .settingsChanged, .agentAdded, .agentChanged, .agentRemoved, .teamSet, .teamRemoved,
      .ruleSet, .ruleRemoved:
      true
    case .accountSet, .accountRemoved, .library: false
    }
  }
}

extension Int64 {
  /// Rounded down.
  func dividedDown(by divisor: Int64) -> Int64 {
    self >= 0 ? self / divisor : -((-self + divisor - 1) / divisor)
  }
}
