/// How often something took how long, in so little memory that it does not grow with how often: times
/// stand together that differ by no more than a thousandth.
struct WaitCounts {
  /// Below this many milliseconds each has a place of its own; above, so many share a doubling.
  private static let bits = 10
  private var counts: [Int64] = []
  private(set) var total: Int64 = 0
  /// The longest, in milliseconds.
  private(set) var longest: Int64 = 0

  /// - Parameter time: in milliseconds, at least 0.
  mutating func add(_ time: Int64) {
    let place = WaitCounts.place(time)
    if place >= counts.count {
      counts += Array(repeating: 0, count: place + 1 - counts.count)
    }
    counts[place] += 1
    total += 1
    longest = max(longest, time)
  }

  /// What so large a share took at most, in milliseconds; nil: nothing was counted. By the nearest rank.
  func percentile(_ share: Double) -> Double? {
    guard total > 0 else { return nil }
    var left = max(1, Int64((share * Double(total)).rounded(.up)))
    for (place, count) in counts.enumerated() {
      left -= count
      if left <= 0 { return min(WaitCounts.time(place), Double(longest)) }
    }
    return Double(longest)
  }

  private static func place(_ time: Int64) -> Int {
    let width = 64 - time.leadingZeroBitCount
    guard width > bits else { return Int(time) }
    let shift = width - bits
    // The leading bit is 1 in all of a doubling.
    return shift << (bits - 1) + Int(time >> Int64(shift))
  }

  /// The middle of what shares a place.
  private static func time(_ place: Int) -> Double {
    guard place >= 1 << bits else { return Double(place) }
    let shift = (place - 1 << (bits - 1)) >> (bits - 1)
    let first = (place - shift << (bits - 1)) << shift
    return Double(first) + Double((1 << shift) - 1) / 2
  }
}
