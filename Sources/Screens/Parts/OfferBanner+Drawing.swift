import Terminal
import Text

extension OfferBanner {
  /// What there is to say of the offer that is painted.
  struct Content {
    var visitor: SafeText
    /// The question before and after the visitor's name, the fullest words first.
    var wordings: [(start: SafeText, tail: SafeText)]
    /// How they came and what they have said; empty: nothing.
    var words: SafeText
    /// What stands there then, where words have a row of their own.
    var noWords: SafeText
    /// The keys that answer it; empty: none do from where the hand is.
    var keys: SafeText
  }

  /// The columns from which on the keys are always named: those of a screen of 60.
  private static let roomForKeys = 58
  /// Fewer columns of the visitor's words than these say nothing.
  private static let leastWords = 8

  /// Draws an offer in one row or two: the fullest words that leave room for who it is.
  static func draw(_ content: Content, in rect: Rect, _ canvas: inout Canvas) {
    let style = Style(.heading, on: .banner)
    canvas.fill(rect, style: style)
    let (visitor, keys) = (content.visitor, content.keys)
    let line = rect.line(0).inset(left: 1, right: 1)
    let least = min(visitor.width, 12)
    // Words that have no row of their own stand between the question and the keys, which the footer
    // has as well.
    let isBeside = rect.rows == 1
    let words = content.words.isEmpty && !isBeside ? content.noWords : content.words
    let gap = words.isEmpty ? 0 : 2
    let fewWords = isBeside ? min(words.width, leastWords) + gap : 0
    // Where there is room for them the keys come before all words but who it is.
    let needsKeys = !keys.isEmpty && line.columns >= roomForKeys
    let keysRoom = needsKeys ? keys.width + 2 : 0
    guard
      let (start, tail) = content.wordings.first(where: {
        $0.start.width + least + $0.tail.width + fewWords + keysRoom <= line.columns
      }) ?? content.wordings.last
    else { return }
    let withKeys =
      needsKeys
      || !keys.isEmpty
        && line.columns >= start.width + 12 + tail.width + fewWords + 2 + keys.width
    let free = line.columns - start.width - tail.width - (withKeys ? keys.width + 2 : 0)
    let someWords = isBeside ? min(words.width, max(leastWords, line.columns / 4)) + gap : 0
    let room = max(least, free - someWords)
    let question = start + visitor.truncated(to: max(1, room)) + tail
    canvas.putLine(question, in: line, style: style)
    if withKeys {
      canvas.put(
        keys, row: line.row, column: line.endColumn - keys.width, style: style, in: line)
    }
    let place =
      isBeside
      ? line.inset(left: question.width + 2, right: withKeys ? keys.width + 2 : 0)
      : rect.line(1).inset(left: 3, right: 1)
    guard !isBeside || place.columns + 2 >= fewWords else { return }
    canvas.putLine(words, in: place, style: Style(.text, on: .banner))
  }
}
