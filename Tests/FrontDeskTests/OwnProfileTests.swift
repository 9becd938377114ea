import Desk
import FrontDesk
import Routing
import Store
import Testing

/// What agents may say of themselves, and of nobody else.
@Suite struct OwnProfileTests {
  private func desk() throws -> StoryDesk {
    let story = try StoryDesk(.memory, agents: [])
    for (id, permissions) in [
      ("ann", Profile.agent.permissions), ("bob", Profile.agent.permissions),
      ("mute", [.liveChat, .viewMine]), ("sue", Profile.supervisor.permissions),
      ("adm", Profile.administrator.permissions),
      // Who managed agents before there was a permission for it.
      ("old", [.manageAgents]),
    ] as [(AgentID, Permissions)] {
      let agent = Agent(id: id, number: 0, permissions: permissions)
      _ = try story.desk.perform(.change(.addAgent(agent)), by: .desk)
    }
    return story
  }

  private static let own: [(name: String, change: @Sendable (inout AgentChange) -> Void)] = [
    ("name", { $0.name = "Me" }), ("zone", { $0.timeZone = "Asia/Taipei" }),
    ("schedule", { $0.schedule = .some(WeeklySchedule()) }),
    ("no picture", { $0.picture = .some(nil) }),
  ]
  private static let others: [(name: String, change: @Sendable (inout AgentChange) -> Void)] = [
    ("email", { $0.email = "me@example.com" }), ("capacity", { $0.capacity = 9 }),
    ("permissions", { $0.permissions = [.manageAgents, .liveChat] }),
    ("login", { $0.login = "root" }),
  ]

  /// Does something as somebody, and checks that it is refused without a trace where it is not theirs.
  private func check(
    _ command: Command, by who: AgentID, mayDo: Bool, _ label: Comment
  ) throws {
    let story = try desk()
    let before = story.desk.state
    if mayDo {
      #expect(throws: Never.self, label) {
        _ = try story.desk.perform(command, by: .agent(who))
      }
      #expect(story.desk.state != before, label)
      // It is of nobody else.
      for agent in before.agents where agent.id != who {
        #expect(story.desk.state.agent(agent.id) == agent, label)
      }
    } else {
      #expect(throws: DeskError.self, label) {
        _ = try story.desk.perform(command, by: .agent(who))
      }
      #expect(story.desk.state == before, label)
    }
  }

  @Test func whoMayChangeWhatOfWhom() throws {
    let people: [AgentID] = ["ann", "bob", "mute", "sue", "adm", "old"]
    for who in people {
      let manages = who == "adm" || who == "old"
      for (isOwn, changes) in [(true, OwnProfileTests.own), (false, OwnProfileTests.others)] {
        for (name, body) in changes {
          var change = AgentChange()
          body(&change)
          try check(
            .change(.changeOwn(change)), by: who, mayDo: manages || isOwn && who != "mute",
            "\(who) changes their own \(name)")
          // Nobody else is reached by what is one's own, nor oneself by what managers do.
          guard !manages else { continue }
          for whom in people {
            try check(
              .change(.changeAgent(whom, change)), by: who, mayDo: false,
              "\(who) changes the \(name) of \(whom)")
          }
        }
      }
    }
  }

  @Test func togetherWithSomethingElseItIsRefused() throws {
    var change = AgentChange()
    change.name = "Me"
    change.capacity = 9
    try check(.change(.changeOwn(change)), by: "ann", mayDo: false, "a name and more")
  }

  @Test func aVisitorIsNobodyAndNeitherIsTheDesk() throws {
    let story = try desk()
    var change = AgentChange()
    change.name = "Me"
    for principal in [Principal.visitor(VisitorKey("a visitor's key")), .desk] {
      #expect(throws: DeskError.self) {
        _ = try story.desk.perform(.change(.changeOwn(change)), by: principal)
      }
    }
  }

  /// A new schedule does what it does whoever sets it: the toggle goes on overriding it.
  @Test func whatWasSetByHandStays() throws {
    let story = try desk()
    _ = try story.desk.perform(.setAvailable("ann", true), by: .agent("ann"))
    var change = AgentChange()
    change.schedule = .some(WeeklySchedule())
    _ = try story.desk.perform(.change(.changeOwn(change)), by: .agent("ann"))
    #expect(story.desk.agentStatus(of: "ann")?.availability.isAvailable == true)
    let bob = try desk()
    _ = try bob.desk.perform(.change(.changeOwn(change)), by: .agent("bob"))
    #expect(bob.desk.agentStatus(of: "bob")?.availability.isAvailable == false)
  }

  @Test func whoHadAProfileBeforeHasItStill() {
    for profile in Profile.allCases {
      #expect(Profile(profile.permissions) == profile)
      #expect(Profile(profile.permissions.subtracting(.ownProfile)) == profile)
    }
    #expect(Profile([.liveChat]) == nil && Profile([.liveChat, .ownProfile]) == nil)
  }
}
