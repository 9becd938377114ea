/// All that the board tells of an agent.
public struct AgentStanding: Hashable, Sendable {
  public var isPresent: Bool
  /// Whether they look on at this board.
  public var isWatching: Bool
  public var isAvailable: Bool
  /// Why they are or are not; nil: they have always been.
  public var cause: AvailabilityCause?
  public var until: String?
  public var mayTakeChats: Bool
  public var load: Int
  public var capacity: Int

  public init(
    isPresent: Bool, isWatching: Bool, isAvailable: Bool, cause: AvailabilityCause?,
    until: String?, mayTakeChats: Bool, load: Int, capacity: Int
  ) {
    self.isPresent = isPresent
    self.isWatching = isWatching
    self.isAvailable = isAvailable
    self.cause = cause
    self.until = until
    self.mayTakeChats = mayTakeChats
    self.load = load
    self.capacity = capacity
  }
}
