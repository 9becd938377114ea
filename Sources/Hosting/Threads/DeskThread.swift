import CUnix
import Dispatch
import Foundation
public import FrontDesk
import Glibc
public import Store
import Synchronization

/// A hosted desk on a thread of its own, for whoever must never wait for a disk: any number of
/// screens and other sessions at it.
///
/// The thread blocks until another process writes, somebody goes, something falls due, or it is asked
/// something; then it tells everybody what concerns them.
public final class DeskThread: Sendable {
  /// Something to do on the desk's thread, and what to do instead once the desk has failed: nobody
  /// who asks is left without an answer.
  private struct Job: Sendable {
    var run: @Sendable (HostedDesk) -> Void
    var fail: @Sendable (DeskError) -> Void
  }

  private struct Mailbox {
    var jobs: [Job] = []
    var isStopped = false
    var isEnded = false
    /// Why nothing is done any more.
    var failure: DeskError?
    /// To be told when nothing more is done.
    var mourners: [@Sendable () -> Void] = []
  }

  private let mailbox = Mutex(Mailbox())
  /// Readable when there is a job.
  private let bell: Int32
  private let ended = DispatchSemaphore(value: 0)
  /// How long, in milliseconds, the desk's thread may take to stand aside.
  private let patience: Int

  /// Opens a desk on a new thread.
  ///
  /// - Parameters:
  ///   - open: finds the desk, on that thread.
  ///   - onlyLooks: whether what falls due is left to others.
  ///   - patience: how long, in milliseconds, it is waited for when somebody stands aside or leaves:
  ///     the thread may be waiting for a disk.
  ///   - warned: told, on that thread, what somebody should know.
  ///   - failed: told, on that thread, why the desk cannot be opened or is lost.
  public init(
    patience: Int = 2000, onlyLooks: Bool = false, clock: any DeskClock = SystemClock(),
    open: @escaping @Sendable () throws(StoreError) -> any DeskPlace,
    warned: @escaping @Sendable (DeskWarning) -> Void = { _ in },
    failed: @escaping @Sendable (DeskError) -> Void
  ) {
    self.patience = patience
    bell = deskbell_wakeup_descriptor()
    let thread = Thread { [self] in
      do throws(DeskError) {
        let place = try FrontDesk.reading(open)
        let live = try LiveDesk(place, isTold: true, clock: clock)
        let host = HostedDesk(live, bell: bell, onlyLooks: onlyLooks)
        if onlyLooks, !place.mayBeWritten {
          warned(.readOnly)
        }
        try work(host, warned)
      } catch {
        lose(error)
        failed(error)
      }
      end()
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
    // For whoever ends it once more.
    ended.signal()
  }

  private func work(
    _ host: HostedDesk, _ warned: @Sendable (DeskWarning) -> Void
  ) throws(DeskError) {
    try host.tend()
    while true {
      let (jobs, isStopped) = mailbox.withLock { mailbox in
        defer { mailbox.jobs = [] }
        return (mailbox.jobs, mailbox.isStopped)
      }
      do throws(DeskError) {
        if !jobs.isEmpty { try host.catchUp() }
      } catch {
        // They are in no box any more.
        for job in jobs { job.fail(error) }
        throw error
      }
      for job in jobs { job.run(host) }
      host.doDeferred()
      if !jobs.isEmpty { host.tell() }
      for warning in host.desk.takeWarnings() { warned(warning) }
      if isStopped { return host.conclude() }
      host.wait()
      try host.lookAround()
      for warning in host.desk.takeWarnings() { warned(warning) }
    }
  }

  /// Has somebody told when nothing more is done here: the desk is lost, or the thread was ended.
  package func whenLost(_ mourner: @escaping @Sendable () -> Void) {
    let isOver = mailbox.withLock { mailbox in
      if !mailbox.isEnded { mailbox.mourners.append(mourner) }
      return mailbox.isEnded
    }
    if isOver { mourner() }
  }

  private func end() {
    let (mourners, jobs) = mailbox.withLock { mailbox in
      mailbox.isEnded = true
      if mailbox.failure == nil {
        mailbox.failure = .store(.misuse(.closed))
      }
      defer { (mailbox.mourners, mailbox.jobs) = ([], []) }
      return (mailbox.mourners, mailbox.jobs)
    }
    for job in jobs { job.fail(.store(.misuse(.closed))) }
    for mourner in mourners { mourner() }
    ended.signal()
  }

  private func lose(_ error: DeskError) {
    let left = mailbox.withLock { mailbox in
      mailbox.failure = error
      defer { mailbox.jobs = [] }
      return mailbox.jobs
    }
    for job in left { job.fail(error) }
  }

  // MARK: Asking

  /// Does something on the desk's thread, soon and in order.
  package func post(
    _ run: @escaping @Sendable (HostedDesk) -> Void,
    orFail fail: @escaping @Sendable (DeskError) -> Void = { _ in }
  ) {
    let failure = mailbox.withLock { mailbox in
      if mailbox.failure == nil { mailbox.jobs.append(Job(run: run, fail: fail)) }
      return mailbox.failure
    }
    if let failure { fail(failure) } else { ring() }
  }

  /// Has a question answered on the desk's thread.
  package func ask<Answer>(
    _ answer: @escaping @Sendable (Result<Answer, DeskError>) -> Void,
    _ question: @escaping @Sendable (HostedDesk) throws(DeskError) -> Answer
  ) {
    post(
      { host in answer(Result { () throws(DeskError) in try question(host) }) },
      orFail: { answer(.failure($0)) })
  }

  /// Does something on the desk's thread and waits for it, but no longer than it is patient.
  func postAndWait(_ run: @escaping @Sendable (HostedDesk) -> Void) {
    let done = DispatchSemaphore(value: 0)
    post(
      { host in
        run(host)
        done.signal()
      }, orFail: { _ in done.signal() })
    // Bounded, since a thread that waits for a disk answers nobody.
    _ = done.wait(timeout: .now() + .milliseconds(patience))
  }

  /// Keeps the desk's thread still while `body` runs, so that nothing is stopped in the middle of a
  /// write. Where the thread is in the middle of something that takes long, `body` is not run, and
  /// the answer is false.
  ///
  /// - Parameters:
  ///   - before: done on the desk's thread first.
  ///   - after: done there when it goes on.
  func standAside(
    before: @escaping @Sendable (HostedDesk) -> Void,
    after: @escaping @Sendable (HostedDesk) -> Void, while body: () -> Void
  ) -> Bool {
    let isStill = DispatchSemaphore(value: 0)
    let goOn = DispatchSemaphore(value: 0)
    let request = StandingAside()
    post(
      { host in
        guard request.begin() else { return }
        before(host)
        host.standAside {
          isStill.signal()
          goOn.wait()
        }
        after(host)
      }, orFail: { _ in isStill.signal() })
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

  private func ring() {
    var one: UInt64 = 1
    _ = write(bell, &one, 8)
  }
}
