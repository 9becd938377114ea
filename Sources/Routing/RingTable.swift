import Desk

/// A ring of agents with everybody's readiness as bits, so that a choice looks at 64 agents at
/// once (ROUTING, Choosing an agent).
struct RingTable {
  /// Places in the roster, in ring order.
  let members: [Int]
  /// The place in the ring of each member, by place in the roster.
  private let positions: [Int: Int]
  private var sets: [BitSet]
  /// How many members each of the sets has.
  private var sizes: [Int]
  /// The place in the ring where the next walk starts.
  private var start = 0

  init(members: [Int], readiness: [Readiness]) {
    self.members = members
    var positions: [Int: Int] = [:]
    positions.reserveCapacity(members.count)
    sets = Readiness.allCases.map { _ in BitSet(count: members.count) }
    sizes = Readiness.allCases.map { _ in 0 }
    for (i, member) in members.enumerated() {
      positions[member] = i
      sets[readiness[member].rawValue][i] = true
      sizes[readiness[member].rawValue] += 1
    }
    self.positions = positions
  }

  /// Whether anybody in the ring is ready for a chat that can wait.
  var hasReady: Bool { sizes[Readiness.ready.rawValue] > 0 }

  /// Takes in who was offered a chat last, by place in the roster: a walk starts after them; nil or
  /// not in the ring: at the beginning.
  mutating func setLast(_ last: Int?) {
    guard let place = last.flatMap({ positions[$0] }), place + 1 < members.count else {
      start = 0
      return
    }
    start = place + 1
  }

  /// The members, by place in the roster, in the order in which it is their turn.
  var inOrder: [Int] { Array(members[start...] + members[..<start]) }

  mutating func change(position: Int, from old: Readiness, to new: Readiness) {
    sets[old.rawValue][position] = false
    sizes[old.rawValue] -= 1
    sets[new.rawValue][position] = true
    sizes[new.rawValue] += 1
  }

  /// Goes round once, starting after whoever was last, and takes the first who is ready for a chat
  /// of that haste and not in `excluded`. Cost: O(members / 64 + excluded + names); where nobody is
  /// ready, O(excluded + names).
  ///
  /// - Parameters:
  ///   - excluded: places in the roster.
  ///   - roster, readiness: of all agents, by place in the roster.
  func walk(
    _ via: Via, for haste: Haste, excluding excluded: [Int], roster: [Agent],
    readiness: [Readiness]
  ) -> DecisionStep {
    var step = DecisionStep(via: via)
    let count = members.count
    let out = excluded.compactMap { positions[$0] }
    // Those passed over: two stretches of the ring, since the walk may run over its end.
    var spans = (start..<count, 0..<start)
    if let found = first(readyFor: haste, in: spans.0, except: out) {
      step.chosen = roster[members[found]].id
      spans = (start..<found, 0..<0)
    } else if let found = first(readyFor: haste, in: spans.1, except: out) {
      step.chosen = roster[members[found]].id
      spans.1 = 0..<found
    }
    let total = spans.0.count + spans.1.count
    guard total > 0 else { return step }
    var counts = sizes
    if total < count {
      for i in counts.indices where counts[i] > 0 {
        counts[i] = sets[i].population(in: spans.0) + sets[i].population(in: spans.1)
      }
    }
    var offeredBefore = 0
    for position in out where spans.0.contains(position) || spans.1.contains(position) {
      let instead = readiness[members[position]]
      guard instead.reason(for: haste, excluded: true) == haste.reasonExcluded else { continue }
      counts[instead.rawValue] -= 1
      offeredBefore += 1
    }
    if offeredBefore > 0 { step.counts[haste.reasonExcluded] = offeredBefore }
    for readiness in Readiness.allCases where counts[readiness.rawValue] > 0 {
      if let reason = readiness.reason(for: haste, excluded: false) {
        step.counts[reason] = counts[readiness.rawValue]
      }
    }
    step.passed.reserveCapacity(min(total, DecisionStep.named))
    for span in [spans.0, spans.1] {
      // Nobody ready is passed over but those who are excluded: all in the spans have a reason.
      for position in span.prefix(DecisionStep.named - step.passed.count) {
        let member = members[position]
        let excluded = !out.isEmpty && out.contains(position)
        guard let reason = readiness[member].reason(for: haste, excluded: excluded) else {
          continue
        }
        step.passed.append(DecisionStep.Passed(agent: roster[member].id, reason: reason))
      }
    }
    return step
  }

  private func first(readyFor haste: Haste, in span: Range<Int>, except out: [Int]) -> Int? {
    var found: Int?
    for readiness in haste.ready where sizes[readiness.rawValue] > 0 {
      let ready = sets[readiness.rawValue]
      var from = span.lowerBound
      let end = found ?? span.upperBound
      while let place = ready.first(from: from, to: end) {
        if !out.contains(place) {
          found = place
          break
        }
        from = place + 1
      }
    }
    return found
  }
}
