public import Desk

/// A visitor's chat as their window shows it.
public struct SiteChat: Hashable, Sendable {
  public var id: ChatID
  public var state: State
  /// Their place in the queue, from 1; nil: they do not wait.
  public var position: Int?
  /// Who talks with them.
  public var agent: SiteAgent?
  /// The last of what was said, oldest first.
  public var lines: [SiteLine]
  /// Whether there are earlier lines.
  public var hasMore: Bool
  /// Whether they may leave a message now that nobody comes.
  public var takesMessage: Bool

  public enum State: String, CaseIterable, Sendable {
    case ringing, waiting, active, ended, fellBack, abandoned
  }

  public init(
    id: ChatID, state: State, position: Int? = nil, agent: SiteAgent? = nil,
    lines: [SiteLine] = [], hasMore: Bool = false, takesMessage: Bool = false
  ) {
    self.id = id
    self.state = state
    self.position = position
    self.agent = agent
    self.lines = lines
    self.hasMore = hasMore
    self.takesMessage = takesMessage
  }

  /// So many lines are shown at once.
  public static let shownLines = 200
  /// And so many bytes of them, as far as one line has not more.
  public static let shownBytes = 262_144
}
