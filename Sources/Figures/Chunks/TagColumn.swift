/// What is kept of a tag, or of a topic: its name.
public enum TagColumn: Int, FactColumn {
  case name

  public static let allCases: [TagColumn] = [.name]

  public var isRunning: Bool { false }
}
