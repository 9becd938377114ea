import Desk
import Glibc
import Store
import Testing

@testable import FileStore

/// What a writer leaves behind who dies in the middle.
@Suite struct TornTailTests {
  /// The last segment cut at every byte of its last three lines.
  @Test func aCutAnywhereLosesOnlyWhatDidNotEnd() throws {
    let desk = try FileDesk(seed: 11)
    try desk.write(12)
    let path = try desk.segmentPath()
    let whole = readFile(path)
    let starts = lineStarts(whole)
    for cut in starts[starts.count - 4]...whole.count {
      writeFile(path, Array(whole[..<cut]))
      let lines = starts.count { $0 <= cut } - 1
      let expected = desk.state(after: lines)

      // Who only reads leaves the tail alone: its writer may still be at it.
      let reader = try desk.store()
      #expect(try reader.open().state == expected)
      #expect(readFile(path).count == cut)

      // Who holds the lock knows better.
      let writer = try desk.store()
      _ = try writer.open()
      try writer.lock(timeoutMilliseconds: 0)
      #expect(try writer.catchUp() == .commits([]))
      let isTorn = cut != starts[lines]
      #expect(writer.takeWarnings().count == (isTorn ? 1 : 0))
      #expect(readFile(path).count == starts[lines])
      if isTorn {
        let name = "torn-\(expected.seq + 1)-\(starts[lines])-1.bin"
        #expect(
          readFile(desk.directory.path + "/damaged/" + name) == Array(whole[starts[lines]..<cut]))
        unlink(desk.directory.path + "/damaged/" + name)
      }
      let event = StampedEvent(
        seq: expected.seq + 1, at: expected.at, event: .agentGone(AgentGone("ann")))
      _ = try writer.append([event], at: expected.at, by: .desk)
      writer.unlock()
      #expect(
        try reader.catchUp() == .commits([Commit(at: expected.at, by: .desk, events: [event])]))
      #expect(try desk.store().open().state.seq == expected.seq + 1)
    }
  }

  @Test func aCutAtALinesEndIsKnownByASnapshotThatIsAhead() throws {
    let desk = try FileDesk(seed: 12)
    try desk.write(12)
    try desk.snapshot()
    let path = try desk.segmentPath()
    let whole = readFile(path)
    let starts = lineStarts(whole)
    for cut in starts.dropLast().suffix(3) + [starts.last! - 1] {
      writeFile(path, Array(whole[..<cut]))
      #expect(throws: StoreError.behindSnapshot(path: path, snapshotSeq: desk.state.seq)) {
        try desk.store().open()
      }
    }
    writeFile(path, whole)
    #expect(try desk.store().open().state == desk.state)
  }

  @Test func theTailOfADeadWriterInANewSegmentIsSetAsideToo() throws {
    let desk = try FileDesk(seed: 13)
    desk.options.segmentBytes = 1
    try desk.write(3)
    #expect(try desk.segmentCount == 3)
    let path = try desk.segmentPath(2)
    let whole = readFile(path)
    for cut in [0, 1, whole.count - 1] {
      writeFile(path, Array(whole[..<cut]))
      let store = try desk.store()
      try store.lock(timeoutMilliseconds: 0)
      #expect(try store.open().state == desk.state(after: 2))
      store.unlock()
      #expect(readFile(path) == [])
    }
  }

  @Test func aSegmentThatWasMadeButNotWrittenToIsGoneOnWith() throws {
    let desk = try FileDesk(seed: 14)
    try desk.write(3)
    let directory = try StoreDirectory(existing: desk.directory.path)
    _ = try directory.openToWrite(.segment(desk.state.seq + 1))
    try desk.write(3)
    #expect(try desk.segmentCount == 2)
    #expect(try desk.store().open().state == desk.story.state)
    #expect(try desk.store().check().isSound)
  }
}
