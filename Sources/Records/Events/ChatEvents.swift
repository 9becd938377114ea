public import Desk
public import JSON

// What happens to chats.

extension Requested: EventRecord {
  public static var blank: Requested { Requested(chat: "", visitor: Visitor(), route: .roundRobin) }
  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("chat", &chat)
    try coder("visitor", &visitor)
    try coder("route", &route)
    try coder("wait", &wait)
    try coder("watched", &watched, usually: false)
    try coder("key", &key)
    try coder("origin", &origin)
    try coder("turnedAway", &isTurnedAway, usually: false)
  }
}

extension Offered: EventRecord {
  public static var blank: Offered {
    Offered(chat: "", agent: "", via: .agent, until: .distantPast, decision: .blank)
  }
  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("chat", &chat)
    try coder("agent", &agent)
    try coder("via", &via)
    try coder("until", &until)
    try coder("decision", &decision)
    try coder("by", &by)
    try coder("overCapacity", &isOverCapacity, usually: false)
  }
}

extension Waiting: EventRecord {
  public static var blank: Waiting { Waiting(chat: "", decision: .blank) }
  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("chat", &chat)
    try coder("decision", &decision)
  }
}

extension Accepted: EventRecord {
  public static var blank: Accepted { Accepted(chat: "", agent: "") }
  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("chat", &chat)
    try coder("agent", &agent)
    try coder("present", &present)
    try coder("from", &from)
  }
}

extension Declined: EventRecord {
  public static var blank: Declined { Declined(chat: "", agent: "") }
  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("chat", &chat)
    try coder("agent", &agent)
  }
}

extension OfferExpired: EventRecord {
  public static var blank: OfferExpired { OfferExpired(chat: "", agent: "") }
  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("chat", &chat)
    try coder("agent", &agent)
  }
}

extension OfferWithdrawn: EventRecord {
  public static var blank: OfferWithdrawn { OfferWithdrawn(chat: "", agent: "", cause: .agentGone) }
  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("chat", &chat)
    try coder("agent", &agent)
    try coder("cause", &cause)
  }
}

extension Taken: EventRecord {
  public static var blank: Taken { Taken(chat: "", agent: "") }
  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("chat", &chat)
    try coder("agent", &agent)
    try coder("present", &present)
    try coder("from", &from)
    try coder("overCapacity", &isOverCapacity, usually: false)
  }
}

extension FellBack: EventRecord {
  public static var blank: FellBack { FellBack(chat: "", reason: .noAgentAvailable) }
  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("chat", &chat)
    try coder("reason", &reason)
    try coder("decision", &decision)
  }
}

extension Ended: EventRecord {
  public static var blank: Ended { Ended(chat: "", by: .visitor) }
  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("chat", &chat)
    try coder("by", &by)
  }
}

extension Abandoned: EventRecord {
  public static var blank: Abandoned { Abandoned(chat: "", cause: .left) }
  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("chat", &chat)
    try coder("cause", &cause)
  }
}

extension Requeued: EventRecord {
  public static var blank: Requeued {
    Requeued(chat: "", agent: "", deadline: .distantPast, cause: .agentGone)
  }
  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("chat", &chat)
    try coder("agent", &agent)
    try coder("deadline", &deadline)
    try coder("cause", &cause)
    try coder("by", &by)
  }
}

extension VisitorGone: EventRecord {
  public static var blank: VisitorGone { VisitorGone(chat: "") }
  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("chat", &chat)
  }
}

extension VisitorCame: EventRecord {
  public static var blank: VisitorCame { VisitorCame(chat: "") }
  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("chat", &chat)
  }
}

extension HandOverOffered: EventRecord {
  public static var blank: HandOverOffered {
    HandOverOffered(
      chat: "", by: "", agent: "", via: .agent, until: .distantPast, decision: .blank)
  }
  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("chat", &chat)
    try coder("by", &by)
    try coder("agent", &agent)
    try coder("via", &via)
    try coder("until", &until)
    try coder("decision", &decision)
    try coder("overCapacity", &isOverCapacity, usually: false)
  }
}
