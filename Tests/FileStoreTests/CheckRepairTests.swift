import Desk
import Glibc
import Store
import Testing

@testable import FileStore

@Suite struct CheckRepairTests {
  /// A desk of several segments with a snapshot in the middle.
  func desk(seed: UInt64, commits: Int = 60) throws -> FileDesk {
    let desk = try FileDesk(seed: seed)
    desk.options.segmentBytes = 6000
    desk.options.snapshotEvents = 40
    try desk.write(commits)
    return desk
  }

  @Test func aSoundDeskIsSound() throws {
    let desk = try desk(seed: 20)
    let report = try desk.store().check()
    #expect(report.findings == [])
    #expect(report.commits == 60)
    #expect(report.events == desk.state.seq)
    #expect(report.segments > 2)
    #expect(try desk.store().repair().done == [])
  }

  @Test func anyFlippedByteOfTheJournalIsFound() throws {
    let desk = try desk(seed: 21)
    var dice = Dice(seed: 21)
    for index in 0..<(try desk.segmentCount) {
      let path = try desk.segmentPath(index)
      let whole = readFile(path)
      let places = (0..<60).map { _ in dice.roll(whole.count) } + [0, whole.count - 1]
      for place in places {
        var flipped = whole
        flipped[place] ^= 1 << UInt8(dice.roll(8))
        writeFile(path, flipped)
        let report = try desk.store().check()
        let line = lineStarts(whole).count { $0 <= place }
        #expect(report.findings.contains { $0.path == path && $0.line == line }, "byte \(place)")
      }
      writeFile(path, whole)
    }
  }

  @Test func anyFlippedByteOfSnapshotAndIndexIsFoundAndDoesNoHarm() throws {
    let desk = try desk(seed: 22)
    var dice = Dice(seed: 22)
    let expected = desk.story.state
    let folded = try desk.store().openWhole().state
    for name in ["snapshot.json", "index/closed.jsonl"] {
      let path = desk.directory.path + "/" + name
      let whole = readFile(path)
      #expect(whole.count > 100)
      for _ in 0..<60 {
        var place = dice.roll(whole.count)
        // Padding says nothing, so that it may say anything.
        while whole[place] == 0x20 { place = dice.roll(whole.count) }
        var flipped = whole
        flipped[place] ^= 1 << UInt8(dice.roll(8))
        writeFile(path, flipped)
        #expect(try !desk.store().check().isSound, "byte \(place) of \(name)")
        let store = try desk.store()
        let state = try store.open().state
        #expect(state.chats == expected.chats && state.seq == expected.seq)
      }
      writeFile(path, whole)
    }
    #expect(folded == expected)
    #expect(try desk.store().check().isSound)
  }

