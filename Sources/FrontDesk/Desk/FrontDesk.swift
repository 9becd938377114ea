public import Desk
import Dialogues
public import Routing
public import Store

/// The one door of a desk: commands in, events out.
///
/// Under the store's lock it reads the clock, catches up with what others wrote, does what has
/// fallen due, decides, appends, makes it durable, unlocks. A command that returns is on disk; a
/// command that throws has changed nothing. For one thread; a live screen puts it on a thread of
/// its own (`DeskThread`).
public final class FrontDesk {
  let store: any DeskStore
  let clock: any DeskClock
  let attendance: (any Attendance)?
  /// Who else is live, and by what clock; nil: nobody is asked (a replay).
  let clocks: (any LiveClocks)?
  /// Whether it stays and does what falls due.
  package internal(set) var isLive = false
  /// Milliseconds that are added to what the clock says, so that it agrees with those who are live.
  package internal(set) var correction: Int64 = 0
  var engine: RoutingEngine
  /// What it is without the time that somebody who only looks has seen.
  private var asItWas: RoutingEngine?
  var random: any RandomNumberGenerator
  var news: News
  /// Who is present by what the journal says, so that a commit need say only who moved; nil: it is not
  /// known yet.
  var writtenPresent: Set<Int>?
  /// Who was seen present since the last commit, each time others than before.
  var looks: [(at: Instant, present: Set<Int>)] = []
  /// Whether what is due was left to somebody who is live.
  var leftDue = false
  /// The picture of who is there that the engine was last told.
  private var seenRoll: Int?
  /// After a write or a reload that failed: who was present before it. The engine holds what did not
  /// happen until the store has been read again.
  private var undone: Set<Int>?
  /// Things somebody should know: a torn tail set aside, a clock that leapt.
  public private(set) var warnings: [DeskWarning]
  /// What somebody should know of clocks.
  var clockWarnings: [DeskWarning] = []
  var hasWarnedOfClock = false

  /// What the desk did so far: for tests of what a transaction costs.
  package struct Work: Equatable {
    package var looksAtJournal = 0
    package var checksOfRepetition = 0
    package var passesOfTime = 0
  }
  package internal(set) var work = Work()

  /// Whether there are bounds to what visitors may hand in, and how fast; the rules of a scenario
  /// know none.
  package var hasBounds = true

  /// Told after each commit of this desk's own, while nobody else can write.
  package var hasWritten: () -> Void = {}

  /// Finds what was said.
  let messageIndex: any MessageIndex
  /// What is remembered of the website's visitors; nil: nothing is.
  let visitorPages: VisitorPages?
  /// The library of answers, as it is put together when somebody asks.
  let responsePages: ResponsePages
  /// Where agents' pictures are kept; nil: nowhere.
  let pictures: (any PictureStore)?
  /// Why they could not be looked up.
  var bookFailure: StoreError?
  /// The dialogues that meet visitors, as long as they stay the same.
  var keptShelf: (version: [Int], shelf: Shelf)?

  /// Whether something was written that was glanced at and not taken in.
  package private(set) var isBehind = false

  /// How long to wait for another process's lock, in milliseconds.
  public var lockTimeout = 5000

  /// Opens a desk.
  ///
  /// - Parameters:
  ///   - attendance: who is present; nil: nobody is asked (a replay).
  ///   - clocks: who is live; nil: nobody is asked.
  ///   - visitors: what is remembered of the website's visitors; nil: nothing.
  ///   - responses: where the library of answers is put aside; nil: nowhere.
  ///   - pictures: where agents' pictures are kept; nil: nowhere.
  ///   - random: where message ids come from.
  public init(
    store: any DeskStore, clock: any DeskClock, attendance: (any Attendance)?,
    clocks: (any LiveClocks)? = nil,
    visitors: (any VisitorBook)? = nil, responses: (any ResponseBook)? = nil,
    pictures: (any PictureStore)? = nil,
    random: any RandomNumberGenerator = SystemRandomNumberGenerator()
  ) throws(DeskError) {
    self.pictures = pictures
    visitorPages = visitors.map { VisitorPages($0, store) }
    responsePages = ResponsePages(responses, store)
    self.store = store
    messageIndex = JournalIndex(store)
    self.clock = clock
    self.attendance = attendance
    self.clocks = clocks
    self.random = random
    let opened = try FrontDesk.reading { () throws(StoreError) in try store.open() }
    warnings = opened.warnings
    news = News(opened)
    engine = FrontDesk.engine(opened, clock, attendance)
    // Those who hold their presence now were there while the desk was not looking; otherwise
    // nobody was.
    if let attendance {
      engine.assumePresent(attendance.agents())
      noteLook(at: engine.clock)
    }
    lookAtClock()
  }

