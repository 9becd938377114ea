public import Desk
import Synchronization

/// The store of a desk that is kept nowhere.
///
/// Several objects made with `sharing` stand at one desk, as several processes do at one directory.
public final class MemoryStore: DeskStore {
  private let place: MemoryPlace
  private var read = 0
  private var isHeld = false
  public let onlyLooks: Bool

  /// At a desk of its own.
  public convenience init() { self.init(MemoryPlace()) }

  public convenience init(sharing other: MemoryStore) { self.init(other.place) }

  init(_ place: MemoryPlace, toLook: Bool = false) {
    self.place = place
    onlyLooks = toLook
  }

  deinit { unlock() }

  public func open() throws(StoreError) -> OpenedDesk {
    let commits = try commits()
    var state = DeskState()
    for commit in commits { for event in commit.events { state.apply(event) } }
    read = commits.count
    return OpenedDesk(state: state)
  }

  public func catchUp() throws(StoreError) -> CatchUp {
    let commits = try commits()
    defer { read = commits.count }
    return .commits(Array(commits[read...]))
  }

  private func commits() throws(StoreError) -> [Commit] {
    let (isThere, commits) = place.contents.withLock { ($0.isThere, $0.commits) }
    guard isThere else { throw .gone(path: place.name) }
    return commits
  }

  public func lock(timeoutMilliseconds: Int) throws(StoreError) {
    guard !onlyLooks else { throw .misuse(.onlyLooks) }
    guard !isHeld else { throw .misuse(.lockedAlready) }
    guard place.isThere else { throw .gone(path: place.name) }
    guard place.lock.acquire(milliseconds: timeoutMilliseconds) else {
      throw .locked(path: place.name, holder: nil, waitedMilliseconds: timeoutMilliseconds)
    }
    isHeld = true
  }

  public func unlock() {
    guard isHeld else { return }
    isHeld = false
    place.lock.release()
  }

  public func append(
    _ events: [StampedEvent], at: Instant, by: Author
  ) throws(StoreError) -> Commit {
    try append(events, at: at, by: by, saw: nil)
  }

  public func append(
    _ events: [StampedEvent], at: Instant, by: Author, saw: DeskSight?
  ) throws(StoreError) -> Commit {
    guard isHeld else { throw .misuse(.needsLock) }
    let (count, lastSeq, isThere) = place.contents.withLock {
      ($0.commits.count, $0.lastSeq, $0.isThere)
    }
    guard isThere else { throw .gone(path: place.name) }
    guard read == count else { throw .misuse(.needsCatchUp) }
    try checkSequence(events, after: lastSeq)
    let commit = Commit(at: at, by: by, events: events, saw: saw)
    place.change(.journal) { contents in
      for chat in Set(events.compactMap(\.event.chat)) {
        contents.places[chat, default: []].append(contents.commits.count)
      }
      contents.commits.append(commit)
      contents.lastSeq += Int64(events.count)
    }
    read += 1
    return commit
  }

  public func events(from seq: Int64, limit: Int) throws(StoreError) -> [Commit] {
    var count = 0
    var found: [Commit] = []
    for commit in try commits() where commit.seq + Int64(commit.events.count) > seq {
      guard count < limit else { break }
      found.append(commit)
      count += commit.events.count
    }
    return found
  }

  public func chatEvents(_ id: ChatID) throws(StoreError) -> [StampedEvent]? {
    let commits = try commits()
    guard let places = place.contents.withLock({ $0.places[id] }) else { return nil }
    var found: [StampedEvent] = []
    for place in places {
      for event in commits[place].events where event.event.chat == id {
        found.append(event)
        if event.event.closesChat { return found }
      }
    }
    return found
  }

  public func history(_ query: HistoryQuery, in state: DeskState) -> [ChatSummary] {
    Array(state.recentlyClosed.reversed().lazy.filter(query.matches).prefix(query.most))
  }

  public func snapshotIfDue(_ state: @autoclosure () -> DeskState) -> Int64? { nil }

  public func takeWarnings() -> [DeskWarning] { [] }
}

/// Makes sure that events are numbered on from `last`, and that there are some.
package func checkSequence(_ events: [StampedEvent], after last: Int64) throws(StoreError) {
  guard !events.isEmpty else { throw .misuse(.emptyCommit) }
  for (index, event) in events.enumerated() where event.seq != last + 1 + Int64(index) {
    throw .misuse(.eventsOutOfOrder)
  }
}
