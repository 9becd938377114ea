import Text

extension TextBuffer {
  /// Does what readline does on a key: types it, or what `textCommands` says. False if the key means nothing here, so that the caller may
  /// give it another meaning: Enter and Escape always, moving up on the first row, and so on.
  ///
  /// - Parameters:
  ///   - width: that of the composer in cells, for moving by rows as they are shown.
  ///   - kills: what was cut, here or elsewhere.
  public mutating func handle(_ key: Key, width: Int, kills: inout KillRing) -> Bool {
    let previous = last
    last = .other
    wasRefused = false
    let wished = wishedColumn
    wishedColumn = nil
    if case .character(let character) = key {
      last = .typing
      if !appendsPlainly(character) { _ = put(String(character), isTyping: true) }
      return true
    }
    switch textCommands.action(for: key, in: [.text]) {
    case .newLine: _ = put("\n", isTyping: false)
    case .left: return move(to: cursor - 1)
    case .right: return move(to: cursor + 1)
    case .wordLeft: return move(to: wordStart(before: cursor))
    case .wordRight: return move(to: wordEnd(after: cursor))
    case .lineStart: cursor = lineStart
    case .lineEnd: cursor = lineEnd
    case .textStart: cursor = 0
    case .textEnd: cursor = clusters.count
    case .up:
      wishedColumn = wished
      return moveRows(-1, width: width)
    case .down:
      wishedColumn = wished
      return moveRows(1, width: width)
    case .deleteBack: return delete(cursor - 1..<cursor)
    case .deleteForward: return delete(cursor..<cursor + 1)
    case .killBlankWordBack:
      kill(blankBoundary(before: cursor)..<cursor, before: true, after: previous, &kills)
    case .killWordBack:
      kill(wordStart(before: cursor)..<cursor, before: true, after: previous, &kills)
    case .killWord:
      kill(cursor..<wordEnd(after: cursor), before: false, after: previous, &kills)
    case .killToLineEnd:
      let end = lineEnd == cursor ? min(cursor + 1, clusters.count) : lineEnd
      kill(cursor..<end, before: false, after: previous, &kills)
    case .killToLineStart:
      kill(lineStart..<cursor, before: true, after: previous, &kills)
    case .killAll:
      kill(0..<clusters.count, before: true, after: .other, &kills)
    case .yank: yank(ring: 0, replacing: cursor..<cursor, kills)
    case .yankOlder:
      guard case .yank(let range, let ring) = previous else { return false }
      yank(ring: ring + 1, replacing: range, kills)
    case .transpose: return transpose()
    case .undo: return undo()
    case .redo: return redo()
    case nil:
      last = previous
      wishedColumn = wished
      return false
    }
    return true
  }

  private mutating func move(to index: Int) -> Bool {
    let target = clamp(index, to: 0...clusters.count)
    defer { cursor = target }
    return target != cursor
  }

  private mutating func delete(_ range: Range<Int>) -> Bool {
    guard range.lowerBound >= 0, range.upperBound <= clusters.count else { return false }
    cursor = range.upperBound
    replace(range, with: "", isTyping: false)
    return true
  }

  /// Takes text out and keeps it for yanking; kills in a row become one.
  private mutating func kill(
    _ range: Range<Int>, before: Bool, after previous: LastCommand, _ kills: inout KillRing
  ) {
    var joined: Int?
    if case .kill(let number) = previous { joined = number }
    guard !range.isEmpty else {
      last = joined.map { .kill($0) } ?? .other
      return
    }
    let number = kills.keep(String(clusters[range]), before: before, joining: joined)
    replace(range, with: "", isTyping: false)
    last = .kill(number)
  }

  /// Puts in what was killed last, or `ring` kills before, in place of a range.
  private mutating func yank(ring: Int, replacing range: Range<Int>, _ kills: KillRing) {
    guard let text = kills.text(back: ring) else { return }
    wasRefused = clusters.count - range.count + text.count > limit
    guard !wasRefused else { return }
    replace(range, with: text, isTyping: false)
    last = .yank(min(range.lowerBound, cursor)..<cursor, ring: ring)
  }

  /// Swaps the characters around the cursor, or the last two at the end of a line.
  private mutating func transpose() -> Bool {
    let right = cursor == lineEnd ? cursor - 1 : cursor
    guard right - 1 >= lineStart, right < lineEnd else { return false }
    let swapped = String([clusters[right], clusters[right - 1]])
    replace(right - 1..<right + 1, with: swapped, isTyping: false)
    return true
  }

  private var lineStart: Int {
    clusters[..<cursor].lastIndex(of: "\n").map { $0 + 1 } ?? 0
  }

  private var lineEnd: Int {
    clusters[cursor...].firstIndex(of: "\n") ?? clusters.count
  }

  private func wordStart(before index: Int) -> Int {
    var index = index
    while index > 0, !isWordCharacter(clusters[index - 1]) { index -= 1 }
    while index > 0, isWordCharacter(clusters[index - 1]) { index -= 1 }
    return index
  }

  private func wordEnd(after index: Int) -> Int {
    var index = index
    while index < clusters.count, !isWordCharacter(clusters[index]) { index += 1 }
    while index < clusters.count, isWordCharacter(clusters[index]) { index += 1 }
    return index
  }

  private func blankBoundary(before index: Int) -> Int {
    var index = index
    while index > 0, clusters[index - 1].isWhitespace { index -= 1 }
    while index > 0, !clusters[index - 1].isWhitespace { index -= 1 }
    return index
  }

  private func isWordCharacter(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }
}
