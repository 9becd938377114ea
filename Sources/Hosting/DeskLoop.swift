public import Desk
import FileStore
public import FrontDesk
import Glibc
import Store

/// Waits for whatever concerns a live desk, and looks after it: another process wrote, somebody is
/// gone, something falls due. For one thread.
public struct DeskLoop {
  private let live: LiveDesk
  /// Nil where there is no inotify: then it looks once a second.
  private let watch: FileSignal?
  /// A descriptor of the caller's that ends the waiting when it becomes readable; it holds a
  /// counter (eventfd), which is emptied.
  private let bell: Int32
  /// How often presence is still to be looked at without being told: news that a process closed
  /// its files can come just before its locks are gone, and what happened before the watch began is
  /// not told at all.
  private var looks = DeskLoop.looksAtOnce
  /// When the caller's picture of the desk grows old though nothing happens: somebody's availability
  /// changes by the clock.
  public var pictureHolds: Instant?

  /// When the caller wants to go on at the latest, whatever happens.
  public var wakesAt: Instant?

  /// When to try again what the store did not let be done; nil: it did.
  private var triesAgain: Instant?
  /// Seconds until then.
  private static let pause = 2

  private let mayOnlyLook: Bool
  /// Whether what falls due is left to others, also because the desk's files turned out not to be
  /// writable.
  public private(set) var onlyLooks: Bool

  /// The longest sleep in milliseconds: a wall clock that was set is noticed so late at the most.
  private static let longest: Int64 = 60_000
  private static let nextLook: Int64 = 50
  private static let looksAtOnce = 3

  /// - Parameters:
  ///   - onlyLooks: whether what falls due is left to others from the start.
  ///   - mayOnlyLook: whether it goes on where the desk's files may not be written.
  ///   - isTold: whether the system is asked to tell of changes; else, and where it cannot, it looks
  ///     once a second.
  public init(
    _ live: LiveDesk, bell: Int32, onlyLooks: Bool = false, mayOnlyLook: Bool = false,
    isTold: Bool = true
  ) {
    self.onlyLooks = onlyLooks
    self.live = live
    self.mayOnlyLook = mayOnlyLook
    self.bell = bell
    watch = isTold ? try? FileSignal(live.directory) : nil
  }

  /// Blocks until something may have happened.
  /// - Parameters:
  ///   - input: a descriptor that ends the waiting too when it can be read; nothing is read of it.
  ///   - output: one that ends it when nobody reads any more what is written to it.
  public func wait(orFor input: Int32? = nil, whileRead output: Int32? = nil) {
    var longest = patience
    for instant in [nextDue, wakesAt].compactMap(\.self) {
      longest = max(0, min(longest, instant - live.desk.wallTime))
    }
    var polled = [pollfd(fd: bell, events: Int16(POLLIN), revents: 0)]
    for fd in [watch?.descriptor, input].compactMap(\.self) {
      polled.append(pollfd(fd: fd, events: Int16(POLLIN), revents: 0))
    }
    if let output { polled.append(pollfd(fd: output, events: 0, revents: 0)) }
    _ = poll(&polled, nfds_t(polled.count), Int32(longest))
    var count: UInt64 = 0
    _ = read(bell, &count, 8)
  }

  /// The longest the next sleep may be, in milliseconds, whatever falls due.
  var patience: Int64 {
    if looks > 0 { return DeskLoop.nextLook }
    return watch == nil ? 1000 : DeskLoop.longest
  }

  private var nextDue: Instant? {
    // Nobody who only looks does what is due, so it would be due for ever.
    guard !onlyLooks else { return nil }
    let due = [live.desk.nextDue, pictureHolds].compactMap { $0 }.min()
    // What could not be done is tried again after a while, not at once.
    return due.map { max($0, triesAgain ?? $0) } ?? triesAgain
  }

  /// Takes in what others wrote, who went, and what fell due.
  public mutating func lookAround() throws(DeskError) {
    let moved = watch.map { !$0.drain().isEmpty } ?? true
    if moved, watch != nil { looks = DeskLoop.looksAtOnce } else if looks > 0 { looks -= 1 }
    if moved || looks > 0, !live.directory.isThere {
      throw .store(.gone(path: live.directory.path))
    }
    try live.desk.follow()
    let isDue = nextDue.map { $0 <= live.desk.wallTime } ?? false
    let mayTry = triesAgain.map { $0 <= live.desk.wallTime } ?? true
    guard mayTry else { return }
    if isDue || (moved || looks > 0) && live.desk.attendanceHasChanged || triesAgain != nil {
      try tendIfPossible()
    }
  }

  /// Does what has fallen due, unless the store cannot be written just now: somebody else holds it
  /// for long, the disk is full. That passes, so the desk goes on, says so once, and tries again.
  private mutating func tendIfPossible() throws(DeskError) {
    do throws(DeskError) {
      try tend()
      triesAgain = nil
    } catch {
      guard case .store(let reason) = error, reason.mayPass else { throw error }
      if triesAgain == nil { live.desk.warn("What falls due has to wait: \(error)") }
      triesAgain = live.desk.wallTime + DeskLoop.pause
    }
  }

  /// Does what has fallen due and takes in who is present now.
  public mutating func tend() throws(DeskError) {
    guard !onlyLooks else { return live.desk.seePresence() }
    do throws(DeskError) {
      try live.desk.tend()
    } catch {
      guard mayOnlyLook, case .store(.system(_, _, let code)) = error,
        [EACCES, EPERM, EROFS].contains(code)
      else { throw error }
      onlyLooks = true
      live.desk.seePresence()
    }
  }
}
