import Desk
import Terminal
import Text
import Words

/// A chat in one row of the board: what stands in its columns.
struct ChatRowText: Hashable {
  var name: SafeText
  /// With whom it is, or for whom.
  var place: SafeText = .empty
  var detail: SafeText = .empty
  var detailRole = Role.muted
  var time: SafeText = .empty
  var timeRole = Role.muted
  /// What to show where there is room for one column between name and time.
  var brief: SafeText = .empty
  var briefRole = Role.muted
  /// When one of the texts changes next though nothing happens; nil: never.
  var nextChange: Instant?
}

extension BoardModel {
  func rowText(of id: ChatID) -> ChatRowText {
    if let chat = desk.chats[id] { return rowText(of: chat) }
    guard let summary = closedSummary(id) ?? (inspection?.id == id ? inspection?.summary : nil)
    else { return ChatRowText(name: SafeText(oneLine: id.text)) }
    return rowText(of: summary)
  }

  private func rowText(of chat: Chat) -> ChatRowText {
    var text = ChatRowText(name: visitorText(chat.visitor))
    switch chat.state {
    case .waiting:
      text.place = "for " + routeText(chat.route)
      text.time = SafeText(Elapsed.text(since: chat.requestedAt, now: now))
      text.timeRole = Role(ofWaitSince: chat.requestedAt, now: now)
      text.nextChange = Elapsed.nextChange(since: chat.requestedAt, now: now)
      if let deadline = chat.deadline { putDeadline(deadline, &text) }
      text.brief = text.detail
      text.briefRole = text.detailRole
    case .offered(let offer):
      text.place = "at " + agentText(offer.agent)
      text.detail = viaText(offer.via)
      text.time = SafeText("\(Remaining.seconds(until: offer.until, now: now)) s")
      text.timeRole = .alert
      text.nextChange = Remaining.nextChange(until: offer.until, now: now)
      text.brief = text.place
    case .active(let talk):
      put(chat, with: talk.agent, &text)
      if let offer = talk.handOver { put(offer, &text) }
    }
    return text
  }

  /// A deadline far off stands still; the last two minutes are counted down.
  private func putDeadline(_ deadline: Instant, _ text: inout ChatRowText) {
    let left = Remaining.seconds(until: deadline, now: now)
    if left <= BoardModel.countdown {
      text.detail = "\(left) s left"
      text.detailRole = .warning
      text.consider(Remaining.nextChange(until: deadline, now: now))
    } else {
      text.detail = "till " + SafeText(localTime.clock(deadline))
      text.consider(deadline + -BoardModel.countdown)
    }
  }

  /// The seconds before a deadline that are counted down.
  private static let countdown = 120

  private func put(_ chat: Chat, with agent: AgentID, _ text: inout ChatRowText) {
    text.place = "with " + agentText(agent)
    text.brief = text.place
    if let since = chat.unansweredSince {
      text.time = SafeText(Elapsed.text(since: since, now: now))
      text.timeRole = Role(ofWaitSince: since, now: now)
      text.nextChange = Elapsed.nextChange(since: since, now: now)
    }
    if case .gone = desk.presence[agent] {
      text.detail = "agent gone"
      text.detailRole = .warning
    } else if case .gone = chat.visitorPresence {
      text.detail = "visitor gone"
      text.detailRole = .warning
    } else if chat.unanswered > 0 {
      text.detail = chat.unanswered < 1000 ? "\(chat.unanswered) unanswered" : "999+ unans."
    }
    if text.detailRole == .warning {
      text.brief = text.detail
      text.briefRole = .warning
    }
  }

  /// To whom it is handed over, as long as it rings there.
  private func put(_ offer: Offer, _ text: inout ChatRowText) {
    text.detail = "\u{2192} " + agentText(offer.agent) + "?"
    text.detailRole = .alert
    text.brief = text.detail
    text.briefRole = .alert
  }

  private func rowText(of summary: ChatSummary) -> ChatRowText {
    var text = ChatRowText(name: visitorText(summary.visitor))
    if let agent = summary.agent { text.place = "with " + agentText(agent) }
    switch summary.outcome {
    case .ended: text.detail = "ended"
    case .fellBack: text.detail = "fell back"
    case .abandoned: text.detail = "abandoned"
    }
    if summary.outcome != .ended { text.detailRole = .warning }
    text.time = SafeText(localTime.clock(summary.endedAt))
    text.brief = text.detail
    text.briefRole = text.detailRole
    return text
  }

  func visitorText(_ visitor: Visitor) -> SafeText {
    // More than a row can show is not even made safe.
    SafeText(oneLine: String(visitor.displayName.prefix(200)), lineBreak: " ")
  }

  func agentText(_ id: AgentID) -> SafeText {
    SafeText(oneLine: String(name(of: id).prefix(200)), lineBreak: " ")
  }

  private func routeText(_ route: Route) -> SafeText {
    switch route {
    case .roundRobin: "anybody"
    case .agent(let id): agentText(id)
    case .team(let id):
      SafeText(oneLine: desk.teams.first { $0.id == id }?.name ?? id.text, lineBreak: " ")
    case .customRules: "the rules"
    }
  }

  private func viaText(_ via: Via) -> SafeText {
    switch via {
    case .account: "as owner"
    case .agent: "asked for"
    case .roundRobin: "in turn"
    case .rule(let id): "rule " + SafeText(oneLine: id.text)
    case .team(let id): "team " + SafeText(oneLine: id.text)
    }
  }
}

extension ChatRowText {
  fileprivate mutating func consider(_ instant: Instant?) {
    nextChange = [nextChange, instant].compactMap { $0 }.min()
  }
}
