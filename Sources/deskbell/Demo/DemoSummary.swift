import Desk
import FrontDesk
import Visitors
import Words

/// What became of a demo, and whether every rule held: folded from its journal, not remembered.
struct DemoSummary {
  let violations: [DeskInvariants.Violation]
  private let tally: DeskTally
  private let events: Int64
  private let names: [(AgentID, String)]
  private let attendance: Attendance

  /// Who was there, without which nobody can tell whose turn it was.
  enum Attendance {
    /// These, by number, and nobody else.
    case only(Set<Int>)
    /// Simulated people, and others who came and went.
    case mixed
    /// People at screens.
    case unknown
  }

  private static let portion = 2000

  /// - Parameters:
  ///   - attendance: the agents who were there since event `since`.
  ///   - since: events up to here are of earlier runs: checked too, as far as they tell, but not
  ///     counted.
  init(_ desk: FrontDesk, _ attendance: Attendance, since: Int64 = 0) throws(DeskError) {
    self.attendance = attendance
    let present: Set<Int>? = if case .only(let numbers) = attendance { numbers } else { nil }
    try desk.follow()
    var invariants = DeskInvariants()
    var tally = DeskTally()
    var next: Int64 = 1
    while true {
      let commits = try desk.events(from: next, limit: DemoSummary.portion)
      for commit in commits {
        if commit.seq > since { invariants.present = present }
        invariants.check(commit)
        if commit.seq > since { for stamped in commit.events { tally.add(stamped) } }
        next = (commit.events.last?.seq ?? next) + 1
      }
      if commits.isEmpty { break }
    }
    violations = invariants.violations
    self.tally = tally
    events = next - 1
    names = desk.state.agents.map { ($0.id, $0.name) }
  }

  /// For people, a line each.
  var lines: [DemoLine] {
    var lines: [DemoLine] = [.tally(total)]
    if tally.walks.triggered > 0 { lines.append(.walks(walks)) }
    if let wait = tally.medianWait { lines.append(.medianWait(milliseconds: wait)) }
    for (id, name) in names {
      guard let offers = tally.offers[id] else { continue }
      lines.append(.offers(agent: name, DemoLine.Offers(offers)))
    }
    lines.append(
      violations.isEmpty
        ? .held(events: events, unjudged) : .broken(times: violations.count, events: events))
    return lines
  }

  private var total: DemoLine.Tally {
    var total = DemoLine.Tally()
    total.asked = tally.asked
    total.answered = tally.answered
    total.ended = tally.ended
    total.fellBack = tally.fellBack
    total.abandoned = tally.abandoned
    total.open = tally.open
    total.messages = tally.messages
    return total
  }

  private var walks: DemoLine.Walks {
    var walks = DemoLine.Walks()
    walks.triggered = tally.walks.triggered
    walks.engaged = tally.walks.engaged
    walks.answers = tally.walks.answers
    walks.completed = tally.walks.completed
    walks.asked = tally.walks.asked
    walks.left = tally.walks.left
    return walks
  }

  /// Why it cannot be told whether every ring went on at the right agent.
  private var unjudged: DemoLine.Unjudged? {
    switch attendance {
    case .only: nil
    case .mixed: .othersCame
    case .unknown: .needs(option: "--headless")
    }
  }
}

extension DemoLine.Offers {
  fileprivate init(_ offers: DeskTally.Offers) {
    self.init()
    made = offers.made
    accepted = offers.accepted
    declined = offers.declined
    missed = offers.missed
    withdrawn = offers.withdrawn
    taken = offers.taken
  }
}
