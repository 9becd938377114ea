/// What is kept of the moments in which an agent gets or loses something.
public enum LoadColumn: Int, FactColumn {
  case at, agent
  /// A `LoadStep`.
  case step

  public static let allCases: [LoadColumn] = [.at, .agent, .step]

  public var isRunning: Bool { self == .at }
}
