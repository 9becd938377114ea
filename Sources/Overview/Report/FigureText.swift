public import Figures
public import Words

/// A figure's number as people read it.
public struct FigureText: Sendable {
  private let words: any Wording

  public init(_ words: any Wording) { self.words = words }

  /// Nothing where there is none: a table has a sign of its own for that.
  public func text(_ value: Int64?, _ unit: Figure.Unit) -> String {
    guard let value else { return "" }
    switch unit {
    case .count: return String(value)
    case .span: return span(value)
    case .share: return words.share(Int(value))
    case .decimal: return FigureText.decimal(value, digits: 2)
    }
  }

  /// Of less than a minute to the tenth of a second.
  public func span(_ milliseconds: Int64) -> String {
    milliseconds < 60_000
      ? FigureText.decimal(milliseconds, digits: 1) + " s" : words.span(milliseconds: milliseconds)
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
