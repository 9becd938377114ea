import Desk
import FrontDesk
import Randomness
import Routing
import Terminal
import Testing
import Words

@testable import Screens

/// Where a chat is to go, picked out of a list that is told what would come of it.
@Suite("Picking where a chat goes")
struct HandOverPickerTests {
  private static let names = ["Bo", "王小明", "Zoë 🦊", "Bo", "Dee"]

  /// Ann talks with Mei, at a desk with others and teams of them.
  private func story(_ random: inout SplitMix64) throws -> (Story, ChatID) {
    var agents = [Agent(id: "ann", number: 0, name: "Ann Lee")]
    for (index, name) in HandOverPickerTests.names.enumerated() {
      agents.append(
        Agent(id: AgentID("a\(index)"), number: 0, name: name, capacity: random.number(1...3)))
    }
    let story = try Story(rows: 30, columns: 100, agents: agents)
    for team in 0..<3 {
      let members = agents.map(\.id).filter { _ in random.number(0...2) == 0 }
      _ = try story.desk.perform(
        .change(.addTeam(Team(id: TeamID("t\(team)"), name: "Team \(team)", agents: members))),
        by: .desk)
    }
    let chat = try story.talkWith("Mei", saying: ["Hello?"])
    for _ in 0..<8 { try change(story, &random) }
    story.model.select(chat)
    story.press(.escape)
    return (story, chat)
  }

  /// Something happens to those at the desk.
  private func change(_ story: Story, _ random: inout SplitMix64) throws {
    let number = random.number(0...4)
    let agent = AgentID("a\(number)")
    switch random.number(0...6) {
    case 0:
      _ = try? story.desk.perform(.setAvailable(agent, random.number(0...1) == 0), by: .desk)
    case 1:
      let away = (2...6).randomElement(using: &random) ?? 2
      if !story.attendance.away.insert(away).inserted { story.attendance.away.remove(away) }
      try story.desk.tend()
    case 2:
      let other = try story.visitor("V\(random.number(0...999_999))", to: agent, isTold: false)
      if random.number(0...1) == 0 {
        _ = try? story.desk.perform(.accept(other), by: .agent(agent))
      }
    case 3:
      let new = Agent(id: AgentID("b\(random.number(0...4))"), number: 0, name: "Bo New")
      _ = try? story.desk.perform(.change(.addAgent(new)), by: .desk)
    case 4:
      let old = AgentID("b\(random.number(0...4))")
      _ = try? story.desk.perform(.change(.removeAgent(old, requeue: true)), by: .desk)
    case 5:
      let team = Team(id: TeamID("u\(random.number(0...1))"), agents: [agent])
      _ = try? story.desk.perform(.change(.addTeam(team)), by: .desk)
    default:
      let team = TeamID("u\(random.number(0...1))")
      _ = try? story.desk.perform(.change(.removeTeam(team)), by: .desk)
    }
    story.tell()
  }

  /// The row that is painted as selected, of those that lie above the line that is typed and the footer.
  private func painted(_ story: Story) -> String? {
    story.model.view().plainRows().suffix(PickList.height(on: story.model.size) + 2)
      .last { $0.hasPrefix("\u{258C}") }
  }

