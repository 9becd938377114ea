/// A set of small numbers, as bits.
struct BitSet {
  private var words: [UInt64]
  let count: Int

  init(count: Int) {
    self.count = count
    words = Array(repeating: 0, count: (count + 63) / 64)
  }

  subscript(_ i: Int) -> Bool {
    get { words[i >> 6] >> UInt64(i & 63) & 1 == 1 }
    set {
      let bit = UInt64(1) << UInt64(i & 63)
      if newValue { words[i >> 6] |= bit } else { words[i >> 6] &= ~bit }
    }
  }

  /// The first member in `start ..< end`, nil if there is none. O(words).
  func first(from start: Int, to end: Int) -> Int? {
    guard start < end else { return nil }
    var word = start >> 6
    var bits = words[word] & (~0 << UInt64(start & 63))
    while true {
      if bits != 0 {
        let found = word << 6 + bits.trailingZeroBitCount
        return found < end ? found : nil
      }
      word += 1
      if word << 6 >= end { return nil }
      bits = words[word]
    }
  }

  /// How many members lie in a range. O(words).
  func population(in range: Range<Int>) -> Int {
    guard !range.isEmpty else { return 0 }
    let (start, end) = (range.lowerBound, range.upperBound)
    let (first, last) = (start >> 6, (end - 1) >> 6)
    var total = 0
    for word in first...last {
      var bits = words[word]
      if word == first { bits &= ~0 << UInt64(start & 63) }
      if word == last && end & 63 != 0 { bits &= ~(~0 << UInt64(end & 63)) }
      total += bits.nonzeroBitCount
    }
    return total
  }
}
