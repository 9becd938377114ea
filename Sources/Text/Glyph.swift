/// What one terminal cell, or a pair of them, shows: up to five scalars, the first of which takes one
/// or two cells and the others none. That is what a curses cell can hold; nothing else is ever drawn.
///
/// Sixteen bytes without references, so that comparing screens is comparing integers.
public struct Glyph: Hashable, Sendable {
  /// Three scalars of 21 bits.
  private var low: UInt64
  /// Two more scalars, then the width in two bits.
  private var high: UInt64

  /// The most scalars a glyph holds.
  public static let capacity = 5

  /// An empty cell.
  public static let blank = Glyph(" ", width: 1)

  /// The second cell of a wide glyph: nothing of its own.
  public static let continuation = Glyph(low: 0, high: 0)

  /// A visible mark of one cell for what cannot be shown: U+FFFD, or `?` where that takes two.
  public static var replacement: Glyph {
    Glyph(cellWidth(of: "\u{FFFD}" as Unicode.Scalar) == 1 ? "\u{FFFD}" : "?", width: 1)
  }

  private init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  /// How many bits of its second word a glyph needs.
  package static let highBits: UInt64 = 44

  /// Its two words, for whoever keeps something else in the bits that it does not need.
  package var words: (low: UInt64, high: UInt64) { (low, high) }

  /// A glyph by its two words.
  package init(words: (low: UInt64, high: UInt64)) { self.init(low: words.low, high: words.high) }

  /// A glyph of one scalar. `width` is 1 or 2.
  public init(_ scalar: Unicode.Scalar, width: Int) {
    low = UInt64(scalar.value)
    high = UInt64(width & 3) << 42
  }

  /// The number of cells, 1 or 2; 0 only for `continuation`.
  public var width: Int { Int(high >> 42) }

  /// The base: the scalar that takes the cells. `continuation` has U+0000.
  public var base: Unicode.Scalar { scalar(at: 0) ?? "\0" }

  /// How many scalars there are, 0 to 5.
  public var count: Int {
    if high & 0x3FF_FFFF_FFFF == 0 {
      if low >> 42 != 0 { return 3 }
      return low >> 21 != 0 ? 2 : (low != 0 ? 1 : 0)
    }
    return high >> 21 & 0x1F_FFFF != 0 ? 5 : 4
  }

  /// The scalar at a place in 0..<5, or nil if there is none.
  public func scalar(at index: Int) -> Unicode.Scalar? {
    let word = index < 3 ? low : high
    let value = UInt32(truncatingIfNeeded: word >> (UInt64(index % 3) * 21) & 0x1F_FFFF)
    return value == 0 ? nil : Unicode.Scalar(value)
  }

  /// The text that is drawn; empty for `continuation`.
  public var text: String {
    var result = String.UnicodeScalarView()
    for index in 0..<count {
      if let scalar = scalar(at: index) { result.append(scalar) }
    }
    return String(result)
  }

  /// Adds a scalar that takes no cell. False, and nothing changed, when the glyph is full.
  mutating func join(_ scalar: Unicode.Scalar) -> Bool {
    let index = count
    guard index < Glyph.capacity else { return false }
    let bits = UInt64(scalar.value) << (UInt64(index % 3) * 21)
    if index < 3 { low |= bits } else { high |= bits }
    return true
  }
}

/// Gives the glyphs that draw a cluster, whose widths sum to `cellWidth(of: cluster)`.
///
/// What curses cannot place as one cell is drawn as a stand-in of the same width: a flag as its two
/// letters, any other emoji sequence as its first emoji, a base under more than four marks as the
/// bare base, marks without a base on a dotted circle.
public func forEachGlyph(of cluster: Character, _ body: (Glyph) -> Void) {
  var scalars = cluster.unicodeScalars.makeIterator()
  guard let first = scalars.next() else { return body(.blank) }
  guard let second = scalars.next() else {
    return body(lone(first))
  }
  if isEmojiSequence(first: first, second: second, cluster) {
    if isRegionalIndicator(first) {
      body(letter(of: first))
      body(letter(of: second))
    } else if cellWidth(of: first) == 2 {
      body(Glyph(first, width: 2))
    } else {
      body(Glyph(first, width: 1))
      body(.blank)
    }
    return
  }
  var piece = lone(first)
  var marks = 0
  for scalar in cluster.unicodeScalars.dropFirst() {
    let width = cellWidth(of: scalar)
    if width > 0 {
      body(piece)
      piece = Glyph(scalar, width: width)
      marks = 0
    } else if !isVariationSelector(scalar) {
      marks += 1
      if marks >= Glyph.capacity || !piece.join(scalar) {
        piece = Glyph(piece.base, width: piece.width)
        marks = Glyph.capacity
      }
    }
  }
  body(piece)
}

/// A scalar by itself; one that takes no cell is put on a dotted circle.
private func lone(_ scalar: Unicode.Scalar) -> Glyph {
  if scalar.value < 0x20 { return .blank }
  let width = cellWidth(of: scalar)
  if width > 0 { return Glyph(scalar, width: width) }
  var glyph = Glyph("\u{25CC}", width: 1)
  _ = glyph.join(scalar)
  return glyph
}

private func letter(of indicator: Unicode.Scalar) -> Glyph {
  Glyph(Unicode.Scalar(indicator.value - 0x1F1E6 + 0x41) ?? "?", width: 1)
}

func isVariationSelector(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0xFE00...0xFE0F, 0xE0100...0xE01EF, 0x180B...0x180D, 0x180F: true
  default: false
  }
}
