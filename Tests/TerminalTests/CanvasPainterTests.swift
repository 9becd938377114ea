import CUnix
import Glibc
import Randomness
import TestSupport
import Testing
import Text

@testable import Terminal

/// Whatever is drawn after whatever else, on terminals of several abilities, is what they show: glyphs,
/// styles, cursor.
@Suite struct CanvasPainterTests {
  /// Terminals as their descriptions have them.
  enum Kind: CaseIterable {
    case xterm, screen, sixteenColours, mono
    /// It has nothing beyond what every terminal that is worked with must have.
    case plain
    /// A glyph in the last cell would move everything up.
    case wrapping
  }

  @Test(arguments: Kind.allCases)
  func aTerminalShowsWhatWasDrawnLast(kind: Kind) {
    setlocale(LC_CTYPE, "C.UTF-8")
    for seed in 0..<40 {
      var generator = SplitMix64(seed: UInt64(seed))
      let size = Size(
        rows: Int.random(in: 1...12, using: &generator),
        columns: Int.random(in: 1...60, using: &generator))
      var emulator = Emulator(rows: size.rows, columns: size.columns)
      var painter = CanvasPainter(
        kind.capabilities, Theme(colors: kind.capabilities.colours, noColor: false),
        synchronizes: kind == .xterm)
      painter.size = size
      var canvas = Canvas(size)
      for step in 0..<40 {
        if Int.random(in: 0..<15, using: &generator) == 0 { painter.forget() }
        draw(&canvas, &generator)
        emulator.feed(painter.frame(of: canvas, changed: canvas.bounds))
        check(emulator, canvas, kind, "\(kind), seed \(seed), step \(step)")
      }
    }
  }

  /// Also on a terminal that gives two cells to what Unicode leaves open; lines of ours have one.
  @Test func aWideTerminalShowsWhatWasDrawnLast() async {
    await #expect(processExitsWith: .success) {
      AmbiguousWidth.inUse = .wide
      CanvasPainterTests().aTerminalShowsWhatWasDrawnLast(kind: .xterm)
      CanvasPainterTests().aTerminalShowsWhatWasDrawnLast(kind: .plain)
    }
  }

  /// Of an area alone is looked at what changed.
  @Test func whatIsOutsideOfTheAreaIsNotLookedAt() {
    let size = Size(rows: 4, columns: 20)
    var painter = CanvasPainter(Kind.xterm.capabilities, Theme(.palette), synchronizes: true)
    painter.size = size
    var canvas = Canvas(size)
    _ = painter.frame(of: canvas, changed: canvas.bounds)
    canvas.put("left", row: 0, column: 0)
    canvas.put("right", row: 2, column: 10)
    let area = Rect(row: 2, column: 10, rows: 1, columns: 10)
    #expect(painter.frame(of: canvas, changed: area) == Array("\u{1B}[3;11Hright".utf8))
    #expect(painter.frame(of: canvas, changed: canvas.bounds) == Array("\u{1B}[Hleft".utf8))
    #expect(painter.frame(of: canvas, changed: canvas.bounds).isEmpty)
  }

  /// A message that moves a conversation up beside other panes costs little more than its text.
  @Test func aRowCostsItsTextAndAMove() {
    let size = Size(rows: 30, columns: 120)
    var painter = CanvasPainter(Kind.xterm.capabilities, Theme(.palette), synchronizes: true)
    painter.size = size
    var canvas = Canvas(size)
    let words = (0..<31).map { SafeText("line number \($0) of a talk") }
    let draw = { (canvas: inout Canvas, first: Int) in
      for row in 0..<30 {
        canvas.put("list", row: row, column: 0)
        canvas.putLine(
          words[row + first], in: Rect(row: row, column: 40, rows: 1, columns: 50))
        canvas.put("pane", row: row, column: 100)
      }
    }
    draw(&canvas, 0)
    let whole = painter.frame(of: canvas, changed: canvas.bounds).count
    draw(&canvas, 1)
    let next = painter.frame(of: canvas, changed: canvas.bounds).count
    #expect(whole < 30 * 60)
    // A number each, for the rest of a line is as it was.
    #expect(next < 30 * 12)
  }

  private func draw(_ canvas: inout Canvas, _ generator: inout SplitMix64) {
    let size = canvas.size
    for _ in 0..<Int.random(in: 0...4, using: &generator) {
      let row = Int.random(in: -1...size.rows, using: &generator)
      let column = Int.random(in: -3...size.columns, using: &generator)
      var style = Style(
        Role.allCases.randomElement(using: &generator) ?? .text,
        on: Ground.allCases.randomElement(using: &generator) ?? .plain)
      if Bool.random(using: &generator) { style = .plain }
      if Int.random(in: 0..<5, using: &generator) == 0 {
        style = style.adding([.italic, .underline])
      }
      switch Int.random(in: 0..<7, using: &generator) {
      case 0:
        canvas.fill(
          Rect(
            row: max(0, row), column: max(0, column),
            rows: Int.random(in: 1...3, using: &generator),
            columns: Int.random(in: 1...40, using: &generator)), style: style)
      case 1: canvas.put("世界", row: row, column: column, style: style)
      case 2:
        let text = hostileText(&generator, length: 8)
        canvas.put(SafeText(oneLine: text, lineBreak: " "), row: row, column: column, style: style)
      case 3: canvas.put(sign: "│", row: row, column: column, style: style)
      case 4: canvas.put("±→ Ω…é", row: row, column: column, style: style)
      default: canvas.put("some words, and more", row: row, column: column, style: style)
      }
    }
    let isHidden = Int.random(in: 0..<4, using: &generator) == 0
    canvas.cursor =
      isHidden
      ? nil
      : Position(
        row: Int.random(in: 0..<size.rows, using: &generator),
        column: Int.random(in: 0..<size.columns, using: &generator))
  }

  /// What libc cannot place is shown as an empty box.
  private func shownRows(_ canvas: Canvas) -> [String] {
    (0..<canvas.size.rows).map { row in
      var text = ""
      for column in 0..<canvas.size.columns {
        let glyph = canvas[row, column].glyph
        if glyph != .continuation { text += isPlaceable(glyph) ? glyph.text : boxes(glyph) }
      }
      while text.hasSuffix(" ") { text.removeLast() }
      return text
    }
  }

  private func boxes(_ glyph: Glyph) -> String {
    let box = AmbiguousWidth.inUse == .narrow ? "□" : glyph.base == "│" ? "|" : "?"
    return glyph.width == 2 ? box + " " : box
  }

  private func isPlaceable(_ glyph: Glyph) -> Bool {
    (0..<glyph.count).allSatisfy { index in
      guard let scalar = glyph.scalar(at: index) else { return false }
      let isWide = AmbiguousWidth.inUse == .wide && isAmbiguous(scalar)
      let width = isWide ? 2 : deskbell_libc_width(scalar.value)
      return width == (index == 0 ? Int32(glyph.width) : 0)
    }
  }

  /// What each cell is to be drawn with; the one that cannot be drawn as it is.
  private func expectedPens(_ canvas: Canvas, _ kind: Kind) -> [[Theme.Paint]] {
    let theme = Theme(colors: kind.capabilities.colours, noColor: false)
    return (0..<canvas.size.rows).map { row in
      (0..<canvas.size.columns).map { column in
        var paint = theme.paint(for: canvas[row, column].style)
        switch kind {
        case .plain: paint = Theme.Paint()
        case .mono: paint.attributes.remove(.italic)
        case .sixteenColours:
          if paint.foreground != .own || paint.background != .own { paint.attributes.remove(.dim) }
        case .xterm, .screen, .wrapping: break
        }
        return paint
      }
    }
  }

  private func check(_ emulator: Emulator, _ canvas: Canvas, _ kind: Kind, _ place: Comment) {
    let size = canvas.size
    var (pens, rows) = (emulator.pens, emulator.plainRows)
    var (expected, expectedRows) = (expectedPens(canvas, kind), shownRows(canvas))
    if kind == .wrapping {
      // The last cell is not drawn, nor a glyph that reaches into it.
      for column in max(0, size.columns - 2)..<size.columns {
        pens[size.rows - 1][column] = Theme.Paint()
        expected[size.rows - 1][column] = Theme.Paint()
      }
      rows.removeLast()
      expectedRows.removeLast()
    }
    #expect(pens == expected, place)
    #expect(rows == expectedRows, place)
    if let cursor = canvas.cursor {
      #expect(emulator.row == cursor.row && emulator.column == cursor.column, place)
    }
    #expect(emulator.cursorIsShown == (canvas.cursor != nil), place)
    #expect(emulator.unknown.isEmpty, place)
  }
}

