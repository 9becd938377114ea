public import Desk
public import FrontDesk
public import Store

/// A live desk and those who sit at it: any number of sessions, each told what concerns it. For one
/// thread, that of whoever owns it: it waits (`wait`), then takes in what happened (`lookAround`).
public final class HostedDesk {
  public let live: LiveDesk
  public var desk: FrontDesk { live.desk }
  private var loop: DeskLoop
  private var sessions: [WeakSession] = []

  private struct WeakSession { weak var session: (any Session)? }

  /// Opens a desk to stay at it, and to do what falls due unless it only looks.
  ///
  /// - Parameters:
  ///   - bell: a counter (eventfd) that ends the waiting when it is rung; -1: none.
  ///   - onlyLooks: whether what falls due is left to others.
  public init(_ live: LiveDesk, bell: Int32 = -1, onlyLooks: Bool = false) {
    self.live = live
    loop = DeskLoop(live, bell: bell, onlyLooks: onlyLooks)
    if !onlyLooks { live.desk.goLive() }
  }

  /// Has a session told from now on, for as long as it lives.
  func add(_ session: any Session) {
    sessions.removeAll { $0.session == nil }
    sessions.append(WeakSession(session: session))
  }

  private var listeners: [() -> Bool] = []

  /// Has something done whenever everybody was told, now for the first time, until it says false.
  func afterTelling(_ listener: @escaping () -> Bool) {
    if listener() { listeners.append(listener) }
  }

  /// How often it was woken so far.
  package var timesWoken: Int { loop.timesWaited }

  /// When the caller wants to go on at the latest, whatever happens.
  public var wakesAt: Instant?

  /// Is away while `body` runs: whoever acts meanwhile does what falls due.
  func standAside(while body: () -> Void) {
    let wasLive = desk.isLive
    desk.leaveLive()
    body()
    if wasLive { desk.goLive() }
  }

  /// Blocks until something may have happened.
  /// - Parameters:
  ///   - input: a descriptor that ends the waiting too when it can be read; nothing is read of it.
  ///   - output: one that ends it when nobody reads any more what is written to it.
  public func wait(orFor input: Int32? = nil, whileRead output: Int32? = nil) {
    loop.pictureHolds = sessions.compactMap { $0.session?.pictureHolds }.min()
    loop.wakesAt = (sessions.map { $0.session?.wakesAt } + [wakesAt]).compactMap(\.self).min()
    let others = sessions.compactMap { $0.session?.descriptor }
    loop.wait(orFor: input, whileRead: output, others: others)
  }

  /// Takes in what others did and what fell due, and tells everybody what concerns them.
  public func lookAround() throws(DeskError) {
    let moved = try loop.lookAround()
    let isOurs = tell(moved)
    loop.looked(concerning: isOurs)
  }

  /// Does what has fallen due and takes in who is present now.
  public func tend() throws(DeskError) {
    try loop.tend()
    tell(.people)
  }

  /// Tells everybody what happened at the desk since this was last done: after a command of one of
  /// them, say. Whether something of it concerned somebody, or nothing had happened.
  @discardableResult
  public func tell(_ moved: DeskMovement = []) -> Bool {
    let happened = Happened(
      retracted: desk.takeRetraction(), events: desk.takeNews(), moved: moved,
      timesReloaded: desk.timesReloaded)
    var isOurs = happened.events.isEmpty
    for place in sessions {
      if place.session?.hear(happened) == true { isOurs = true }
    }
    if !listeners.isEmpty { listeners.removeAll { !$0() } }
    return isOurs
  }
}

/// What happened at a desk, as its sessions are told.
struct Happened {
  /// The first event that was told and did not happen.
  var retracted: Int64?
  var events: [StampedEvent]
  var moved: DeskMovement
  var timesReloaded: Int
}

/// Somebody at a hosted desk.
protocol Session: AnyObject {
  /// Takes in what happened. Whether something of it was for this session.
  func hear(_ happened: Happened) -> Bool
  /// When what it has shown grows old by the clock alone.
  var pictureHolds: Instant? { get }
  /// When it wants to be told again at the latest, though nothing happens.
  var wakesAt: Instant? { get }
  /// What ends the waiting too when it can be read.
  var descriptor: Int32? { get }
}

extension Session {
  var pictureHolds: Instant? { nil }
  var wakesAt: Instant? { nil }
  var descriptor: Int32? { nil }
}
