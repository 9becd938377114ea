import Desk
import FrontDesk

/// A chat as its visitor's browser shows it.
struct BrowserTalk {
  let id: ChatID
  private(set) var lines: [SiteLine] = []
  private var hasMore = false
  private var outcome: Outcome?
  private var origin: ChatOrigin?
  private var agent: AgentID?
  private(set) var agentName: String?

  /// One that has just been asked for.
  init(_ id: ChatID) { self.id = id }

  /// One of which something has happened.
  init(_ record: ChatRecord, _ desk: DeskState) {
    id = record.chat.id
    for stamped in record.events { _ = take(stamped, desk) }
  }

  /// Takes in what happened; the lines that it brings.
  mutating func take(_ stamped: StampedEvent, _ desk: DeskState) -> [SiteLine] {
    let new = contents(of: stamped, desk).map {
      SiteLine(seq: stamped.seq, at: stamped.at, content: $0)
    }
    lines += new
    if lines.count > SiteChat.shownLines * 2 {
      lines.removeFirst(lines.count - SiteChat.shownLines)
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
        return [.heard(id: event.id, from: person(agent, stamped.seq, desk), text: event.text)]
      }
    }
    guard let line = SystemLine(stamped, in: desk) else {
      if case .requested = stamped.event { return [waiting("")] }
      return []
    }
    switch line {
    case .welcome(let text): return [waiting(text)]
    case .joined(let agent, _): return [.notice(.connected(come(agent, stamped.seq, desk)))]
    case .tookOver(let agent, _, _):
      return [.notice(.handedOver(come(agent, stamped.seq, desk)))]
    case .requeued:
      (agent, agentName) = (nil, nil)
      return [.notice(.requeued)]
    case .fallback(let text): return [.told(.fellBack, text: origin?.fallback ?? text)]
    case .ended(let ender, _): return [.notice(.ended(SiteLine.EndedBy(ender)))]
    case .abandoned: return [.notice(.abandoned)]
    // No event of a chat is that line.
    case .leftMessage: return []
    }
  }

  private func waiting(_ text: String) -> SiteLine.Content {
    let text = origin?.waiting ?? text
    return text.isEmpty ? .notice(.asked) : .told(.asked, text: text)
  }

  private mutating func come(
    _ agent: AgentID, _ seq: Int64, _ desk: DeskState
  ) -> SiteAgent {
    let person = person(agent, seq, desk)
    (self.agent, agentName) = (agent, person.name)
    return person
  }

  /// An agent as the visitor sees them. The tag is that of an agent in a chat, and leads nobody to who
  /// it is in another one.
  private func person(_ agent: AgentID, _ seq: Int64, _ desk: DeskState) -> SiteAgent {
    let mark = VisitorKey("\(id.text)/\(agent.text)").mark
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
    chat.lines = Array(lines.suffix(SiteChat.shownLines))
    chat.hasMore = hasMore || lines.count > SiteChat.shownLines
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
    case .clockSet, .settingsChanged, .agentAdded, .agentChanged, .agentRemoved, .teamSet,
      .teamRemoved, .accountSet, .accountRemoved, .ruleSet, .ruleRemoved, .availabilitySet,
      .agentGone, .agentCame, .offered, .handOverOffered, .waiting, .declined, .offerExpired,
      .offerWithdrawn, .requeued, .message, .note, .visitorGone, .visitorCame, .dialogue, .site,
      .missed, .block:
      return nil
    }
  }
}