  private static func engine(
    _ opened: OpenedDesk, _ clock: any DeskClock, _ attendance: (any Attendance)?
  ) -> RoutingEngine {
    // Before anything has happened, time begins with the clock.
    let at = opened.lastSeq == 0 ? clock.now : opened.at
    return RoutingEngine(opened.state, at: at, watchesPresence: attendance != nil)
  }

  /// The state after everything taken in so far. Looked at where it lies: a copy would take hold of
  /// every table in it.
  public var state: DeskState { _read { yield engine.state } }

  /// Desk time.
  public var time: Instant { engine.clock }

  /// Whether somebody came or went since the desk last looked.
  public var attendanceHasChanged: Bool {
    guard let attendance else { return false }
    let roll = attendance.roll()
    return roll.agents != engine.presentAgents
      || engine.wouldMark(visitors: roll.visitors, moved: movedVisitors)
  }

  /// The numbers of the agents who were there when the desk last looked.
  public var presentAgents: Set<Int> { engine.presentAgents }

  /// What somebody should know, once each.
  ///
  /// - Parameter ofClocks: also of those, which are no business of a visitor's.
  public func takeWarnings(ofClocks: Bool = true) -> [DeskWarning] {
    defer { (warnings, clockWarnings) = ([], []) }
    return ofClocks ? warnings + clockWarnings : warnings
  }

  /// Has somebody told something that is no event.
  package func warn(_ warning: DeskWarning) { warnings.append(warning) }

  /// When something falls due next: the instant to call `tend` at the latest.
  public var nextDue: Instant? { engine.nextDue }

  /// The same, up to an instant, without what would come to nothing.
  package func nextDue(by end: Instant) -> Instant? { engine.nextDue(by: end) }

  /// When somebody's availability changes next by the clock alone.
  public var nextAvailabilityChange: Instant? { engine.nextAvailabilityChange }

  /// How the agents stand, in roster order. O(agents).
  public func agentStatuses() -> [AgentStatus] { engine.agentStatuses() }

  /// How one agent stands; nil if there is none of that id.
  public func agentStatus(of id: AgentID) -> AgentStatus? { engine.agentStatus(of: id) }

  /// The open chats that an agent has or that ring at them, by order of request. O(those).
  public func chats(of agent: AgentID) -> [Chat] { engine.chats(of: agent) }

  /// A waiting chat's place in the queue, from 1; nil: it does not wait. O(log of the queue).
  public func place(of chat: Chat) -> Int? { engine.place(of: chat) }

  /// The chats that wait, in the order of the queue. O(queue).
  public var waitingChats: [ChatID] { engine.waitingChats }

  /// Is another number whenever something has come into the queue or left it.
  public var queueVersion: Int { timesReloaded << 40 + engine.timesQueueMoved }

  /// The waiting chats whose place in the queue may be another one than when this was last asked.
  package func takeMovedInQueue() -> [ChatID] { engine.takeMovedInQueue() }

  /// What routing would decide for an open chat now.
  public func decisionNow(for chat: Chat) -> Decision { engine.decisionNow(for: chat) }

  /// Why an agent gets no chats now, or which they would get next; nil: there is none of that id.
  /// O(queue).
  public func prospect(of agent: AgentID) -> AgentProspect? { engine.prospect(of: agent) }

