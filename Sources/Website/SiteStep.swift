public import Desk

/// What came of an answer.
public struct SiteStep: Hashable, Sendable {
  /// The last event of it.
  public var seq: Int64
  /// What is shown after it.
  public var shown: [Shown]
  public var stand: WalkStand

  public init(seq: Int64, shown: [Shown], stand: WalkStand) {
    self.seq = seq
    self.shown = shown
    self.stand = stand
  }
}
