import Desk

/// How an agent stands towards any chat: the first reason that holds, or ready.
enum Readiness: Int, CaseIterable {
  case ready, noPermission, unavailable, atCapacity, notPresent

  var reason: PassReason? {
    switch self {
    case .ready: nil
    case .noPermission: .noPermission
    case .unavailable: .unavailable
    case .atCapacity: .atCapacity
    case .notPresent: .notPresent
    }
  }
}

/// A ring of agents with everybody's readiness as bits, so that a choice looks at 64 agents at
/// once (ROUTING, Choosing an agent).
struct RingTable {
  /// Places in the roster, in ring order.
  let members: [Int]
  /// The place in the ring of each member, by place in the roster.
  private let positions: [Int: Int]
  private var sets: [BitSet]

  init(members: [Int], readiness: [Readiness]) {
    self.members = members
    var positions: [Int: Int] = [:]
    positions.reserveCapacity(members.count)
    sets = Readiness.allCases.map { _ in BitSet(count: members.count) }
    for (i, member) in members.enumerated() {
      positions[member] = i
      sets[readiness[member].rawValue][i] = true
    }
    self.positions = positions
  }

  /// Whether anybody in the ring is ready. O(members / 64).
  var hasReady: Bool { sets[Readiness.ready.rawValue].first(from: 0, to: members.count) != nil }

  mutating func change(position: Int, from old: Readiness, to new: Readiness) {
    sets[old.rawValue][position] = false
    sets[new.rawValue][position] = true
  }

  /// What a walk round the ring found.
  struct Walk {
    var chosen: Int?
    var counts: [PassReason: Int] = [:]
    /// Places in the roster with the reason, in ring order, at most `DecisionStep.named`.
    var passed: [(member: Int, reason: PassReason)] = []
  }

  /// Goes round once, starting after `last` (nil or not in the ring: at the beginning), and takes
  /// the first who is ready and not in `excluded`. Cost: O(members / 64 + excluded + names).
  func walk(after last: Int?, excluding excluded: [Int]) -> Walk {
    let count = members.count
    let start = last.flatMap { positions[$0] }.map { ($0 + 1) % max(count, 1) } ?? 0
    let out = excluded.compactMap { positions[$0] }
    let spans = [(start, count), (0, start)]
    var walk = Walk()
    var stop = spans
    search: for (index, span) in spans.enumerated() {
      var from = span.0
      while let found = sets[Readiness.ready.rawValue].first(from: from, to: span.1) {
        if !out.contains(found) {
          walk.chosen = members[found]
          stop = index == 0 ? [(start, found)] : [spans[0], (0, found)]
          break search
        }
        from = found + 1
      }
    }
    tally(stop, out, into: &walk)
    name(stop, out, into: &walk)
    return walk
  }

  private func tally(_ spans: [(Int, Int)], _ out: [Int], into walk: inout Walk) {
    for readiness in Readiness.allCases {
      guard let reason = readiness.reason else { continue }
      let total = spans.reduce(0) {
        $0 + sets[readiness.rawValue].population(from: $1.0, to: $1.1)
      }
      if total > 0 { walk.counts[reason] = total }
    }
    for position in out where spans.contains(where: { $0.0 <= position && position < $0.1 }) {
      let readiness = readiness(at: position)
      guard RingTable.reason(readiness, excluded: true) == .alreadyOffered else { continue }
      walk.counts[.alreadyOffered, default: 0] += 1
      if readiness == .notPresent { walk.counts[.notPresent, default: 1] -= 1 }
    }
    if walk.counts[.notPresent] == 0 { walk.counts[.notPresent] = nil }
  }

  private func name(_ spans: [(Int, Int)], _ out: [Int], into walk: inout Walk) {
    for span in spans where span.0 < span.1 {
      for position in span.0..<span.1 {
        guard walk.passed.count < DecisionStep.named else { return }
        let excluded = !out.isEmpty && out.contains(position)
        guard let reason = RingTable.reason(readiness(at: position), excluded: excluded) else {
          continue
        }
        walk.passed.append((members[position], reason))
      }
    }
  }

  private func readiness(at position: Int) -> Readiness {
    Readiness.allCases.first { sets[$0.rawValue][position] } ?? .noPermission
  }

  /// Why an agent is passed over; `alreadyOffered` is asked after capacity and before presence.
  static func reason(_ readiness: Readiness, excluded: Bool) -> PassReason? {
    switch readiness {
    case .ready: excluded ? .alreadyOffered : nil
    case .notPresent: excluded ? .alreadyOffered : .notPresent
    default: readiness.reason
    }
  }
}