  /// What an open chat that somebody has could be handed over to, and what would come of it now.
  /// O(agents + open chats).
  public func handOverProspects(of chat: ChatID) -> [HandOverProspect] {
    engine.handOverProspects(of: chat)
  }

  /// The events taken in since it was last asked: own ones and those of other processes, in order.
  /// None is left out and none comes twice, but for those after a retraction.
  public func takeNews() -> [StampedEvent] { news.handOut() }

  /// Whether there are events that `takeNews` has not handed out.
  package var hasNews: Bool { !news.isEmpty }

  /// The first event that `takeNews` handed out, or that was there when the desk was opened, and
  /// that did not happen: its writer could not make it durable. Told once; what happened in its
  /// place, under the same numbers, comes with the next news.
  public func takeRetraction() -> Int64? { news.takeRetraction() }

  /// How often the desk was read anew, since the journal was not what had been taken in: pictures
  /// made before may show what is no more.
  public private(set) var timesReloaded = 0

  /// Takes in what other processes wrote, without a lock and without deciding anything.
  public func follow() throws(DeskError) {
    if let asItWas { engine = asItWas }
    asItWas = nil
    if let present = undone { try reload(assuming: present) }
    work.looksAtJournal += 1
    isBehind = false
    switch try FrontDesk.reading({ () throws(StoreError) in try store.catchUp() }) {
    case .commits(let commits):
      for commit in commits {
        engine.follow(commit)
        note(commit)
        news.take(commit.events)
        visitorPages?.note(commit.events)
        responsePages.note(commit.events)
      }
    case .reload: try reload(assuming: engine.presentAgents)
    }
  }

  /// As `follow`, but what is nothing but words said in chats that nobody here wants is left for
  /// later: until something else comes, or the desk has to decide. Whether it was taken in.
  package func follow(unlessWordsIn isUnwanted: (ChatID) -> Bool) throws(DeskError) -> Bool {
    if undone == nil {
      let canWait = try FrontDesk.reading { () throws(StoreError) in
        try store.hasOnlyWords(unwanted: isUnwanted)
      }
      if canWait {
        isBehind = true
        return false
      }
    }
    try follow()
    return true
  }

  /// Takes in what was left for later.
  package func catchUp() throws(DeskError) {
    if isBehind { try follow() }
  }

  /// Does what has fallen due and takes in who is present now.
  public func tend() throws(DeskError) {
    _ = try transact(by: .desk) { (_: inout RoutingEngine) throws(Refusal) in ([], ()) }
  }

  /// Takes in what others wrote, who is present and what time it is, and decides nothing: for
  /// somebody who only looks, at a desk of their own that writes nothing from then on.
  ///
  /// - Returns: what is due and was not done yet, as it would happen now, in order.
  public func look() throws(DeskError) -> [StampedEvent] {
    try follow()
    let now = max(wallTime, engine.clock)
    let (before, seen) = (engine, seenRoll)
    let due = due(at: now)
    (engine, seenRoll) = (before, seen)
    seePresence()
    engine.assumeTime(now)
    return due
  }

  /// Takes in who is present and what time it is, deciding nothing, until it is followed or something
  /// is done: for somebody who stays and only looks.
  package func seeNow() {
    if asItWas == nil { asItWas = engine }
    seePresence()
    engine.assumeTime(wallTime)
  }

  /// Takes in who is present, deciding nothing.
  func seePresence() {
    if let attendance { engine.assumePresent(attendance.agents()) }
  }

