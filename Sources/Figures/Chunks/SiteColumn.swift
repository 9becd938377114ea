/// What is kept of visitors in dialogues.
public enum SiteColumn: Int, FactColumn {
  case at
  /// Of the visitor: a digest, the same everywhere.
  case visitor
  /// 0: none.
  case dialogue
  /// A `SiteDeed`.
  case deed

  public static let allCases: [SiteColumn] = [.at, .visitor, .dialogue, .deed]

  public var isRunning: Bool { self == .at }
}
