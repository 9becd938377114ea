import Desk
import Figures

/// A chat, read from its events one question at a time.
struct NaiveChat {
  let request: Requested
  let asked: Instant
  let events: [StampedEvent]

  struct Offer {
    var agent: String
    var via: Via
    var from: Instant
    var until: Instant?
    var end: Event.Kind?
    /// Whether it was withdrawn as if it had not been made.
    var isUndone: Bool
  }

  struct Stint {
    var agent: String
    var from: Instant
    var until: Instant?
    var messages: Int
    var answers: [Int64]
  }

  private(set) var offers: [Offer] = []
  private(set) var stints: [Stint] = []

  init(_ request: Requested, _ events: [StampedEvent]) {
    self.request = request
    self.events = events
    asked = events[0].at
    for (index, stamped) in events.enumerated() {
      let rest = events[(index + 1)...]
      switch stamped.event {
      case .offered(let event):
        offers.append(offer(event.agent, event.via, stamped.at, rest))
      case .handOverOffered(let event):
        offers.append(offer(event.agent, event.via, stamped.at, rest))
      case .accepted(let event): stints.append(stint(event.agent, stamped.at, index))
      case .taken(let event): stints.append(stint(event.agent, stamped.at, index))
      default: break
      }
    }
  }

  /// An offer ends with the next that says so of its agent, or with what takes the chat elsewhere. While a
  /// chat goes back to the queue, what rings to hand it over rings on.
  private func offer(
    _ agent: AgentID, _ via: Via, _ from: Instant, _ rest: ArraySlice<StampedEvent>
  ) -> Offer {
    let end = rest.first { later in
      switch later.event {
      case .accepted, .taken, .ended, .abandoned, .fellBack: true
      case .declined(let event): event.agent == agent
      case .offerExpired(let event): event.agent == agent
      case .offerWithdrawn(let event): event.agent == agent
      default: false
      }
    }
    var isUndone = false
    if case .offerWithdrawn(let event)? = end?.event { isUndone = event.cause.undoesOffer }
    return Offer(
      agent: agent.text, via: via, from: from, until: end?.at, end: end?.event.kind,
      isUndone: isUndone)
  }

  /// A stint ends when somebody else gets the chat, when it is sent back, and when it is over.
  private func stint(_ agent: AgentID, _ from: Instant, _ index: Int) -> Stint {
    let rest = events[(index + 1)...]
    let end = rest.firstIndex { later in
      switch later.event {
      case .accepted, .taken, .ended, .abandoned, .fellBack, .requeued: true
      default: false
      }
    }
    let own = events[(index + 1)..<(end ?? events.count)]
    var answers: [Int64] = []
    for (place, stamped) in zip(own.indices, own) where isMessage(stamped, of: agent) {
      // The visitor's messages that came after whatever an agent last wrote.
      let before = events[..<place]
      let last = before.lastIndex { isByAgent($0) } ?? -1
      guard let first = before[(last + 1)...].first(where: { isVisitor($0) }) else { continue }
      answers.append(max(0, stamped.at - max(first.at, from)))
    }
    return Stint(
      agent: agent.text, from: from, until: end.map { events[$0].at },
      messages: own.filter { isMessage($0, of: agent) }.count, answers: answers)
  }

  private func isMessage(_ stamped: StampedEvent, of agent: AgentID) -> Bool {
    guard case .message(let message) = stamped.event else { return false }
    return message.from == .agent(agent)
  }

  private func isVisitor(_ stamped: StampedEvent) -> Bool {
    guard case .message(let message) = stamped.event else { return false }
    return message.from == .visitor
  }

  /// Written by an agent, whoever had the chat then.
  private func isByAgent(_ stamped: StampedEvent) -> Bool {
    guard case .message(let message) = stamped.event, case .agent = message.from else {
      return false
    }
    return true
  }

  // MARK: What came of it

  var connected: Instant? { stints.first?.from }

  var closed: Instant? { events.first { $0.event.closesChat }?.at }

  var isClosed: Bool { closed != nil }

  var wasAbandoned: Bool { events.contains { $0.event.kind == .abandoned } }

  var fellBack: FallbackReason? {
    for stamped in events { if case .fellBack(let event) = stamped.event { return event.reason } }
    return nil
  }

  var isBlocked: Bool { fellBack == .blocked || fellBack == .visitorBlocked }

  var firstByAgent: Instant? {
    events.first { stamped in
      if case .message(let message) = stamped.event { message.from != .visitor } else { false }
    }?.at
  }

  var visitorMessages: Int { events.filter { isVisitor($0) }.count }

  /// From agent to agent, and back to the queue by an agent's hand.
  var transfers: Int {
    var count = 0
    var isHeld = false
    for stamped in events {
      switch stamped.event {
      case .accepted, .taken:
        if isHeld { count += 1 }
        isHeld = true
      case .requeued(let event):
        if event.cause == .transferred { count += 1 }
        isHeld = false
      default: break
      }
    }
    return count
  }

  var score: Int? {
    var score: Int?
    for stamped in events {
      if case .marked(.scored(let event)) = stamped.event { score = event.score }
    }
    return score
  }

  var tags: [String] {
    var tags: [String] = []
    for stamped in events {
      if case .marked(.tagged(let event)) = stamped.event { tags = event.tags }
    }
    return tags
  }

  /// Of the answers that led here, and of those that agents sent.
  var topics: Set<String> {
    var topics = Set(request.origin.map(\.topics) ?? [])
    for stamped in events {
      if case .message(let message) = stamped.event { topics.formUnion(message.topics) }
    }
    return topics
  }

  func passes(_ filter: FigureFilter) -> Bool {
    switch filter {
    case .known: !request.visitor["email"].isEmpty
    case .unknown: request.visitor["email"].isEmpty
    case .tag(let tag): tags.contains(tag)
    case .topic(let topic): topics.contains { $0.lowercased() == topic }
    }
  }
}
