import Testing

@testable import Text

/// Characters of which Unicode leaves it open how wide they are. What is set holds for a whole process: where it is
/// not as it is at first, a process is started for it.
@Suite struct AmbiguousWidthTests {
  @Test(
    arguments: [
      ("±", true), ("→", true), ("●", true), ("Ω", true), ("ж", true), ("é", true), ("…", true),
      ("─", true), ("\u{FFFD}", true), ("a", false), ("ö", false), ("中", false), ("😀", false),
      ("◂", false), ("\u{301}", false), ("\u{E000}", false),
    ] as [(Unicode.Scalar, Bool)])
  func unicodeSaysWhichTheyAre(scalar: Unicode.Scalar, isOpen: Bool) {
    #expect(isAmbiguous(scalar) == isOpen)
    // As long as nobody says otherwise they take one cell.
    if isOpen { #expect(cellWidth(of: scalar) == 1) }
  }

  @Test func whereTheyAreWideTheyTakeTwoCells() async {
    await #expect(processExitsWith: .success) {
      AmbiguousWidth.inUse = .wide
      for value in UInt32(0)...0x10FFFF {
        guard let scalar = Unicode.Scalar(value), isAmbiguous(scalar) else { continue }
        #expect(cellWidth(of: scalar) == 2, "\(value)")
      }
      #expect(["a", "ö", "中", "\u{301}"].map { cellWidth(of: $0 as Character) } == [1, 1, 2, 1])
      #expect(SafeText("± 5 €").width == 7 && SafeText("e\u{301}é").width == 3)
      #expect(SafeText("привет мир").wrapped(to: 12).map(\.string) == ["привет", "мир"])
      #expect(SafeText("abcdef").truncated(to: 4).string == "ab…")
      #expect(SafeText("abcdef").truncated(to: 1).string == ".")
      #expect(SafeText("±x").truncated(to: 2).string == "…")
      #expect(Glyph.replacement.text == "?")
      // What is set is taken back.
      AmbiguousWidth.inUse = .narrow
      #expect(SafeText("±").width == 1 && Glyph.replacement.text == "\u{FFFD}")
    }
  }

  /// Every law of widths holds there as well.
  @Test func everythingThatMeasuresGoesByIt() async {
    await #expect(processExitsWith: .success) {
      AmbiguousWidth.inUse = .wide
      WidthTests().glyphsFillExactlyTheCellsOfTheirCluster()
      WrappingTests().everyWidthEnds()
      AmbiguousWidthTests.rowsFit()
    }
  }

  static func rowsFit() {
    let text = SafeText("± Ω→中…é привет ─│ 👩\u{200D}👩\u{200D}👧 a\u{301} \u{E000}x 123")
    for width in 1...30 {
      for row in text.wrapped(to: width) { #expect(row.width <= width, "\(width): \(row)") }
      #expect(text.truncated(to: width).width <= width)
      #expect(text.fitted(to: width).width == width)
    }
  }
}
