public import Desk

/// What was done is durable; its event and when.
public struct SiteReceipt: Hashable, Sendable {
  public var seq: Int64
  public var at: Instant

  public init(seq: Int64, at: Instant) {
    self.seq = seq
    self.at = at
  }
}
