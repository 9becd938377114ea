/// What agents had when a chunk began.
public enum StartColumn: Int, FactColumn {
  case agent, chats, ringing

  public static let allCases: [StartColumn] = [.agent, .chats, .ringing]

  public var isRunning: Bool { false }
}
