import Alerts
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
  /// How long they have talked, or the place in the queue: where there is room for it.
  var span: SafeText = .empty
  /// Whether they wait for longer than whoever watches wants.
  var isLate = false
  /// When one of the texts changes next though nothing happens; nil: never.
  var nextChange: Instant?
  /// The same of the span.
  var spanChange: Instant?

  /// Whether there is room for a span in the rows of a list.
  static func isWide(_ rect: Rect) -> Bool { rect.columns >= 63 }
}

extension BoardModel {
  func rowText(of id: ChatID) -> ChatRowText {
    if let chat = desk.chats[id] { return rowText(of: chat) }
    if let missed = desk.missed[id] { return rowText(of: missed) }
    guard let summary = today.summary(of: id) ?? (inspection?.id == id ? inspection?.summary : nil)
    else { return ChatRowText(name: SafeText(oneLine: id.text)) }
    return rowText(of: summary)
  }

  private func rowText(of chat: Chat) -> ChatRowText {
    var text = ChatRowText(name: visitorText(chat.visitor))
    switch chat.state {
    case .waiting:
      text.place = safe(texts.waits(for: routeWords(chat.route)))
      text.time = SafeText(Elapsed.text(since: chat.requestedAt, now: now, tongue))
      text.timeRole = Role(ofWaitSince: chat.requestedAt, now: now, desk.settings)
      text.nextChange = [
        Elapsed.nextChange(since: chat.requestedAt, now: now),
        Role.nextChange(ofWaitSince: chat.requestedAt, now: now, desk.settings),
      ].compactMap { $0 }.min()
      text.isLate = isLate(chat)
      if let seconds = thresholds.wait, !text.isLate { text.consider(chat.requestedAt + seconds) }
      if let place = chats.open.waiting.place(of: chat.id) { text.span = SafeText("#\(place + 1)") }
      if let deadline = chat.deadline { putDeadline(deadline, &text) }
      text.brief = text.detail
      text.briefRole = text.detailRole
    case .offered(let offer):
      text.place = safe(texts.rings(at: agentWords(offer.agent)))
      text.detail = safe(texts.rang(via: offer.via))
      text.time = SafeText(texts.seconds(Remaining.seconds(until: offer.until, now: now)))
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
      text.detail = SafeText(texts.secondsLeft(left))
      text.detailRole = .warning
      text.consider(Remaining.nextChange(until: deadline, now: now))
    } else {
      text.detail = SafeText(texts.till(localTime.clock(deadline)))
      text.consider(deadline + -BoardModel.countdown)
    }
  }

  /// The seconds before a deadline that are counted down.
  private static let countdown = 120

  private func put(_ chat: Chat, with agent: AgentID, _ text: inout ChatRowText) {
    text.place = safe(texts.isWith(agentWords(agent)))
    text.brief = text.place
    if let since = chat.acceptedAt {
      text.span = SafeText(Elapsed.text(since: since, now: now, tongue))
      text.spanChange = Elapsed.nextChange(since: since, now: now)
    }
    if let since = chat.unansweredSince {
      text.time = SafeText(Elapsed.text(since: since, now: now, tongue))
      text.timeRole = Role(ofWaitSince: since, now: now, desk.settings)
      text.nextChange = [
        Elapsed.nextChange(since: since, now: now),
        Role.nextChange(ofWaitSince: since, now: now, desk.settings),
      ].compactMap { $0 }.min()
    }
    if case .gone = desk.presence[agent] {
      text.detail = SafeText(texts.agentGone)
      text.detailRole = .warning
    } else if case .gone = chat.visitorPresence {
      text.detail = SafeText(texts.visitorGone)
      text.detailRole = .warning
    } else if chat.unanswered > 0 {
      text.detail = SafeText(texts.unanswered(chat.unanswered))
    } else if chat.unansweredSince == nil, let last = chat.lastMessage {
      text.detail = SafeText(texts.isAnswered)
      text.time = SafeText(Elapsed.text(since: last.at, now: now, tongue))
      text.consider(Elapsed.nextChange(since: last.at, now: now))
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

  private func rowText(of missed: MissedChat) -> ChatRowText {
    var text = ChatRowText(name: visitorText(missed.person))
    text.place = missed.route.map { safe(texts.waits(for: routeWords($0))) } ?? .empty
    text.detail = SafeText(
      missed.isMessageLeft ? texts.messageLeft : missed.outcome.map(texts.cameOut) ?? "")
    text.detailRole = .warning
    let isToday = localTime.day(of: missed.at) == localTime.day(of: now)
    text.time = SafeText(isToday ? localTime.clock(missed.at) : localTime.shortDate(missed.at))
    text.brief = text.detail
    text.briefRole = text.detailRole
    return text
  }

  private func rowText(of summary: ChatSummary) -> ChatRowText {
    var text = ChatRowText(name: visitorText(summary.visitor))
    if let agent = summary.agent { text.place = safe(texts.isWith(agentWords(agent))) }
    text.detail = SafeText(texts.cameOut(summary.outcome))
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

  func agentText(_ id: AgentID) -> SafeText { safe(agentWords(id)) }

  private func agentWords(_ id: AgentID) -> String { String(name(of: id).prefix(200)) }

  private func safe(_ text: String) -> SafeText { SafeText(oneLine: text, lineBreak: " ") }

  func routeWords(_ route: Route) -> String {
    switch route {
    case .roundRobin: texts.anybody
    case .agent(let id): agentWords(id)
    case .team(let id): desk.teams.first { $0.id == id }?.name ?? id.text
    case .customRules: texts.theRules
    }
  }
}

extension ChatRowText {
  fileprivate mutating func consider(_ instant: Instant?) {
    nextChange = [nextChange, instant].compactMap { $0 }.min()
  }
}
