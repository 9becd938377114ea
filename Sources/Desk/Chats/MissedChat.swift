/// A chat for which nobody came, as long as nobody has marked it handled: what a list shows of it. The
/// rest is in the journal. About a kilobyte, since its texts are cut.
public struct MissedChat: Hashable, Sendable {
  public let chat: ChatID
  /// The event that put it on the list: the chat's end, or the message that was left after it.
  public var seq: Int64
  public var at: Instant
  /// Nil: the message came when the chat was on no list any more.
  public var reason: Reason?
  /// Nil where the reason is.
  public var route: Route?
  /// Who asked, by what they are known, and how to answer them.
  public var visitor: VisitorID?
  public var name: String
  public var email: String
  /// How much was said while the chat was open.
  public var messages: Int
  /// How the message begins that the visitor left; nil: they left none.
  public var left: String?

  /// Why nobody came.
  public enum Reason: Hashable, Sendable {
    case fellBack(FallbackReason)
    case abandoned(AbandonCause)
  }

  public init(
    chat: ChatID, seq: Int64, at: Instant, reason: Reason? = nil, route: Route? = nil,
    visitor: VisitorID? = nil, name: String, email: String, messages: Int = 0, left: String? = nil
  ) {
    self.chat = chat
    self.seq = seq
    self.at = at
    self.reason = reason
    self.route = route
    self.visitor = visitor
    self.name = MissedChat.beginning(of: name)
    self.email = MissedChat.beginning(of: email)
    self.messages = messages
    self.left = left.map(MissedChat.beginning)
  }

  init(_ chat: Chat, closedBy seq: Int64, at: Instant, _ reason: Reason) {
    self.init(
      chat: chat.id, seq: seq, at: at, reason: reason, route: chat.route,
      visitor: chat.visitor.id, name: chat.visitor.name, email: chat.visitor.email,
      messages: chat.messageCount)
  }

  /// Takes in the message that its visitor has left, by which it is a new one.
  public mutating func take(_ message: MessageLeft, seq: Int64, at: Instant) {
    self.seq = seq
    self.at = at
    if !isBlankName(message.name) { name = MissedChat.beginning(of: message.name) }
    email = MissedChat.beginning(of: message.email)
    left = MissedChat.beginning(of: message.text)
  }

  /// How the chat closed; nil where that is not known any more.
  public var outcome: Outcome? {
    switch reason {
    case .fellBack: .fellBack
    case .abandoned: .abandoned
    case nil: nil
    }
  }

  /// Whether the event that put it on the list is a message that was left.
  public var isMessageLeft: Bool { left != nil }

  /// Who asked, as far as the list knows.
  public var person: Visitor {
    let known = [("name", name), ("email", email)].filter { !$0.1.isEmpty }
    return Visitor(id: visitor, attributes: known.map { .init(name: $0, value: $1) })
  }

  /// So much of a text is kept, in code points: more than a row can show, and every email whole.
  private static let kept = 254

  private static func beginning(of text: String) -> String {
    text.utf8.count <= kept
      ? text : String(String.UnicodeScalarView(text.unicodeScalars.prefix(kept)))
  }
}
