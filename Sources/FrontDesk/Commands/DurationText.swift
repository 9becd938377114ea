/// Spans of time as people write them.
public enum DurationText {
  private static let units: [Character: Int] = ["s": 1, "m": 60, "h": 3600, "d": 86_400]

  /// The text that stands for so many seconds: `1h30m`, `0s`. `seconds` reads it.
  public static func text(_ seconds: Int) -> String {
    guard seconds > 0 else { return "\(seconds)s" }
    var rest = seconds
    var text = ""
    for (sign, unit) in units.sorted(by: { $0.value > $1.value }) where rest >= unit {
      text += "\(rest / unit)\(sign)"
      rest %= unit
    }
    return text
  }

  /// The seconds that a text stands for: a whole number of them, or numbers with their units, each
  /// unit once and the largest first: `300`, `90s`, `5m`, `1h 30m`. Nil: it is no such text.
  public static func seconds(_ text: String) -> Int? {
    if let plain = Int(text) { return plain }
    var sum = 0
    var last = Int.max
    var rest = Substring(text.filter { $0 != " " })
    while !rest.isEmpty {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      guard let number = Int(digits), let sign = rest.dropFirst(digits.count).first,
        let unit = units[sign], unit < last
      else { return nil }
      let (product, isLarge) = number.multipliedReportingOverflow(by: unit)
      let (total, isTooLarge) = sum.addingReportingOverflow(product)
      guard !isLarge, !isTooLarge else { return nil }
      (sum, last) = (total, unit)
      rest = rest.dropFirst(digits.count + 1)
    }
    return last == .max ? nil : sum
  }
}