  /// Runs one transaction: everything due, unless somebody else is there to do it, then `decide`,
  /// appended as one commit.
  ///
  /// What had fallen due is written also when `decide` refuses.
  ///
  /// - Parameter passage: how time passes before it, for a day lived through once more; nil: as for
  ///   whoever is here.
  func transact<Result>(
    by doer: Author, passage: TimePassage? = nil,
    _ decide: (inout RoutingEngine) throws(Refusal) -> ([StampedEvent], Result)
  ) throws(DeskError) -> (events: [StampedEvent], result: Result) {
    try FrontDesk.reading { () throws(StoreError) in
      try store.lock(timeoutMilliseconds: lockTimeout)
    }
    defer {
      store.unlock()
      putAside()
    }
    try follow()
    let leavesDue = try agreeWithLive()
    lookAtClock()
    leftDue = false
    let present = engine.presentAgents
    var events: [StampedEvent] = []
    let now = max(wallTime, engine.clock)
    switch passage {
    case .leavingDue: leaveDue(until: now)
    case .unseen: events = engine.advance(to: now)
    case .seen: events = due(at: now)
    case nil: events = leavesDue ? passBy() : due(at: now)
    }
    var result: Result?
    var refusal: Refusal?
    // What had merely fallen due is nobody's doing.
    var author = Author.desk
    do throws(Refusal) {
      let (more, value) = try decide(&engine)
      if !more.isEmpty { author = doer }
      events += more
      result = value
    } catch {
      refusal = error
    }
    do throws(StoreError) {
      try append(events, at: engine.clock, by: author)
    } catch {
      // What was decided did not happen, nor was anybody seen: start again from what is on disk,
      // now or as soon as it can be read.
      undone = present
      try? follow()
      throw .store(error)
    }
    if let refusal { throw .refused(refusal) }
    guard let result else { preconditionFailure("a decision neither succeeded nor was refused") }
    return (events, result)
  }

  func due(at now: Instant) -> [StampedEvent] {
    work.passesOfTime += 1
    guard let attendance else { return engine.advance(to: now) }
    let roll = attendance.roll()
    let moved = movedVisitors
    seenRoll = roll.number
    defer { noteLook(at: now) }
    return engine.setPresence(
      agents: roll.agents, visitors: roll.visitors, moved: moved, at: now)
  }

  /// The visitors who moved since the engine was told who is there; nil: anybody may have.
  private var movedVisitors: Set<Int64>? {
    seenRoll.flatMap { attendance?.visitorsMoved(since: $0) }
  }

  private func append(
    _ events: [StampedEvent], at now: Instant, by author: Author
  ) throws(StoreError) {
    guard !events.isEmpty else { return }
    _ = try store.append(events, at: now, by: author, saw: sight())
    if attendance != nil { (writtenPresent, looks) = (engine.presentAgents, []) }
    news.take(events)
    visitorPages?.note(events)
    responsePages.note(events)
    hasWritten()
  }

  /// Lets the store put the state aside, so that opening stays quick. Without the lock.
  private func putAside() {
    if let covered = store.snapshotIfDue(engine.state) { engine.forgetClosed(upTo: covered) }
    warnings += store.takeWarnings()
  }

  /// Begins anew from the store.
  private func reload(assuming present: Set<Int>) throws(DeskError) {
    // If reading fails half-way, it is begun again with the next look.
    undone = present
    let opened = try FrontDesk.reading { () throws(StoreError) in try store.open() }
    var commits: [Commit] = []
    var next = news.firstUncertain
    while true {
      let page = try events(from: next, limit: 1000).filter { $0.events[0].seq >= next }
      guard let seq = page.last?.events.last?.seq else { break }
      commits += page
      next = seq + 1
    }
    warnings += opened.warnings
    engine = FrontDesk.engine(opened, clock, attendance)
    (writtenPresent, looks) = (nil, [])
    visitorPages?.forgetNoted()
    responsePages.forgetNoted()
    engine.assumePresent(present)
    noteLook(at: engine.clock)
    seenRoll = nil
    undone = nil
    timesReloaded += 1
    if news.takeAgain(commits) {
      warnings.append(.rolledBack)
    }
  }

  package static func reading<Result>(
    _ body: () throws(StoreError) -> Result
  ) throws(DeskError) -> Result {
    do throws(StoreError) {
      return try body()
    } catch {
      throw .store(error)
    }
  }
}
