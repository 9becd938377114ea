public import Desk
public import Documents
public import FrontDesk
import Routing
import Store

/// A day of the journal lived through once more, by the very engine and front desk that serve real
/// chats, on a clock of its own. What people did is kept, with who came and went; what the desk did is
/// decided anew.
///
/// With nothing changed, what comes of it is what happened, event for event. With other rules, settings
/// or agents, people's deeds may fit no more; `DayReplay.run` says what stands in for them.
public struct DayReplay {
  let day: JournalDay
  let changes: DeskChanges?
  let clock: ManualClock
  let attendance: ToldAttendance
  let desk: FrontDesk
  var presence: DayPresence
  private var people: DayDeeds
  /// The open chats whose visitors are watched, by the number of their request.
  private var watched: [ChatID: Int64] = [:]
  var outcome = Outcome()

  // With changes alone.
  var record: DayRecord
  /// Chats that somebody else has than on that day, or since another time: what was done in them is
  /// done as long after that.
  var moved: Set<ChatID> = []
  var met: Set<ChatID> = []
  var standIns = StandIns()
  /// The agents whom the journal does not know: there whenever they are available.
  var newcomers: Set<Int> = []
  /// The agents present by the last commit looked at.
  var now: Set<Int> = []

  /// What came of it.
  public struct Outcome: Sendable {
    /// What became of the day's requests, and what becomes of them now.
    public var recorded = DayTally()
    public var replayed = DayTally()
    /// The events of the day.
    public var events = 0
    /// How many of them came out differently; of a replay without changes.
    public var differing = 0
    /// The first of them: what happened and what came out, either of which may be missing.
    public var firstDifference: Difference?
    /// Whether the journal does not say who was present, and it was guessed by what it says.
    public var presenceIsGuessed = false
    /// How many answers and ends stand in for what did not happen on that day.
    public var standIns = 0
    /// How many deeds of that day fit no more and were left out.
    public var lapsed = 0
  }

  public struct Difference: Hashable, Sendable {
    public var happened: StampedEvent?
    public var cameOut: StampedEvent?
  }

  /// - Parameter changes: what is otherwise than on that day; nil: nothing.
  public init(_ day: JournalDay, with changes: DeskChanges? = nil) throws(DeskError) {
    self.day = day
    self.changes = changes
    clock = ManualClock(day.start)
    presence = DayPresence(day)
    people = DayDeeds(day.state)
    now = day.present ?? []
    for chat in day.state.chats.values where chat.visitorPresence != .unknown {
      watched[chat.id] = chat.requestSeq
    }
    let visitors = day.state.chats.values.filter { $0.visitorPresence == .present }
    attendance = ToldAttendance(agents: now, visitors: Set(visitors.map(\.requestSeq)))
    desk = try FrontDesk(store: DayStore(day.state), clock: clock, attendance: attendance)
    record = changes == nil ? DayRecord() : DayRecord(day)
  }

  /// Runs it to the end of the day, or as far as the journal tells of it.
  ///
  /// With changes: an offer that was made on that day as well, to the same agent at the same instant,
  /// is answered as it was. Any other is answered as this agent answered an offer of the same chat, as
  /// long after it; where there was none, it is accepted after this agent's mean time to accept on
  /// that day, or everybody's. A chat that comes to somebody else, or at another time, goes on as on
  /// that day, as long after it, whoever has it; one that nobody had on that day is ended after the
  /// agent's mean time from accepting to the end, or everybody's. A visitor who left before anybody
  /// came leaves when they did, unless somebody has come. Agents whom the journal does not know are
  /// there whenever they are available.
  ///
  /// - Parameter progress: told how many commits are done, of how many.
  /// - Complexity: O(the day), of which it holds the open chats and what became of its requests.
  public mutating func run(
    progress: (Int, Int) -> Void = { _, _ in }
  ) throws(DeskError) -> Outcome {
    if let changes { try begin(changes) }
    for (place, commit) in day.commits.enumerated() {
      progress(place, day.commits.count)
      for event in commit.events { outcome.recorded.take(event) }
      outcome.events += commit.events.count
      let sight = presence.look(at: commit, desk.state)
      try look(sight)
      // Until then only those were surely there who had been seen before and were seen still.
      now = sight.before.intersection(sight.now)
      if changes != nil { try pass(to: commit.at) }
      lookForVisitors(in: commit)
      let deeds = people.deeds(of: commit)
      let events = try redo(deeds, commit.by, at: commit.at, sight, .thatDay)
      if changes == nil { compare(events, with: commit.events) } else { observe(events) }
    }
    try endDay()
    outcome.presenceIsGuessed = presence.isGuessed
    return outcome
  }

