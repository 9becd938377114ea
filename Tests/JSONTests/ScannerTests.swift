import JSON
import Testing

@Suite struct ScannerTests {
  func scan<Result>(
    _ text: String, _ body: (inout JSONScanner) throws -> Result
  ) throws -> Result {
    try Array(text.utf8).withUnsafeBufferPointer { bytes in
      var scanner = JSONScanner(bytes)
      return try body(&scanner)
    }
  }

  @Test func anObjectIsReadFieldByField() throws {
    try scan(
      #" { "id" : "k7f2" , "skip" : [1,{"a":"\u00e9"},[]] , "n" : -12 , "on":true,"x":null}"#
    ) {
      scanner in
      var met: [String] = []
      try scanner.beginObject()
      while let key = try scanner.nextKey() {
        met.append(key.text)
        switch key {
        case "id": #expect(try scanner.string() == "k7f2")
        case "n": #expect(try scanner.integer() == -12)
        case "on": #expect(try scanner.bool())
        case "x": #expect(try scanner.null())
        default: try scanner.skip()
        }
      }
      try scanner.end()
      #expect(met == ["id", "skip", "n", "on", "x"])
    }
  }

  @Test func nestedArraysAndObjectsKeepTheirCommasApart() throws {
    let numbers = try scan("[[],[1],[2,[3]],{},{\"a\":[4]},5]") { scanner in
      var numbers: [Int64] = []
      func walk(_ scanner: inout JSONScanner) throws {
        switch try scanner.peek() {
        case .array:
          try scanner.beginArray()
          while try scanner.nextElement() { try walk(&scanner) }
        case .object:
          try scanner.beginObject()
          while try scanner.nextKey() != nil { try walk(&scanner) }
        default: numbers.append(try scanner.integer())
        }
      }
      try walk(&scanner)
      try scanner.end()
      return numbers
    }
    #expect(numbers == [1, 2, 3, 4, 5])
  }

  @Test func aKeyMayBeWrittenWithEscapes() throws {
    try scan(#"{"\u0069d":1,"é":2}"#) { scanner in
      try scanner.beginObject()
      let first = try #require(try scanner.nextKey())
      #expect(first == "id")
      #expect(first.text == "id")
      try scanner.skip()
      let second = try #require(try scanner.nextKey())
      #expect(second == "é")
    }
  }

  @Test func anExpectedFieldIsPassedAndAnyOtherLeftAlone() throws {
    try scan(#"{"a":"x","bc" : "y","d":["z"]}"#) { scanner in
      func key(_ name: StaticString) -> Bool { scanner.passKey(name) }
      func word(_ word: StaticString) -> Bool { scanner.passString(word) }
      try scanner.beginObject()
      #expect(!key("b"))
      #expect(key("a"))
      #expect(!word("xx"))
      #expect(!word("y"))
      #expect(word("x"))
      // Written another way it is left to be read the long way.
      #expect(!key("bc"))
      #expect(!key("b"))
      #expect(try scanner.nextKey()?.text == "bc")
      #expect(try scanner.string() == "y")
      #expect(key("d"))
      try scanner.skip()
      #expect(!key("e"))
      #expect(try scanner.nextKey() == nil)
      try scanner.end()
      #expect(!key("f"))
      #expect(!word("f"))
    }
  }

  @Test func plainStringsAreHandedOutInPlace() throws {
    try scan(#"["plain","esc\n"]"#) { scanner in
      try scanner.beginArray()
      #expect(try scanner.nextElement())
      #expect(try scanner.plainString().map { String(decoding: $0, as: UTF8.self) } == "plain")
      #expect(try scanner.nextElement())
      #expect(try scanner.plainString() == nil)
      #expect(try scanner.string() == "esc\n")
      #expect(try !scanner.nextElement())
    }
  }

  @Test(arguments: [
    "9223372036854775808", "-9223372036854775809", "01", "1.0", "1e3", "-", "x", "",
  ])
  func whatIsNoWholeNumberIsNoInteger(_ text: String) {
    #expect(throws: JSONError.self) { try scan(text) { try $0.integer() } }
  }

  @Test func theWholeRangeOfIntegersIsRead() throws {
    for value in [Int64.min, -1, 0, 7, .max] {
      #expect(try scan("\(value)") { try $0.integer() } == value)
    }
  }

  /// Strings are searched eight bytes at a time: whatever is special must be found in each place.
  @Test func theEndOfAStringIsFoundAtAnyPlace() throws {
    for length in 0..<40 {
      let plain = String(repeating: "a", count: length)
      #expect(try scan("\"\(plain)\"!") { try $0.string() } == plain)
      for (place, special) in (0..<length).flatMap({ p in
        ["\\\"", "\\\\", "é", "\\u0000"].map { (p, $0) }
      }) {
        let text = plain.prefix(place) + special + plain.dropFirst(place)
        let decoded = try scan("\"\(text)\"") { try $0.string() }
        #expect(decoded.utf8.count == length + (special == "é" ? 2 : 1))
      }
      for control in ["\u{0}", "\u{1F}", "\n"] {
        #expect(throws: JSONError.self) { try scan("\"\(plain)\(control)a\"") { try $0.string() } }
      }
    }
  }
}
