import Desk
import FileStore
import Store
import Testing

/// A desk of either kind, at which any number of stores may stand.
struct Place {
  enum Kind: CaseIterable { case memory, file }
  let kind: Kind
  private let directory: TemporaryDirectory
  private let memory = MemoryStore()

  init(_ kind: Kind) throws {
    self.kind = kind
    directory = TemporaryDirectory()
    if kind == .file { _ = try StoreDirectory.create(at: directory.path) }
  }

  func store() throws -> any DeskStore {
    switch kind {
    case .memory: return MemoryStore(sharing: memory)
    case .file:
      var options = FileStore.Options()
      options.segmentBytes = 20_000
      options.snapshotEvents = 50
      return try FileStore(directory.path, options: options)
    }
  }
}

extension DeskStore {
  /// Locks, catches up into `state`, appends, folds.
  func commit(
    _ events: [StampedEvent], at: Instant, by: Author = .agent("ann"), into state: inout DeskState
  ) throws {
    try lock(timeoutMilliseconds: 5000)
    defer { unlock() }
    if case .commits(let commits) = try catchUp() {
      for event in commits.flatMap(\.events) { state.apply(event) }
    }
    for event in try append(events, at: at, by: by).events { state.apply(event) }
  }
}

/// What every store keeps to.
@Suite struct StoreContractTests {
  @Test(arguments: Place.Kind.allCases) func aNewDeskIsEmpty(_ kind: Place.Kind) throws {
    let place = try Place(kind)
    let store = try place.store()
    #expect(try store.open().state == DeskState())
    #expect(try store.catchUp() == .commits([]))
  }

  @Test(arguments: Place.Kind.allCases)
  func whatWasAppendedIsThereWhenOpenedAgain(_ kind: Place.Kind) throws {
    let place = try Place(kind)
    let store = try place.store()
    var state = try store.open().state
    var story = Story(seed: 1)
    for _ in 0..<300 {
      let (events, at, by) = story.next()
      try store.commit(events, at: at, by: by, into: &state)
      if let covered = store.snapshotIfDue(state) {
        state.forgetClosed(upTo: covered)
        story.state.forgetClosed(upTo: covered)
      }
    }
    #expect(state == story.state)
    let opened = try place.store().open()
    #expect(opened.state == state)
    #expect(opened.warnings == [])
  }

  @Test(arguments: Place.Kind.allCases)
  func aFollowerSeesEveryCommitOnceAndInOrder(_ kind: Place.Kind) throws {
    let place = try Place(kind)
    let writer = try place.store()
    let follower = try place.store()
    var written = try writer.open().state
    var followed = try follower.open().state
    var story = Story(seed: 2)
    for round in 0..<200 {
      let (events, at, by) = story.next()
      try writer.commit(events, at: at, by: by, into: &written)
      if round % 3 == 0 {
        guard case .commits(let commits) = try follower.catchUp() else {
          Issue.record("reload without a cause")
          return
        }
        for commit in commits {
          #expect(commit.seq == followed.seq + 1)
          for event in commit.events { followed.apply(event) }
        }
        #expect(followed == written)
      }
    }
  }

  @Test(arguments: Place.Kind.allCases)
  func twoWritersTakeTurns(_ kind: Place.Kind) throws {
    let place = try Place(kind)
    let stores = [try place.store(), try place.store()]
    var states = [try stores[0].open().state, try stores[1].open().state]
    var story = Story(seed: 3)
    for round in 0..<100 {
      let (events, at, by) = story.next()
      try stores[round % 2].commit(events, at: at, by: by, into: &states[round % 2])
    }
    #expect(states[1] == story.state)
  }

  @Test(arguments: Place.Kind.allCases)
  func onlyOneHoldsTheLock(_ kind: Place.Kind) throws {
    let place = try Place(kind)
    let (a, b) = (try place.store(), try place.store())
    _ = try (a.open(), b.open())
    try a.lock(timeoutMilliseconds: 0)
    #expect(throws: StoreError.self) { try b.lock(timeoutMilliseconds: 5) }
    a.unlock()
    try b.lock(timeoutMilliseconds: 0)
    b.unlock()
    b.unlock()
  }

  @Test(arguments: Place.Kind.allCases)
  func appendingNeedsTheLockAndToHaveCaughtUp(_ kind: Place.Kind) throws {
    let place = try Place(kind)
    let (a, b) = (try place.store(), try place.store())
    var state = try a.open().state
    _ = try b.open()
    var story = Story(seed: 4)
    let first = story.next()
    #expect(throws: StoreError.self) { try a.append(first.events, at: first.at, by: first.by) }
    try a.commit(first.events, at: first.at, into: &state)
    try b.lock(timeoutMilliseconds: 100)
    #expect(throws: StoreError.self) { try b.append(first.events, at: first.at, by: first.by) }
    let second = story.next()
    #expect(throws: StoreError.self) { try b.append(second.events, at: second.at, by: second.by) }
    _ = try b.catchUp()
    #expect(throws: StoreError.self) { try b.append([], at: second.at, by: second.by) }
    _ = try b.append(second.events, at: second.at, by: second.by)
  }

