import Palette
import Randomness
import Terminal
import Testing

@Suite struct KeyDecoderTests {
  static let keys: [(bytes: String, key: Key)] = [
    ("a", .character("a")), ("é", .character("é")), ("中", .character("中")),
    ("😀", .character("😀")), (" ", .character(" ")),
    ("\r", .enter), ("\n", .ctrl("j")), ("\t", .tab), ("\u{7F}", .backspace), ("\u{8}", .ctrl("h")),
    ("\u{1}", .ctrl("a")), ("\u{1A}", .ctrl("z")), ("\u{0}", .ctrl("@")), ("\u{1F}", .ctrl("_")),
    ("\u{1C}", .ctrl("\\")),
    ("\u{1B}x", .alt("x")), ("\u{1B}X", .alt("X")), ("\u{1B}é", .alt("é")), ("\u{1B}<", .alt("<")),
    ("\u{1B}\r", .altEnter), ("\u{1B}\u{7F}", .modified(.alt, .backspace)),
    ("\u{1B}[A", .up), ("\u{1B}OA", .up), ("\u{1B}[B", .down), ("\u{1B}[C", .right),
    ("\u{1B}[D", .left), ("\u{1B}[H", .home), ("\u{1B}OF", .end), ("\u{1B}[1~", .home),
    ("\u{1B}[7~", .home), ("\u{1B}[4~", .end), ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown),
    ("\u{1B}[2~", .insert), ("\u{1B}[3~", .delete), ("\u{1B}[Z", .backtab),
    ("\u{1B}[1;5D", .modified(.control, .left)), ("\u{1B}[1;3C", .modified(.alt, .right)),
    ("\u{1B}[1;2A", .modified(.shift, .up)), ("\u{1B}[3;5~", .modified(.control, .delete)),
    ("\u{1B}[1;1A", .up), ("\u{1B}[1;129A", .up), ("\u{1B}\u{1B}[A", .modified(.alt, .up)),
    ("\u{1B}OP", .function(1)), ("\u{1B}[11~", .function(1)), ("\u{1B}[[A", .function(1)),
    ("\u{1B}[15~", .function(5)), ("\u{1B}[17~", .function(6)), ("\u{1B}[24~", .function(12)),
    ("\u{1B}[1;5P", .modified(.control, .function(1))),
    ("\u{1B}[13;2u", .modified(.shift, .enter)), ("\u{1B}[27;5;13~", .modified(.control, .enter)),
    ("\u{1B}[97;5u", .ctrl("a")), ("\u{1B}[27;3;120~", .alt("x")), ("\u{1B}[120u", .character("x")),
    ("\u{1B}[97:65;2u", .character("a")), ("\u{1B}[9;2u", .backtab), ("\u{1B}[27u", .escape),
    ("\u{1B}[32;5u", .ctrl("@")),
  ]

  @Test func aMouseIsHeardOf() {
    func decoded(_ text: String) -> [Input] {
      var decoder = KeyDecoder()
      return decoder.decode(Array(text.utf8))
    }
    let place = Position(row: 4, column: 9)
    #expect(decoded("\u{1B}[<0;10;5M") == [.mouse(MouseEvent(.press, at: place))])
    #expect(decoded("\u{1B}[<64;10;5M") == [.mouse(MouseEvent(.wheelUp, at: place))])
    #expect(
      decoded("\u{1B}[<69;10;5M") == [.mouse(MouseEvent(.wheelDown, at: place))], "with Shift")
    // Letting go, other buttons and nonsense are nothing, and no keys.
    for text in ["<0;10;5m", "<2;10;5M", "<35;1;1M", "<0;0;5M", "<0;10M", "<;;M", "<0;99999999;1M"]
    {
      #expect(decoded("\u{1B}[\(text)x") == [.key(.character("x"))], "\(text)")
    }
    #expect(
      decoded("\u{1B}[<0;300;200M") == [
        .mouse(MouseEvent(.press, at: Position(row: 199, column: 299)))
      ])
  }

  /// What a terminal says of its background is no key, wherever it is cut, and nothing that is none is
  /// taken for it.
  @Test(arguments: [
    ("rgb:1e1e/2f2f/3030\u{7}", "#1e2f30"), ("rgb:1e/2f/30\u{1B}\\", "#1e2f30"),
    ("rgb:f/0/8\u{7}", "#ff0088"), ("rgb:fff/000/800\u{7}", "#ff007f"),
    ("rgba:ffff/ffff/ffff/8000\u{7}", "#ffffff"), ("?\u{7}", nil), ("rgb:+1/00/00\u{7}", nil),
    ("rgb:12/34\u{7}", nil), ("rgb:12345/0/0\u{7}", nil), ("red\u{1B}\\", nil),
  ])
  func aBackgroundIsNoKey(answer: String, colour: String?) throws {
    let bytes = Array("\u{1B}]11;\(answer)".utf8)
    let expected = colour.flatMap { Colour($0) }.map { [Input.background($0)] } ?? []
    #expect(expected.isEmpty == (colour == nil))
    for cut in 0...bytes.count {
      var decoder = KeyDecoder()
      var inputs = decoder.decode(bytes[..<cut])
      if cut > 5, cut < bytes.count { #expect(decoder.patience == KeyDecoder.answerPatience) }
      inputs += decoder.decode(Array(bytes[cut...]) + Array("x".utf8))
      #expect(inputs == expected + [.key(.character("x"))], "cut at \(cut)")
    }
  }

  @Test func halfAnAnswerIsNothingAndTheKeyThatBeginsLikeItIsAKey() {
    var decoder = KeyDecoder()
    #expect(decoder.decode(Array("\u{1B}]11;rgb:12".utf8)).isEmpty)
    #expect(decoder.flush().isEmpty)
    #expect(decoder.decode(Array("\u{1B}]".utf8)).isEmpty)
    #expect(decoder.flush() == [.key(.alt("]"))])
    #expect(
      decoder.decode(Array("\u{1B}]1a".utf8))
        == [.key(.alt("]")), .key(.character("1")), .key(.character("a"))])
    // Whatever a terminal makes up, it is not waited for without end.
    let long = decoder.decode(Array(("\u{1B}]11;" + String(repeating: "f", count: 59)).utf8))
    #expect(long.isEmpty && decoder.patience == nil)
  }

  @Test(arguments: keys)
  func readsAKey(bytes: String, key: Key) {
    var decoder = KeyDecoder()
    expect(&decoder, bytes.utf8, [.key(key)])
    #expect(decoder.patience == nil)
  }

  @Test(arguments: keys)
  func readsAKeyCutAnywhere(bytes: String, key: Key) {
    let bytes = Array(bytes.utf8)
    for cut in 0...bytes.count {
      var decoder = KeyDecoder()
      let first = decoder.decode(bytes[..<cut])
      #expect(first.isEmpty || cut == bytes.count)
      #expect((decoder.patience != nil) == (cut > 0 && cut < bytes.count))
      let rest = decoder.decode(bytes[cut...])
      #expect(first + rest == [.key(key)])
    }
  }

  @Test func aLoneEscapeIsKnownOnceNothingMoreCame() {
    var decoder = KeyDecoder()
    expect(&decoder, [0x1B], [])
    #expect((decoder.patience ?? .max) <= 25)
    expectFlush(&decoder, [.key(.escape)])
    #expect(decoder.patience == nil)
    expect(&decoder, "x".utf8, [.key(.character("x"))])
    expect(&decoder, [0x1B, 0x1B], [])
    expectFlush(&decoder, [.key(.escape), .key(.escape)])
    expect(&decoder, "\u{1B}[".utf8, [])
    expectFlush(&decoder, [.key(.alt("["))])
    expect(&decoder, "\u{1B}O".utf8, [])
    expectFlush(&decoder, [.key(.alt("O"))])
  }

  @Test func tellsFocus() {
    var decoder = KeyDecoder()
    expect(&decoder, "\u{1B}[I\u{1B}[O".utf8, [.focus(true), .focus(false)])
  }

  @Test func passesOverWhatIsNoKey() {
    var decoder = KeyDecoder()
    let answers = "\u{1B}[?62;22c\u{1B}[>0;1;2c\u{1B}[99~\u{1B}[1;2\u{1B}[Bx\u{1B}[5$y"
    expect(&decoder, answers.utf8, [.key(.down), .key(.character("x"))])
    expect(&decoder, [0xFF, 0x61], [.key(.character("\u{FFFD}")), .key(.character("a"))])
    expect(&decoder, [0xC2, 0x9B, 0x61], [.key(.character("a"))])
    expect(&decoder, [0xE4, 0xBD, 0x61], [.key(.character("\u{FFFD}")), .key(.character("a"))])
  }

  @Test func aSequenceWithoutAnEndIsGivenUp() {
    var decoder = KeyDecoder()
    let inputs = decoder.decode("\u{1B}[".utf8 + [UInt8](repeating: 0x31, count: 200))
    #expect(inputs.count > 100)
    #expect(decoder.patience == nil)
  }

  @Test func aPasteComesWholeAndHarmless() {
    let paste = "\u{1B}[200~one\rtwo\r\nthree\n\tfour\u{7}\u{1B}[31m\u{9B}\u{1B}[201~!"
    let expected: [Input] = [.paste("one\ntwo\nthree\n    four[31m"), .key(.character("!"))]
    let bytes = Array(paste.utf8)
    for cut in 0...bytes.count {
      var decoder = KeyDecoder()
      let inputs = decoder.decode(bytes[..<cut]) + decoder.decode(bytes[cut...])
      #expect(inputs == expected)
    }
  }

  @Test func aPasteIsBounded() {
    var decoder = KeyDecoder()
    var bytes = Array("\u{1B}[200~".utf8)
    bytes += [UInt8](repeating: 0x61, count: KeyDecoder.pasteLimit + 500)
    bytes += Array("\u{1B}[201~x".utf8)
    let inputs = decoder.decode(bytes)
    #expect(inputs.count == 2)
    guard case .paste(let text) = inputs.first else {
      Issue.record("no paste")
      return
    }
    #expect(text.utf8.count == KeyDecoder.pasteLimit)
    #expect(inputs.last == .key(.character("x")))
  }

  @Test func aPasteWithoutAnEndEndsInTime() {
    var decoder = KeyDecoder()
    expect(&decoder, "\u{1B}[200~lost\u{1B}[20".utf8, [])
    #expect(decoder.patience == KeyDecoder.pastePatience)
    expectFlush(&decoder, [.paste("lost")])
    expect(&decoder, "a".utf8, [.key(.character("a"))])
  }

  @Test func whateverComesIsTakenTheSameWhereverItIsCut() {
    let pieces = KeyDecoderTests.keys.map(\.bytes) + ["\u{1B}[200~", "\u{1B}[201~", "\u{1B}", "["]
    for seed in 0..<500 {
      var generator = SplitMix64(seed: UInt64(seed))
      var bytes: [UInt8] = []
      for _ in 0..<30 {
        if Bool.random(using: &generator) {
          bytes += Array((pieces.randomElement(using: &generator) ?? "").utf8)
        } else {
          bytes.append(UInt8.random(in: 0...255, using: &generator))
        }
      }
      var whole = KeyDecoder()
      let expected = whole.decode(bytes) + whole.flush()
      var cut = KeyDecoder()
      var inputs: [Input] = []
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = Int.random(in: 1...5, using: &generator)
        inputs += cut.decode(rest.prefix(count))
        rest = rest.dropFirst(count)
      }
      inputs += cut.flush()
      #expect(inputs == expected, "seed \(seed)")
      #expect(cut.patience == nil)
    }
  }
}

private func expect(
  _ decoder: inout KeyDecoder, _ bytes: some Sequence<UInt8>, _ inputs: [Input],
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let decoded = decoder.decode(bytes)
  #expect(decoded == inputs, sourceLocation: sourceLocation)
}

private func expectFlush(
  _ decoder: inout KeyDecoder, _ inputs: [Input],
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let flushed = decoder.flush()
  #expect(flushed == inputs, sourceLocation: sourceLocation)
}
