import Desk

/// A chat of the board, as far as a sentence tells it. Times are as the screen writes them.
public struct WatchedChat: Hashable, Sendable {
  /// In the queue, from 1; nil: it does not stand there.
  public var place: Int?
  /// Whom they asked for.
  public var route: String
  public var asked: String
  /// So long they wait.
  public var until: String?
  /// The dialogue that led there.
  public var dialogue: String?
  /// Who has it or at whom it rings, and since or until when.
  public var agent: String?
  public var since: String?
  public var rings: Bool
  /// Whether the agent owes an answer, where they talk.
  public var agentOwes: Bool?
  public var tags: [String] = []
  /// What was said last; nil: nothing was.
  public var words: String?
  public var isVisitors: Bool

  public init(
    place: Int?, route: String, asked: String, until: String?, dialogue: String?, agent: String?,
    since: String?, rings: Bool, agentOwes: Bool?, tags: [String], words: String?,
    isVisitors: Bool
  ) {
    self.place = place
    self.route = route
    self.asked = asked
    self.until = until
    self.dialogue = dialogue
    self.agent = agent
    self.since = since
    self.rings = rings
    self.agentOwes = agentOwes
    self.tags = tags
    self.words = words
    self.isVisitors = isVisitors
  }
}
