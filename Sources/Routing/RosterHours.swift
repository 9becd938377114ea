public import Desk

/// Who of a roster is available, as time passes, by the very book that routing asks (ROUTING,
/// Availability): for whoever looks back.
public struct RosterHours: Sendable {
  private var book: AvailabilityBook

  /// Cost: one look a distinct schedule and time zone.
  public init(_ state: DeskState, at instant: Instant) {
    book = AvailabilityBook(agents: state.agents, toggles: state.toggles, at: instant)
  }

  /// Whether the agent at that place of the roster is available. O(1).
  public func isAvailable(_ place: Int) -> Bool { book.isAvailable(place) }

  /// When something changes next, if anything will.
  public var nextChange: Instant? { book.nextChange }

  /// Takes in every change up to and including `instant`; whose availability may have changed by it.
  public mutating func advance(to instant: Instant) -> [Int] { book.advance(to: instant) }

  /// Sets the toggle of the agent at that place, pressed at the time up to which all is taken in.
  public mutating func set(_ place: Int, _ toggle: Toggle) { book.set(place, toggle) }
}
