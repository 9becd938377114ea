public import Store

/// Presence as the store's lock files tell it.
public final class FileAttendance: Attendance {
  private let agentsFile: Presence
  private let visitorsFile: Presence

  public init(_ directory: StoreDirectory, toLook: Bool = false) {
    agentsFile = Presence(directory, of: .agents, toLook: toLook)
    visitorsFile = Presence(directory, of: .visitors, toLook: toLook)
  }

  public func roll() -> Roll {
    let agents = (try? agentsFile.holders()) ?? []
    return Roll(
      agents: Set(agents.map { Int($0) }), visitors: (try? visitorsFile.holders()) ?? [])
  }

  public func hold(_ person: Person) throws(StoreError) {
    switch person {
    case .agent(let number):
      try agentsFile.hold(Int64(number))
      // Whoever has no chats comes and goes without an event.
      agentsFile.knock()
    case .visitor(let seq): try visitorsFile.hold(seq)
    }
  }

  public func release(_ person: Person) {
    switch person {
    case .agent(let number):
      try? agentsFile.leave(Int64(number))
      agentsFile.knock()
    case .visitor(let seq): try? visitorsFile.leave(seq)
    }
  }

  public func isHeldElsewhere(_ person: Person) -> Bool {
    switch person {
    case .agent(let number): (try? agentsFile.isHeldByOthers(Int64(number))) ?? false
    case .visitor(let seq): (try? visitorsFile.isHeldByOthers(seq)) ?? false
    }
  }
}
