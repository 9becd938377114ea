/// Who is there: a picture, as an `Attendance` saw it.
public struct Roll: Equatable, Sendable {
  /// The numbers of the agents whom somebody keeps present.
  public var agents: Set<Int>
  /// The request numbers of the chats whose visitor somebody keeps present.
  public var visitors: Set<Int64>
  /// The numbers of those whom somebody keeps as looking on at others' chats; 0: who is no agent.
  public var watchers: Set<Int>
  /// Which picture of its attendance it is. Two pictures of one attendance with the same number
  /// show the same people, which need not be compared then. Nil: it is not counted.
  public var number: Int?

  public init(
    agents: Set<Int> = [], visitors: Set<Int64> = [], watchers: Set<Int> = [], number: Int? = nil
  ) {
    self.agents = agents
    self.visitors = visitors
    self.watchers = watchers
    self.number = number
  }
}
