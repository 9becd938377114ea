/// What moved at a desk.
public struct DeskMovement: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Somebody wrote: `DeskStore.catchUp` finds what.
  public static let journal = DeskMovement(rawValue: 1)
  /// Somebody came or went: `Attendance.roll` finds who.
  public static let people = DeskMovement(rawValue: 2)
  /// The desk may have been removed or moved away: `DeskPlace.isThere` finds out.
  public static let place = DeskMovement(rawValue: 4)

  /// Something fleeting was told: `DeskSignal.takeSigns` says what. No look finds it out later.
  public static let signs = DeskMovement(rawValue: 8)

  public static let all: DeskMovement = [.journal, .people, .place]
}
