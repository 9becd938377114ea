/// What becomes of the spaces at the end of a wrapped row.
enum SpaceHandling {
  /// They are in no row: for reading.
  case dropped
  /// They stay in their row, over its end if need be: for editing, where every unit is in a row.
  case hanging
}

/// What wrapping needs to know of a cluster.
struct WrapUnit {
  var width: Int
  var kind: Kind

  enum Kind {
    /// Part of a word.
    case word
    case space
    /// A hyphen or slash inside a word: the word may be broken after it.
    case hyphen
    /// An ideograph: a break is allowed on either side.
    case ideograph
    /// Opening punctuation: no break after it.
    case opening
    /// Closing punctuation and small kana: no break before it.
    case closing
  }

  init(_ cluster: Character) {
    if cluster.utf8.count == 1, let byte = cluster.utf8.first {
      self = WrapUnit(ascii: byte)
    } else {
      width = cellWidth(of: cluster)
      let kind = WrapUnit.kind(of: cluster.unicodeScalars.first ?? " ", width: width)
      // A blank that carries a mark is not let go where a row ends: the mark was written.
      let carries = cluster.unicodeScalars.dropFirst().contains {
        $0.properties.generalCategory == .nonspacingMark
      }
      self.kind = kind == .space && carries ? .word : kind
    }
  }

  init(ascii byte: UInt8) {
    width = 1
    kind = byte == 0x20 ? .space : (byte == 0x2D || byte == 0x2F ? .hyphen : .word)
  }

  private static func kind(of scalar: Unicode.Scalar, width: Int) -> Kind {
    switch scalar {
    case " ", "\u{2000}"..."\u{2006}", "\u{2008}"..."\u{200A}", "\u{205F}", "\u{3000}", "\u{1680}":
      .space
    case "-", "/", "\u{2010}", "\u{2013}", "\u{2014}": .hyphen
    case "、", "。", "，", "．", "：", "；", "！", "？", "」", "』", "）", "】", "〉", "》", "〕", "］", "｝",
      "ー", "々", "…", "‥", "”", "’", "％", "ぁ", "ぃ", "ぅ", "ぇ", "ぉ", "っ", "ゃ", "ゅ", "ょ",
      "ァ", "ィ", "ゥ", "ェ", "ォ", "ッ", "ャ", "ュ", "ョ":
      .closing
    case "「", "『", "（", "【", "〈", "《", "〔", "［", "｛", "“", "‘": .opening
    case "\u{1100}"..."\u{11FF}", "\u{A960}"..."\u{A97F}", "\u{AC00}"..."\u{D7FB}": .word
    // A letter that is wide by choice is one of a word still.
    default: width == 2 && !isAmbiguous(scalar) ? .ideograph : .word
    }
  }

  /// Whether a row may end before the unit at `index`, which is not the first.
  static func breaks(
    _ units: [WrapUnit], before index: Int, _ words: WordHandling
  ) -> Bool {
    let left = units[index - 1].kind
    if words == .whole, left == .hyphen {
      return breaks(between: .word, and: units[index].kind)
    }
    // A hyphen that begins a word belongs to it: `--store` is one word, and `/home` too.
    if left == .hyphen, index < 2 || [.space, .hyphen].contains(units[index - 2].kind) {
      return units[index].kind == .ideograph
    }
    return breaks(between: left, and: units[index].kind)
  }

  private static func breaks(between left: Kind, and right: Kind) -> Bool {
    switch (left, right) {
    case (_, .space), (_, .closing), (.opening, _): false
    case (.space, _), (.ideograph, _), (.closing, .ideograph), (.closing, .opening): true
    case (_, .ideograph): true
    case (.hyphen, .word): true
    case (.word, .opening): true
    default: false
    }
  }
}

/// The rows of one line (without line breaks) as ranges of its units; at least one. A
/// space never starts a row by overflowing the one before: it hangs over its end, or is dropped.
///
/// A row always takes at least one unit, so every width ends, also 0, which counts as 1. Linear: a
/// unit is looked at twice at most for every row it could have started.
func wrapRows(
  _ units: [WrapUnit], width: Int, spaces: SpaceHandling, words: WordHandling = .broken
) -> [Range<Int>] {
  let width = max(1, width)
  var rows: [Range<Int>] = []
  var start = 0
  var index = 0
  var used = 0
  // The last place in this row where it may end.
  var breakPoint: Int?
  while index < units.count {
    let unit = units[index]
    if index > start, WrapUnit.breaks(units, before: index, words) {
      breakPoint = index
    }
    if used + unit.width > width, index > start, unit.kind != .space {
      let end = breakPoint ?? index
      rows.append(start..<trimmed(units, start..<end, spaces))
      start = end
      index = end
      used = 0
      breakPoint = nil
      continue
    }
    used += unit.width
    index += 1
  }
  // Spaces that hang over the end of the last row, and only those, are cut from it.
  var end = units.count
  if spaces == .dropped {
    while used > width, end > start + 1, units[end - 1].kind == .space {
      end -= 1
      used -= units[end].width
    }
  }
  rows.append(start..<end)
  return rows
}

private func trimmed(_ units: [WrapUnit], _ row: Range<Int>, _ spaces: SpaceHandling) -> Int {
  guard spaces == .dropped else { return row.upperBound }
  var end = row.upperBound
  while end > row.lowerBound, units[end - 1].kind == .space { end -= 1 }
  return end
}

extension SafeText {
  /// The rows of the text at a width in cells: line breaks are kept, words are kept whole where they
  /// fit, spaces at a break vanish. No row is wider than `max(1, width)`: a character that is wider
  /// is U+FFFD, or what stands for it (`Glyph.replacement`). At least one row.
  public func wrapped(to width: Int, words: WordHandling = .broken) -> [SafeText] {
    let width = max(1, width)
    var rows: [SafeText] = []
    for line in lines { line.wrapLine(to: width, words, into: &rows) }
    return rows
  }

  private func wrapLine(to width: Int, _ words: WordHandling, into rows: inout [SafeText]) {
    if isPlainASCII(string) {
      if string.utf8.count <= width { return rows.append(self) }
      let utf8 = Array(string.utf8)
      let units = utf8.map(WrapUnit.init(ascii:))
      for row in wrapRows(units, width: width, spaces: .dropped, words: words) {
        rows.append(SafeText(trusted: String(decoding: utf8[row], as: UTF8.self)))
      }
      return
    }
    let clusters = Array(string)
    let units = clusters.map(WrapUnit.init)
    if units.reduce(0, { $0 + $1.width }) <= width { return rows.append(self) }
    for row in wrapRows(units, width: width, spaces: .dropped, words: words) {
      if row.count == 1, units[row.lowerBound].width > width {
        rows.append(SafeText(trusted: Glyph.replacement.text))
      } else {
        rows.append(SafeText(trusted: String(clusters[row])))
      }
    }
  }
}

/// The rows that a line being edited takes at a width, as ranges of its clusters: at least one, every
/// cluster in one of them. Spaces may hang over the end of their row; a cluster wider than the width
/// has a row to itself.
public func editingRows(of line: ArraySlice<Character>, width: Int) -> [Range<Int>] {
  wrapRows(line.map(WrapUnit.init), width: width, spaces: .hanging)
}
