import Desk
import FrontDesk
import Hosting
import Routing
import Store
import Terminal
import Text
import Words

@testable import Screens

/// A desk, a supervisor's board at it, and a clock that moves when it is told to. What the board asks
/// of the desk happens when the story says so (`deliver`).
final class BoardStory {
  let clock: ManualClock
  let desk: FrontDesk
  let attendance = ToldAttendance()
  var model: BoardModel
  /// What the agent of the chat that is looked at shares of what they write.
  var draft: String?
  /// What the board wanted done and the story has not yet looked at.
  var effects: [ScreenEffect] = []

  /// Monday 23 November 2026, 14:02:00 UTC.
  static let start = Instant(iso8601: "2026-11-23T14:02:00Z") ?? Instant(milliseconds: 0)

  init(
    rows: Int = 24, columns: Int = 80, agents: [Agent]? = nil, watcher: AgentID? = "sue",
    isDelivered: Bool = true, tongue: Tongue = .english
  ) throws {
    clock = ManualClock(BoardStory.start)
    desk = try FrontDesk(store: MemoryStore(), clock: clock, attendance: attendance)
    model = BoardModel(
      me: watcher, storePath: "/desk", tongue: tongue, size: Size(rows: rows, columns: columns),
      now: BoardStory.start)
    for agent in agents ?? BoardStory.agents {
      _ = try desk.perform(.change(.addAgent(agent)), by: .desk)
    }
    // As many as there are ring at once, so that there is something to see.
    _ = try desk.perform(.change(.setSettings(["ringsAtOnce": "99"])), by: .desk)
    attendance.agentsThere = [2, 3]
    try desk.tend()
    tell()
    if isDelivered { try deliver() }
  }

  /// A supervisor and three agents, of whom Ann and Bo are there.
  static var agents: [Agent] {
    [
      Agent(id: "sue", number: 0, name: "Sue", permissions: Profile.supervisor.permissions),
      Agent(id: "ann", number: 0, name: "Ann Lee", capacity: 2),
      Agent(id: "bo", number: 0, name: "Bo"),
      Agent(id: "wang", number: 0, name: "王小明", timeZone: "Asia/Taipei"),
      Agent(id: "root", number: 0, permissions: Profile.administrator.permissions),
    ]
  }

  // MARK: The desk's side

  /// Tells the board what happened at the desk.
  func tell() {
    let events = desk.takeNews()
    var view = DeskView(
      state: desk.state, time: desk.time, me: nil, roster: desk.agentStatuses(),
      handOver: weighed.map { HandOverProspects(of: $0, prospects(of: $0)) })
    view.draft = draft
    view.draftOf = draft == nil ? nil : model.inspected
    take(.deskChanged(view, events: events))
  }

  private func prospects(of chat: ChatID) -> [HandOverProspect] {
    desk.state.chats[chat]?.holder == nil
      ? desk.assignProspects(of: chat) : desk.handOverProspects(of: chat)
  }

  /// The chat that the board weighs handing over.
  private var weighed: ChatID?

  /// Tells what handing a chat over would come to, once that is asked.
  private func takeWeighed() {
    guard
      let last = effects.takeLast({
        if case .weighHandOver(let chat) = $0 { .some(chat) } else { nil }
      })
    else { return }
    weighed = last
    if last != nil { tell() }
  }

  /// A visitor asks for a person.
  @discardableResult
  func visitor(
    _ name: String, saying words: [String] = [], route: Route = .roundRobin, wait: Int? = 300,
    origin: ChatOrigin? = nil
  ) throws -> ChatID {
    var request = VisitorRequest(
      visitor: Visitor(
        id: VisitorID(name), attributes: [Visitor.Attribute(name: "name", value: name)]),
      route: route, wait: wait, messages: words.map { VisitorRequest.Draft(text: $0) })
    request.origin = origin
    let receipt = try desk.perform(.request(request), by: .desk)
    tell()
    return receipt.chat ?? ""
  }

  /// A visitor who talks with an agent.
  @discardableResult
  func talk(_ name: String, with agent: AgentID, saying words: [String] = []) throws -> ChatID {
    let chat = try visitor(name, saying: words, route: .agent(agent))
    try does(.accept(chat), agent)
    return chat
  }

  /// A visitor who waits because nobody is free for them: Wang is not there.
  @discardableResult
  func waiter(_ name: String, saying words: [String] = [], wait: Int = 300) throws -> ChatID {
    try visitor(name, saying: words, route: .agent("wang"), wait: wait)
  }

  func does(_ command: Command, _ agent: AgentID?) throws {
    _ = try desk.perform(command, by: agent.map { .agent($0) } ?? .desk)
    tell()
  }

  /// Time goes on; what falls due at the desk happens, and the board looks at the clock.
  func pass(seconds: Double) throws {
    clock.now = Instant(milliseconds: clock.now.milliseconds + Int64(seconds * 1000))
    try desk.tend()
    tell()
    take(.timePassed)
  }

  /// Does at the desk what the board asked for, and tells it what came of it.
  func deliver() throws {
    while let index = effects.firstIndex(where: \.isQuestion) {
      switch effects.remove(at: index) {
      case .request(let request): answer(request)
      case .askRecord(let chat): take(.recordArrived(chat, try desk.record(of: chat)))
      case .askDecision(let chat):
        take(.decisionArrived(chat, desk.state.chats[chat].map { desk.decisionNow(for: $0) }))
      case .askHistory(let query): take(.historyArrived(query, try desk.history(query)))
      case .askEvents(let query): take(.eventsArrived(query, try desk.events(query)))
      default: break
      }
    }
  }

  private func answer(_ request: Command) {
    do throws(DeskError) {
      _ = try desk.perform(request, by: model.me.map { .agent($0) } ?? .desk)
      take(.answered(request, failure: nil))
    } catch {
      take(.answered(request, failure: error.told(model.tongue.words)))
    }
    tell()
  }

  // MARK: The supervisor's side

  func take(_ message: ScreenMessage) {
    effects += model.update(message, at: clock.now)
    takeWeighed()
  }

  /// Presses keys one by one, as a hand does.
  func press(_ keys: Key...) {
    for key in keys { strike([key], after: 100) }
  }

  /// Has keys come at once, so many milliseconds after those before.
  func strike(_ keys: [Key], after pause: Int64) {
    struckAt += pause
    take(.keysPressed(Keystrokes(keys, at: struckAt)))
  }

  /// When a key was last pressed.
  private var struckAt: Int64 = 0

  /// What was asked of the desk and not yet delivered.
  var requests: [Command] {
    effects.compactMap { if case .request(let request) = $0 { request } else { nil } }
  }

  // MARK: The screen

  /// The screen as text, trailing blanks left out.
  var screen: String { model.view().plainRows().joined(separator: "\n") }

  func row(_ index: Int) -> String { model.view().plainRows()[index] }

  /// The first row that holds a text.
  func row(with text: String) -> String? {
    model.view().plainRows().first { $0.contains(text) }
  }
}

extension ScreenEffect {
  /// Whether the desk has to answer it.
  var isQuestion: Bool {
    switch self {
    case .request, .askRecord, .askDecision, .askHistory, .askEvents: true
    default: false
    }
  }
}
