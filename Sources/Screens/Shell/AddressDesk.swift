public import Words

/// What opens addresses for whoever sits at a screen. The program knows it.
public struct AddressDesk: Sendable {
  /// What there is to open them.
  public enum Way: Hashable, Sendable {
    /// A program and its arguments, with the place of the address among them.
    case program([String])
    case obstacle(AddressObstacle)
  }

  /// What there is, for the opener that the user has chosen: none, if they have chosen none.
  public var way: @Sendable (_ opener: [String]) -> Way
  /// Has a program open an address: never blocks. What is to be told of a failure comes later, from any thread.
  public var open: Open

  public typealias Open =
    @Sendable (
      _ program: [String], _ failed: @escaping @Sendable (String) -> Void
    ) -> Void

  public init(way: @escaping @Sendable (_ opener: [String]) -> Way, open: @escaping Open) {
    self.way = way
    self.open = open
  }

  /// Where the address stands among the words of a way: a word of its own, or a part of one.
  public static let place = "%s"

  /// The words of a way with an address, which is a word or a part of one, in its place. It begins with the
  /// name of its kind, and so never as an option does.
  public static func words(_ program: [String], with target: String) -> [String] {
    guard program.dropFirst().contains(where: { $0.contains(place) }) else {
      return program + [target]
    }
    return program.prefix(1) + program.dropFirst().map { $0.replacing(place, with: target) }
  }
}
