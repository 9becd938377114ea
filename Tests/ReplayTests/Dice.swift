import Randomness

/// Random numbers for days: the same for the same seed, everywhere.
struct Dice: RandomNumberGenerator {
  private var lots: SplitMix64

  init(seed: Int) {
    lots = SplitMix64(seed: UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 &+ 7)
  }

  mutating func next() -> UInt64 { lots.next() }

  mutating func oneIn(_ n: Int) -> Bool { Int.random(in: 0..<n, using: &self) == 0 }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  mutating func pick<C: Collection>(_ choices: C) -> C.Element {
    choices[choices.index(choices.startIndex, offsetBy: number(0...choices.count - 1))]
  }

  mutating func some<T>(_ choices: [T], _ count: Int) -> [T] {
    Array(choices.shuffled(using: &self).prefix(count))
  }
}
