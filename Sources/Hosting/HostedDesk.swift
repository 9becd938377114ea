public import Desk
public import FrontDesk
public import Store

/// A live desk and those who sit at it: any number of sessions, each told what concerns it. For one
/// thread, that of whoever owns it: it waits (`wait`), then takes in what happened (`lookAround`).
public final class HostedDesk {
  public let live: LiveDesk
  public var desk: FrontDesk { live.desk }
  private var loop: DeskLoop
  /// Those who are told whatever happens.
  private var sessions: [WeakSession] = []
  /// Those who are told of one chat, by that.
  private var sessionsOf: [ChatID: [WeakSession]] = [:]

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
  package func add(_ session: any Session) {
    sessions.removeAll { $0.session == nil }
    sessions.append(WeakSession(session: session))
  }

  /// Has a session told from now on, for as long as it lives, of what happens in a chat, of that
  /// chat's place in the queue, and of nothing else: so that thousands of them cost nothing where
  /// something happens to one.
  package func add(_ session: any Session, of chat: ChatID) {
    sessionsOf[chat, default: []].append(WeakSession(session: session))
  }

  /// Lets go of a chat's sessions that live no more.
  package func forgetSessions(of chat: ChatID) {
    sessionsOf[chat]?.removeAll { $0.session == nil }
    if sessionsOf[chat]?.isEmpty == true { sessionsOf[chat] = nil }
  }

  /// Has something done on this desk's thread before everybody is told, once: several wishes that came
  /// together are so one commit.
  package func beforeTelling(_ body: @escaping () -> Void) { deferred.append(body) }
  private var deferred: [() -> Void] = []

  /// Does what was put off until everybody is told.
  package func doDeferred() {
    while !deferred.isEmpty {
      let bodies = deferred
      deferred = []
      for body in bodies { body() }
    }
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
  ///   - more: others that end it when they can be read.
  public func wait(
    orFor input: Int32? = nil, whileRead output: Int32? = nil, orFor more: [Int32] = []
  ) {
    // Of what was done here itself nobody is woken.
    if desk.hasNews { return }
    loop.pictureHolds = nil
    loop.wakesAt = wakesAt
    var others = more
    for place in sessions {
      guard let session = place.session else { continue }
      if let holds = session.pictureHolds {
        loop.pictureHolds = min(loop.pictureHolds ?? holds, holds)
      }
      if let wakesAt = session.wakesAt { loop.wakesAt = min(loop.wakesAt ?? wakesAt, wakesAt) }
      if let descriptor = session.descriptor { others.append(descriptor) }
    }
    loop.wait(orFor: input, whileRead: output, others: others)
  }

  /// Takes in what others did and what fell due, and tells everybody what concerns them.
  public func lookAround() throws(DeskError) {
    let moved = try loop.lookAround(leaving: canLeaveWords ? isUnwanted : nil)
    if moved.contains(.signs) {
      tellSigns()
      if moved == .signs, !desk.hasNews { return }
    }
    if loop.hasOnlyGlanced, moved.isSubset(of: .journal), !desk.hasNews {
      return loop.looked(concerning: false)
    }
    let isOurs = tell(moved)
    loop.looked(concerning: isOurs)
  }

  /// Tells what is fleeting to whoever sits at that chat, and to who is told whatever happens.
  private func tellSigns() {
    for sign in live.signal.takeSigns() {
      for place in sessions + (sessionsOf[sign.chat] ?? []) { place.session?.hear(sign) }
    }
    if !listeners.isEmpty { listeners.removeAll { !$0() } }
  }

  /// Takes in what was only glanced at: before something is asked of the desk.
  func catchUp() throws(DeskError) { try desk.catchUp() }

  /// Tells those who are told whatever happens that nothing more is.
  func conclude() {
    for place in sessions { place.session?.conclude() }
  }

  /// Whether all who sit here are sessions that say which words they want.
  private var canLeaveWords: Bool { !sessions.isEmpty || !sessionsOf.isEmpty }

  private func isUnwanted(_ chat: ChatID) -> Bool {
    sessionsOf[chat] == nil && sessions.allSatisfy { $0.session?.wantsWords(of: chat) != true }
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
    if tellChats(happened) { isOurs = true }
    if !listeners.isEmpty { listeners.removeAll { !$0() } }
    return isOurs
  }

  /// Tells those who sit at chats in which something happened, or that may have moved in the queue.
  private func tellChats(_ happened: Happened) -> Bool {
    let moved = desk.takeMovedInQueue()
    guard !sessionsOf.isEmpty else { return false }
    var concerned = Set(happened.retracted == nil ? moved : Array(sessionsOf.keys))
    var eventsOf: [ChatID: [StampedEvent]] = [:]
    for stamped in happened.events {
      guard let chat = stamped.event.chat, sessionsOf[chat] != nil else { continue }
      eventsOf[chat, default: []].append(stamped)
      concerned.insert(chat)
    }
    var isOurs = false
    for chat in concerned {
      guard let places = sessionsOf[chat] else { continue }
      var own = happened
      own.events = eventsOf[chat] ?? []
      for place in places where place.session?.hear(own) == true { isOurs = true }
    }
    return isOurs
  }
}