  /// What is painted as selected stays so whatever happens at the desk, and Enter takes that.
  @Test(arguments: 0..<24) func enterTakesWhatIsPainted(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let (story, chat) = try story(&random)
    story.press(.character("h"))
    try #require(story.model.layers.handOver?.chat == chat)
    for _ in 0..<40 {
      switch random.number(0...5) {
      case 0: story.press(.down)
      case 1: story.press(.up)
      case 2: story.type(["b", "o", "t", "王", "a", "q"].randomElement(using: &random) ?? "b")
      case 3: story.press(.backspace)
      default:
        let before = story.model.layers.handOver?.selected
        let row = painted(story)
        try change(story, &random)
        guard story.model.layers.handOver != nil else { return }
        let after = story.model.layers.handOver?.selected
        #expect(before?.destination == after?.destination)
        if let before, let row = painted(story) { #expect(row.contains(before.name)) }
        #expect((before != nil) == (row != nil))
      }
    }
    let isPainted = painted(story) != nil
    guard let selected = story.model.layers.handOver?.selected else {
      // Nothing is selected before something is typed or chosen.
      story.press(.enter)
      #expect(!isPainted && story.requests.isEmpty && story.model.layers.handOver != nil)
      return
    }
    #expect(isPainted)
    story.press(.enter)
    switch story.requests.last {
    case .transfer(chat, let destination, let note, let intervening, _):
      #expect(destination == selected.destination && note == nil && !intervening)
    default:
      #expect(selected.isGone || selected.prospect?.outcome.isRefused == true)
      #expect(story.model.layers.handOver != nil && story.model.notice != nil)
    }
  }

  /// On random desks: what the selected row says is what happens.
  @Test(arguments: 0..<40) func whatTheRowSaysHappens(seed: UInt64) throws {
    var random = SplitMix64(seed: 100 + seed)
    let (story, chat) = try story(&random)
    guard story.desk.state.chats[chat]?.holder == "ann" else { return }
    story.press(.character("h"))
    for _ in 0..<random.number(1...12) { story.press(.down) }
    let row = try #require(painted(story))
    let place = try #require(story.model.layers.handOver?.selected)
    let texts = Tongue.english.words
    let before = story.desk.state.chats[chat]
    story.press(.enter)
    let wasAsked = !story.requests.isEmpty
    try story.deliver()
    let after = try #require(story.desk.state.chats[chat])
    switch place.prospect?.outcome {
    case .rings(let agent):
      if let team = place.prospect?.team {
        let name = story.model.name(of: agent)
        #expect(
          row.contains(texts.ringsNow(at: name, free: team.free, of: team.count)), "\(row)")
      } else {
        #expect(place.destination == .agent(agent) && row.contains(texts.ringsNow), "\(row)")
      }
      #expect(after.ringingAt == agent && after.holder == "ann")
    case .ringsFromQueue(let agent):
      #expect(row.contains(texts.ringsFromQueue(at: story.model.name(of: agent))), "\(row)")
      #expect(after.ringingAt == agent && after.holder == nil)
    case .waits(let place):
      #expect(row.contains(texts.waitsInQueue(at: place)), "\(row)")
      #expect(after.state == .waiting && story.desk.place(of: after) == place)
    case .refused(let obstacle):
      #expect(row.contains(texts.handOverObstacle(obstacle)), "\(row)")
      #expect(!wasAsked && after == before)
    case .nobodyInTeam:
      let count = try #require(place.prospect?.team).count
      #expect(row.contains(texts.nobodyIsFree(of: count)), "\(row)")
      #expect(!wasAsked && after == before)
    case nil: Issue.record("nothing is known of \(row)")
    }
  }

  @Test func aNoteGoesWithIt() throws {
    let story = try Story(rows: 24, columns: 80)
    let chat = try story.talkWith("Mei")
    story.press(.escape, .character("h"))
    story.type("bo")
    story.press(.tab)
    story.type("knows the carrier")
    #expect(story.screen.contains("to: Bo (free: rings now)"), "\(story.screen)")
    // Back to where it is to go, and to the note again, which is still there.
    story.press(.escape, .tab, .enter)
    #expect(story.requests == [.transfer(chat, to: .agent("bo"), note: "knows the carrier")])
  }

  /// Pressed by mistake, the two keys that ask and agree hand nothing over.
  @Test func nothingIsSelectedAtFirst() throws {
    let story = try Story(rows: 24, columns: 80)
    let chat = try story.talkWith("Mei")
    story.press(.escape, .character("h"))
    #expect(story.screen.contains(story.model.texts.sayWhereTo) && painted(story) == nil)
    story.press(.enter, .tab, .enter)
    #expect(story.requests.isEmpty && story.model.layers.handOver?.isWritingNote == false)
    // What is typed and taken away again selects nothing either.
    story.press(.character("b"), .backspace, .enter)
    #expect(story.requests.isEmpty && painted(story) == nil)
    story.press(.down, .enter)
    #expect(story.requests == [.transfer(chat, to: .agent("bo"), note: nil)])
  }

