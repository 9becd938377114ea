import Desk
import JSON
import Words

/// A chat in a list, open or closed.
struct ChatEntry {
  var id: ChatID
  /// Nil when it is closed.
  var open: Chat?
  var visitor: Visitor
  var agent: AgentID?
  var route: Route
  var via: Via?
  var requestedAt: Instant
  var acceptedAt: Instant?
  var endedAt: Instant?
  var outcome: Outcome?
  var messages: Int
  var lastActivityAt: Instant
  var tags: [String]
  var score: Int?
  /// What is due in it and was not done yet.
  var due: [StampedEvent] = []

  init(_ chat: Chat, due: DueDeeds) {
    self.due = due.of(chat.id)
    id = chat.id
    open = chat
    visitor = chat.visitor
    agent = chat.agent
    route = chat.route
    via = chat.via
    requestedAt = chat.requestedAt
    acceptedAt = chat.acceptedAt
    messages = chat.messageCount
    lastActivityAt = chat.lastActivityAt
    (tags, score) = (chat.tags, chat.score)
  }

  init(_ summary: ChatSummary) {
    id = summary.id
    visitor = summary.visitor
    agent = summary.agent
    route = summary.route
    via = summary.via
    requestedAt = summary.requestedAt
    acceptedAt = summary.acceptedAt
    endedAt = summary.endedAt
    outcome = summary.outcome
    messages = summary.messages
    lastActivityAt = summary.lastActivityAt
    (tags, score) = (summary.tags, summary.score)
  }

  /// Where it stands among those that wait.
  var queueRank: QueueRank { open?.queueRank ?? .first }

  var state: ChatStateName { open.map { ChatStateName($0.state) } ?? .closed }

  /// What people read of its state: closed chats by how they ended.
  var stateWord: String {
    if let outcome { return Environment.words.word(outcome) }
    return open.map { Environment.words.word($0.state) } ?? state.rawValue
  }
}

/// A chat's state by name.
enum ChatStateName: String, CaseIterable {
  case offered, waiting, active, closed

  init(_ state: Chat.State) {
    switch state {
    case .offered: self = .offered
    case .waiting: self = .waiting
    case .active: self = .active
    }
  }

  /// The order of a list: what rings first.
  var rank: Int {
    switch self {
    case .offered: 0
    case .active: 1
    case .waiting: 2
    case .closed: 3
    }
  }
}

extension JSONWriter {
  /// A chat in the shape that `chats --json` promises.
  mutating func chat(_ entry: ChatEntry, more: (inout JSONWriter) -> Void = { _ in }) {
    beginObject()
    field("id", entry.id.text)
    field("state", entry.state.rawValue)
    field("agent", entry.agent?.text)
    field("ringingAt", entry.open?.ringingAt?.text)
    field("visitor", attributesOf: entry.visitor)
    field("route", entry.route.text)
    field("via", entry.via?.text)
    field("requestedAt", entry.requestedAt)
    field("acceptedAt", entry.acceptedAt)
    field("endedAt", entry.endedAt)
    field("outcome", entry.outcome?.rawValue)
    field("messages", entry.messages)
    field("lastActivityAt", entry.lastActivityAt)
    field("tags", entry.tags)
    field("score", entry.score)
    due(entry.due)
    more(&self)
    endObject()
  }
}
