/// Where a chat stands in the queue, and where it comes back to: by time of request, until somebody
/// moves it.
public struct QueueRank: Hashable, Comparable, Sendable {
  /// The number of its own request, or the event as from which it stands as if it had been asked for
  /// then.
  public var seq: Int64
  /// Among those that stand as if asked for then: whose number it is, at 0, comes last; those that were
  /// put before it come at -1, -2, ….
  public var shift: Int64

  /// Before any other.
  public static let first = QueueRank(seq: .min, shift: .min)

  public init(seq: Int64, shift: Int64 = 0) {
    self.seq = seq
    self.shift = shift
  }

  public static func < (a: QueueRank, b: QueueRank) -> Bool { (a.seq, a.shift) < (b.seq, b.shift) }
}
