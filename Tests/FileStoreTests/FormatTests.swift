import Desk
import JSON
import Testing

@testable import FileStore

@Suite struct FormatTests {
  func roundTrip(_ events: [Event], seed: UInt64) throws {
    var dice = Dice(seed: seed)
    let at = dice.instant()
    let stamped = events.enumerated().map { index, event in
      StampedEvent(
        seq: Int64(index) + 7, at: dice.coin() ? at : dice.instant(), event: event)
    }
    var writer = JSONWriter()
    CommitFormat.write(stamped, at: at, by: .agent("ann"), to: &writer)
    #expect(writer.bytes.last == 0x0A)
    #expect(writer.bytes.dropLast().allSatisfy { $0 >= 0x20 && $0 != 0x7F })
    let line = try writer.bytes.dropLast().withUnsafeBufferPointer { try CommitFormat.read($0) }
    #expect(line.commit == Commit(at: at, by: .agent("ann"), events: stamped))
    #expect(line.lost == 0)
    // It is JSON for everybody else too.
    let value = try JSONValue(parsing: Array(writer.bytes.dropLast()))
    #expect(value["events"]?.array?.count == events.count)
    #expect(value["events"]?.array?.allSatisfy { $0["type"]?.string != nil } == true)
  }

  @Test(arguments: Event.Kind.allCases)
  func everyEventIsReadAsItWasWritten(_ kind: Event.Kind) throws {
    for seed in 0..<100 {
      var dice = Dice(seed: UInt64(seed) &* 1000 &+ UInt64(kind.rawValue.utf8.count))
      try roundTrip([dice.event(kind)], seed: UInt64(seed))
    }
  }

  @Test func commitsOfManyEventsAreReadAsTheyWereWritten() throws {
    for seed in 0..<50 {
      var dice = Dice(seed: UInt64(seed))
      let events = (0...dice.roll(40)).map { _ in dice.event(dice.one(Event.Kind.self)) }
      try roundTrip(events, seed: UInt64(seed))
    }
  }

  @Test func aStateIsReadAsItWasWritten() throws {
    for seed in 0..<40 {
      var story = Story(seed: UInt64(seed))
      for _ in 0..<60 { _ = story.next() }
      var state = story.state
      for _ in 0..<60 {
        let event = story.dice.event(Event.Kind.allCases[story.dice.roll(14)])
        state.apply(StampedEvent(seq: state.seq + 1, at: story.dice.instant(), event: event))
        // Chats stand elsewhere in the queue, and things were said to all.
        guard let chat = state.chats.keys.min(), let other = state.chats.keys.max() else {
          continue
        }
        let place: QueuePlace = story.dice.coin() ? .first : .before(other)
        for event: Event in [
          .moved(QueueMoved(chat: chat, place: place, by: "ann")),
          story.dice.event(.broadcastSent),
        ] {
          state.apply(StampedEvent(seq: state.seq + 1, at: state.at, event: event))
        }
      }
      state.recentlyClosed = []
      var writer = JSONWriter()
      CheckedLine.write(state, to: &writer)
      let read: DeskState = try writer.bytes.dropLast().withUnsafeBufferPointer {
        try CheckedLine.read($0)
      }
      #expect(read == state)
    }
  }

  func read(_ text: String) throws -> CommitFormat.ReadLine {
    var writer = JSONWriter()
    writer.raw(text.utf8)
    let sum = CommitFormat.hexadecimal(crc(text))
    let line = Array((text + ",\"sum\":\"\(sum)\"}").utf8)
    return try line.withUnsafeBufferPointer { try CommitFormat.read($0) }
  }

  func crc(_ text: String) -> UInt32 {
    var crc: UInt32 = .max
    for byte in text.utf8 {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0x82F6_3B78 : crc >> 1 }
    }
    return ~crc
  }

  let start = #"{"v":1,"seq":5,"at":"2026-11-23T09:00:00.000Z","by":"ann","events":["#

  @Test func aLineInTheFormatOfTheDocumentIsRead() throws {
    let text = start + #"{"type":"agentGone","agent":"bob"}]"#
    let line = try read(text)
    #expect(line.seq == 5)
    #expect(line.events.map(\.event) == [.agentGone(AgentGone("bob"))])
    #expect(line.events[0].at.iso8601 == "2026-11-23T09:00:00.000Z")
  }

  @Test(arguments: [
    #"{"type":"agentSang","agent":"bob"}]"#,
    #"{"type":"agentGone","agent":"bob","why":"tired"}]"#,
    #"{"type":"agentGone","agent":"bob","text":"tired"}]"#,
    #"{"type":"abandoned","chat":"0000","cause":"bored"}]"#,
    #"{"type":"agentGone","agent":"bob"}],"mood":"good""#,
  ]) func whatThisVersionDoesNotKnowIsCalledNewer(_ rest: String) {
    #expect {
      try read(start + rest)
    } throws: { error in
      if case .newer? = error as? CommitFormat.Fault { true } else { false }
    }
  }

  @Test func aNewerVersionOfTheLineIsCalledNewer() {
    let text = #"{"v":2,"seq":5,"events":[]"#
    #expect {
      try read(text)
    } throws: { error in
      if case .newer? = error as? CommitFormat.Fault { true } else { false }
    }
  }

  @Test(arguments: [
    #"{"type":"agentGone"}]"#, #"{"type":"agentGone","agent":5}]"#, #"]"#, #"{}]"#,
    #"{"type":"agentGone","agent":"bob"}"#, #"{"agent":"bob"}]"#,
  ]) func aLineThatIsWrongIsRefused(_ rest: String) {
    #expect(throws: CommitFormat.Fault.self) { try read(start + rest) }
  }

  @Test func everyFlippedBitOfALineIsFound() throws {
    var dice = Dice(seed: 9)
    var writer = JSONWriter()
    let event = StampedEvent(seq: 1, at: dice.instant(), event: dice.event(.message))
    CommitFormat.write([event], at: event.at, by: .agent("ann"), to: &writer)
    var line = Array(writer.bytes.dropLast())
    for index in line.indices {
      for bit in 0..<8 {
        line[index] ^= 1 << bit
        #expect(throws: CommitFormat.Fault.self) {
          try line.withUnsafeBufferPointer { try CommitFormat.read($0) }
        }
        line[index] ^= 1 << bit
      }
    }
  }
}
