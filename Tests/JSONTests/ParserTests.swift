import JSON
import Testing

@Suite struct ParserTests {
  @Test func everyKindOfValueIsRead() throws {
    let value = try JSONValue(
      parsing: #" {"a":[1,-2.5e3,null,true,false],"b":{"":"x\u00e9\ud83d\ude00\n\/"}} "#)
    #expect(value["a"]?.array?.map(\.kind) == [.number, .number, .null, .bool, .bool])
    #expect(value["a"]?.array?[0].int == 1)
    #expect(value["a"]?.array?[1].double == -2500)
    #expect(value["a"]?.array?[2].isNull == true)
    #expect(value["a"]?.array?[3].bool == true)
    #expect(value["b"]?[""]?.string == "xé😀\n/")
    #expect(value["c"] == nil)
    #expect(value.object?.keys == ["a", "b"])
    #expect(value.text == #"{"a":[1,-2.5e3,null,true,false],"b":{"":"xé😀\n/"}}"#)
  }

  @Test(arguments: ["0", "-0", "10", "1.5", "1e5", "1E+5", "1e-5", "-1.25e10", "1e400"])
  func numbersOfTheGrammarAreKeptAsWritten(_ text: String) throws {
    #expect(try JSONValue(parsing: text).text == text)
  }

  @Test func wholeNumbersAreExact() throws {
    #expect(try JSONValue(parsing: "9223372036854775807").int == .max)
    #expect(try JSONValue(parsing: "-9223372036854775808").int == .min)
    #expect(try JSONValue(parsing: "9223372036854775808").int == nil)
    #expect(try JSONValue(parsing: "100.0").int == 100)
    #expect(try JSONValue(parsing: "1e2").int == 100)
    #expect(try JSONValue(parsing: "1.5").int == nil)
    #expect(try JSONValue(parsing: "1e400").double == nil)
    #expect(try JSONValue(parsing: "[1,1.0,10e-1]").array?.allSatisfy { $0 == 1 } == true)
    #expect(try JSONValue(parsing: "9007199254740993") != JSONValue(parsing: "9007199254740992"))
  }

  /// What RFC 8259 does not allow, and what this parser does not besides.
  @Test(arguments: [
    "", " ", "{", "[", "\"", "nul", "nulll", "True", "'a'", "[1,]", "[,1]", "[1 2]", "[1]]", "{}{}",
    "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{,}", "{a:1}", "{1:2}", "{\"a\" 1}", "{\"a\":1 \"b\":2}",
    "[1}", "{\"a\":1]", "01", "-01", "-", "+1", ".5", "1.", "1.e5", "1e", "1e+", "0x10", "NaN",
    "Infinity", "-Infinity", "1 2", "\"\t\"", "\"\n\"", "\"\u{0}\"", "\"\\x\"", "\"\\u12\"",
    "\"\\u12G4\"", "\"\\", "\"\\\"", "\"\\ud800\"", "\"\\udc00\"", "\"\\ud800\\u0041\"",
    "\"\\ud800x\"", "\u{FEFF}1", "//\n1", "/* */1", "[1,\u{A0}2]", "{\"a\":1,\"a\":2}",
    "{\"a\":1,\"\\u0061\":2}",
  ]) func whatIsNotJSONIsRefused(_ text: String) {
    #expect(throws: JSONError.self) { try JSONValue(parsing: text) }
    // Nor is it passed over.
    guard !text.hasPrefix("{\"a\":1,\"") || !text.hasSuffix(":2}") else { return }
    #expect(throws: JSONError.self) {
      try Array(text.utf8).withUnsafeBufferPointer { bytes in
        var scanner = JSONScanner(bytes)
        try scanner.skip()
        try scanner.end()
      }
    }
  }

  @Test(
    arguments: [
      [0x22, 0xFF, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22],
      [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], [0x22, 0xE2, 0x82, 0x22], [0x22, 0x80, 0x22],
      [0x7B, 0x22, 0xFF, 0x22, 0x3A, 0x31, 0x7D], [0x22, 0x5C, 0x6E, 0xFF, 0x22], [0xFF],
    ] as [[UInt8]]) func invalidUTF8IsRefused(_ bytes: [UInt8])
  {
    #expect(throws: JSONError.self) { try JSONValue(parsing: bytes) }
    #expect(throws: JSONError.self) {
      try bytes.withUnsafeBufferPointer { buffer in
        var scanner = JSONScanner(buffer)
        try scanner.skip()
      }
    }
  }

  @Test func errorsSayWhere() {
    #expect {
      try JSONValue(parsing: "{\n  \"a\": 1,\n  \"b\": tru\n}")
    } throws: { error in
      guard let error = error as? JSONError else { return false }
      return error.line == 3 && error.column == 8 && error.offset == 19
        && error.fault == .expected(.boolean)
    }
    #expect {
      try JSONValue(parsing: "{\"a\":1,\n\"a\":2}")
    } throws: { error in
      (error as? JSONError)?.fault == .keyTwice("a")
    }
  }

  @Test func keysOfDifferentCodePointsAreDifferent() throws {
    let value = try JSONValue(parsing: "{\"\u{E9}\":1,\"e\u{301}\":2}")
    #expect(value.object?.members.count == 2)
    #expect(value["\u{E9}"] == 1)
    #expect(value["e\u{301}"] == 2)
    #expect(JSONValue.string("\u{E9}") != .string("e\u{301}"))
  }

  @Test func nestingIsBounded() throws {
    let deep = String(repeating: "[", count: 128) + String(repeating: "]", count: 128)
    #expect(try JSONValue(parsing: deep).kind == .array)
    #expect(throws: JSONError.self) { try JSONValue(parsing: "[" + deep + "]") }
    let deeper = String(repeating: "{\"a\":[", count: 100_000)
    #expect(throws: JSONError.self) { try JSONValue(parsing: deeper) }
    #expect(throws: JSONError.self) {
      try Array(deeper.utf8).withUnsafeBufferPointer { bytes in
        var scanner = JSONScanner(bytes)
        try scanner.skip()
      }
    }
  }

  @Test func manyKeysAreReadInNoTime() throws {
    let members = (0..<20_000).map { "\"k\($0)\":\($0)" }
    let text = "{" + members.joined(separator: ",") + "}"
    #expect(try JSONValue(parsing: text).object?.members.count == 20_000)
    #expect(throws: JSONError.self) {
      try JSONValue(parsing: text.dropLast() + ",\"k77\":1}")
    }
  }
}

extension JSONValue {
  fileprivate init(parsing text: Substring) throws { try self.init(parsing: String(text)) }
}
