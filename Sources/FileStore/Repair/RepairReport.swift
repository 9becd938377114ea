public import Store

/// What `repair` did; empty: there was nothing to mend.
public struct RepairReport: Sendable {
  public var done: [RepairDeed] = []
}
