import Desk
import Glibc
import Store
import Testing

@testable import FileStore

/// Several stores at one desk do what may be done, in any order, on disks that fail; a list of what
/// was acknowledged tells what must be there.
@Suite struct RandomDeskTests {
  final class Seat {
    let faults = FailingDisk()
    var store: FileStore
    var state: DeskState

    init(_ path: String) throws {
      store = try Seat.store(path, faults)
      state = try store.open().state
    }

    static func store(_ path: String, _ faults: FailingDisk) throws -> FileStore {
      var options = FileStore.Options()
      options.segmentBytes = 8000
      options.snapshotEvents = 25
      options.disk = faults.disk
      return try FileStore(path, options: options)
    }

    func catchUp() throws {
      switch try store.catchUp() {
      case .commits(let commits):
        for event in commits.flatMap(\.events) { state.apply(event) }
      case .reload: state = try store.open().state
      }
    }
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func whateverHappensWhatWasAcknowledgedIsThere(_ seed: UInt64) throws {
    let directory = TemporaryDirectory()
    _ = try StoreDirectory.create(at: directory.path)
    var dice = Dice(seed: seed &+ 1000)
    var story = Story(seed: seed)
    var seats = try (0..<3).map { _ in try Seat(directory.path) }

    func commit(_ seat: Seat) throws {
      try seat.store.lock(timeoutMilliseconds: 1000)
      defer { seat.store.unlock() }
      try seat.catchUp()
      let before = story
      let next = story.next()
      switch dice.roll(12) {
      case 0: seat.faults.failure = .fullAfter(dice.roll(400))
      case 1: seat.faults.failure = .sync
      case 2: seat.faults.failure = .shortWrites
      default: break
      }
      seat.faults.cuttingFails = dice.roll(3) == 0
      do {
        _ = try seat.store.append(next.events, at: next.at, by: next.by)
        for event in next.events { seat.state.apply(event) }
      } catch {
        // A line that was written whole and could not be cut back is there, though its writer was
        // told that it failed: nobody can know better.
        let isWhole = try seatThatIsWhole(story.state.seq)
        if !isWhole { story = before }
      }
      seat.faults.failure = nil
      seat.faults.cuttingFails = false
    }

    func seatThatIsWhole(_ seq: Int64) throws -> Bool {
      try FileStore(directory.path).open().lastSeq == seq
    }

    for _ in 0..<150 {
      let place = dice.roll(seats.count)
      let seat = seats[place]
      switch dice.roll(10) {
      case 0: try seat.catchUp()
      case 1: seat.state = try seat.store.open().state
      case 2: seats[place] = try Seat(directory.path)
      case 3:
        let all = try seat.store.history(HistoryQuery(limit: .max), in: seat.state)
        let expected = story.state.recentlyClosed.filter { $0.closedSeq <= seat.state.seq }
        #expect(all == expected.reversed())
      case 4 where dice.roll(4) == 0:
        unlink(directory.path + ["/snapshot.json", "/index/closed.jsonl"][dice.roll(2)])
      case 5:
        if let covered = seat.store.snapshotIfDue(seat.state) {
          seat.state.forgetClosed(upTo: covered)
        }
      default: try commit(seats[place])
      }
      if seats[place].store.refuses { seats[place] = try Seat(directory.path) }
      try seats[place].catchUp()
      #expect(seats[place].state.seq == story.state.seq)
      #expect(seats[place].state.chats == story.state.chats)
    }
    let store = try FileStore(directory.path)
    try store.lock(timeoutMilliseconds: 0)
    #expect(try store.openWhole().state == story.state)
    store.unlock()
    // What was deleted is made again by whoever goes on.
    let last = try Seat(directory.path)
    _ = try last.store.history(HistoryQuery(limit: .max), in: last.state)
    _ = last.store.snapshotIfDue(last.state)
    let findings = try store.check().findings
    #expect(findings == [])
  }
}