  @Test(arguments: Place.Kind.allCases)
  func eventsCanBeReadFromAnyPlaceOn(_ kind: Place.Kind) throws {
    let place = try Place(kind)
    let store = try place.store()
    var state = try store.open().state
    var story = Story(seed: 5)
    var all: [StampedEvent] = []
    for _ in 0..<200 {
      let (events, at, by) = story.next()
      all += events
      try store.commit(events, at: at, by: by, into: &state)
    }
    for seq in [1, 2, 3, 77, 150, Int64(all.count)] {
      let commits = try store.events(from: seq, limit: 10)
      let found = commits.flatMap(\.events).filter { $0.seq >= seq }
      #expect(found == Array(all[Int(seq - 1)..<Int(seq - 1) + found.count]))
      #expect(found.count >= 1)
      #expect(commits.dropLast().reduce(0) { $0 + $1.events.count } < 10)
    }
    #expect(try store.events(from: state.seq + 1, limit: 10) == [])
    #expect(try store.events(from: 1, limit: .max).flatMap(\.events) == all)
  }

  @Test(arguments: Place.Kind.allCases)
  func aChatsWholeHistoryIsFoundById(_ kind: Place.Kind) throws {
    let place = try Place(kind)
    let store = try place.store()
    var state = try store.open().state
    var story = Story(seed: 6)
    var all: [ChatID: [StampedEvent]] = [:]
    for _ in 0..<400 {
      let (events, at, by) = story.next()
      for event in events {
        if let chat = event.event.chat { all[chat, default: []].append(event) }
      }
      try store.commit(events, at: at, by: by, into: &state)
      if let covered = store.snapshotIfDue(state) { state.forgetClosed(upTo: covered) }
    }
    #expect(all.count > 20)
    for (chat, events) in all { #expect(try store.chatEvents(chat) == events) }
    #expect(try store.chatEvents(ChatID(requestSeq: 1)) == nil)
    #expect(try store.chatEvents(ChatID(requestSeq: 1 << 40)) == nil)
    #expect(try store.chatEvents("nonsense!") == nil)
  }

  @Test(arguments: Place.Kind.allCases)
  func closedChatsAreListedNewestFirstInPages(_ kind: Place.Kind) throws {
    let place = try Place(kind)
    let store = try place.store()
    var state = try store.open().state
    var story = Story(seed: 7)
    for _ in 0..<400 {
      let (events, at, by) = story.next()
      try store.commit(events, at: at, by: by, into: &state)
      if let covered = store.snapshotIfDue(state) { state.forgetClosed(upTo: covered) }
    }
    let expected = Array(story.state.recentlyClosed.reversed())
    #expect(expected.count > 20)
    if kind == .file { #expect(state.recentlyClosed.count < expected.count) }
    #expect(try store.history(HistoryQuery(limit: .max), in: state) == expected)

    var pages: [ChatSummary] = []
    while true {
      let before = pages.last?.closedSeq
      let page = try store.history(HistoryQuery(limit: 7, before: before), in: state)
      if page.isEmpty { break }
      pages += page
    }
    #expect(pages == expected)

    let one = expected[expected.count / 2]
    #expect(
      try store.history(HistoryQuery(limit: .max, visitor: one.visitor.id), in: state)
        == expected.filter { $0.visitor.id == one.visitor.id || one.visitor.id == nil })
    #expect(
      try store.history(HistoryQuery(limit: .max, since: one.endedAt), in: state)
        == expected.filter { $0.endedAt >= one.endedAt })
    let some = expected.enumerated().filter { $0.offset % 7 == 3 }.map(\.element)
    let named = Set(some.map(\.id)).union(["nobodys"])
    #expect(try store.history(HistoryQuery(limit: .max, chats: named), in: state) == some)
    #expect(
      try store.history(HistoryQuery(limit: 2, chats: named), in: state) == Array(some.prefix(2)))
    #expect(
      try store.history(
        HistoryQuery(limit: .max, chats: named, since: some[1].endedAt), in: state)
        == some.filter { $0.endedAt >= some[1].endedAt })
    #expect(try store.history(HistoryQuery(limit: 5, chats: []), in: state) == [])
    #expect(
      try store.history(HistoryQuery(limit: 1, idPrefix: one.id.text), in: state) == [one])
  }
}
