import Desk
import Glibc
import Store
import Testing

@testable import FileStore

/// Segments as people and accidents leave them: emptied, doubled, renamed, with lines put in.
@Suite struct StrangeSegmentTests {
  private func desk(seed: UInt64, commits: Int = 40) throws -> FileDesk {
    let desk = try FileDesk(seed: seed)
    desk.options.segmentBytes = 1500
    try desk.write(commits)
    #expect(try desk.segmentCount > 3)
    return desk
  }

  private func kept(_ desk: FileDesk) throws -> [Commit] {
    let store = try desk.store()
    _ = try store.open()
    return try store.events(from: 1, limit: .max)
  }

  /// Check says what is wrong, and where; repair mends it; then the desk opens, and goes on.
  private func mend(_ desk: FileDesk, naming path: String, _ reason: Damage) throws {
    let report = try desk.store().check()
    #expect(
      report.findings.contains { $0.path == path && $0.reason == reason },
      "\(report.findings)")
    #expect(try !desk.store().repair().done.isEmpty)
    #expect(try desk.store().check().findings == [])
    let store = try desk.store()
    var state = try store.open().state
    let event = StampedEvent(seq: state.seq + 1, at: state.at, event: .agentGone(AgentGone("bob")))
    try store.commit([event], at: state.at, into: &state)
    #expect(try desk.store().open().state == state)
    #expect(try desk.store().check().findings == [])
    #expect(try desk.store().repair().done == [])
  }

  @Test(arguments: [false, true], [0, 1, 2, -1]) func anEmptiedSegmentIsSaid(
    _ hasSnapshot: Bool, _ index: Int
  ) throws {
    let desk = try desk(seed: 120)
    if hasSnapshot { try desk.snapshot() }
    let place = index < 0 ? try desk.segmentCount - 1 : index
    let path = try desk.segmentPath(place)
    let lines = lineStarts(readFile(path)).count - 1
    let named = try StoreDirectory(existing: desk.directory.path).segments()[place].firstSeq
    writeFile(path, [])
    try mend(desk, naming: path, .empty(named: named))
    #expect(try kept(desk).count == 40 - lines + 1)
    if hasSnapshot { #expect(try desk.store().open().state.chats == desk.state.chats) }
  }

  @Test(arguments: [false, true]) func anEmptiedJournalIsSaid(_ hasSnapshot: Bool) throws {
    let desk = try FileDesk(seed: 121)
    try desk.write(30)
    if hasSnapshot { try desk.snapshot() }
    let path = try desk.segmentPath()
    writeFile(path, [])
    try mend(desk, naming: path, .empty(named: 1))
    if hasSnapshot { #expect(try desk.store().open().state.chats == desk.state.chats) }
  }

  /// An editor puts a line feed at the end of what it saves. No reader is stopped, and nothing lost.
  @Test(arguments: [1, 2, 500]) func anEmptyLineAtTheEndStopsNobody(_ count: Int) throws {
    let desk = try FileDesk(seed: 122)
    try desk.write(10)
    let path = try desk.segmentPath()
    let sound = readFile(path)
    let follower = try desk.store()
    _ = try follower.open()
    writeFile(path, sound + Array(repeating: 0x0A, count: count))
    #expect(try follower.catchUp() == .commits([]))
    #expect(try desk.store().open().state == desk.state)
    #expect(try kept(desk) == desk.commits)
    #expect(
      try desk.store().check().findings.first
        == CheckReport.Finding(path: path, line: 11, reason: .emptyLine))
    try desk.write(1)
    #expect(try follower.catchUp() == .commits([desk.commits[10]]))
    #expect(try desk.store().check().findings == [])
    #expect(readFile(path).starts(with: sound))
    #expect(desk.names(in: "damaged") == [])
  }

  @Test func anEmptyLineInTheMiddleStopsNobody() throws {
    let desk = try desk(seed: 123)
    for index in 0..<3 {
      let path = try desk.segmentPath(index)
      var bytes = readFile(path)
      let starts = lineStarts(bytes)
      bytes.insert(0x0A, at: starts[starts.count - 1])
      bytes.insert(0x0A, at: starts[1])
      bytes.insert(0x0A, at: 0)
      writeFile(path, bytes)
    }
    #expect(try desk.store().open().state == desk.state)
    #expect(try kept(desk) == desk.commits)
    for chat in desk.state.chats.keys {
      #expect(try desk.store(opened: true).chatEvents(chat) != nil)
    }
    try mend(desk, naming: try desk.segmentPath(0), .emptyLine)
    #expect(try kept(desk).dropLast() == desk.commits[...])
  }

  @Test(arguments: ["00000000000000000000", "99999999999999999999", "09223372036854775807"])
  func aNumberThatNoSegmentCanHaveIsSaid(_ number: String) throws {
    let desk = try desk(seed: 124)
    let path = "\(desk.directory.path)/journal-\(number).jsonl"
    writeFile(path, readFile(try desk.segmentPath(1)))
    #expect(try desk.store().open().state == desk.state)
    try mend(desk, naming: path, .misnumbered)
    #expect(try kept(desk).dropLast() == desk.commits[...])
    #expect(access(path, F_OK) != 0)
    #expect(desk.names(in: "damaged").count == 1)
  }

  /// A copy of a segment under another number, before, among and behind the others.
  @Test(arguments: [2, 3, 100_000_000]) func aDoubledSegmentIsSaid(_ number: Int64) throws {
    let desk = try desk(seed: 125)
    let firstSeq = number == 3 ? desk.state.seq / 2 | 1 : number
    let numbers = try StoreDirectory(existing: desk.directory.path).segments().map(\.firstSeq)
    let free = (firstSeq...).first { !numbers.contains($0) } ?? firstSeq
    let path = desk.directory.path + "/" + DeskFile.segment(free).name
    writeFile(path, readFile(try desk.segmentPath(0)))
    try mend(desk, naming: path, .stranger)
    #expect(try kept(desk).dropLast() == desk.commits[...])
    #expect(access(path, F_OK) != 0)
  }

  @Test(arguments: [0, 1, 2], [-1, 1, 1000]) func aRenamedSegmentHasItsNameAgain(
    _ index: Int, _ by: Int64
  ) throws {
    let desk = try desk(seed: 126)
    let segments = try StoreDirectory(existing: desk.directory.path).segments()
    let other = max(2, segments[index].firstSeq + by)
    guard !segments.contains(where: { $0.firstSeq == other }) else { return }
    let path = desk.directory.path + "/" + DeskFile.segment(other).name
    rename(segments[index].path, path)
    #expect(throws: StoreError.self) { try desk.store().open() }
    #expect(try !desk.store().check().isSound)
    let isInOrder =
      (index == 0 ? 0 : segments[index - 1].firstSeq) < other
      && other < segments[index + 1].firstSeq
    if isInOrder {
      try mend(desk, naming: path, .misnamed(begins: segments[index].firstSeq))
      #expect(try kept(desk).dropLast() == desk.commits[...])
      #expect(readFile(segments[index].path) != [])
    } else {
      // Among the others its events come too late, and are set aside.
      #expect(try !desk.store().repair().done.isEmpty)
      #expect(try desk.store().check().findings == [])
    }
  }

  /// Whatever is done to the files, after a repair the desk opens, goes on, and has no event that it
  /// had not before.
  @Test(arguments: 0..<60) func anyMutilationIsMended(_ seed: Int) throws {
    var dice = Dice(seed: UInt64(seed))
    let desk = try desk(seed: 130 + UInt64(seed % 4), commits: 24)
    if dice.coin() { try desk.snapshot() }
    let folder = desk.directory.path
    for _ in 0...dice.roll(3) {
      let segments = try StoreDirectory(existing: folder).segments()
      guard let victim = segments.randomElement(using: &dice) else { continue }
      var bytes = readFile(victim.path)
      let free = 1 + Int64(dice.roll(Int(desk.state.seq) + 20))
      let other = folder + "/" + DeskFile.segment(free).name
      switch dice.roll(8) {
      case 0: writeFile(victim.path, [])
      case 1: unlink(victim.path)
      case 2: if access(other, F_OK) != 0 { writeFile(other, bytes) }
      case 3: if access(other, F_OK) != 0 { rename(victim.path, other) }
      case 4 where !bytes.isEmpty:
        bytes[dice.roll(bytes.count)] ^= 1 << UInt8(dice.roll(8))
        writeFile(victim.path, bytes)
      case 5: writeFile(victim.path, Array(bytes.prefix(dice.roll(bytes.count + 1))))
      case 6: writeFile(victim.path, bytes + Array("\n\nrubbish".utf8))
      case 7: writeFile(other, readFile(other) + bytes)
      default: break
      }
      if try StoreDirectory(existing: folder).segments().isEmpty {
        writeFile(folder + "/" + DeskFile.segment(free).name, bytes)
      }
    }
    _ = try desk.store().repair()
    #expect(try desk.store().check().findings == [])
    let store = try desk.store()
    var state = try store.open().state
    #expect(try kept(desk).allSatisfy { desk.commits.contains($0) })
    let event = StampedEvent(seq: state.seq + 1, at: state.at, event: .agentGone(AgentGone("bob")))
    try store.commit([event], at: state.at, into: &state)
    #expect(try desk.store().open().state == state)
    #expect(try desk.store().check().findings == [])
  }

  /// What cannot be done for want of room leaves everything as it was.
  @Test func aRepairWithoutRoomChangesNothing() throws {
    let desk = try desk(seed: 127)
    let path = try desk.segmentPath(1)
    var bytes = readFile(path)
    bytes[7] ^= 1
    writeFile(path, bytes)
    let names = ["", "index", "damaged"]
    func picture() -> [String: [UInt8]] {
      var all: [String: [UInt8]] = [:]
      for name in names {
        for file in desk.names(in: name) where file.contains(".") {
          all["\(name)/\(file)"] = readFile("\(desk.directory.path)/\(name)/\(file)")
        }
      }
      return all
    }
    let before = picture()
    for room in [0, 100, bytes.count - 10] {
      let faults = FailingDisk()
      faults.failure = .fullAfter(room)
      desk.options.disk = faults.disk
      #expect(throws: StoreError.self) { try desk.store().repair() }
      #expect(picture() == before)
    }
  }
}

extension FileDesk {
  fileprivate func store(opened: Bool) throws -> FileStore {
    let store = try store()
    _ = try store.open()
    return store
  }
}
