public import Desk
public import JSON

extension MissedChat: Record {
  public static var blank: MissedChat {
    MissedChat(chat: "", seq: 0, at: .distantPast, name: "", email: "")
  }
  public static var kind: RecordKind { .missedChat }

  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    var (chat, fellBack, abandoned) = (chat, FallbackReason?.none, AbandonCause?.none)
    switch reason {
    case .fellBack(let reason): fellBack = reason
    case .abandoned(let cause): abandoned = cause
    case nil: break
    }
    try coder("chat", &chat)
    try coder("seq", &seq)
    try coder("at", &at)
    try coder("fellBack", &fellBack)
    try coder("abandoned", &abandoned)
    try coder("route", &route)
    try coder("visitor", &visitor)
    try coder("name", &name, usually: "")
    try coder("email", &email, usually: "")
    try coder("messages", &messages, usually: 0)
    try coder("left", &left)
    guard coder.isReading else { return }
    let reason: Reason? = fellBack.map { .fellBack($0) } ?? abandoned.map { .abandoned($0) }
    self = MissedChat(
      chat: chat, seq: seq, at: at, reason: reason, route: route, visitor: visitor, name: name,
      email: email, messages: messages, left: left)
  }
}

extension HandledChat: Record {
  public static var blank: HandledChat { HandledChat(.blank, by: "", at: .distantPast) }
  public static var kind: RecordKind { .missedChat }

  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("missed", &missed)
    try coder("by", &by)
    try coder("at", &at)
  }
}