  /// With changes: goes on from the last commit to the end of the day, where the day was looked after until
  /// then. What fell due in that time stands in the first commit after it.
  private mutating func endDay() throws(DeskError) {
    guard changes != nil, let next = day.next else { return }
    var sight = presence.look(at: next, desk.state)
    // What was left to somebody else was not done before the end.
    guard sight.passage != .leavingDue else { return }
    if sight.looks.isEmpty { now = sight.before }
    let after = sight.looks.first { $0.at >= day.end }?.present ?? sight.now
    sight.looks.removeAll { $0.at >= day.end }
    try look(sight)
    now.formIntersection(after)
    try pass(to: day.end)
    for event in day.fellDueLate { outcome.recorded.take(event) }
  }

  /// Looks who is there as the desk did on the way to a commit. What it had seen when it took in the
  /// commit before was there already.
  private mutating func look(_ sight: DayPresence.Sight) throws(DeskError) {
    for look in sight.looks {
      let before = now
      now = look.present
      guard look.at > desk.time else { continue }
      let looked = DayPresence.Sight(before: before, now: look.present)
      if changes != nil {
        now = before.intersection(look.present)
        try pass(to: look.at)
        observe(try redo([], .desk, at: look.at, looked))
      } else {
        compare(try redo([], .desk, at: look.at, looked), with: [])
      }
    }
  }

  /// When a deed was done first, which says what may be otherwise now.
  enum DoneFirst {
    /// On that day at that instant.
    case thatDay
    /// On that day at another instant, or it stands in for something.
    case elsewhen
  }

  /// Does something as of an instant; with changes, as it fits when its turn comes.
  mutating func redo(
    _ deeds: [Action], _ author: Author, at instant: Instant, _ sight: DayPresence.Sight,
    _ first: DoneFirst = .elsewhen
  ) throws(DeskError) -> [StampedEvent] {
    clock.now = instant
    now = sight.now
    attendance.agentsThere = sight.now.union(newcomers)
    let hasChanges = changes != nil
    let (events, refused) = try desk.redo(
      deeds, by: author, having: sight.before.union(newcomers), sight.passage
    ) { deed, state in
      guard hasChanges else { return deed }
      return switch first {
      case .thatDay: fitted(deed, at: instant, state)
      case .elsewhen: handedOn(deed, state)
      }
    }
    outcome.lapsed += refused
    for stamped in events { take(stamped) }
    _ = desk.takeNews()
    return events
  }

  private mutating func take(_ stamped: StampedEvent) {
    outcome.replayed.take(stamped)
    guard let chat = stamped.event.chat else { return }
    if case .requested(let event) = stamped.event, event.watched {
      watched[chat] = stamped.seq
      attendance.visitorsThere.insert(stamped.seq)
    }
    if stamped.event.closesChat, let seq = watched.removeValue(forKey: chat) {
      attendance.visitorsThere.remove(seq)
    }
  }

  /// Takes in which visitors came and went.
  private func lookForVisitors(in commit: Commit) {
    for stamped in commit.events {
      guard let chat = stamped.event.chat, let seq = desk.state.chats[chat]?.requestSeq else {
        continue
      }
      if stamped.event.kind == .visitorCame { attendance.visitorsThere.insert(seq) }
      if stamped.event.kind == .visitorGone { attendance.visitorsThere.remove(seq) }
    }
  }

  private mutating func compare(_ events: [StampedEvent], with happened: [StampedEvent]) {
    for place in 0..<max(events.count, happened.count) {
      let (was, came) = (happened[at: place], events[at: place])
      guard was != came else { continue }
      outcome.differing += 1
      if outcome.firstDifference == nil {
        outcome.firstDifference = Difference(happened: was, cameOut: came)
      }
    }
  }
}

extension Array {
  fileprivate subscript(at place: Int) -> Element? { place < count ? self[place] : nil }
}
