/// What `repair` did, in plain words, in order; empty: there was nothing to mend.
public struct RepairReport: Sendable {
  public var done: [String] = []
}
