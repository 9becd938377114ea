public import Text

/// One cell of a canvas.
///
/// Sixteen bytes, as few as a glyph has: a screenful is filled, compared and copied with every update,
/// mostly by a processor that has not seen it for a while. The style is in the bits that no glyph needs.
public struct Cell: Hashable, Sendable {
  private var low: UInt64
  private var high: UInt64

  public init(_ glyph: Glyph = .blank, _ style: Style = .plain) {
    let words = glyph.words
    low = words.low
    high = words.high | Cell.bits(style)
  }

  private static let glyphBits: UInt64 = 1 << Glyph.highBits - 1

  private static func bits(_ style: Style) -> UInt64 {
    let role = UInt64(style.role.rawValue)
    let ground = UInt64(style.ground.rawValue) << 5
    return (role | ground | UInt64(style.attributes.rawValue) << 8) << Glyph.highBits
  }

  /// What it shows; `Glyph.continuation` in the second cell of a wide glyph.
  public var glyph: Glyph {
    get { Glyph(words: (low, high & Cell.glyphBits)) }
    set { self = Cell(newValue, style) }
  }

  public var style: Style {
    get {
      let bits = high >> Glyph.highBits
      return Style(
        Role(rawValue: UInt8(truncatingIfNeeded: bits & 31)) ?? .text,
        on: Ground(rawValue: UInt8(truncatingIfNeeded: bits >> 5 & 7)) ?? .plain,
        Attributes(rawValue: UInt8(truncatingIfNeeded: bits >> 8)))
    }
    set { self = Cell(glyph, newValue) }
  }
}
