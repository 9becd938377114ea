import Desk
import FrontDesk

/// A chat as its visitor's browser shows it.
struct BrowserTalk {
  let id: ChatID
  private(set) var lines: [SiteLine] = []
  /// Whether there are lines before those.
  private(set) var hasMore = false
  /// Of `lines`.
  private var bytes = 0
  /// The agents who came, in order: visitors tell them apart by that and know nothing else of them.
  private var people: [AgentID] = []
  private var outcome: Outcome?
  private var origin: ChatOrigin?
  private var agent: AgentID?
  private(set) var agentName: String?

  /// One that has just been asked for.
  init(_ id: ChatID) { self.id = id }

  /// One of which something has happened.
  init(_ id: ChatID, _ events: [StampedEvent], _ desk: DeskState) {
    self.id = id
    for stamped in events { _ = take(stamped, desk) }
  }

  /// Takes in what happened; the lines that it brings.
  mutating func take(_ stamped: StampedEvent, _ desk: DeskState) -> [SiteLine] {
    let new = contents(of: stamped, desk).map {
      SiteLine(seq: stamped.seq, at: stamped.at, content: $0)
    }
    for line in new {
      lines.append(line)
      bytes += line.weight
    }
    // Not at each one, so that it costs little.
    if lines.count > SiteChat.shownLines * 2 || bytes > SiteChat.shownBytes * 2 {
      let kept = lines.last(within: SiteChat.shownBytes, most: SiteChat.shownLines)
      lines = Array(kept)
      bytes = lines.reduce(0) { $0 + $1.weight }
      hasMore = true
    }
    if let outcome = stamped.event.outcome { self.outcome = outcome }
    return new
  }

  private mutating func contents(
    of stamped: StampedEvent, _ desk: DeskState
  ) -> [SiteLine.Content] {
    if case .requested(let event) = stamped.event { origin = event.origin }
    if case .message(let event) = stamped.event {
      switch event.from {
      case .visitor: return [.said(id: event.id, text: event.text)]
      case .agent(let agent):
        noteCome(agent)
        return [.heard(id: event.id, from: person(agent, stamped.seq, desk), text: event.text)]
      }
    }
    guard let line = SystemLine(stamped, in: desk, origin: origin) else {
      if case .requested = stamped.event { return [.notice(.asked)] }
      return []
    }
    switch line {
    case .welcome(let text): return [.told(.asked, text: text)]
    case .joined(let agent, _): return [.notice(.connected(come(agent, stamped.seq, desk)))]
    case .tookOver(let agent, _, _):
      return [.notice(.handedOver(come(agent, stamped.seq, desk)))]
    case .joinedBeside(let agent, _):
      noteCome(agent)
      return [.notice(.joined(person(agent, stamped.seq, desk)))]
    case .requeued:
      (agent, agentName) = (nil, nil)
      return [.notice(.requeued)]
    case .fallback(let text): return [.told(.fellBack, text: text)]
    case .ended(let ender, _): return [.notice(.ended(SiteLine.EndedBy(ender)))]
    case .abandoned: return [.notice(.abandoned)]
    // No event of a chat is that line.
    case .leftMessage: return []
    }
  }

  private mutating func come(
    _ agent: AgentID, _ seq: Int64, _ desk: DeskState
  ) -> SiteAgent {
    noteCome(agent)
    let person = person(agent, seq, desk)
    (self.agent, agentName) = (agent, person.name)
    return person
  }

  private mutating func noteCome(_ agent: AgentID) {
    if !people.contains(agent) { people.append(agent) }
  }

  /// An agent as the visitor sees them. The tag is made of the chat and of how many came before them:
  /// nothing in it is the agent's, so that nobody finds it by trying names.
  private func person(_ agent: AgentID, _ seq: Int64, _ desk: DeskState) -> SiteAgent {
    let place = people.firstIndex(of: agent) ?? people.count
    let mark = VisitorKey("\(id.text)/\(place)").mark
    return SiteAgent(
      name: desk.name(of: agent, at: seq), tag: String(mark.text.prefix(8)),
      picture: desk.agent(agent)?.picture)
  }

  /// What is shown of it.
  ///
  /// - Parameter open: the chat, while it is open.
  func picture(
    _ open: Chat?, position: Int?, takesMessage: Bool, _ desk: DeskState, withLines: Bool
  ) -> SiteChat {
    var chat = SiteChat(id: id, state: state(of: open), position: position)
    chat.takesMessage = open == nil && takesMessage
    chat.agent = (open?.holder ?? (open == nil ? agent : nil)).map { person($0, .max, desk) }
    guard withLines else { return chat }
    chat.lines = Array(lines.last(within: SiteChat.shownBytes, most: SiteChat.shownLines))
    chat.hasMore = hasMore || lines.count > chat.lines.count
    return chat
  }

  private func state(of open: Chat?) -> SiteChat.State {
    guard let open else {
      switch outcome {
      case .fellBack: return .fellBack
      case .abandoned: return .abandoned
      case .ended, nil: return .ended
      }
    }
    switch open.state {
    case .offered: return .ringing
    case .waiting: return .waiting
    case .active: return .active
    }
  }
}

extension SiteLine.EndedBy {
  init(_ ender: Ender) {
    switch ender {
    case .agent: self = .agent
    case .supervisor: self = .supervisor
    case .visitor, .visitorGone: self = .visitor
    case .inactivity: self = .desk
    }
  }
}

extension SiteCount.What {
  /// What an event of a chat counts as; nil: nothing.
  init?(of event: Event) {
    switch event {
    case .requested: self = .chatRequested
    case .accepted, .taken: self = .chatStarted
    case .fellBack: self = .chatMissed
    case .ended, .abandoned: self = .chatEnded
    case .clockSet, .moved, .broadcast, .setUp, .availabilitySet, .agentGone, .agentCame, .offered,
      .handOverOffered,
      .waiting, .declined, .offerExpired, .offerWithdrawn, .requeued, .message, .note, .voice,
      .marked,
      .visitorGone,
      .visitorCame, .dialogue, .site, .missed, .block:
      return nil
    }
  }
}
