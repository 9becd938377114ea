/// What is said of how many agents a load needs.
public protocol StaffingWording: Sendable {
  /// The fewest agents with which the goal is met; each handles so many chats at once.
  func agentsNeeded(_ agents: Int, concurrency: Int) -> String
  /// More than so many would be needed.
  func moreAgentsNeeded(than most: Int) -> String
  /// How many chats there would be at a time if nobody had to wait.
  func load(chats: String) -> String
  /// What the figures rest on.
  func basis(_ basis: StaffingBasis) -> String
  /// A wait without end.
  var endless: String { get }
}
