/// Why a rule can never do anything, and where in its document that shows.
public struct RuleFlaw: Hashable, Sendable {
  /// The place as documents name places: `when.all[1].values`, `agents`.
  public var place: String
  public var reason: Reason

  public enum Reason: Hashable, Sendable {
    /// There is nobody to take turns.
    case noAgents
    /// An attribute is compared with no value at all.
    case noValues(attribute: String)
    /// At least one of no conditions is to hold.
    case noAlternatives
    /// A comparison by size with texts of which none is a number.
    case noNumbers(attribute: String, values: [String])
    /// A domain with an `@` in it: what follows the last `@` of an email has none.
    case atInDomain(values: [String])
    /// It never holds together with what stands at that other place.
    case contradicts(place: String)
    /// What stands there never holds all at once.
    case contradictory
  }

  public init(place: String, reason: Reason) {
    self.place = place
    self.reason = reason
  }
}
