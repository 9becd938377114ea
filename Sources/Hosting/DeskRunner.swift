import CSystem
public import Desk
import Dispatch
import Foundation
public import FrontDesk
import Glibc
import Routing
public import Store
import Synchronization

/// A desk on a thread of its own, for a screen that must never wait for a disk.
///
/// The thread blocks until another process writes, somebody goes, something falls due, or it is
/// asked something; then it tells the screen what changed.
public final class DeskRunner: DeskClient {
  /// Something to do on the desk's thread, and what to do instead once the desk has failed: nobody
  /// who asks is left without an answer.
  private struct Job: Sendable {
    var run: @Sendable (LiveDesk) -> Void
    var fail: @Sendable (DeskError) -> Void
  }

  private struct Mailbox {
    var jobs: [Job] = []
    var isStopped = false
    /// Why nothing is done any more.
    var failure: DeskError?
  }

  private let mailbox = Mutex(Mailbox())
  /// Readable when there is a job.
  private let bell: Int32
  private let path: String
  private let agent: AgentID?
  private let holdsPresence: Bool
  private let wantsRoster: Bool
  private let deliver: @Sendable (DeskNews) -> Void
  private let ended = DispatchSemaphore(value: 0)
  /// How long, in milliseconds, the desk's thread may take to stand aside.
  private let patience: Int
  /// How things stood when the screen was last told.
  private let lastTold = Mutex(Told())

  /// What can change in a picture without an event.
  private struct Told: Equatable {
    var me: AgentStatus?
    var isMeElsewhere = false
    /// A picture from before the desk was read anew may show what did not happen.
    var timesReloaded = 0
    /// With a roster: who is there, and when somebody's availability changes next.
    var present: Set<Int> = []
    var nextAvailabilityChange: Instant?
  }

  /// Opens a desk on a new thread. What happens is told by `deliver`, on that thread; the first
  /// thing told is the desk as it stands, or why it cannot be opened.
  ///
  /// - Parameters:
  ///   - agent: in whose name commands are sent; also their presence is held from the start if
  ///     `isPresent`.
  ///   - wantsRoster: whether views carry how all agents stand, which costs O(agents) each.
  ///   - patience: how long, in milliseconds, `standAside` and `leave` wait for the thread, which
  ///     may be waiting for a disk.
  public init(
    path: String, agent: AgentID?, isPresent: Bool, wantsRoster: Bool = false,
    patience: Int = 2000, deliver: @escaping @Sendable (DeskNews) -> Void
  ) {
    self.path = path
    self.agent = agent
    holdsPresence = isPresent
    self.wantsRoster = wantsRoster
    self.patience = patience
    self.deliver = deliver
    bell = deskbell_wakeup_descriptor()
    if isPresent { setPresentSoon(true) }
    let thread = Thread { [self] in
      work()
      ended.signal()
    }
    thread.name = "desk"
    thread.start()
  }

  deinit { close(bell) }

  /// Ends the thread, after what it was asked so far. Returns when it is done.
  public func stop() {
    mailbox.withLock { $0.isStopped = true }
    ring()
    ended.wait()
  }

  // MARK: The screen's side

  public func send(
    _ command: Command, then answer: @escaping @Sendable (Result<Receipt, DeskError>) -> Void
  ) {
    let principal = agent.map { Principal.agent($0) } ?? .visitor
    ask(answer) { live throws(DeskError) in try live.desk.perform(command, by: principal) }
  }

  public func record(
    of chat: ChatID,
    then answer: @escaping @Sendable (Result<ChatRecord?, DeskError>) -> Void
  ) {
    ask(answer) { live throws(DeskError) in try live.desk.record(of: chat) }
  }

  public func history(
    _ query: HistoryQuery,
    then answer: @escaping @Sendable (Result<[ChatSummary], DeskError>) -> Void
  ) {
    ask(answer) { live throws(DeskError) in try live.desk.history(query) }
  }

  public func decisionNow(
    for chat: ChatID, then answer: @escaping @Sendable (Decision?) -> Void
  ) {
    post(
      Job(
        run: { live in
          answer(live.desk.state.chats[chat].map { live.desk.decisionNow(for: $0) })
        },
        fail: { _ in answer(nil) }))
  }

  public func leave() {
    guard holdsPresence else { return }
    let left = DispatchSemaphore(value: 0)
    setPresentSoon(false, left)
    // Bounded, since a thread that has failed answers nobody.
    _ = left.wait(timeout: .now() + .milliseconds(patience))
  }

