/// Spans of time, each kept, so that whatever is asked of them is exact. Four bytes a span.
public struct Spread: Hashable, Sendable {
  /// Milliseconds; what is longer than 49 days counts as that here, and whole in `sum`.
  private var spans: [UInt32] = []
  /// All together, in milliseconds.
  public private(set) var sum: Int64 = 0

  public init() {}

  public var count: Int { spans.count }

  public mutating func add(_ milliseconds: Int64) {
    spans.append(UInt32(clamping: milliseconds))
    sum += milliseconds
  }

  /// Rounded to the nearest millisecond; nil of none.
  public var mean: Int64? { Tally.quotient(sum, Int64(count)) }

  /// The least span that is not shorter than so many hundredths of all (Hyndman and Fan, "Sample
  /// quantiles in statistical packages", 1996, definition 1); nil of none. Two passes, no sorting.
  public func percentile(_ hundredths: Int) -> Int64? {
    guard !spans.isEmpty else { return nil }
    var rank = (count * hundredths + 99) / 100
    if rank < 1 { rank = 1 }
    let high = Spread.place(of: rank, in: spans.lazy.map { Int($0 >> 16) })
    let inside = spans.lazy.filter { Int($0 >> 16) == high.value }.map { Int($0 & 0xFFFF) }
    let low = Spread.place(of: high.rest, in: inside)
    return Int64(high.value << 16 | low.value)
  }

  /// The value at a rank from 1 on among numbers of 16 bits, and its rank among its equals.
  private static func place(
    of rank: Int, in numbers: some Sequence<Int>
  ) -> (value: Int, rest: Int) {
    var counts = [Int32](repeating: 0, count: 1 << 16)
    for number in numbers { counts[number] += 1 }
    var rest = rank
    for (value, count) in counts.enumerated() {
      if rest <= Int(count) { return (value, rest) }
      rest -= Int(count)
    }
    return (1 << 16 - 1, rest)
  }

  /// How many are shorter than each of these bounds, in milliseconds and rising, and not than the one
  /// before; the last number is of the rest.
  public func counts(below bounds: [Int64]) -> [Int] {
    var counts = Array(repeating: 0, count: bounds.count + 1)
    for span in spans {
      counts[bounds.firstIndex { Int64(span) < $0 } ?? bounds.count] += 1
    }
    return counts
  }
}
