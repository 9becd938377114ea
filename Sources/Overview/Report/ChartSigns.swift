/// What small charts are drawn with: what the terminal can show.
public enum ChartSigns: String, CaseIterable, Sendable {
  /// Eight heights a cell.
  case blocks
  /// Four heights a cell, and two columns.
  case braille
  /// Characters that every terminal has.
  case ascii

  /// So many columns stand in a cell.
  var columnsInCell: Int { self == .braille ? 2 : 1 }
}
