import Randomness
import Staffing
import Testing

/// The fewest shifts that cover a day.
@Suite struct ShiftPlanTests {
  /// All plans of a small day, tried one after the other.
  private func fewest(_ needed: [Int], _ length: Int) -> Int {
    let last = max(0, needed.count - length)
    var best = Int.max
    func go(_ part: Int, _ levels: [Int], _ count: Int) {
      guard count < best else { return }
      guard part <= last else {
        if zip(levels, needed).allSatisfy({ $0 >= $1 }) { best = count }
        return
      }
      for begin in 0...(needed.max() ?? 0) {
        var more = levels
        for covered in part..<min(part + length, needed.count) { more[covered] += begin }
        go(part + 1, more, count + begin)
      }
    }
    go(0, Array(repeating: 0, count: needed.count), 0)
    return best
  }

  @Test func noPlanHasFewer() {
    var dice = SplitMix64(seed: 6)
    for _ in 0..<150 {
      let needed = (0..<dice.number(1...7)).map { _ in dice.number(0...3) }
      let length = dice.number(1...4)
      let plan = ShiftPlan(covering: needed, length: length)
      #expect(plan.shifts == fewest(needed, length), "\(needed), \(length)")
      #expect(zip(plan.onShift, needed).allSatisfy { $0 >= $1 })
      // What is on shift is what has begun and not ended.
      for part in needed.indices {
        let there = plan.beginning[max(0, part - length + 1)...part].reduce(0, +)
        #expect(plan.onShift[part] == there)
      }
    }
  }

  @Test func shiftsEndWithTheDay() {
    var needed = Array(repeating: 0, count: 48)
    needed[47] = 2
    let plan = ShiftPlan(covering: needed, length: 16)
    #expect(plan.beginning[32] == 2 && plan.shifts == 2)
  }
}
