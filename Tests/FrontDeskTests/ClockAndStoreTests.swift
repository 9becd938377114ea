import Desk
import FrontDesk
import Store
import Testing

/// Clocks that run backwards, and stores that fail.
@Suite struct ClockAndStoreTests {
  @Test(arguments: StoryDesk.Kind.allCases)
  func deskTimeNeverRunsBackwards(_ kind: StoryDesk.Kind) throws {
    let story = try StoryDesk(kind)
    try story.pass(0, present: ["ann"])
    let chat = try story.ask("vera")
    let asked = story.desk.time
    story.clock.now = asked + -200
    try story.desk.tend()
    try story.accept(chat, "ann")
    #expect(story.desk.time == asked)
    #expect(story.desk.state.at == asked)
    #expect(try story.chat(chat).acceptedAt == asked)
    #expect(story.desk.takeWarnings().isEmpty)
    // Beyond five minutes it is told, once, by whoever is open and by whoever opens.
    story.clock.now = asked + -301
    try story.desk.tend()
    try story.desk.tend()
    #expect(story.desk.takeWarnings().count == 1)
    let warning = try #require(try story.open().takeWarnings().first)
    #expect(warning == .clockBehind(milliseconds: 301_000, lastEvent: asked))
    story.clock.now = asked + -300
    #expect(try story.open().takeWarnings().isEmpty)
    // When it has caught up, time goes on.
    #expect(try story.pass(301 + 600).count == 1)
    #expect(story.desk.time == asked + 601)
  }

  @Test(arguments: StoryDesk.Kind.allCases)
  func aFailedAppendLeavesTheStateAsOnDisk(_ kind: StoryDesk.Kind) throws {
    let story = try StoryDesk(kind)
    let store = FailingStore(try story.store())
    let desk = try story.open(store)
    story.attendance.agentsThere = [1]
    try desk.tend()
    _ = desk.takeNews()
    let request = Command.request(VisitorRequest(visitor: Visitor(id: "vera"), wait: 3600))
    for readingFails in [false, true] {
      let before = try story.open().state
      (store.writingFails, store.readingFails) = (true, readingFails)
      #expect(throws: DeskError.self) { _ = try desk.perform(request, by: .desk) }
      (store.writingFails, store.readingFails) = (false, false)
      try desk.follow()
      #expect(desk.state == before)
      #expect(desk.takeNews().isEmpty)
    }
    // Also what presence led to is undone, and done again by the next who can.
    let chat = try #require(try desk.perform(request, by: .desk).chat)
    _ = desk.takeNews()
    store.writingFails = true
    story.attendance.agentsThere = [2]
    #expect(throws: DeskError.self) { try desk.tend() }
    store.writingFails = false
    #expect(desk.state.chats[chat]?.agent == "ann")
    try desk.tend()
    #expect(desk.state.chats[chat]?.agent == "bob")
    #expect(desk.takeNews().first?.event == .agentGone(AgentGone("ann")))
    #expect(desk.state == (try story.open().state))
  }
}

/// A store that hands everything on to another one.
class PassingStore: DeskStore {
  let store: any DeskStore
  init(_ store: any DeskStore) { self.store = store }

  var onlyLooks: Bool { store.onlyLooks }
  func open() throws(StoreError) -> OpenedDesk { try store.open() }
  func catchUp() throws(StoreError) -> CatchUp { try store.catchUp() }
  func lock(timeoutMilliseconds: Int) throws(StoreError) {
    try store.lock(timeoutMilliseconds: timeoutMilliseconds)
  }
  func unlock() { store.unlock() }
  func append(_ events: [StampedEvent], at: Instant, by: Author) throws(StoreError) -> Commit {
    try store.append(events, at: at, by: by)
  }
  func events(from seq: Int64, limit: Int) throws(StoreError) -> [Commit] {
    try store.events(from: seq, limit: limit)
  }
  func chatEvents(_ id: ChatID) throws(StoreError) -> [StampedEvent]? {
    try store.chatEvents(id)
  }
  func history(_ query: HistoryQuery, in state: DeskState) throws(StoreError) -> [ChatSummary] {
    try store.history(query, in: state)
  }
  func snapshotIfDue(_ state: @autoclosure () -> DeskState) -> Int64? {
    store.snapshotIfDue(state())
  }
  func takeWarnings() -> [DeskWarning] { store.takeWarnings() }
}

/// A store that cannot write, or not even read, while it is told so.
final class FailingStore: PassingStore {
  var writingFails = false
  var readingFails = false
  /// The next reading of events fails.
  var nextEventsFail = false

  override func events(from seq: Int64, limit: Int) throws(StoreError) -> [Commit] {
    guard nextEventsFail else { return try super.events(from: seq, limit: limit) }
    nextEventsFail = false
    throw .system(doing: .read, path: "story", code: 24)
  }

  override func open() throws(StoreError) -> OpenedDesk {
    if readingFails { throw .system(doing: .read, path: "story", code: 5) }
    return try super.open()
  }

  override func append(
    _ events: [StampedEvent], at: Instant, by: Author
  ) throws(StoreError) -> Commit {
    if writingFails { throw .system(doing: .writeTo, path: "story", code: 28) }
    return try super.append(events, at: at, by: by)
  }
}

/// A store that counts what is asked of it.
final class CountingStore: PassingStore {
  struct Counts: Equatable {
    var locks = 0
    var looks = 0
    var commits = 0
    /// Readings of the journal's past.
    var readings = 0
  }
  var counts = Counts()

  override func lock(timeoutMilliseconds: Int) throws(StoreError) {
    counts.locks += 1
    try super.lock(timeoutMilliseconds: timeoutMilliseconds)
  }

  override func catchUp() throws(StoreError) -> CatchUp {
    counts.looks += 1
    return try super.catchUp()
  }

  override func append(
    _ events: [StampedEvent], at: Instant, by: Author
  ) throws(StoreError) -> Commit {
    counts.commits += 1
    return try super.append(events, at: at, by: by)
  }

  override func events(from seq: Int64, limit: Int) throws(StoreError) -> [Commit] {
    counts.readings += 1
    return try super.events(from: seq, limit: limit)
  }

  override func chatEvents(_ id: ChatID) throws(StoreError) -> [StampedEvent]? {
    counts.readings += 1
    return try super.chatEvents(id)
  }
}
