import JSON
import Testing

@Suite struct Smoke {
  @Test func parses() throws {
    let value = try JSONValue(parsing: #"{"a":[1,2.5e3,null,true,"x\u00e9\ud83d\ude00\n"],"b":{}}"#)
    #expect(value.text == #"{"a":[1,2.5e3,null,true,"xé😀\n"],"b":{}}"#)
  }
}
