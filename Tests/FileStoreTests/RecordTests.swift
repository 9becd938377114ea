import Desk
import Foundation
import JSON
import Records
import Store
import Testing

@testable import FileStore

/// What the declaration of a record promises, over every kind of event and every setting.
@Suite struct RecordTests {
  private func written(_ event: Event) -> [UInt8] {
    var writer = JSONWriter()
    writer.event(event)
    return writer.bytes
  }

  private func read(_ bytes: [UInt8]) throws -> Event {
    try bytes.withUnsafeBufferPointer { bytes in
      var reader = RecordReader(bytes)
      var events: [StampedEvent] = []
      try reader.event(addingTo: &events, seq: 1, of: .distantPast)
      try reader.scanner.end()
      #expect(events.count == 1)
      return events[0].event
    }
  }

  private func members(_ bytes: [UInt8]) throws -> [(key: String, value: JSONValue)] {
    guard case .object(let object) = try JSONValue(parsing: bytes) else { return [] }
    return object.members.map { ($0.0, $0.1) }
  }

  private func object(_ members: [(key: String, value: JSONValue)]) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    for (key, value) in members {
      writer.key(text: key)
      writer.value(value)
    }
    writer.endObject()
    return writer.bytes
  }

  @Test(arguments: Event.Kind.allCases)
  func theOrderOfFieldsDoesNotMatter(_ kind: Event.Kind) throws {
    var dice = Dice(seed: 3)
    for _ in 0..<50 {
      let event = dice.event(kind)
      var fields = try members(written(event))
      fields.shuffle(using: &dice)
      #expect(try read(object(fields)) == event)
    }
  }

  /// A field that is absent is named, or is one that may be; then what is read is written without it.
  @Test(arguments: Event.Kind.allCases)
  func everyFieldIsThereOrMissed(_ kind: Event.Kind) throws {
    var dice = Dice(seed: 4)
    for _ in 0..<50 {
      let fields = try members(written(dice.event(kind)))
      for absent in fields.indices {
        var rest = fields
        let (name, value) = rest.remove(at: absent)
        do {
          let event = try read(object(rest))
          let again = try members(written(event))
          #expect(again.first { $0.key == name }?.value != value, "\(name) comes from nowhere")
          #expect(try read(written(event)) == event)
        } catch let error as JSONError {
          #expect(error.fault == .meaning(JSONMeaning(RecordFault.fieldMissing(name))))
        }
      }
    }
  }

  @Test(arguments: Event.Kind.allCases)
  func aFieldOfTomorrowIsToldApart(_ kind: Event.Kind) throws {
    var dice = Dice(seed: 5)
    var fields = try members(written(dice.event(kind)))
    fields.insert(("mood", .string("good")), at: dice.roll(fields.count + 1))
    object(fields).withUnsafeBufferPointer { bytes in
      var reader = RecordReader(bytes)
      var events: [StampedEvent] = []
      #expect(throws: JSONError.self) {
        try reader.event(addingTo: &events, seq: 1, of: .distantPast)
      }
      #expect(reader.unknown == .field("mood", in: .event))
    }
  }

  @Test(arguments: Event.Kind.allCases)
  func aFieldOfAnotherTypeIsRefused(_ kind: Event.Kind) throws {
    var dice = Dice(seed: 6)
    let fields = try members(written(dice.event(kind)))
    for index in fields.indices where fields[index].key != "type" {
      var wrong = fields
      wrong[index].value = .array([.array([])])
      #expect(throws: JSONError.self, "\(fields[index].key)") { try read(object(wrong)) }
    }
  }

  @Test func aFieldIsThereOnce() throws {
    let text = #"{"type":"agentGone","agent":"ann","agent":"bob"}"#
    #expect(throws: JSONError.self) { try read(Array(text.utf8)) }
  }

  /// Each setting is written under its own name, alone changes, and is read again.
  @Test(arguments: Setting.allCases) func everySettingIsKept(_ setting: Setting) throws {
    var dice = Dice(seed: 7)
    var settings = Settings()
    dice.vary(setting, of: &settings)
    let event = Event.setUp(.settingsChanged(SettingsChanged(settings)))
    #expect(try read(written(event)) == event)
    let usual = try JSONValue(
      parsing: written(.setUp(.settingsChanged(SettingsChanged(Settings())))))
    let changed = try JSONValue(parsing: written(event))
    for other in Setting.allCases {
      var (was, isNow) = (usual["settings"], changed["settings"])
      for part in [other.place.group, other.place.name].compactMap(\.self) {
        (was, isNow) = (was?[part], isNow?[part])
      }
      #expect(was != nil, "\(other) is not written")
      #expect((was == isNow) == (other != setting), "\(other)")
    }
  }

  @Test(arguments: Setting.allCases) func aSettingThatIsNotThereHasItsDefault(
    _ setting: Setting
  ) throws {
    let event = Event.setUp(.settingsChanged(SettingsChanged(Settings())))
    guard case .object(let object)? = try JSONValue(parsing: written(event))["settings"] else {
      Issue.record("no settings")
      return
    }
    let name = setting.place.group ?? setting.place.name
    let rest = object.members.filter { $0.0 != name }.map { (key: $0.0, value: $0.1) }
    let bytes = self.object([
      ("type", .string("settingsChanged")),
      ("settings", try JSONValue(parsing: self.object(rest))),
    ])
    #expect(try read(bytes) == event)
  }

  @Test func aSettingOutOfRangeIsNotTakenIn() throws {
    for value in ["0", "-1", "9223372036854775807"] {
      let text = #"{"type":"settingsChanged","settings":{"capacity":\#(value)}}"#
      #expect(throws: JSONError.self) { try read(Array(text.utf8)) }
    }
  }

  /// A journal that the first version wrote, with every kind of event, is read as it stands: written
  /// again, no member of an event is another, and none is gone.
  @Test func aJournalOfTheFirstVersionIsReadAsItWasWritten() throws {
    let path = #filePath.replacing("RecordTests.swift", with: "Journals/first-version.jsonl")
    let bytes = readFile(path)
    var kinds: Set<Event.Kind> = []
    for line in bytes.split(separator: UInt8(ascii: "\n")).map(Array.init) {
      let commit = try line.withUnsafeBufferPointer { try CommitFormat.read($0) }
      let before = try JSONValue(parsing: line)["events"]?.array ?? []
      #expect(before.count == commit.events.count)
      for (stamped, before) in zip(commit.events, before) {
        kinds.insert(stamped.event.kind)
        var writer = JSONWriter()
        writer.event(stamped.event) { writer in
          if stamped.at != commit.at { writer.value(stamped.at, as: "at") }
        }
        let after = try JSONValue(parsing: writer.bytes)
        #expect(RecordTests.has(after, allOf: before), "\(before.text) became \(after.text)")
      }
    }
    #expect(kinds == Set(Event.Kind.allCases.filter(RecordTests.isOfTheFirstVersion)))
  }

  /// Kinds that came to be later are not in that journal.
  private static func isOfTheFirstVersion(_ kind: Event.Kind) -> Bool {
    ![
      .queueMoved, .broadcastSent, .broadcastRead, .whispered, .voiceJoined, .handOverOffered,
      .clockSet,
      .dialogueSet, .dialoguePublished,
      .dialogueUnpublished,
      .dialogueRemoved, .dialoguesSwitched, .dialogueTriggered, .dialogueEngaged,
      .dialogueAnswered, .dialogueCompleted, .goalReached, .visitorLearned, .messageLeft,
      .visitorForgotten, .visitorsMerged, .missedHandled, .missedReopened, .missedCleared,
      .visitorBlocked, .visitorUnblocked, .responseSet, .responseRemoved, .questionUnanswered,
      .questionSettled, .chatTagged, .chatScored, .visitorEdited,
    ].contains(kind)
  }

  /// Whether a value has every member that another has, with the same values.
  private static func has(_ value: JSONValue, allOf other: JSONValue) -> Bool {
    switch (value, other) {
    case (.object(let value), .object(let other)):
      other.members.allSatisfy { name, member in
        value[name].map { has($0, allOf: member) } ?? false
      }
    case (.array(let value), .array(let other)):
      value.count == other.count && zip(value, other).allSatisfy { has($0, allOf: $1) }
    default: value == other
    }
  }

  /// And a desk opens on it, folds it, and goes on.
  @Test func aDeskOfTheFirstVersionGoesOn() throws {
    let desk = try FileDesk(seed: 1)
    let source = #filePath.replacing("RecordTests.swift", with: "Journals/first-version.jsonl")
    writeFile(try desk.segmentPath(), readFile(source))
    let store = try FileStore(desk.directory.path)
    let opened = try store.open()
    #expect(opened.state.seq > 180)
    #expect(try store.check().findings == [])
    var state = opened.state
    let event = Event.agentCame(AgentCame("ann"))
    try store.commit(
      [StampedEvent(seq: state.seq + 1, at: state.at, event: event)], at: state.at, into: &state)
    #expect(try FileStore(desk.directory.path).open().state == state)
  }
}
