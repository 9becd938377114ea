public import Desk
public import FrontDesk
import Glibc
public import Store

/// Waits for whatever concerns a live desk, and looks after it: another process wrote, somebody is
/// gone, something falls due. For one thread.
///
/// One thing that happens wakes it once. Where much happens that concerns nobody here, it looks at
/// it together, every `pauseAfterOthers` milliseconds: many processes at one desk would else do
/// nothing but look at each other's words.
public struct DeskLoop {
  private let live: LiveDesk
  /// A descriptor of the caller's that ends the waiting when it becomes readable; it holds a
  /// counter (eventfd), which is emptied.
  private let bell: Int32
  /// How often presence is still to be looked at without being told: news that a process closed
  /// its files can come just before its locks are gone.
  private var looks = 0
  /// When the next of these is due, on the clock of `monotonicMilliseconds`: what else wakes the loop
  /// meanwhile is none of them.
  private var looksAt: Int64 = 0
  /// How often it looked without being told that there is something to see.
  private var blindLooks = 0
  /// When the caller's picture of the desk grows old though nothing happens: somebody's availability
  /// changes by the clock.
  public var pictureHolds: Instant?

  /// When the caller wants to go on at the latest, whatever happens.
  public var wakesAt: Instant?

  /// Until when, on the clock of `monotonicMilliseconds`, what others wrote can wait.
  private var restsUntil: Int64 = 0
  /// Whether others were seen to write again within the pause.
  private var othersTalk = false

  /// When to try again what the store did not let be done; nil: it did.
  private var triesAgain: Instant?
  /// Seconds until then.
  private static let pause = 2

  /// Whether what falls due is left to others.
  private let onlyLooks: Bool

  /// How often it has waited so far.
  package private(set) var timesWaited = 0

  /// The longest sleep in milliseconds: a wall clock that was set is noticed so late at the most.
  private static let longest: Int64 = 60_000
  /// Where nobody tells what happens, every how many looks it is asked who is there.
  private static let blindLooksAtPeople = 5
  private static let looksAtOnce = 3
  /// Milliseconds before a look, by how many are still to come: on a busy machine a process takes its
  /// time to be gone.
  private static let beforeLook: [Int64] = [0, 2000, 250, 50]
  /// So long, in milliseconds, what others write can wait after a look that brought nothing for
  /// anybody here.
  static let pauseAfterOthers: Int64 = 50

  /// - Parameters:
  ///   - bell: -1: none.
  ///   - onlyLooks: whether what falls due is left to others.
  public init(_ live: LiveDesk, bell: Int32, onlyLooks: Bool = false) {
    self.onlyLooks = onlyLooks
    self.live = live
    self.bell = bell
  }

