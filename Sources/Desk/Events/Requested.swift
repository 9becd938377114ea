/// A visitor asked for a person.
public struct Requested: Hashable, Sendable {
  public var chat: ChatID
  public var visitor: Visitor
  public var route: Route
  /// Seconds; nil: fall back at once when nobody is free.
  public var wait: Int?
  /// Whether the visitor's connection is watched (a live process holds it).
  public var watched: Bool
  /// The mark of who asked, by which they are known in this chat; nil: the desk asked.
  public var key: VisitorMark?
  /// The dialogue that led here; nil: none did.
  public var origin: ChatOrigin?
  /// Whether it came from a place that is blocked; which one is not kept.
  public var isTurnedAway: Bool

  public init(
    chat: ChatID, visitor: Visitor, route: Route, wait: Int? = nil, watched: Bool = false,
    key: VisitorMark? = nil, origin: ChatOrigin? = nil, isTurnedAway: Bool = false
  ) {
    self.chat = chat
    self.visitor = visitor
    self.route = route
    self.wait = wait
    self.watched = watched
    self.key = key
    self.origin = origin
    self.isTurnedAway = isTurnedAway
  }
}
