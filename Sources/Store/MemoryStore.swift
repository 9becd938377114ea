public import Desk

/// A desk that is kept nowhere: for replays, tests, and whatever may be forgotten.
///
/// Several objects made with `sharing` stand at one desk, as several processes do at one
/// directory. Not for several threads.
public final class MemoryStore: DeskStore {
  /// What all who share the desk share.
  private final class Desk {
    var commits: [Commit] = []
    var lastSeq: Int64 = 0
    var holder: ObjectIdentifier?
    /// The places in `commits` of each chat's events, so that ids may be any text.
    var places: [ChatID: [Int]] = [:]
  }

  private let desk: Desk
  private var read = 0

  public init() { desk = Desk() }

  public init(sharing other: MemoryStore) { desk = other.desk }

  deinit { if desk.holder == ObjectIdentifier(self) { desk.holder = nil } }

  public func open() -> OpenedDesk {
    var state = DeskState()
    for commit in desk.commits { for event in commit.events { state.apply(event) } }
    read = desk.commits.count
    return OpenedDesk(state: state)
  }

  public func catchUp() -> CatchUp {
    defer { read = desk.commits.count }
    return .commits(Array(desk.commits[read...]))
  }

  /// Whoever shares the desk is on the same thread, so that waiting would not help.
  public func lock(timeoutMilliseconds: Int) throws(StoreError) {
    guard desk.holder == nil else {
      throw .locked(path: "memory", holder: nil, waitedMilliseconds: 0)
    }
    desk.holder = ObjectIdentifier(self)
  }

  public func unlock() {
    if desk.holder == ObjectIdentifier(self) { desk.holder = nil }
  }

  public func append(
    _ events: [StampedEvent], at: Instant, by: Author
  ) throws(StoreError) -> Commit {
    guard desk.holder == ObjectIdentifier(self) else {
      throw .misuse("append needs the writers' lock")
    }
    guard read == desk.commits.count else { throw .misuse("append needs catchUp first") }
    try checkSequence(events, after: desk.lastSeq)
    let commit = Commit(at: at, by: by, events: events)
    for chat in Set(events.compactMap(\.event.chat)) {
      desk.places[chat, default: []].append(desk.commits.count)
    }
    desk.commits.append(commit)
    desk.lastSeq += Int64(events.count)
    read += 1
    return commit
  }

  public func events(from seq: Int64, limit: Int) -> [Commit] {
    var count = 0
    var found: [Commit] = []
    for commit in desk.commits where commit.seq + Int64(commit.events.count) > seq {
      guard count < limit else { break }
      found.append(commit)
      count += commit.events.count
    }
    return found
  }

  public func chatEvents(_ id: ChatID) -> [StampedEvent]? {
    guard let places = desk.places[id] else { return nil }
    var found: [StampedEvent] = []
    for place in places {
      for event in desk.commits[place].events where event.event.chat == id {
        found.append(event)
        if event.event.closesChat { return found }
      }
    }
    return found
  }

  public func history(_ query: HistoryQuery, in state: DeskState) -> [ChatSummary] {
    Array(state.recentlyClosed.reversed().lazy.filter(query.matches).prefix(query.limit))
  }

  public func snapshotIfDue(_ state: DeskState) -> Int64? { nil }

  public func takeWarnings() -> [String] { [] }
}

/// Makes sure that events are numbered on from `last`, and that there are some.
package func checkSequence(_ events: [StampedEvent], after last: Int64) throws(StoreError) {
  guard !events.isEmpty else { throw .misuse("a commit needs an event") }
  for (index, event) in events.enumerated() where event.seq != last + 1 + Int64(index) {
    throw .misuse("event \(event.seq) cannot follow event \(last + Int64(index))")
  }
}
