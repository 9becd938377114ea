import Figures
import Words

/// A figure's number as people read it.
enum FigureText {
  /// Nothing where there is none: a table has a sign of its own for that.
  static func text(_ value: Int64?, _ unit: Figure.Unit) -> String {
    guard let value else { return "" }
    switch unit {
    case .count: return String(value)
    case .span: return span(value)
    case .share: return Environment.words.share(Int(value))
    case .decimal: return decimal(value, digits: 2)
    }
  }

  /// Of less than a minute to the tenth of a second.
  static func span(_ milliseconds: Int64) -> String {
    milliseconds < 60_000
      ? decimal(milliseconds, digits: 1) + " s" : Environment.words.span(milliseconds: milliseconds)
  }

  /// Thousandths of one, rounded.
  private static func decimal(_ thousandths: Int64, digits: Int) -> String {
    let step: Int64 = digits == 1 ? 100 : 10
    let rounded = (thousandths + step / 2) / step
    let whole = 1000 / step
    let rest = String(rounded % whole)
    return "\(rounded / whole)." + String(repeating: "0", count: digits - rest.count) + rest
  }
}
