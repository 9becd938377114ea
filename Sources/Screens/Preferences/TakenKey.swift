public import Terminal

/// A key of a screen's table that does nothing any more, since one of the user's own does something else
/// in its place.
public struct TakenKey<Action: ScreenAction, Context: ScreenContext>: Hashable, Sendable {
  public let context: Context
  /// The user's own.
  public let key: Key
  /// What it does.
  public let action: Action
  /// The one of the table: the same key, or one that begins with it, or that it begins with.
  public let lost: Key
  /// What that did.
  public let former: Action
}
