import Desk
import FrontDesk
import Routing
import Store
import Testing

@testable import Hosting

/// What handing a chat over would come to, as a screen is told of it.
@Suite struct WeighingTests {
  /// Nothing is told before it is asked; then with every picture, also when somebody only comes or goes;
  /// and nothing any more once it is not asked.
  @Test func itIsToldAsLongAsItIsAsked() throws {
    let host = HostedDesk(
      try LiveDesk(
        MemoryPlace(), isTold: true, clock: ManualClock(Instant(seconds: 1_795_424_400))))
    for id in ["ann", "bo"] as [AgentID] {
      var agent = Agent(id: id, number: 0)
      agent.permissions = Profile.agent.permissions
      _ = try host.desk.perform(.change(.addAgent(agent)), by: .desk)
    }
    let bo = try #require(host.desk.state.agent("bo")).number
    try host.live.enter(agent: try #require(host.desk.state.agent("ann")).number)
    try host.lookAround()
    let visitor = try VisitorSession(
      at: host, VisitorRequest(visitor: Visitor(), route: .agent("ann"), wait: 60),
      key: VisitorKey("a key of a test's"))
    _ = try host.desk.perform(.accept(visitor.chat), by: .agent("ann"))
    var pictures: [DeskView] = []
    let screen = ScreenTeller(at: host, agent: "ann", wantsRoster: false) { news in
      if case .changed(let view, _) = news { pictures.append(view) }
    }
    host.tell()
    #expect(pictures.allSatisfy { $0.handOver == nil })
    func foreseen() -> HandOverOutcome? {
      pictures.last?.handOver?.all.first { $0.destination == .agent("bo") }?.outcome
    }
    screen.weighHandOver(of: visitor.chat)
    #expect(pictures.last?.handOver?.chat == visitor.chat)
    #expect(foreseen() == .refused(.passed(.notPresent)))
    try host.live.enter(agent: bo)
    try host.lookAround()
    host.tell(.people)
    #expect(foreseen() == .rings("bo"))
    _ = try host.desk.perform(.setAvailable("bo", false), by: .agent("bo"))
    host.tell()
    #expect(foreseen() == .refused(.passed(.unavailable)))
    screen.weighHandOver(of: nil)
    _ = try host.desk.perform(.setAvailable("bo", true), by: .agent("bo"))
    host.tell()
    #expect(pictures.last.map { $0.handOver == nil } == true)
    withExtendedLifetime((screen, visitor)) {}
  }
}
