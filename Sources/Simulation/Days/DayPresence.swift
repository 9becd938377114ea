import Desk
import FrontDesk

/// Who of the agents was there at each commit of a day: what the journal says of it, or, in journals of
/// before, what its decisions tell.
struct DayPresence {
  private var written: Set<Int>?
  private var guessed: Set<Int>
  /// Whether some of it was guessed.
  private(set) var isGuessed = false

  struct Sight {
    /// Whom the desk saw on the way to the commit, each time others than before.
    var looks: [(at: Instant, present: Set<Int>)] = []
    /// Whom it had seen when what fell due was done.
    var before: Set<Int>
    /// Who was there at the commit.
    var now: Set<Int>
    var passage = TimePassage.seen
  }

  init(_ day: JournalDay) {
    written = day.present
    // Where nobody says otherwise, whoever was not gone was there.
    guessed = Set(
      day.state.agents.filter { day.state.presence[$0.id] == .present }.map(\.number))
  }

  /// Looks at the next commit.
  ///
  /// - Parameter state: the desk before it.
  mutating func look(at commit: Commit, _ state: DeskState) -> Sight {
    let old = written
    if let saw = commit.saw { written = saw.present(after: old) }
    guard let now = written else { return guess(from: commit, state) }
    guard let saw = commit.saw else { return Sight(before: now, now: now) }
    let looks = saw.looks(after: old ?? now)
    let first = saw.present == nil ? old ?? now : now
    return Sight(
      looks: looks, before: looks.last?.present ?? first, now: now,
      passage: saw.leftDue ? .leavingDue : .seen)
  }

  private mutating func guess(from commit: Commit, _ state: DeskState) -> Sight {
    isGuessed = isGuessed || state.settings.presence
    func note(_ agent: AgentID, isThere: Bool) {
      guard let number = state.agent(agent)?.number else { return }
      if isThere { guessed.insert(number) } else { guessed.remove(number) }
    }
    for stamped in commit.events {
      for step in stamped.event.decision?.steps ?? [] {
        if let agent = step.chosen { note(agent, isThere: true) }
        for passed in step.passed where passed.reason == .notPresent {
          note(passed.agent, isThere: false)
        }
      }
      switch stamped.event {
      case .agentGone(let event): note(event.agent, isThere: false)
      case .agentCame(let event): note(event.agent, isThere: true)
      case .accepted(let event): event.present.map { note(event.agent, isThere: $0) }
      case .taken(let event): event.present.map { note(event.agent, isThere: $0) }
      case .clockSet, .setUp, .dialogue, .site, .missed, .block, .availabilitySet, .requested,
        .offered, .handOverOffered, .waiting, .declined, .offerExpired, .offerWithdrawn, .fellBack,
        .ended, .abandoned, .requeued, .message, .note, .marked, .visitorGone, .visitorCame:
        break
      }
    }
    return Sight(before: guessed, now: guessed)
  }
}
