public import Terminal

/// A key of the user's own that does something else in a narrower place than where it was given: what the
/// screen's table has there comes first.
public struct HiddenKey<Action: ScreenAction, Context: ScreenContext>: Hashable, Sendable {
  /// Where it was given.
  public let context: Context
  /// The user's own.
  public let key: Key
  /// What it does where nothing else has it.
  public let action: Action
  /// Where something else has it.
  public let place: Context
  /// The one of the table: the same key, or one that begins with it, or that it begins with.
  public let other: Key
  /// What that does.
  public let keeper: Action
}
