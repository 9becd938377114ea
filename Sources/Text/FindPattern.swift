/// Words that are looked for in texts, as they stand there: blanks count as one, and the end of a row
/// that was broken for want of room as one or none. Written in small letters they are found in any case
/// and with any accents; with a capital among them, only as they are.
public struct FindPattern: Hashable, Sendable {
  private let letters: [UInt32]
  private let isExact: Bool

  /// Nil if there is nothing to look for.
  public init?(_ text: String) {
    isExact = text.unicodeScalars.contains { $0.properties.isUppercase }
    let letters = FindPattern.letters(of: text, isExact: isExact).map(\.letter)
    let start = letters.drop { $0 == FindPattern.blank }
    var end = start
    while end.last == FindPattern.blank { end.removeLast() }
    guard !end.isEmpty else { return nil }
    self.letters = Array(end)
  }

  /// Whether a text has it somewhere.
  public func isIn(_ text: String) -> Bool {
    let text = FindPattern.letters(of: text, isExact: isExact).map(\.letter)
    return text.indices.contains { end(of: text, from: $0) != nil }
  }

  /// Where it stands in a text that was broken into rows: which cells of which row. An occurrence that
  /// goes over the end of a row is a part in each.
  public func cells(in rows: [SafeText]) -> [(row: Int, columns: Range<Int>)] {
    var text: [UInt32] = []
    var places: [(row: Int, columns: Range<Int>)] = []
    for (index, row) in rows.enumerated() {
      if index > 0 {
        text.append(FindPattern.rowEnd)
        places.append((index - 1, 0..<0))
      }
      for (letter, columns) in FindPattern.letters(of: row.string, isExact: isExact) {
        text.append(letter)
        places.append((index, columns))
      }
    }
    var found: [(row: Int, columns: Range<Int>)] = []
    var start = 0
    while start < text.count {
      guard let end = end(of: text, from: start) else {
        start += 1
        continue
      }
      for place in places[start..<end] where !place.columns.isEmpty {
        if let last = found.last, last.row == place.row,
          last.columns.upperBound >= place.columns.lowerBound
        {
          found[found.count - 1].columns =
            last.columns.lowerBound..<max(last.columns.upperBound, place.columns.upperBound)
        } else {
          found.append(place)
        }
      }
      start = end
    }
    return found
  }

  private static let blank: UInt32 = 0x20
  /// The end of a row: no letter.
  private static let rowEnd: UInt32 = 0

  /// Where an occurrence that begins there ends; nil: none does.
  private func end(of text: [UInt32], from start: Int) -> Int? {
    guard text[start] == letters[0] else { return nil }
    var place = start
    for letter in letters {
      if place < text.count, text[place] == FindPattern.rowEnd, letter != FindPattern.blank {
        place += 1
      }
      guard place < text.count else { return nil }
      let isBlank = letter == FindPattern.blank && text[place] == FindPattern.rowEnd
      guard text[place] == letter || isBlank else { return nil }
      place += 1
    }
    return place
  }

  /// The letters of a text with the cells that they stand in. Blanks in a row are one, those at its
  /// ends too.
  private static func letters(
    of text: String, isExact: Bool
  ) -> [(letter: UInt32, columns: Range<Int>)] {
    var letters: [(letter: UInt32, columns: Range<Int>)] = []
    var column = 0
    for cluster in text {
      let width = cluster == "\n" ? 1 : cellWidth(of: cluster)
      let columns = column..<column + width
      column += width
      if cluster.isWhitespace {
        if letters.last?.letter == blank {
          letters[letters.count - 1].columns =
            letters[letters.count - 1].columns.lowerBound..<column
        } else {
          letters.append((blank, columns))
        }
        continue
      }
      let scalars =
        isExact ? cluster.unicodeScalars.map(\.value) : SoughtText.folded(String(cluster))
      for scalar in scalars { letters.append((scalar, columns)) }
    }
    return letters
  }
}