  public func standAside(while body: () -> Void) -> Bool {
    let isStill = DispatchSemaphore(value: 0)
    let goOn = DispatchSemaphore(value: 0)
    let request = StandingAside()
    post(
      Job(
        run: { [self] live in
          guard request.begin() else { return }
          if holdsPresence { setPresent(false, live) }
          isStill.signal()
          goOn.wait()
          if holdsPresence { setPresent(true, live) }
        },
        fail: { _ in isStill.signal() }))
    // A thread that is still writing must not be stopped: it would keep everybody else out.
    let time = DispatchTimeInterval.milliseconds(patience)
    var stands = isStill.wait(timeout: .now() + time) == .success
    if !stands, !request.giveUp() { stands = isStill.wait(timeout: .now() + time) == .success }
    if stands { body() }
    goOn.signal()
    return stands
  }

  /// A wish to stand aside, which is either begun or given up.
  private final class StandingAside: Sendable {
    private enum Stage { case asked, begun, givenUp }
    private let stage = Mutex(Stage.asked)

    /// False if it was given up.
    func begin() -> Bool { move(to: .begun) }
    /// False if it has begun.
    func giveUp() -> Bool { move(to: .givenUp) }

    private func move(to next: Stage) -> Bool {
      stage.withLock { stage in
        guard stage == .asked else { return false }
        stage = next
        return true
      }
    }
  }

  private func setPresentSoon(_ present: Bool, _ done: DispatchSemaphore? = nil) {
    post(
      Job(
        run: { [self] live in
          setPresent(present, live)
          done?.signal()
        },
        fail: { _ in done?.signal() }))
  }

  private func setPresent(_ present: Bool, _ live: LiveDesk) {
    guard let agent, let number = live.desk.state.agent(agent)?.number else { return }
    do throws(DeskError) {
      if present { try live.enter(agent: number) } else { try live.leave(agent: number) }
    } catch {
      deliver(.warning("\(error)"))
    }
  }

  /// Has a question answered on the desk's thread.
  private func ask<Answer>(
    _ answer: @escaping @Sendable (Result<Answer, DeskError>) -> Void,
    _ question: @escaping @Sendable (LiveDesk) throws(DeskError) -> Answer
  ) {
    post(
      Job(
        run: { live in
          answer(Result { () throws(DeskError) in try question(live) })
        },
        fail: { answer(.failure($0)) }))
  }

  private func post(_ job: Job) {
    let failure = mailbox.withLock { mailbox in
      if mailbox.failure == nil { mailbox.jobs.append(job) }
      return mailbox.failure
    }
    if let failure { job.fail(failure) } else { ring() }
  }

  private func ring() {
    var one: UInt64 = 1
    _ = write(bell, &one, 8)
  }

  // MARK: The desk's thread

  private func work() {
    do throws(DeskError) {
      let live = try LiveDesk(path: path)
      // Whoever is nobody's agent can have come to look only.
      var loop = DeskLoop(live, bell: bell, mayOnlyLook: agent == nil)
      try loop.tend()
      tell(live, always: true)
      if loop.onlyLooks {
        deliver(.warning("You may not write to this desk: you see it as others leave it."))
      }
      while true {
        let (jobs, isStopped) = mailbox.withLock { mailbox in
          defer { mailbox.jobs = [] }
          return (mailbox.jobs, mailbox.isStopped)
        }
        for job in jobs { job.run(live) }
        tell(live, always: false)
        if isStopped { return }
        loop.pictureHolds =
          wantsRoster
          ? live.desk.nextAvailabilityChange : lastTold.withLock { $0.me?.availability.until }
        loop.wait()
        try loop.lookAround()
        tell(live, always: false)
      }
    } catch {
      let left = mailbox.withLock { mailbox in
        mailbox.failure = error
        defer { mailbox.jobs = [] }
        return mailbox.jobs
      }
      for job in left { job.fail(error) }
      deliver(.failed(error))
    }
  }

  private func tell(_ live: LiveDesk, always: Bool) {
    for warning in live.desk.takeWarnings() { deliver(.warning(warning)) }
    let events = live.desk.takeNews()
    var told = Told(me: agent.flatMap { live.desk.agentStatus(of: $0) })
    if let agent, let number = live.desk.state.agent(agent)?.number {
      told.isMeElsewhere = live.attendance.isHeldElsewhere(.agent(number))
    }
    told.timesReloaded = live.desk.timesReloaded
    if wantsRoster {
      told.present = live.desk.presentAgents
      told.nextAvailabilityChange = live.desk.nextAvailabilityChange
    }
    let isNew = lastTold.withLock { last in
      defer { last = told }
      return last != told
    }
    guard always || !events.isEmpty || isNew else { return }
    let view = DeskView(
      state: live.desk.state, time: live.desk.time, me: told.me, isMeElsewhere: told.isMeElsewhere,
      roster: wantsRoster ? live.desk.agentStatuses() : [])
    deliver(.changed(view, events: events))
  }
}
