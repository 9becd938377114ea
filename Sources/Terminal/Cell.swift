public import Text

/// One cell of a canvas.
public struct Cell: Hashable, Sendable {
  /// What it shows; `Glyph.continuation` in the second cell of a wide glyph.
  public var glyph: Glyph
  public var style: Style

  public init(_ glyph: Glyph = .blank, _ style: Style = .plain) {
    self.glyph = glyph
    self.style = style
  }
}
