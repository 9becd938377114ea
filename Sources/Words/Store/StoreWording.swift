public import Store

/// What the store has to tell, in words: what happened, to what, and what to do where that needs no
/// command.
public protocol StoreWording: Sendable {
  /// Why the store could not do what was asked; what it was about stands in it with its whole path.
  func failure(_ error: StoreError) -> String
  /// For a line of a screen, which is cut where it is full: the reason comes first, and files go
  /// without the path before them, which can be longer than the screen is wide.
  func brief(_ error: StoreError) -> String
  /// Why, in as few words as there are: the system's own where it is the system that refused.
  func reason(_ error: StoreError) -> String
  /// What is wrong, the end of "the file: …".
  func damage(_ damage: Damage) -> String
  /// What a repair did.
  func deed(_ deed: RepairDeed) -> String
  /// What somebody should know who has the desk open.
  func warning(_ warning: DeskWarning) -> String
}