extension CanvasPainterTests.Kind {
  var capabilities: Capabilities {
    let bytes = { (text: String) in Array(text.utf8) }
    let isPlain = self == .plain
    var attributes: [(attribute: Attributes, begin: [UInt8])] = [
      (.bold, bytes("\u{1B}[1m")), (.dim, bytes("\u{1B}[2m")), (.underline, bytes("\u{1B}[4m")),
      (.reverse, bytes("\u{1B}[7m")), (.italic, bytes("\u{1B}[3m")),
    ]
    if self == .mono { attributes.removeLast() }
    let colours: Int =
      switch self {
      case .xterm, .screen, .wrapping: 256
      case .sixteenColours: 8
      case .mono, .plain: 0
      }
    return Capabilities(
      clear: bytes("\u{1B}[H\u{1B}[2J"), plain: bytes(isPlain ? "" : "\u{1B}(B\u{1B}[m"),
      ownColours: bytes(colours > 0 ? "\u{1B}[39;49m" : ""),
      showCursor: bytes("\u{1B}[?25h"), hideCursor: bytes("\u{1B}[?25l"),
      clearToEnd: bytes(isPlain ? "" : "\u{1B}[K"), attributes: isPlain ? [] : attributes,
      colourless: self == .sixteenColours ? .dim : [], colours: colours, place: { _ in [] },
      isExact: false,
      colour: { bytes("\u{1B}[\($1 ? 48 : 38);5;\($0)m") }, isStandard: true,
      movesByCells: !isPlain, clearsCells: self == .xterm || self == .sixteenColours,
      hasBackspace: !isPlain, movesInAttributes: self != .mono, keepsLastCell: self != .wrapping)
  }
}
