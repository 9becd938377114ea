public import FileStore
public import FrontDesk
public import Store

/// Presence as the store's lock files tell it.
///
/// What cannot be read counts as nobody there: an agent who is not seen gets no offers, which is
/// the safe side.
public final class LiveAttendance: Attendance {
  private let agentsFile: Presence
  private let visitorsFile: Presence

  public init(_ directory: StoreDirectory) throws(StoreError) {
    agentsFile = try Presence(directory, of: .agents)
    visitorsFile = try Presence(directory, of: .visitors)
  }

  public func agents() -> Set<Int> {
    Set(((try? agentsFile.holders()) ?? []).map { Int($0) })
  }

  public func visitors() -> Set<Int64> { (try? visitorsFile.holders()) ?? [] }

  public func hold(visitorOf requestSeq: Int64) { try? visitorsFile.hold(requestSeq) }

  /// Gives up a visitor's presence.
  public func release(visitorOf requestSeq: Int64) { try? visitorsFile.leave(requestSeq) }

  /// Holds an agent's presence, by number, as long as this process lives, and lets others know.
  public func hold(agent number: Int) throws(StoreError) {
    try agentsFile.hold(Int64(number))
    // Whoever has no chats comes and goes without an event.
    agentsFile.knock()
  }

  /// Whether another process holds an agent's presence, by number.
  public func isHeldElsewhere(agent number: Int) -> Bool {
    (try? agentsFile.isHeldByOthers(Int64(number))) ?? false
  }

  /// Gives an agent's presence up, and lets others know.
  public func release(agent number: Int) {
    try? agentsFile.leave(Int64(number))
    agentsFile.knock()
  }
}
