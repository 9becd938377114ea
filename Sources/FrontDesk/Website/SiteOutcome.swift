public import Desk
public import Dialogues

/// What came of a visitor's deed on the website.
public struct SiteOutcome: Sendable {
  /// What they are shown now.
  public var encounter: Encounter
  /// What was shown after it.
  public var shown: [Shown]
  public var stand: WalkStand?
  /// The event of it that was there before, where it was done before.
  public var repeated: Int64?

  public init(
    encounter: Encounter, shown: [Shown] = [], stand: WalkStand? = nil, repeated: Int64? = nil
  ) {
    self.encounter = encounter
    self.shown = shown
    self.stand = stand
    self.repeated = repeated
  }
}
