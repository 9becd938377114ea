import Desk
import FileStore
import Glibc
import Store
import Testing

/// What every place keeps to, beside its store.
@Suite struct PlaceContractTests {
  typealias Kind = ContractPlace.Kind

  // MARK: People

  @Test(arguments: Kind.allCases) func whoIsKeptIsThereUntilLetGo(_ kind: Kind) throws {
    let place = try ContractPlace(kind)
    let (one, other) = (try place.open().attendance, try place.open().attendance)
    #expect(one.roll().agents == [] && one.roll().visitors == [])
    try one.hold(.agent(3))
    try one.hold(.visitor(3))
    try one.hold(.visitor(70_000))
    try one.hold(.watcher(3))
    try one.hold(.watcher(0))
    for attendance in [one, other] {
      #expect(attendance.roll().agents == [3] && attendance.roll().watchers == [0, 3])
      #expect(attendance.roll().visitors == [3, 70_000])
    }
    one.release(.agent(3))
    one.release(.visitor(3))
    one.release(.watcher(3))
    // Whom one does not keep one cannot let go.
    other.release(.visitor(70_000))
    one.release(.agent(99))
    for attendance in [one, other] {
      #expect(attendance.roll().agents == [] && attendance.roll().visitors == [70_000])
      #expect(attendance.roll().watchers == [0])
    }
  }

  @Test(arguments: Kind.allCases) func whoIsKeptBySeveralIsThereUntilAllLetGo(_ kind: Kind) throws {
    let place = try ContractPlace(kind)
    let keepers = try (0..<3).map { _ in try place.open().attendance }
    // Twice by one is once.
    for keeper in [0, 1, 1] { try keepers[keeper].hold(.agent(5)) }
    #expect(keepers.map { $0.isHeldElsewhere(.agent(5)) } == [true, true, true])
    keepers[0].release(.agent(5))
    #expect(keepers.map { $0.isHeldElsewhere(.agent(5)) } == [true, false, true])
    #expect(keepers.allSatisfy { $0.roll().agents == [5] })
    keepers[1].release(.agent(5))
    #expect(keepers.map { $0.isHeldElsewhere(.agent(5)) } == [false, false, false])
    #expect(keepers.allSatisfy { $0.roll().agents == [] })
    #expect(!keepers[0].isHeldElsewhere(.visitor(5)))
  }

  @Test(arguments: Kind.allCases) func aKeeperTakesItsPeopleWithIt(_ kind: Kind) throws {
    let place = try ContractPlace(kind)
    let watcher = try place.open()
    var keeper: DeskParts? = try place.open()
    try keeper?.attendance.hold(.agent(1))
    for seq in 1...500 { try keeper?.attendance.hold(.visitor(Int64(seq))) }
    #expect(watcher.attendance.roll().visitors.count == 500)
    _ = watcher.signal.drain()
    keeper = nil
    #expect(watcher.signal.wait(milliseconds: 5000))
    #expect(watcher.signal.drain().contains(.people))
    #expect(watcher.attendance.roll().agents == [] && watcher.attendance.roll().visitors == [])
  }

  @Test(arguments: Kind.allCases) func picturesOfOneNumberShowTheSame(_ kind: Kind) throws {
    let place = try ContractPlace(kind)
    let (one, other) = (try place.open().attendance, try place.open().attendance)
    var seen: [Int: Roll] = [:]
    var dice = Dice(seed: 90)
    for _ in 0..<300 {
      let keeper = dice.coin() ? one : other
      let number = dice.roll(5)
      let person = dice.coin() ? Person.agent(number) : .visitor(Int64(number))
      if dice.coin() { try keeper.hold(person) } else { keeper.release(person) }
      let roll = one.roll()
      guard let edition = roll.number else { continue }
      #expect(seen[edition, default: roll] == roll)
      seen[edition] = roll
    }
  }

  @Test(arguments: Kind.allCases) func whoOnlyLooksKeepsNobody(_ kind: Kind) throws {
    let place = try ContractPlace(kind)
    let looking = try place.place.open(toLook: true, isTold: false)
    #expect(throws: StoreError.self) { try looking.attendance.hold(.agent(1)) }
    #expect(looking.store.onlyLooks)
    #expect(try looking.store.open().lastSeq == 0)
    #expect(throws: StoreError.self) { try looking.store.lock(timeoutMilliseconds: 0) }
    let keeper = try place.open()
    try keeper.attendance.hold(.agent(1))
    #expect(looking.attendance.roll().agents == [1])
  }

  // MARK: Clocks