  /// Blocks until something may have happened.
  /// - Parameters:
  ///   - input: a descriptor that ends the waiting too when it can be read; nothing is read of it.
  ///   - output: one that ends it when nobody reads any more what is written to it.
  ///   - others: more that end it when they can be read.
  public mutating func wait(
    orFor input: Int32? = nil, whileRead output: Int32? = nil, others: [Int32] = []
  ) {
    timesWaited += 1
    var polled = [pollfd(fd: bell, events: Int16(POLLIN), revents: 0)]
    polled.reserveCapacity(4 + others.count)
    if let input { polled.append(pollfd(fd: input, events: Int16(POLLIN), revents: 0)) }
    for fd in others { polled.append(pollfd(fd: fd, events: Int16(POLLIN), revents: 0)) }
    if let output { polled.append(pollfd(fd: output, events: 0, revents: 0)) }
    if let descriptor = live.signal.descriptor {
      polled.append(pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0))
      rest(&polled)
    } else {
      _ = poll(&polled, nfds_t(polled.count), Int32(longestSleep))
    }
    guard polled[0].revents != 0 else { return }
    var count: UInt64 = 0
    _ = read(bell, &count, 8)
  }

  /// Waits for everything, the last of which tells that others wrote; where only they did, shortly after
  /// a look that brought nothing for anybody here, for a while longer for everything but that. As long
  /// as others talk, that while comes first, so that all they say in it wakes nobody.
  private mutating func rest(_ everything: inout [pollfd]) {
    let (all, own) = (nfds_t(everything.count), nfds_t(everything.count - 1))
    let left = restsUntil - monotonicMilliseconds()
    if left > 0, othersTalk {
      guard poll(&everything, own, Int32(min(left, longestSleep))) == 0 else { return }
      othersTalk = poll(&everything[everything.count - 1], 1, 0) > 0
      if othersTalk { return }
    }
    guard poll(&everything, all, Int32(longestSleep)) > 0 else { return }
    let more = restsUntil - monotonicMilliseconds()
    guard more > 0, everything.dropLast().allSatisfy({ $0.revents == 0 }) else { return }
    othersTalk = true
    _ = poll(&everything, own, Int32(min(more, longestSleep)))
  }

  /// The longest the next sleep may be, in milliseconds.
  private var longestSleep: Int64 {
    let (longest, now) = (patience, live.desk.wallTime)
    let end = Instant(milliseconds: now.milliseconds + longest)
    var wake = nextDue(by: end) ?? end
    if let wakesAt { wake = min(wake, wakesAt) }
    return max(0, min(longest, wake - now))
  }

  /// The longest the next sleep may be, in milliseconds, whatever falls due.
  var patience: Int64 {
    if looks > 0 { return max(0, looksAt - monotonicMilliseconds()) }
    return live.signal.patience.map { Int64($0) } ?? DeskLoop.longest
  }

  /// When there is something to do next, if there is up to an instant.
  private func nextDue(by end: Instant) -> Instant? {
    var due = pictureHolds
    // Nobody who only looks does what is due, so it would be due for ever.
    if !onlyLooks {
      if let next = live.desk.nextDue(by: end) { due = min(due ?? next, next) }
      // What could not be done is tried again after a while, not at once.
      if let triesAgain { due = max(due ?? triesAgain, triesAgain) }
    }
    return due.flatMap { $0 <= end ? $0 : nil }
  }

  /// Whether the last look only glanced at what others wrote, and left it for later.
  private(set) var hasOnlyGlanced = false
  /// When the journal was last looked at, on the clock of `monotonicMilliseconds`.
  private var lookedAt: Int64 = 0
  /// So long, in milliseconds, it is believed that nothing was written since nobody said so.
  private static let trust: Int64 = 1000

  /// Looks at the journal if something may have been written.
  private mutating func follow(
    _ moved: DeskMovement, _ isUnwanted: ((ChatID) -> Bool)?
  ) throws(DeskError) {
    hasOnlyGlanced = false
    let now = monotonicMilliseconds()
    let isLate = wakesAt.map { $0 <= live.desk.wallTime } ?? false
    let mayHaveComeUntold = live.signal.descriptor == nil || now - lookedAt >= DeskLoop.trust
    guard moved.contains(.journal) || isLate || mayHaveComeUntold else { return }
    lookedAt = now
    if let isUnwanted, !isLate {
      hasOnlyGlanced = try !live.desk.follow(unlessWordsIn: isUnwanted)
    } else {
      try live.desk.follow()
    }
  }

  /// Takes in what others wrote, who went, and what fell due. What moved.
  ///
  /// - Parameter isUnwanted: whether words said in a chat can be left for later; nil: none can.
  @discardableResult
  public mutating func lookAround(
    leaving isUnwanted: ((ChatID) -> Bool)? = nil
  ) throws(DeskError) -> DeskMovement {
    var moved = live.signal.drain()
    if live.signal.descriptor == nil {
      // Who is there is asked for less often than what was written: it costs by how many there are.
      blindLooks += 1
      if blindLooks % DeskLoop.blindLooksAtPeople != 1 { moved.remove(.people) }
    } else if moved.contains(.people) {
      looks = DeskLoop.looksAtOnce
      looksAt = monotonicMilliseconds() + DeskLoop.beforeLook[looks]
    } else if looks > 0, looksAt <= monotonicMilliseconds() {
      looks -= 1
      looksAt = monotonicMilliseconds() + DeskLoop.beforeLook[looks]
      moved.insert(.people)
    }
    if moved.contains(.place), !live.place.isThere {
      throw .store(.gone(path: live.place.name))
    }
    try follow(moved, isUnwanted)
    if onlyLooks {
      if !hasOnlyGlanced || !moved.isSubset(of: .journal) { live.desk.seeNow() }
      return moved
    }
    let isDue = nextDue(by: live.desk.wallTime) != nil
    let mayTry = triesAgain.map { $0 <= live.desk.wallTime } ?? true
    guard mayTry else { return moved }
    if isDue || moved.contains(.people) && live.desk.attendanceHasChanged || triesAgain != nil {
      try tendIfPossible()
    }
    return moved
  }

  /// Says whether what the last look brought concerned anybody here.
  public mutating func looked(concerning isOurs: Bool) {
    restsUntil = isOurs ? 0 : monotonicMilliseconds() + DeskLoop.pauseAfterOthers
  }

  /// Does what has fallen due, unless the store cannot be written just now: somebody else holds it
  /// for long, the disk is full. That passes, so the desk goes on, says so once, and tries again.
  private mutating func tendIfPossible() throws(DeskError) {
    do throws(DeskError) {
      try tend()
      triesAgain = nil
    } catch {
      guard case .store(let reason) = error, reason.mayPass else { throw error }
      if triesAgain == nil { live.desk.warn(.dueHasToWait(reason)) }
      triesAgain = live.desk.wallTime + DeskLoop.pause
    }
  }

  /// Does what has fallen due and takes in who is present now; who only looks sees it alone.
  public mutating func tend() throws(DeskError) {
    if onlyLooks { live.desk.seeNow() } else { try live.desk.tend() }
  }
}

/// Milliseconds on a clock that nobody sets.
private func monotonicMilliseconds() -> Int64 {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
}
