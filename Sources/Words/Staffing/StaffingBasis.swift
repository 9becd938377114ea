/// What figures of staffing are worked out by.
public enum StaffingBasis: Hashable, Sendable, CaseIterable {
  /// Whoever waits does so for as long as it takes.
  case erlangC
  /// Whoever waits loses patience.
  case erlangA
}
