public import Desk

/// Where a desk's events are kept. One object serves one thread; any number of objects, in any
/// number of processes, share a desk.
///
/// To write: `lock`, `catchUp` (and fold what it brings), `append`, `unlock`. A store refuses to
/// append to what its caller has not seen.
public protocol DeskStore: AnyObject {
  /// Reads the desk: state, and where the store stands. May be called again at any time, and must
  /// be after `.reload`. Cost: by what is open and was written since the last snapshot.
  func open() throws(StoreError) -> OpenedDesk

  /// What others wrote since the last look, in order, whole commits only. Cheap when there is
  /// nothing: a few system calls. Under the lock it also sets aside the torn tail of a writer who
  /// died, which `takeWarnings` then tells.
  func catchUp() throws(StoreError) -> CatchUp

  /// Takes the writers' lock, waiting so long at most. Until `unlock` the keyboard cannot suspend
  /// this thread.
  func lock(timeoutMilliseconds: Int) throws(StoreError)

  /// Lets go of the writers' lock. Without it, nothing happens.
  func unlock()

  /// Makes events durable as one commit: all of them or, when it throws, none. Their sequence
  /// numbers must go on from the last one.
  func append(_ events: [StampedEvent], at: Instant, by: Author) throws(StoreError) -> Commit

  /// The commits from the one that holds event `seq` on, until they hold `limit` events or the
  /// journal ends.
  func events(from seq: Int64, limit: Int) throws(StoreError) -> [Commit]

  /// Everything that happened to a chat, open or closed, up to where it closed; nil if there was
  /// no such chat.
  func chatEvents(_ id: ChatID) throws(StoreError) -> [StampedEvent]?

  /// Summaries of closed chats, newest first. `state` is the state as folded so far: it holds the
  /// latest ones.
  func history(_ query: HistoryQuery, in state: DeskState) throws(StoreError) -> [ChatSummary]

  /// Puts the folded state aside if enough was written since that was last done, so that opening
  /// stays quick. To be called without the lock, with the state of where the store stands. Returns
  /// up to which event summaries of closed chats are now kept elsewhere, for
  /// `DeskState.forgetClosed`; nil if nothing changed. Failing to is no error, only a warning.
  func snapshotIfDue(_ state: DeskState) -> Int64?

  /// What the people at the desk should be told since this was last asked, in plain words.
  func takeWarnings() -> [String]
}

/// A desk as it was read.
public struct OpenedDesk: Sendable {
  /// The fold of all events.
  public var state: DeskState
  /// The last event's sequence number; 0: none yet.
  public var lastSeq: Int64 { state.seq }
  /// The latest instant of an event.
  public var at: Instant { state.at }
  /// The events of the last commit, where they were read: what a writer who fails may still take
  /// back. Empty if nothing was read that is not certain.
  public var lastCommit: [StampedEvent]
  /// What the people at the desk should be told, in plain words.
  public var warnings: [String]

  public init(state: DeskState, lastCommit: [StampedEvent] = [], warnings: [String] = []) {
    self.state = state
    self.lastCommit = lastCommit
    self.warnings = warnings
  }
}

/// What happened since the last look.
public enum CatchUp: Equatable, Sendable {
  case commits([Commit])
  /// The journal is not what it was: a commit was rolled back, or it was mended. `open` again.
  case reload
}

/// Which closed chats to list.
public struct HistoryQuery: Hashable, Sendable {
  /// At most so many.
  public var limit: Int
  /// Only chats closed by events before this one: the `closedSeq` of the last one of a page leads
  /// to the next page.
  public var before: Int64?
  /// Only this visitor's.
  public var visitor: VisitorID?
  /// Only chats that ended then or later.
  public var since: Instant?
  /// Only chats whose id begins so.
  public var idPrefix: String?

  public init(
    limit: Int, before: Int64? = nil, visitor: VisitorID? = nil, since: Instant? = nil,
    idPrefix: String? = nil
  ) {
    self.limit = limit
    self.before = before
    self.visitor = visitor
    self.since = since
    self.idPrefix = idPrefix
  }

  package func matches(_ summary: ChatSummary) -> Bool {
    if let before, summary.closedSeq >= before { return false }
    if let visitor, summary.visitor.id != visitor { return false }
    if let since, summary.endedAt < since { return false }
    if let idPrefix, !summary.id.text.hasPrefix(idPrefix) { return false }
    return true
  }
}
