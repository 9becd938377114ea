public import Desk

/// A visitor's request for a person.
public struct VisitorRequest: Hashable, Sendable {
  public var visitor: Visitor
  public var route: Route
  /// Seconds the visitor may stand in the queue; nil: none.
  public var wait: Int?
  /// What the visitor wrote before asking, oldest first.
  public var messages: [Draft]
  /// Whether a live process stands for the visitor: when it dies, the visitor has left.
  public var watched: Bool
  /// The chat's id where the desk does not make it: replays.
  public var chat: ChatID?
  /// The dialogue that led here; nil: none did.
  public var origin: ChatOrigin?
  /// Where the visitor's browser is; nil: it is not looked at. It is kept nowhere.
  public var address: IPAddress?

  public struct Draft: Hashable, Sendable {
    public var id: MessageID?
    public var text: String
    public init(id: MessageID? = nil, text: String) {
      self.id = id
      self.text = text
    }
  }

  public init(
    visitor: Visitor, route: Route = .roundRobin, wait: Int? = nil, messages: [Draft] = [],
    watched: Bool = false, chat: ChatID? = nil
  ) {
    self.visitor = visitor
    self.route = route
    self.wait = wait
    self.messages = messages
    self.watched = watched
    self.chat = chat
  }
}
