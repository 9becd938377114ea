import Randomness

/// Random numbers for desks: the same for the same seed, everywhere.
struct SeededRandom: RandomNumberGenerator {
  private var lots: SplitMix64

  init(seed: Int) {
    lots = SplitMix64(seed: UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1)
  }

  mutating func next() -> UInt64 { lots.next() }

  /// True once in `n` times.
  mutating func oneIn(_ n: Int) -> Bool { Int.random(in: 0..<n, using: &self) == 0 }

  /// True in so many of a hundred cases.
  mutating func percent(_ n: Int) -> Bool { Int.random(in: 0..<100, using: &self) < n }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  mutating func pick<C: Collection>(_ choices: C) -> C.Element {
    choices[choices.index(choices.startIndex, offsetBy: number(0...choices.count - 1))]
  }

  /// Some of them, in any order.
  mutating func some<T>(_ choices: [T], _ count: Int) -> [T] {
    Array(choices.shuffled(using: &self).prefix(count))
  }
}
