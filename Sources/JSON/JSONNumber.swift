/// A number as it was written: nothing is lost in reading it, and `1e400` is still a number.
public struct JSONNumber: Sendable, CustomStringConvertible {
  /// The number in JSON's own grammar.
  public let text: String

  init(checked text: String) { self.text = text }

  public init(_ value: some BinaryInteger) { self.text = String(value) }

  /// Nil for infinities and not-a-number, which JSON cannot say.
  public init?(_ value: Double) {
    guard value.isFinite else { return nil }
    self.text = "\(value)"
  }

  /// The value if it is whole and fits: `100`, and also `100.0` and `1e2`.
  public var int: Int? {
    if let exact = Int(text) { return exact }
    guard let value = double, value.magnitude <= 9_007_199_254_740_992 else { return nil }
    return Int(exactly: value)
  }

  /// The nearest binary fraction; nil if the number is too large for one.
  public var double: Double? {
    guard let value = Double(text), value.isFinite else { return nil }
    return value
  }

  public var description: String { text }
}

extension JSONNumber: Equatable {
  /// Compares values, so that `1`, `1.0` and `10e-1` are one number.
  public static func == (left: JSONNumber, right: JSONNumber) -> Bool {
    if left.text == right.text { return true }
    if let a = Int(left.text), let b = Int(right.text) { return a == b }
    guard let a = left.double, let b = right.double else { return false }
    return a == b
  }
}
