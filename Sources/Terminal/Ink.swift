public import Palette

/// A colour as a terminal is told of it.
public enum Ink: Hashable, Sendable {
  /// The terminal's own.
  case own
  /// A number of its palette.
  case palette(UInt8)
  /// Exactly this, on terminals that can.
  case exact(Colour)
}

extension Ink: ExpressibleByIntegerLiteral {
  public init(integerLiteral number: UInt8) { self = .palette(number) }
}