  /// Whatever the clocks say: others are told what they would say now.
  @Test(arguments: Kind.allCases) func whoIsLiveTellsWhatTheirClockSays(_ kind: Kind) throws {
    let place = try ContractPlace(kind)
    let asking = try place.open().clocks
    #expect(asking.others() == [])
    let times = [0, 1_790_000_000, -40_000_000_000, 90_000_000_000].map { Instant(seconds: $0) }
    var live = try times.map { time in
      let clocks = try place.open().clocks
      try clocks.enter { time }
      // Who is live stays so, by the clock that was told first.
      try clocks.enter { .distantPast }
      return clocks
    }
    func isTold(_ told: [Instant], _ times: [Instant]) -> Bool {
      told.count == times.count
        && zip(told.sorted(), times.sorted()).allSatisfy { abs($0 - $1) < 30_000 }
    }
    #expect(isTold(asking.others(), times))
    #expect(isTold(live[1].others(), [times[0], times[2], times[3]]))
    live[2].leave()
    live[2].leave()
    live.removeFirst()
    #expect(isTold(asking.others(), [times[1], times[3]]))
    // Whoever comes takes the place of somebody who left, and nothing of what they told.
    try live[1].enter { times[0] }
    #expect(isTold(asking.others(), [times[0], times[1], times[3]]))
    let looking = try place.place.open(toLook: true, isTold: false).clocks
    #expect(looking.others() == [])
    #expect(throws: StoreError.self) { try looking.enter { times[0] } }
  }

  // MARK: Signals

  @Test(arguments: Kind.allCases) func whatHappensIsToldOnce(_ kind: Kind) throws {
    let place = try ContractPlace(kind)
    let (one, other) = (try place.open(), try place.open())
    var state = try other.store.open().state
    #expect(one.signal.descriptor != nil && one.signal.patience == nil)
    #expect(one.signal.drain() == [])
    #expect(!one.signal.wait(milliseconds: 0))
    var story = Story(seed: 91)
    for _ in 0..<2 {
      let (events, at, by) = story.next()
      try other.store.commit(events, at: at, by: by, into: &state)
      #expect(one.signal.wait(milliseconds: 5000))
      #expect(one.signal.drain() == .journal)
      #expect(one.signal.drain() == [])
      #expect(!one.signal.wait(milliseconds: 0))
    }
    for deed in [
      { try other.attendance.hold(.agent(1)) }, { other.attendance.release(.agent(1)) },
    ] {
      try deed()
      #expect(one.signal.wait(milliseconds: 5000))
      #expect(one.signal.drain() == .people)
      #expect(!one.signal.wait(milliseconds: 0))
    }
  }

  @Test(arguments: Kind.allCases) func whoeverDoesNotStayIsToldNothing(_ kind: Kind) throws {
    let place = try ContractPlace(kind)
    let signal = try place.place.open(toLook: false, isTold: false).signal
    #expect(signal.descriptor == nil && signal.patience == 1000)
    #expect(signal.drain() == .all)
    #expect(signal.wait(milliseconds: 0))
  }

  @Test(arguments: Kind.allCases) func thatTheDeskIsTakenAwayIsTold(_ kind: Kind) throws {
    let place = try ContractPlace(kind)
    let parts = try place.open()
    _ = try parts.store.open()
    #expect(place.place.isThere)
    place.remove()
    #expect(parts.signal.wait(milliseconds: 5000))
    #expect(parts.signal.drain().contains(.place))
    #expect(!place.place.isThere)
    #expect(throws: StoreError.gone(path: place.place.name)) { try parts.store.open() }
    #expect(throws: StoreError.gone(path: place.place.name)) {
      try parts.store.lock(timeoutMilliseconds: 0)
    }
  }

  // MARK: Drafts

  @Test(arguments: Kind.allCases) func whatIsSavedIsThereInTheNextRun(_ kind: Kind) throws {
    let place = try ContractPlace(kind)
    let first = place.drafts(of: "ann")
    first.save("你好\nline two 👩‍👩‍👧", .message, for: "kw2m")
    first.save("other", .message, for: "abcd")
    first.flush()
    #expect(
      place.drafts(of: "ann").load(.message)
        == ["kw2m": "你好\nline two 👩‍👩‍👧", "abcd": "other"])
  }

  @Test(arguments: Kind.allCases) func aNoteIsNeverTakenForAMessage(_ kind: Kind) throws {
    let place = try ContractPlace(kind)
    let drafts = place.drafts(of: "ann")
    drafts.save("between us", .note, for: "kw2m")
    drafts.save("dear Kim", .message, for: "kw2m")
    drafts.flush()
    #expect(drafts.load(.message) == ["kw2m": "dear Kim"])
    #expect(drafts.load(.note) == ["kw2m": "between us"])
    drafts.save("", .note, for: "kw2m")
    drafts.flush()
    #expect(drafts.load(.note) == [:])
    #expect(drafts.load(.message) == ["kw2m": "dear Kim"])
  }

  @Test(arguments: Kind.allCases) func draftsOfOneAgentAreNotAnothers(_ kind: Kind) throws {
    let place = try ContractPlace(kind)
    let drafts = place.drafts(of: "ann")
    drafts.save("Ann's", .message, for: "kw2m")
    drafts.flush()
    for other in ["an", "bo"] as [AgentID] {
      #expect(place.drafts(of: other).load(.message) == [:])
    }
  }

  @Test(arguments: Kind.allCases) func aChatIdNeverNamesAnotherFile(_ kind: Kind) throws {
    let place = try ContractPlace(kind)
    let drafts = place.drafts(of: "ann")
    for id in ["../../evil", "a/b", "", "A B", "\u{1B}[31m"] {
      drafts.save("x", .message, for: ChatID(id))
    }
    drafts.flush()
    #expect(drafts.load(.message) == [:])
  }
}
