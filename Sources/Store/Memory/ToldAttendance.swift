/// An attendance that shows whoever it is told to, and keeps nobody from dying: for pictures, tests
/// and whatever plays people without processes.
public final class ToldAttendance: Attendance {
  public var agentsThere: Set<Int>
  public var visitorsThere: Set<Int64>
  private var watchersThere: Set<Int> = []

  public init(agents: Set<Int> = [], visitors: Set<Int64> = []) {
    agentsThere = agents
    visitorsThere = visitors
  }

  public func roll() -> Roll {
    Roll(agents: agentsThere, visitors: visitorsThere, watchers: watchersThere)
  }

  public func hold(_ person: Person) {
    switch person {
    case .agent(let number): agentsThere.insert(number)
    case .visitor(let seq): visitorsThere.insert(seq)
    case .watcher(let number): watchersThere.insert(number)
    }
  }

  public func release(_ person: Person) {
    switch person {
    case .agent(let number): agentsThere.remove(number)
    case .visitor(let seq): visitorsThere.remove(seq)
    case .watcher(let number): watchersThere.remove(number)
    }
  }

  public func isHeldElsewhere(_ person: Person) -> Bool { false }
}
