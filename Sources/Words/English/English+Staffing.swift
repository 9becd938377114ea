extension English {
  public func agentsNeeded(_ agents: Int, concurrency: Int) -> String {
    let people = agents == 1 ? "1 agent is" : "\(grouped(agents)) agents are"
    return concurrency == 1
      ? "\(people) enough, each with one chat at a time."
      : "\(people) enough, each with \(grouped(concurrency)) chats at a time."
  }

  public func moreAgentsNeeded(than most: Int) -> String {
    "More than \(grouped(most)) agents would be needed."
  }

  public func load(chats: String) -> String { "The load is \(chats) chats at a time (erlangs)." }

  public func basis(_ basis: StaffingBasis) -> String {
    let common =
      "Counted on: requests that know nothing of each other, handling times spread exponentially, "
      + "one queue; "
    return switch basis {
    case .erlangC: common + "whoever waits does so for as long as it takes (Erlang C)."
    case .erlangA: common + "whoever waits loses patience (Erlang A)."
    }
  }

  public var endless: String { "endless" }

  func ofStaffing(_ field: ListField) -> String {
    switch field {
    case .staff: "staff"
    case .connectedWithin: "connected within"
    case .haveToWait: "have to wait"
    case .meanWait: "mean wait"
    case .leave: "leave"
    default: "busy"
    }
  }
}
