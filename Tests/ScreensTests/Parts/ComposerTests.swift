import Randomness
import Terminal
import Testing

@testable import Screens

@Suite("The composer's rows, by themselves")
struct ComposerTests {
  /// Growing by a character at the end comes to the same as laying everything out anew, and the cursor
  /// is always where it can be seen.
  @Test func growingIsLayingOutAnew() {
    let grown = (0..<60).map { grows(seed: $0) }
    #expect(grown.reduce(0, +) > 250, "\(grown)")
  }

  /// How often a character went to the end by the short way.
  private func grows(seed: UInt64) -> Int {
    var random = SplitMix64(seed: seed)
    var text = TextBuffer()
    var kills = KillRing()
    let pane = Rect(Size(rows: random.number(2...5), columns: random.number(8...40)))
    let area = Composer.area(in: pane)
    let width = TextColumn.width(in: pane)
    var composer = Composer()
    composer.layOut(text, width: width)
    let keys: [Key] =
      ["a", "b", " ", "-", "你", "e"].map { .character($0) } + [
        .left, .backspace, .ctrl("j"), .end,
      ]
    var grown = 0
    for _ in 0..<200 {
      let key = keys.randomElement(using: &random) ?? .end
      if case .character(let character) = key, let cell = composer.cellAtEnd(in: area),
        !text.isEmpty, text.typesPlainly(character)
      {
        #expect(cell == composer.cursor(in: area))
        composer.growAtEnd()
        grown += 1
      } else {
        _ = text.handle(key, width: width, kills: &kills)
        composer.layOut(text, width: width)
      }
      var anew = Composer()
      anew.layOut(text, width: width)
      #expect(composer == anew)
      let cursor = composer.cursor(in: area)
      #expect((area.row..<area.endRow).contains(cursor.row))
      let (above, below) = composer.hidden(in: area)
      #expect(above >= 0 && composer.fits(area) == (above <= 0 && below <= 0))
    }
    return grown
  }
}
