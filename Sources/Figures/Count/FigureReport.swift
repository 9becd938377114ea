import Desk

/// What a report found.
public struct FigureReport: Sendable {
  /// Of everything that is asked about.
  public var total = Tally()
  /// The same told apart, in order.
  public var groups: [Group] = []
  /// For charts: what became of chats by the local day they were asked on, and by the hour.
  public var days: [(day: Int, counts: Counts)] = []
  public var hours = Array(repeating: Counts(), count: 24)
  public var rings: [RingSpread] = []

  /// A part.
  public struct Group: Sendable {
    public var key: Key
    public var tally: Tally
  }

  /// What a part is of.
  public enum Key: Hashable, Sendable {
    /// Of none: nobody had the chats, no dialogue asked for them, and so on.
    case none
    /// An id, a route, a page.
    case name(String)
    /// An hour from 0 on, a weekday from Monday on, a day since 1970-01-01.
    case time(Int)
  }

  /// What became of some chats.
  public struct Counts: Hashable, Sendable {
    public var asked = 0
    public var connected = 0
    public var missed = 0
    public init() {}
  }

  public init() {}
}
