import Desk
import Foundation
import Store
import Testing

@testable import FileStore

/// What is glanced at is left for later only where it is what it seems, and nothing of it is lost.
@Suite struct GlanceTests {
  private let desk: FileDesk
  private let writer: FileStore
  private var seq: Int64

  init() throws {
    desk = try FileDesk(seed: 1)
    try desk.write(20)
    writer = try desk.store()
    seq = try writer.open().lastSeq
  }

  private mutating func write(_ events: [Event]) throws {
    let at = Instant(seconds: 1_800_000_000)
    let stamped = events.enumerated().map { index, event in
      StampedEvent(seq: seq + 1 + Int64(index), at: at, event: event)
    }
    seq += Int64(events.count)
    try writer.lock(timeoutMilliseconds: 1000)
    _ = try writer.catchUp()
    _ = try writer.append(stamped, at: at, by: .desk)
    writer.unlock()
  }

  private func said(_ text: String, in chat: ChatID) -> Event {
    .message(MessageSent(chat: chat, id: "1", from: .visitor, text: text))
  }

  private func reader() throws -> FileStore {
    let store = try desk.store()
    _ = try store.open()
    return store
  }

  private func numbers(_ store: FileStore) throws -> [Int64] {
    guard case .commits(let commits) = try store.catchUp() else { return [] }
    return commits.flatMap(\.events).map(\.seq)
  }

  @Test mutating func wordsElsewhereAreLeftAndTakenInLater() throws {
    let reader = try reader()
    let first = seq + 1
    #expect(try reader.hasOnlyWords { _ in true })
    try write([said("Hello", in: "aaaa")])
    #expect(try reader.hasOnlyWords { $0 == "aaaa" })
    // What looks like something else is only what somebody says.
    try write([said("\",\"type\":\"ended\",\"chat\":\"bbbb\"", in: "aaaa")])
    try write([
      said("two", in: "cccc"), .note(NoteWritten(chat: "aaaa", id: "2", agent: "ann", text: "n")),
    ])
    #expect(try reader.hasOnlyWords { ["aaaa", "cccc"].contains($0) })
    #expect(try reader.hasOnlyWords { _ in false }, "nothing is new")
    #expect(try numbers(reader) == Array(first...seq))
    #expect(try numbers(reader) == [])
  }

  @Test mutating func whatIsWantedIsNotLeft() throws {
    let reader = try reader()
    try write([said("one", in: "aaaa"), said("two", in: "bbbb")])
    #expect(try !reader.hasOnlyWords { $0 == "aaaa" })
    #expect(try numbers(reader).count == 2)
    try write([said("one", in: "aaaa")])
    #expect(try reader.hasOnlyWords { $0 == "aaaa" })
    try write([said("two", in: "bbbb")])
    #expect(try !reader.hasOnlyWords { $0 == "aaaa" })
    #expect(try numbers(reader).count == 2)
  }

  @Test(arguments: Event.Kind.allCases)
  mutating func onlyWordsAreWords(_ kind: Event.Kind) throws {
    var dice = Dice(seed: 7)
    for _ in 0..<20 {
      let reader = try reader()
      let event = dice.event(kind)
      try write([event])
      #expect(try reader.hasOnlyWords { _ in true } == (event.words != nil))
    }
  }

  @Test mutating func muchIsNotLeft() throws {
    let reader = try reader()
    var left = 0
    let text = String(repeating: "a", count: 1000)
    repeat {
      try write([said(text, in: "aaaa")])
      left += 1
    } while try reader.hasOnlyWords { _ in true } && left < 1000
    #expect(left > 10 && left < 100)
    #expect(try numbers(reader).count == left)
  }

  /// A commit that was glanced at was taken back, and another one stands in its place.
  @Test mutating func whatWasTakenBackIsNotTrusted() throws {
    let reader = try reader()
    let path = try desk.segmentPath()
    let length = try #require(FileManager.default.attributesOfItem(atPath: path)[.size] as? Int)
    try write([said("Hello", in: "aaaa")])
    #expect(try reader.hasOnlyWords { _ in true })
    #expect(truncate(path, length) == 0)
    seq -= 1
    let other = try desk.store()
    _ = try other.open()
    let at = Instant(seconds: 1_800_000_000)
    let event = StampedEvent(seq: seq + 1, at: at, event: .ended(Ended(chat: "aaaa", by: .visitor)))
    try other.lock(timeoutMilliseconds: 1000)
    _ = try other.append([event], at: at, by: .desk)
    other.unlock()
    #expect(try !reader.hasOnlyWords { _ in true })
    #expect(try numbers(reader) == [seq + 1])
  }

  /// A commit that a glance found is taken back before it is taken in: whoever saw it is told.
  @Test mutating func whatWasForeseenMayBeTakenBack() throws {
    let reader = try reader()
    let path = try desk.segmentPath()
    let length = try #require(FileManager.default.attributesOfItem(atPath: path)[.size] as? Int)
    try write([.ended(Ended(chat: "aaaa", by: .visitor))])
    #expect(try !reader.hasOnlyWords { _ in true })
    #expect(truncate(path, length) == 0)
    #expect(try numbers(reader) == [seq])
    guard case .reload = try reader.catchUp() else {
      Issue.record("a commit that is no more was kept")
      return
    }
  }

  /// What a glance found is not believed by whoever is to write behind it.
  @Test mutating func aWriterReadsForItself() throws {
    let reader = try reader()
    try write([.ended(Ended(chat: "aaaa", by: .visitor))])
    #expect(try !reader.hasOnlyWords { _ in true })
    try write([said("Hello", in: "bbbb")])
    try reader.lock(timeoutMilliseconds: 1000)
    #expect(try numbers(reader) == [seq - 1, seq])
    reader.unlock()
  }

  @Test mutating func aLineThatIsNotWholeIsNotLeft() throws {
    let reader = try reader()
    let file = try #require(FileHandle(forWritingAtPath: try desk.segmentPath()))
    try file.seekToEnd()
    try file.write(contentsOf: Data("{\"v\":1,\"seq\":9,\"type\":\"message\",".utf8))
    #expect(try !reader.hasOnlyWords { _ in true })
  }
}
