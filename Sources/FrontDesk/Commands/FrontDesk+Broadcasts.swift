import Desk
import Routing

extension FrontDesk {
  /// Says something to all agents, or takes in that somebody has read it.
  func decide(
    _ deed: BroadcastDeed, by principal: Principal, in engine: inout RoutingEngine
  ) throws(Refusal) -> ([StampedEvent], Receipt) {
    let event: BroadcastEvent
    switch deed {
    case .send(let text, let team):
      try require(.intervene, of: principal, to: .broadcast, engine)
      let agent = try agent(principal)
      let line = text.onOneLine
      guard (1...Broadcast.longest).contains(line.count) else {
        throw Refusal(.value(.badBroadcast(most: Broadcast.longest)))
      }
      if let team, !engine.state.teams.contains(where: { $0.id == team }) {
        throw Refusal(.missing(.no(.team, team.text)))
      }
      event = .sent(BroadcastSent(text: line, by: agent, team: team))
    case .read(let number):
      let agent = try agent(principal)
      let unread = engine.state.broadcasts(unreadBy: agent, at: engine.clock)
      guard unread.contains(where: { $0.seq == number }) else {
        throw Refusal(.missing(.noBroadcast(number)))
      }
      event = .read(BroadcastRead(broadcast: number, agent: agent))
    }
    return (try engine.perform(.aside([.broadcast(event)])), Receipt())
  }
}
