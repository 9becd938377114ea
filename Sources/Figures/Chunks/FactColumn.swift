/// A column of a table of facts; raw values count from 0.
public protocol FactColumn: RawRepresentable<Int>, CaseIterable, Hashable, Sendable
where AllCases == [Self] {
  /// Whether neighbours are alike, so that only what they differ by is kept.
  var isRunning: Bool { get }
}