  @Test func aBadLineBeforeASnapshotDoesNotStopTheDesk() throws {
    let desk = try desk(seed: 23)
    let path = try desk.segmentPath(0)
    var bytes = readFile(path)
    bytes[bytes.count / 2] ^= 4
    writeFile(path, bytes)
    let store = try desk.store()
    #expect(try store.open().state.chats == desk.state.chats)
    #expect(throws: StoreError.self) { try store.events(from: 1, limit: .max) }
    try desk.write(3)
    unlink(desk.directory.path + "/snapshot.json")
    #expect {
      try desk.store().open()
    } throws: { error in
      guard case .damaged(let where_, let line, _)? = error as? StoreError else { return false }
      return where_ == path && line == lineStarts(bytes).count { $0 <= bytes.count / 2 }
    }
  }

  /// What is damaged or missing behind a snapshot does not stop the desk, but whoever asks for a
  /// chat in which it happened is told.
  @Test func aChatsHistoryIsWholeOrItIsSaidWhyNot() throws {
    let desk = try desk(seed: 47)
    try desk.snapshot()
    var chats: [ChatID: [StampedEvent]] = [:]
    for event in desk.commits.flatMap(\.events) {
      if let chat = event.event.chat { chats[chat, default: []].append(event) }
    }
    let lines = { (bytes: [UInt8]) in zip(lineStarts(bytes), lineStarts(bytes).dropFirst()) }
    for index in 0..<(try desk.segmentCount - 1) {
      let path = try desk.segmentPath(index)
      let whole = readFile(path)
      for (start, end) in lines(whole) {
        let line = try whole[start..<end - 1].withUnsafeBufferPointer { try CommitFormat.read($0) }
        let text = String(decoding: whole[start..<end], as: UTF8.self)
        for (chat, events) in chats {
          let name = "\"chat\":\"\(chat.text)\""
          let isClosed = events.contains { $0.event.closesChat }
          let span = (events.first?.seq ?? 0)...(isClosed ? events.last?.seq ?? 0 : .max)
          var damages: [[UInt8]] = [Array(whole[..<start] + whole[end...])]
          if let range = text.firstRange(of: name) {
            // One bit of the chat's id, and nothing of the line names it.
            var bytes = Array(text.utf8)
            let place = text.utf8.distance(from: text.startIndex, to: range.upperBound) - 2
            bytes[place] ^= 1
            damages.append(Array(whole[..<start]) + bytes + Array(whole[end...]))
          }
          for bytes in damages {
            writeFile(path, bytes)
            let store = try desk.store()
            _ = try store.open()
            if span.overlaps(line.seq..<line.next) {
              #expect(throws: StoreError.self) { try store.chatEvents(chat) }
            } else {
              #expect(try store.chatEvents(chat) == events)
            }
          }
          writeFile(path, whole)
        }
      }
    }
  }

  @Test func aDeletedSnapshotOrIndexIsMadeAgain() throws {
    for name in ["snapshot.json", "index/closed.jsonl"] {
      let desk = try desk(seed: 24)
      let live = try desk.store()
      let state = try live.open().state
      let all = try live.history(HistoryQuery(limit: .max), in: state)
      #expect(all == desk.story.state.recentlyClosed.reversed())
      unlink(desk.directory.path + "/" + name)
      #expect(try live.history(HistoryQuery(limit: .max), in: state) == all)
      #expect(access(desk.directory.path + "/" + name, F_OK) == 0)
      unlink(desk.directory.path + "/" + name)
      let store = try desk.store()
      let opened = try store.open().state
      #expect(opened.chats == state.chats)
      #expect(try store.history(HistoryQuery(limit: .max), in: opened) == all)
      try desk.write(60)
      #expect(try desk.store().check().isSound)
    }
  }

  @Test func aDamagedIndexIsMadeAgain() throws {
    let desk = try desk(seed: 36)
    let live = try desk.store()
    let state = try live.open().state
    let path = desk.directory.path + "/index/closed.jsonl"
    let sound = readFile(path)
    var bytes = sound
    bytes[bytes.count / 2] ^= 1
    writeFile(path, bytes)
    let all = try live.history(HistoryQuery(limit: .max), in: state)
    #expect(all == desk.story.state.recentlyClosed.reversed())
    #expect(readFile(path).starts(with: sound))
    #expect(try live.check().isSound)
  }

  /// Damages lines, mends, and compares with a fold of what is left.
  func mend(_ desk: FileDesk, _ damage: (inout [UInt8], [Int]) -> Void, segment: Int) throws {
    let path = try desk.segmentPath(segment)
    let whole = readFile(path)
    var bytes = whole
    damage(&bytes, lineStarts(whole))
    writeFile(path, bytes)
    let live = try desk.store()
    _ = try? live.open()
    let report = try desk.store().repair()
    #expect(!report.done.isEmpty)
    let store = try desk.store()
    #expect(try store.check().findings == [])
    let opened = try store.open()
    #expect(opened.warnings == [])
    // Everything that is left is what it was, in its place.
    let kept = try store.events(from: 1, limit: .max)
    #expect(kept.allSatisfy { desk.commits.contains($0) })
    #expect(kept.map(\.seq) == kept.map(\.seq).sorted())
    // Numbers go on, and the desk works.
    try store.lock(timeoutMilliseconds: 0)
    #expect(try store.catchUp() == .commits([]))
    let event = StampedEvent(
      seq: opened.lastSeq + 1, at: opened.at, event: .agentGone(AgentGone("bob")))
    _ = try store.append([event], at: opened.at, by: .desk)
    store.unlock()
    #expect(try store.check().findings == [])
  }

  func commits(_ desk: FileDesk) throws -> [Commit] {
    let store = try desk.store()
    _ = try store.open()
    return try store.events(from: 1, limit: .max)
  }

  func commitCount(_ desk: FileDesk) throws -> Int { try commits(desk).count }

  /// Also at the end of a segment and of the journal, also a line feed that is missing, and with
  /// what follows it damaged as well.
  @Test func aJournalOfWhichNothingIsLeftIsADeskAgain() throws {
    let desk = try FileDesk(seed: 77)
    try desk.write(1)
    let path = try desk.segmentPath()
    writeFile(path, readFile(path).map { $0 == 0x0A ? $0 : 0x58 })
    #expect(!(try desk.store().repair().done.isEmpty))
    #expect(try desk.store().check().findings == [])
    let opened = try desk.store().open()
    #expect(opened.warnings == [])
    // Nothing at all has a snapshot too, and is said to be nothing.
    let empty = try FileDesk(seed: 78)
    try empty.snapshot()
    #expect(
      try empty.store().check().findings.map(\.reason)
        == [.empty(named: 1), .missing(events: 1...1)])
    #expect(try empty.store().open().state == DeskState())
  }

  @Test func aDamagedLineFeedCostsNoCommit() throws {
    let ways: [(inout [UInt8], Int) -> Void] = [
      { $0[$1] ^= 4 }, { $0.remove(at: $1) },
      { $0.replaceSubrange($1...$1, with: "rubbish".utf8) },
    ]
    for segment in 0..<3 {
      for damage in ways {
        let desk = try desk(seed: 38)
        let path = try desk.segmentPath(segment)
        let whole = readFile(path)
        for lineFeed in whole.indices where whole[lineFeed] == 0x0A {
          var bytes = whole
          damage(&bytes, lineFeed)
          writeFile(path, bytes)
          #expect(try !desk.store().check().isSound)
          #expect(try !desk.store().repair().done.isEmpty)
          #expect(readFile(path) == whole, "byte \(lineFeed)")
          #expect(try desk.store().check().findings == [])
        }
      }
    }
    let desk = try desk(seed: 38)
    let path = try desk.segmentPath(1)
    var bytes = readFile(path)
    let starts = lineStarts(bytes)
    bytes[starts[2] - 1] ^= 4
    bytes[starts[2] + 9] ^= 4
    writeFile(path, bytes)
    _ = try desk.store().repair()
    #expect(try commitCount(desk) == 59)
  }

  @Test func aFlippedByteCostsNoMoreThanItsCommit() throws {
    var dice = Dice(seed: 39)
    for round in 0..<80 {
      let desk = try desk(seed: UInt64(100 + round % 4), commits: 30)
      let index = dice.roll(try desk.segmentCount)
      let path = try desk.segmentPath(index)
      var bytes = readFile(path)
      let place = dice.roll(bytes.count)
      let before = try (0..<index).reduce(0) {
        $0 + lineStarts(readFile(try desk.segmentPath($1))).count - 1
      }
      let line = before + lineStarts(bytes).count { $0 <= place } - 1
      bytes[place] ^= 1 << UInt8(dice.roll(8))
      writeFile(path, bytes)
      _ = try desk.store().repair()
      var expected = desk.commits
      if readFile(path) != bytes, try commitCount(desk) < 30 { expected.remove(at: line) }
      #expect(try commits(desk) == expected, "byte \(place) of segment \(index)")
    }
  }

  @Test func damagedLinesInTheMiddleAreTakenOut() throws {
    let desk = try desk(seed: 25)
    try mend(desk, { bytes, starts in bytes[starts[2] + 5] ^= 1 }, segment: 0)
    #expect(try commitCount(desk) == 60)
    #expect(desk.names(in: "damaged").count == 1)
    // The snapshot had seen them: nothing of what is open is lost.
    #expect(try desk.store().open().state.chats == desk.state.chats)
  }

  @Test func damagedFirstLastAndNeighbouringLinesAreTakenOut() throws {
    for segment in 0..<3 {
      for seed in 26..<29 as Range<UInt64> {
        let first = try desk(seed: seed)
        try mend(first, { bytes, _ in bytes[3] ^= 8 }, segment: segment)
        let last = try desk(seed: seed)
        try mend(last, { bytes, _ in bytes[bytes.count - 9] ^= 8 }, segment: segment)
        let lineFeed = try desk(seed: seed)
        try mend(lineFeed, { bytes, starts in bytes[starts[2] - 1] ^= 8 }, segment: segment)
        #expect(try commits(lineFeed).dropLast() == lineFeed.commits[...])
        let neighbours = try desk(seed: seed)
        try mend(
          neighbours,
          { bytes, starts in for line in 1...3 { bytes[starts[line] + 9] ^= 1 } },
          segment: segment)
      }
    }
  }

  @Test func aMissingLineIsMarked() throws {
    let desk = try desk(seed: 30)
    try mend(desk, { bytes, starts in bytes.removeSubrange(starts[2]..<starts[4]) }, segment: 1)
  }

  @Test func rubbishBetweenLinesCostsNothing() throws {
    let desk = try desk(seed: 31)
    try mend(
      desk, { bytes, starts in bytes.insert(contentsOf: "rubbish\n".utf8, at: starts[3]) },
      segment: 1)
    #expect(try commitCount(desk) == 61)
  }

  @Test func aMissingSegmentIsMarked() throws {
    for missing in [0, 1] {
      let desk = try desk(seed: 32)
      unlink(try desk.segmentPath(missing))
      #expect(try !desk.store().check().isSound)
      try mend(desk, { _, _ in }, segment: 0)
    }
  }

  @Test func aCutBehindTheSnapshotIsGoneOnFromTheSnapshot() throws {
    let desk = try FileDesk(seed: 33)
    try desk.write(30)
    try desk.snapshot()
    let path = try desk.segmentPath()
    let whole = readFile(path)
    writeFile(path, Array(whole[..<lineStarts(whole)[20]]))
    #expect(try desk.store().check().findings.count == 1)
    #expect(throws: StoreError.self) { try desk.store().open() }
    #expect(try !desk.store().repair().done.isEmpty)
    let opened = try desk.store().open()
    #expect(opened.state.chats == desk.state.chats)
    #expect(opened.lastSeq == desk.state.seq)
    #expect(try desk.store().check().isSound)
  }

  /// The index knows chats that closed in what is lost, also if a line of it is bad.
  @Test(arguments: [false, true])
  func pastChatsThatOnlyTheIndexStillKnowsAreKept(_ isIndexDamaged: Bool) throws {
    let desk = try FileDesk(seed: 37)
    try desk.write(120)
    try desk.snapshot()
    let all = Array(desk.story.state.recentlyClosed.reversed())
    let path = try desk.segmentPath()
    let whole = readFile(path)
    let kept = 60
    writeFile(path, Array(whole[..<lineStarts(whole)[kept]]))
    #expect(desk.state(after: kept).recentlyClosed.count < all.count)
    if isIndexDamaged {
      let index = desk.directory.path + "/index/closed.jsonl"
      var bytes = readFile(index)
      bytes[5] ^= 1
      writeFile(index, bytes)
    }
    for _ in 0..<2 {
      _ = try desk.store().repair()
      let store = try desk.store()
      let state = try store.open().state
      #expect(state.chats == desk.state.chats)
      #expect(try store.history(HistoryQuery(limit: .max), in: state) == all)
      #expect(try store.check().isSound)
      // Another repair, for another reason, still knows.
      writeFile(path, readFile(path) + Array("rubbish\n".utf8))
    }
  }

  @Test func aProcessAtTheDeskReadsItAnewAfterARepair() throws {
    let desk = try desk(seed: 34)
    let live = try desk.store()
    let before = try live.open()
    let path = try desk.segmentPath(try desk.segmentCount - 1)
    var bytes = readFile(path)
    bytes[5] ^= 1
    writeFile(path, bytes)
    _ = try desk.store().repair()
    #expect(try live.catchUp() == .reload)
    #expect(try live.open().lastSeq == before.lastSeq)
    #expect(try live.catchUp() == .commits([]))
  }

  @Test func nothingSetAsideIsWrittenOver() throws {
    let desk = try FileDesk(seed: 35)
    try desk.write(5)
    for round in 1...3 {
      let path = try desk.segmentPath()
      var bytes = readFile(path)
      bytes.append(contentsOf: "rubbish\n".utf8)
      writeFile(path, bytes)
      _ = try desk.store().repair()
      #expect(desk.names(in: "damaged").count == round)
    }
  }
}
