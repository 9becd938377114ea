public import Desk

/// Where a desk's events are kept. One object serves one thread; any number of objects, in any
/// number of processes, share a desk.
///
/// To write: `lock`, `catchUp` (and fold what it brings), `append`, `unlock`. A store refuses to
/// append to what its caller has not seen.
public protocol DeskStore: AnyObject {
  /// Whether it was opened to look: it is never locked, writes nothing, and leaves everything in its
  /// place as it is.
  var onlyLooks: Bool { get }

  /// Reads the desk: state, and where the store stands. May be called again at any time, and must
  /// be after `.reload`. Cost: by what is open and was written since the last snapshot.
  func open() throws(StoreError) -> OpenedDesk

  /// What others wrote since the last look, in order, whole commits only. Cheap when there is
  /// nothing: a few system calls. Under the lock it also sets aside the torn tail of a writer who
  /// died, which `takeWarnings` then tells.
  func catchUp() throws(StoreError) -> CatchUp

  /// Whether all that was written since the last look is whole and nothing but words said in chats that
  /// are not wanted: then whoever follows need not take it in now, but can together with what comes.
  /// Cheaper than to take it in, since it is only glanced at. False where that cannot be told.
  func hasOnlyWords(unwanted: (ChatID) -> Bool) throws(StoreError) -> Bool

  /// Takes the writers' lock, waiting so long at most. Until `unlock` the keyboard cannot suspend
  /// this thread.
  func lock(timeoutMilliseconds: Int) throws(StoreError)

  /// Lets go of the writers' lock. Without it, nothing happens.
  func unlock()

  /// Makes events durable as one commit: all of them or, when it throws, none. Their sequence
  /// numbers must go on from the last one.
  func append(_ events: [StampedEvent], at: Instant, by: Author) throws(StoreError) -> Commit

  /// The same, with what the writer saw of the desk beside the journal.
  func append(
    _ events: [StampedEvent], at: Instant, by: Author, saw: DeskSight?
  ) throws(StoreError) -> Commit

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
  func snapshotIfDue(_ state: @autoclosure () -> DeskState) -> Int64?

  /// What the people at the desk should be told since this was last asked, in plain words.
  func takeWarnings() -> [DeskWarning]
}

extension DeskStore {
  /// Where that is not kept.
  public func append(
    _ events: [StampedEvent], at: Instant, by: Author, saw: DeskSight?
  ) throws(StoreError) -> Commit {
    try append(events, at: at, by: by)
  }

  /// Where a glance is no cheaper than a look.
  public func hasOnlyWords(unwanted: (ChatID) -> Bool) throws(StoreError) -> Bool { false }
}
