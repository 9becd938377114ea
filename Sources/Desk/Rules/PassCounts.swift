/// How many agents were passed over for each reason. Takes no room of its own, since every step of
/// every decision has one.
public struct PassCounts: Hashable, Sendable {
  /// By the reasons' places, as asked.
  private var counts = SIMD8<Int32>()

  /// None.
  public init() {}

  /// How many were passed over for a reason; nil: nobody was.
  public subscript(reason: PassReason) -> Int? {
    get { counts[reason.place] > 0 ? Int(counts[reason.place]) : nil }
    set { counts[reason.place] = Int32(clamping: newValue ?? 0) }
  }

  /// How many were passed over for a reason, `none` if nobody was.
  public subscript(reason: PassReason, default none: Int) -> Int {
    get { self[reason] ?? none }
    set { self[reason] = newValue }
  }

  /// Whether nobody was passed over.
  public var isEmpty: Bool { counts == SIMD8() }

  /// How many were passed over for any reason.
  public var total: Int { PassReason.allCases.reduce(0) { $0 + (self[$1] ?? 0) } }
}
