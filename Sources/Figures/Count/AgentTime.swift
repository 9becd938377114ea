/// How long agents did what, in milliseconds.
public struct AgentTime: Hashable, Sendable {
  /// Available by toggle or schedule, and not known to be gone.
  public var available: Int64 = 0
  /// With a chat, or several.
  public var occupied: Int64 = 0
  /// Either.
  public var onDuty: Int64 = 0
  /// Of each chat the time that an agent had it.
  public var inChats: Int64 = 0
  /// So many chats an agent had at once.
  public var mostChats: Int64 = 0

  public init() {}

  /// Takes in a time during which nothing changed.
  mutating func add(_ milliseconds: Int64, isAvailable: Bool, chats: Int64) {
    if isAvailable { available += milliseconds }
    if chats > 0 { occupied += milliseconds }
    if isAvailable || chats > 0 { onDuty += milliseconds }
    inChats += milliseconds * chats
    mostChats = max(mostChats, chats)
  }
}
