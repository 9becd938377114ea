import Randomness
import Terminal
import TestSupport
import Testing
import Text

@Suite struct TextBufferTests {
  /// Types keys, written as in help (`C-a`, `M-b`, `Enter`), or characters one by one.
  func typed(_ keys: [Key], into text: String = "", width: Int = 80) -> TextBuffer {
    var kills = KillRing()
    var buffer = TextBuffer(text)
    for key in keys { _ = buffer.handle(key, width: width, kills: &kills) }
    return buffer
  }

  /// The text with a bar at the cursor.
  func shown(_ buffer: TextBuffer) -> String {
    String(buffer.clusters[..<buffer.cursor]) + "|" + String(buffer.clusters[buffer.cursor...])
  }

  @Test(arguments: [
    ("two words", [Key.ctrl("a")], "|two words"),
    ("two words", [.ctrl("a"), .ctrl("f"), .right], "tw|o words"),
    ("two words", [.ctrl("b"), .left], "two wor|ds"),
    ("two words", [.alt("b")], "two |words"),
    ("two words", [.alt("b"), .alt("b"), .alt("f")], "two| words"),
    ("two words", [.ctrl("h"), .backspace], "two wor|"),
    ("two words", [.home, .ctrl("d"), .delete], "|o words"),
    ("two words", [.ctrl("w")], "two |"),
    ("a/b c/d", [.ctrl("w")], "a/b |"),
    ("a/b c/d", [.modified(.alt, .backspace)], "a/b c/|"),
    ("two words", [.ctrl("a"), .alt("d")], "| words"),
    ("two words", [.alt("b"), .ctrl("k")], "two |"),
    ("two words", [.alt("b"), .ctrl("u")], "|words"),
    ("two words", [.ctrl("w"), .ctrl("w"), .ctrl("y")], "two words|"),
    ("two words", [.ctrl("w"), .left, .ctrl("u"), .ctrl("y"), .alt("y")], "words| "),
    ("two words", [.ctrl("t")], "two worsd|"),
    ("ab", [.ctrl("a"), .ctrl("f"), .ctrl("t")], "ba|"),
    ("line\nnext", [.ctrl("a")], "line\n|next"),
    ("line\nnext", [.up], "line|\nnext"),
    ("line\nnext", [.ctrl("p"), .ctrl("k")], "line|next"),
    ("line\nnext", [.ctrl("p"), .ctrl("n")], "line\nnext|"),
    ("longer\nab\nlonger", [.up, .up], "longer|\nab\nlonger"),
    ("ab", [.ctrl("j")], "ab\n|"),
    ("ab", [.altEnter, .character("c")], "ab\nc|"),
    ("👩‍👩‍👧🇹🇼", [.backspace], "👩‍👩‍👧|"),
    ("👩‍👩‍👧🇹🇼", [.left, .backspace], "|🇹🇼"),
    ("e", [.character("\u{301}")], "e\u{301}|"),
    ("👩", [.character("\u{200D}"), .character("👧")], "👩‍👧|"),
    ("🇹", [.character("🇼")], "🇹🇼|"),
    ("a", [.character("\u{202E}")], "a·|"),
    ("two words", [.character("!"), .ctrl("_")], "two words|"),
    ("", [.character("a"), .character("b"), .character(" "), .character("c"), .ctrl("_")], "ab |"),
    ("two words", [.ctrl("w"), .ctrl("_")], "two words|"),
    ("two words", [.ctrl("u"), .character("x"), .ctrl("_"), .ctrl("_")], "two words|"),
  ])
  func edits(_ text: String, _ keys: [Key], _ result: String) {
    #expect(shown(typed(keys, into: text)) == result)
  }

  @Test func aHalfFlagPutBeforeFlagsPairsThemAnew() {
    let buffer = typed([.ctrl("a"), .character("🇽")], into: "🇩🇪🇫🇷")
    #expect(buffer.clusters == Array("🇽🇩🇪🇫🇷"))
    #expect(buffer.clusters.count == 3)
  }

  @Test func leavesKeysThatMeanNothingToOthers() {
    var kills = KillRing()
    var buffer = TextBuffer("text")
    for key: Key in [.enter, .escape, .tab, .function(1), .pageUp, .up, .down, .right, .ctrl("d")] {
      let handled = buffer.handle(key, width: 80, kills: &kills)
      #expect(!handled, "\(key)")
    }
    #expect(buffer.text == "text")
  }

  @Test func whatIsCutInOneTextCanBePutIntoAnother() {
    var kills = KillRing()
    var (first, second) = (TextBuffer("one two"), TextBuffer("three"))
    _ = first.handle(.ctrl("w"), width: 80, kills: &kills)
    _ = second.handle(.ctrl("u"), width: 80, kills: &kills)
    // Cuts in a row are one, but not when another text was cut in between.
    _ = first.handle(.ctrl("w"), width: 80, kills: &kills)
    #expect(first.isEmpty && second.isEmpty)
    for expected in ["one ", "three", "two", "one "] {
      let key: Key = second.isEmpty ? .ctrl("y") : .alt("y")
      _ = second.handle(key, width: 80, kills: &kills)
      #expect(second.text == expected)
    }
  }

  @Test func refusesWhatThereIsNoRoomFor() {
    var kills = KillRing()
    var buffer = TextBuffer("abc", limit: 5)
    let tooMuch = buffer.insert("def")
    #expect(!tooMuch)
    #expect(buffer.wasRefused)
    #expect(buffer.text == "abc")
    let justEnough = buffer.insert("de")
    #expect(justEnough)
    #expect(!buffer.wasRefused)
    _ = buffer.handle(.character("f"), width: 10, kills: &kills)
    #expect(buffer.wasRefused && buffer.text == "abcde")
    _ = buffer.handle(.ctrl("a"), width: 10, kills: &kills)
    #expect(!buffer.wasRefused)
    #expect(TextBuffer("abcdefg", limit: 5).text == "abcde")
  }

