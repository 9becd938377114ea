/// A small generator whose whole future follows from its seed: Steele, Lea and Flood, "Fast
/// splittable pseudorandom number generators" (2014). Not for secrets.
public struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A generator of its own for somebody, so that what one person does moves nobody else's dice.
  public mutating func split() -> SplitMix64 { SplitMix64(seed: next()) }

  /// Evenly in 0 ..< 1.
  public mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// True with that probability.
  public mutating func chance(_ probability: Double) -> Bool { unit() < probability }

  /// Evenly in a range.
  public mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  public mutating func seconds(_ range: ClosedRange<Double>) -> Double {
    range.lowerBound + unit() * (range.upperBound - range.lowerBound)
  }

  /// One of several; nil of none.
  public mutating func pick<Element>(_ elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[number(0...elements.count - 1)]
  }

  /// One of several, each as often as its weight says; nil of none.
  public mutating func pick<Element>(weighted elements: [(Element, weight: Int)]) -> Element? {
    var rest = number(0...max(0, elements.reduce(-1) { $0 + $1.weight }))
    for (element, weight) in elements {
      if rest < weight { return element }
      rest -= weight
    }
    return nil
  }
}