  @Test func aClickChoosesAndHandsNothingOver() throws {
    let story = try Story(rows: 24, columns: 80)
    let chat = try story.talkWith("Mei")
    story.press(.escape, .character("h"))
    let rows = story.model.view().plainRows()
    for (text, destination) in [("the queue", Destination.queue), ("Bo", .agent("bo"))] {
      let row = try #require(rows.lastIndex { $0.contains(text) })
      story.take(.mouse(MouseEvent(.press, at: Position(row: row, column: 5))))
      #expect(story.requests.isEmpty)
      #expect(story.model.layers.handOver?.selected?.destination == destination)
      #expect(painted(story)?.contains(text) == true)
    }
    story.press(.enter)
    #expect(story.requests == [.transfer(chat, to: .agent("bo"), note: nil)])
  }

  /// A chat goes to a team with four keys at the most, whatever agents are called.
  @Test(arguments: [("orders", "or"), ("trade", "tr"), ("倉庫", "倉"), ("vip", "vi")])
  func aTeamIsFourKeysAway(team: String, letters: String) throws {
    let names = ["ann": "Ann Lee", "priya": "Priya Nair", "tomasz": "Tomasz Zieli\u{144}ski"]
    let agents = ["ann", "priya", "tomasz"].map {
      Agent(id: AgentID($0), number: 0, name: names[$0] ?? "")
    }
    let story = try Story(rows: 24, columns: 80, agents: agents)
    for (id, name) in [
      ("orders", "Orders & delivery"), ("trade", "Trade & developers"), ("w", "倉庫"),
      ("vip", "Our very important people"),
    ] {
      let team = Team(id: TeamID(id), name: name, agents: ["priya"])
      _ = try story.desk.perform(.change(.addTeam(team)), by: .desk)
    }
    let chat = try story.talkWith("Mei")
    story.press(.escape)
    let keys = [Key.character("h")] + letters.map { .character($0) } + [.enter]
    #expect(keys.count <= 4)
    for key in keys { story.press(key) }
    let id = TeamID(team == "倉庫" ? "w" : team)
    #expect(story.requests == [.transfer(chat, to: .team(id), note: nil)])
  }

  /// An id that is typed whole is nobody else, whatever others are called.
  @Test func anIDMeansItsOwner() throws {
    let agents = [
      Agent(id: "ann", number: 0, name: "Ann Lee"), Agent(id: "cy", number: 0, name: "Bo"),
      Agent(id: "bo", number: 0, name: "Zoe Bo"),
    ]
    let story = try Story(rows: 24, columns: 80, agents: agents)
    let chat = try story.talkWith("Mei")
    story.press(.escape, .character("h"))
    #expect(story.screen.contains("Bo (cy)") && story.screen.contains("Zoe Bo (bo)"))
    story.type("bo")
    story.press(.enter)
    #expect(story.requests == [.transfer(chat, to: .agent("bo"), note: nil)])
  }

  @Test func whoeverIsFullIsNotAsked() throws {
    let agents = [
      Agent(id: "ann", number: 0, name: "Ann Lee"),
      Agent(id: "bo", number: 0, name: "Bo", capacity: 1),
    ]
    let story = try Story(rows: 24, columns: 80, agents: agents)
    let other = try story.visitor("Kim", to: "bo")
    _ = try story.desk.perform(.accept(other), by: .agent("bo"))
    try story.talkWith("Mei")
    story.press(.escape, .character("h"))
    #expect(story.screen.contains("1/1"))
    story.type("bo")
    story.press(.enter)
    #expect(story.requests.isEmpty && story.screen.contains("Bo: full"))
    // Once it may be, the list says so, and the same key does it.
    _ = try story.desk.perform(.end(other, intervening: false), by: .agent("bo"))
    story.tell()
    story.press(.enter)
    #expect(story.requests.count == 1)
  }

  @Test func theBoardHasItToo() throws {
    let story = try BoardStory(rows: 24, columns: 80)
    let chat = try story.talk("Kim", with: "ann", saying: ["Hello?"])
    story.press(.character("h"))
    #expect(story.screen.contains("\u{25CF} Bo") && story.screen.contains("free: rings now"))
    story.press(.character("王"))
    #expect(story.screen.contains("\u{25CB} 王小明") && story.screen.contains("not present"))
    story.press(.backspace)
    for letter in "bo" { story.press(.character(letter)) }
    story.press(.enter)
    #expect(
      story.requests == [
        .transfer(chat, to: .agent("bo"), note: nil, intervening: true)
      ])
  }
}
