import Desk
import Store
import Synchronization

/// A place in memory whose journal cannot be read any more, or whose book is busy, as soon as it is told.
final class TroubledPlace: DeskPlace {
  private let place = MemoryPlace()
  let troubles = Troubles()

  final class Troubles: Sendable {
    private struct State {
      var isBusy = false
      var isBroken = false
      var glances: CheckedContinuation<Void, Never>?
      var leavesWords = false
    }

    private let state = Mutex(State())

    var isBusy: Bool {
      get { state.withLock { $0.isBusy } }
      set { state.withLock { $0.isBusy = newValue } }
    }

    /// From now on what comes is left for later, and cannot be read then. Returns once something was.
    func breaksWithTheNext(_ write: () -> Void) async {
      await withCheckedContinuation { continuation in
        state.withLock { ($0.leavesWords, $0.glances) = (true, continuation) }
        write()
      }
    }

    /// Whether what came is left for later.
    func glance() -> Bool {
      let (leaves, waiting) = state.withLock { state in
        defer { state.glances = nil }
        if state.leavesWords { state.isBroken = true }
        return (state.leavesWords, state.glances)
      }
      waiting?.resume()
      return leaves
    }

    func check() throws(StoreError) {
      if state.withLock({ $0.isBroken }) { throw .misuse(.closed) }
    }
  }

  var name: String { place.name }
  var isThere: Bool { place.isThere }
  var mayBeWritten: Bool { place.mayBeWritten }
  var pictures: any PictureStore { place.pictures }

  func drafts(
    of agent: AgentID, failed: @escaping @Sendable (StoreError) -> Void
  ) -> any DraftStore {
    place.drafts(of: agent, failed: failed)
  }

  /// The same desk, without the troubles.
  var untroubled: any DeskPlace { place }

  func open(toLook: Bool, isTold: Bool) throws(StoreError) -> DeskParts {
    let parts = try place.open(toLook: toLook, isTold: isTold)
    return DeskParts(
      store: TroubledStore(parts.store, troubles), attendance: parts.attendance,
      signal: parts.signal, clocks: parts.clocks,
      visitors: parts.visitors.map { BusyBook($0, troubles) })
  }
}

private final class TroubledStore: DeskStore {
  private let store: any DeskStore
  private let troubles: TroubledPlace.Troubles

  init(_ store: any DeskStore, _ troubles: TroubledPlace.Troubles) {
    (self.store, self.troubles) = (store, troubles)
  }

  var onlyLooks: Bool { store.onlyLooks }
  func open() throws(StoreError) -> OpenedDesk { try store.open() }

  func catchUp() throws(StoreError) -> CatchUp {
    try troubles.check()
    return try store.catchUp()
  }

  func hasOnlyWords(unwanted: (ChatID) -> Bool) throws(StoreError) -> Bool { troubles.glance() }

  func lock(timeoutMilliseconds: Int) throws(StoreError) {
    try store.lock(timeoutMilliseconds: timeoutMilliseconds)
  }

  func unlock() { store.unlock() }

  func append(
    _ events: [StampedEvent], at: Instant, by: Author
  ) throws(StoreError) -> Commit {
    try store.append(events, at: at, by: by)
  }

  func events(from seq: Int64, limit: Int) throws(StoreError) -> [Commit] {
    try store.events(from: seq, limit: limit)
  }

  func chatEvents(_ id: ChatID) throws(StoreError) -> [StampedEvent]? { try store.chatEvents(id) }

  func history(
    _ query: HistoryQuery, in state: DeskState
  ) throws(StoreError) -> [ChatSummary] {
    try store.history(query, in: state)
  }

  func snapshotIfDue(_ state: @autoclosure () -> DeskState) -> Int64? {
    store.snapshotIfDue(state())
  }
  func takeWarnings() -> [DeskWarning] { store.takeWarnings() }
}

private final class BusyBook: VisitorBook {
  private let book: any VisitorBook
  private let troubles: TroubledPlace.Troubles

  init(_ book: any VisitorBook, _ troubles: TroubledPlace.Troubles) {
    (self.book, self.troubles) = (book, troubles)
  }

  func seq() throws(StoreError) -> Int64 { try book.seq() }
  func take(_ events: [StampedEvent]) throws(StoreError) { try book.take(events) }
  func visitor(_ mark: VisitorMark) throws(StoreError) -> KnownVisitor? { try book.visitor(mark) }

  func visitors(email: String, limit: Int) throws(StoreError) -> [KnownVisitor] {
    try book.visitors(email: email, limit: limit)
  }

  func visitors(person: Int64, limit: Int) throws(StoreError) -> [KnownVisitor] {
    try book.visitors(person: person, limit: limit)
  }

  func owner(of chat: ChatID) throws(StoreError) -> VisitorMark? { try book.owner(of: chat) }

  func keep(
    _ changes: [VisitorMark: HabitsChange]
  ) throws(StoreError) -> [VisitorMark: VisitorHabits] {
    if troubles.isBusy { throw .bookIsBusy(path: "book", waitedMilliseconds: 1000) }
    return try book.keep(changes)
  }

  func count(in dialogue: DialogueID) throws(StoreError) -> Int { try book.count(in: dialogue) }

  func forgetUnseen(since: Instant, most: Int) throws(StoreError) -> Int {
    try book.forgetUnseen(since: since, most: most)
  }
}