  @Test(arguments: [
    ("", 10, [""], 0, 0),
    ("hello", 10, ["hello"], 0, 5),
    ("hello", 5, ["hello", ""], 1, 0),
    ("hello world", 8, ["hello ", "world"], 1, 5),
    ("hello   ", 6, ["hello   ", ""], 1, 0),
    ("a\n", 10, ["a", ""], 1, 0),
    ("你好吗", 4, ["你好", "吗"], 1, 2),
    ("你好", 4, ["你好", ""], 1, 0),
    ("ab", 0, ["a", "b", ""], 2, 0),
  ])
  func wrapsAndPlacesTheCursor(
    _ text: String, _ width: Int, _ rows: [String], _ row: Int, _ column: Int
  ) {
    let view = TextBuffer(text).rows(width: width)
    #expect(view.rows.map(\.string) == rows)
    #expect(view.cursor == Position(row: row, column: column))
  }

  @Test func aLineThatFitsIsLaidOutAsAnyOther() {
    for seed in 0..<300 {
      var generator = SplitMix64(seed: UInt64(seed))
      let letters = Array("ab -\u{301}你")
      let count = Int.random(in: 0...12, using: &generator)
      let line = String((0..<count).compactMap { _ in letters.randomElement(using: &generator) })
      let buffer = TextBuffer(line)
      for width in 1...14 {
        let rows = buffer.layout(width: width).rows
        let expected = editingRows(of: buffer.clusters[...], width: width)
        #expect(Array(rows.prefix(expected.count)) == expected, "\(line) at \(width)")
        for row in rows {
          var drawn = Canvas(Size(rows: 2, columns: 9))
          drawn.put("好好好好", row: 0, column: 0)
          var expected = drawn
          let clip = Rect(row: 0, column: 1, rows: 1, columns: 7)
          drawn.put(row, of: buffer, row: 0, column: 1, in: clip)
          expected.put(buffer.text(ofRow: row), row: 0, column: 1, in: clip)
          #expect(drawn == expected, "\(line) at \(width)")
        }
      }
    }
  }

  @Test func movesByRowsAsShown() {
    var kills = KillRing()
    var buffer = TextBuffer("one two three four")
    #expect(buffer.rows(width: 8).rows.map(\.string) == ["one two ", "three ", "four"])
    _ = buffer.handle(.up, width: 8, kills: &kills)
    #expect(shown(buffer) == "one two thre|e four")
    _ = buffer.handle(.up, width: 8, kills: &kills)
    #expect(shown(buffer) == "one |two three four")
    let goesFurther = buffer.handle(.up, width: 8, kills: &kills)
    #expect(!goesFurther)
    _ = buffer.handle(.down, width: 8, kills: &kills)
    #expect(shown(buffer) == "one two thre|e four")
  }

  @Test func keepsItsPromisesWhateverIsTyped() {
    let keys: [Key] = [
      .left, .right, .up, .down, .home, .end, .backspace, .delete, .ctrl("w"), .ctrl("k"),
      .ctrl("u"), .ctrl("y"), .alt("y"), .ctrl("t"), .ctrl("_"), .alt("_"), .alt("b"), .alt("f"),
      .alt("d"),
      .altEnter, .ctrl("a"), .ctrl("e"),
    ]
    for seed in 0..<300 {
      var generator = SplitMix64(seed: UInt64(seed))
      var kills = KillRing()
      var buffer = TextBuffer(limit: 60)
      for step in 0..<80 {
        let width = Int.random(in: 0...12, using: &generator)
        if Bool.random(using: &generator), let key = keys.randomElement(using: &generator) {
          _ = buffer.handle(key, width: width, kills: &kills)
        } else {
          let text = hostileText(&generator, length: 2)
          if Bool.random(using: &generator) {
            buffer.insert(text)
          } else {
            for scalar in text.unicodeScalars where scalar.value >= 0x20 {
              _ = buffer.handle(.character(Character(scalar)), width: width, kills: &kills)
            }
          }
        }
        let place: Comment = "seed \(seed), step \(step)"
        #expect((0...buffer.clusters.count).contains(buffer.cursor), place)
        #expect(buffer.clusters.count <= 60, place)
        #expect(Array(buffer.text) == buffer.clusters, place)
        let view = buffer.rows(width: width)
        #expect(view.rows.indices.contains(view.cursor.row), place)
        #expect((0..<max(1, width)).contains(view.cursor.column), place)
        for row in view.rows {
          let words = row.string.reversed().drop { $0.isWhitespace }
          let cells = words.reduce(0) { $0 + cellWidth(of: $1) }
          #expect(cells <= max(2, width) || words.count == 1, place)
        }
      }
      let (text, cursor) = (buffer.text, buffer.clusters.count)
      var count = 0
      while buffer.undo() { count += 1 }
      #expect(buffer.isEmpty, "undone to the beginning; seed \(seed)")
      var states = [buffer.text]
      for _ in 0..<count {
        let isDone = buffer.redo()
        #expect(isDone)
        states.append(buffer.text)
      }
      #expect(buffer.text == text && buffer.clusters.count == cursor, "done again; seed \(seed)")
      for state in states.reversed().dropFirst() {
        let isUndone = buffer.undo()
        #expect(isUndone && buffer.text == state, "and undone; seed \(seed)")
      }
      // What is typed since makes another end of it.
      buffer.insert("x")
      let isDone = buffer.redo()
      #expect(!isDone)
    }
  }
}
