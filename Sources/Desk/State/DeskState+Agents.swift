// What is told of agents, and what it does to the state.

extension DeskState {
  mutating func apply(_ event: AvailabilitySet, _ moment: Moment) {
    toggles[event.agent] = Toggle(
      available: event.available, at: moment.at, cause: event.cause, by: event.by)
    missedOffers[event.agent] = nil
  }

  mutating func apply(_ event: AgentGone, _ moment: Moment) {
    presence[event.agent] = .gone(since: moment.at)
  }

  mutating func apply(_ event: AgentCame, _ moment: Moment) { presence[event.agent] = .present }
}
