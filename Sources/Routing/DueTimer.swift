import Desk

/// Something that falls due.
struct DueTimer: Comparable {
  /// The kinds in the order in which they happen at one instant (ROUTING, Order).
  enum Kind: Int {
    case offer, inactivity, answer, agentGrace, visitorGrace, deadline
  }

  enum Subject {
    case chat(ChatID)
    case agent(AgentID)
  }

  let at: Instant
  let kind: Kind
  /// Within a kind, by order of request.
  let order: Int64
  let subject: Subject

  static func == (a: DueTimer, b: DueTimer) -> Bool {
    a.at == b.at && a.kind == b.kind && a.order == b.order
  }

  static func < (a: DueTimer, b: DueTimer) -> Bool {
    (a.at, a.kind.rawValue, a.order) < (b.at, b.kind.rawValue, b.order)
  }
}
