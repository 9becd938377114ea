import Randomness
import TestSupport
import Testing
import Text

@testable import Terminal

@Suite struct CanvasTests {
  @Test func drawsTextWhereItIsPut() {
    var canvas = Canvas(Size(rows: 3, columns: 12))
    let end = canvas.put("你好 ok", row: 1, column: 2)
    #expect(end == 9)
    #expect(canvas.plainRows() == ["", "  你好 ok", ""])
    #expect(canvas[1, 3].glyph == .continuation)
  }

  /// A cell packs its glyph and its style: neither has anything to do with the other.
  @Test func aCellKeepsWhatItShowsAndHow() {
    var glyphs: [Glyph] = [.blank, .continuation, .replacement, Glyph("\u{10FFFD}", width: 2)]
    for text in ["a", "你", "e\u{301}", "x\u{301}\u{302}\u{303}\u{304}"] as [SafeText] {
      text.forEachGlyph { glyphs.append($0) }
    }
    var cells: Set<Cell> = []
    var count = 0
    for role in Role.allCases {
      for ground in Ground.allCases {
        for attributes: Attributes in [[], .bold, [.italic, .reverse], Attributes(rawValue: 31)] {
          let style = Style(role, on: ground, attributes)
          for glyph in glyphs {
            var cell = Cell(glyph, style)
            #expect(cell.glyph == glyph && cell.style == style)
            cells.insert(cell)
            count += 1
            cell.glyph = .replacement
            #expect(cell == Cell(.replacement, style))
            cell.style = .plain
            #expect(cell == Cell(.replacement))
          }
        }
      }
    }
    #expect(cells.count == count)
  }

  @Test func drawsAFrame() {
    var canvas = Canvas(Size(rows: 4, columns: 14))
    canvas.box(canvas.bounds, title: "Chats")
    canvas.putLine("Ann Lee", in: canvas.bounds.inset(by: 1), line: 0)
    canvas.putLine("a long name, cut", in: canvas.bounds.inset(by: 1), line: 1)
    #expect(
      canvas.plainRows() == [
        "┌─ Chats ────┐",
        "│Ann Lee     │",
        "│a long name…│",
        "└────────────┘",
      ])
  }

  @Test func aFrameThatDoesNotFitIsLeftOut() {
    for rows in 0...3 {
      for columns in 0...9 {
        var canvas = Canvas(Size(rows: rows, columns: columns))
        canvas.box(canvas.bounds, title: "A title")
        #expect(canvas.plainRows().allSatisfy { SafeText($0).width <= columns })
      }
    }
  }

  @Test func aGlyphCutByAnEdgeIsAStandIn() {
    var canvas = Canvas(Size(rows: 1, columns: 8))
    canvas.put("你你你", row: 0, column: 1, in: Rect(row: 0, column: 2, rows: 1, columns: 4))
    #expect(canvas.plainRows() == ["  \u{FFFD}你\u{FFFD}"])
  }

  @Test func aGlyphHalfPaintedOverLosesItsOtherHalf() {
    var canvas = Canvas(Size(rows: 1, columns: 6))
    canvas.put("你好吗", row: 0, column: 0)
    canvas.put("x", row: 0, column: 1)
    canvas.put("y", row: 0, column: 4)
    #expect(canvas.plainRows() == [" x好y"])
    canvas.put("你", row: 0, column: 1)
    #expect(canvas.plainRows() == [" 你 y"])
  }

  @Test func whatChangedNeverHalvesAGlyph() {
    var old = Canvas(Size(rows: 1, columns: 8))
    old.put("a你b好", row: 0, column: 0)
    var new = old
    #expect(new.changedColumns(ofRow: 0, since: old).isEmpty)
    new.put("你", row: 0, column: 1, style: Style(.alert))
    #expect(new.changedColumns(ofRow: 0, since: old) == 1..<3)
    new = old
    new.put("你", row: 0, column: 0)
    #expect(new.plainRows() == ["你 b好"])
    #expect(new.changedColumns(ofRow: 0, since: old) == 0..<3)
    new = old
    new.put("x", row: 0, column: 4)
    #expect(new.changedColumns(ofRow: 0, since: old) == 4..<6)
    #expect(new.changedColumns(ofRow: 0, since: Canvas(Size(rows: 2, columns: 9))) == 0..<8)
  }

  @Test func whatChangedIsLookedForInAnAreaAlone() {
    var old = Canvas(Size(rows: 1, columns: 8))
    old.put("a你b好", row: 0, column: 0)
    var new = old
    new.put("x", row: 0, column: 0)
    new.put("y", row: 0, column: 4)
    let left = Rect(row: 0, column: 0, rows: 1, columns: 3)
    let right = Rect(row: 0, column: 5, rows: 1, columns: 2)
    #expect(new.changedColumns(ofRow: 0, in: left, since: old) == 0..<1)
    // The other half of what is on its edge was changed with it.
    #expect(new.changedColumns(ofRow: 0, in: right, since: old) == 4..<6)
  }

  @Test func isCutToAnotherSize() {
    var canvas = Canvas(Size(rows: 2, columns: 6))
    canvas.put("ab你好", row: 0, column: 0)
    canvas.put("below", row: 1, column: 0)
    #expect(canvas.cut(to: Size(rows: 1, columns: 5)).plainRows() == ["ab你\u{FFFD}"])
    #expect(canvas.cut(to: Size(rows: 3, columns: 9)).plainRows() == ["ab你好", "below", ""])
  }

  @Test func keepsItsPromisesWhateverIsDrawn() {
    for seed in 0..<300 {
      var generator = SplitMix64(seed: UInt64(seed))
      let number = { (range: ClosedRange<Int>) in Int.random(in: range, using: &generator) }
      var canvas = Canvas(Size(rows: number(0...6), columns: number(0...14)))
      for _ in 0..<20 {
        let rect = Rect(
          row: number(-3...8), column: number(-3...16), rows: number(-1...8),
          columns: number(-1...16))
        switch number(0...4) {
        case 0: canvas.fill(rect, Glyph("x", width: 1))
        case 1: canvas.box(rect, title: SafeText(hostileText(&generator, length: 3)))
        case 2:
          canvas.putLine(
            SafeText(hostileText(&generator, length: 6)), in: rect, line: number(-1...4))
        case 3:
          canvas.put(
            SafeText(hostileText(&generator, length: 6)), row: number(-2...7),
            column: number(-5...16))
        default:
          canvas.put("你", row: rect.row, column: rect.column, style: Style(.alert, .bold), in: rect)
        }
      }
      let place: Comment = "seed \(seed)"
      #expect(canvas.cells.count == canvas.size.rows * canvas.size.columns, place)
      for row in 0..<canvas.size.rows {
        var expectsContinuation = false
        for column in 0..<canvas.size.columns {
          let glyph = canvas[row, column].glyph
          #expect((glyph == .continuation) == expectsContinuation, place)
          expectsContinuation = glyph.width == 2
          for scalar in glyph.text.unicodeScalars {
            #expect(scalar.properties.generalCategory != .control, place)
          }
        }
        #expect(!expectsContinuation, "no glyph sticks out; seed \(seed)")
      }
    }
  }
}
