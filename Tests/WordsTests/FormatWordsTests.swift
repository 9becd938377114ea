import JSON
import Records
import Store
import Testing
import Words

@Suite struct FormatWordsTests {
  private let words = Tongue.english.words

  @Test func aFaultOfJSONIsTold() {
    let error = #expect(throws: JSONError.self) { try JSONValue(parsing: "{\"a\":tru}") }
    #expect(error.map { words.fault($0.fault) } == "expected true or false")
    let ended = #expect(throws: JSONError.self) { try JSONValue(parsing: "[1") }
    #expect(ended.map { words.fault($0.fault) } == "expected ',' or ']', but the text ends here")
  }

  /// What a floor above the scanner found wrong goes through the scanner's error.
  @Test func aFaultOfARecordIsTold() {
    let fault = JSONFault.meaning(JSONMeaning(RecordFault.fieldMissing("chat")))
    #expect(words.fault(fault) == "the field \"chat\" is missing")
    #expect(
      words.damage(.unreadable(fault, byte: 12)) == "the field \"chat\" is missing at byte 12")
  }

  @Test func whatIsNewIsNamed() {
    #expect(words.novelty(.field("mood", in: .event)) == "field \"mood\" in an event")
    #expect(words.novelty(.field("mood", in: .settings)) == "field \"mood\" in the settings")
    #expect(words.novelty(.word("lost", .outcome)) == "outcome \"lost\"")
    #expect(words.fault(RecordFault.unknown(.formatVersion(2))) == "unknown format version 2")
  }
}
