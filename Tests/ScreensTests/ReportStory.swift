import Desk
import Figures
import FrontDesk
import Hosting
import Overview
import Store
import Terminal
import Words

@testable import Screens

/// A desk, the screen of a report on it, and a clock that moves when it is told to. What the screen wants
/// counted is counted when the story says so (`deliver`).
final class ReportStory {
  let clock: ManualClock
  let desk: FrontDesk
  var model: ReportModel
  /// What the screen wanted done and the story has not yet looked at.
  var effects: [ScreenEffect] = []

  /// Monday 23 November 2026, 14:02:00 UTC.
  static let start = BoardStory.start

  init(
    rows: Int = 24, columns: Int = 80, reader: AgentID? = "sue", isDelivered: Bool = true,
    tongue: Tongue = .english, zone: String? = nil
  ) throws {
    // What happened did so in the days before.
    clock = ManualClock(ReportStory.start + -4 * 86_400)
    desk = try FrontDesk(store: MemoryStore(), clock: clock, attendance: nil)
    model = ReportModel(
      me: reader, storePath: "/desk", zone: zone, tongue: tongue,
      size: Size(rows: rows, columns: columns), now: ReportStory.start)
    for agent in BoardStory.agents {
      _ = try desk.perform(.change(.addAgent(agent)), by: .desk)
    }
    _ = try desk.perform(
      .change(.addTeam(Team(id: "sales", name: "銷售部", agents: ["ann", "wang"]))), by: .desk)
    if isDelivered { try come() }
  }

  /// The desk is there, and what is asked first is counted.
  func come() throws {
    clock.now = ReportStory.start
    try desk.tend()
    tell()
    try deliver()
  }

  // MARK: The desk's side

  /// A chat that somebody asks for and that comes to something.
  func chat(
    _ name: String, day: Int, hour: Int, _ route: Route = .team("sales"), waits: Int = 12,
    talks: Int = 300, tags: [String] = [], email: String = "", page: String? = nil,
    topics: [String] = []
  ) throws {
    clock.now = Instant(iso8601: "2026-11-\(day)T\(ReportSheet.twoDigits(hour)):00:00Z")!
    try desk.tend()
    var request = VisitorRequest(
      visitor: Visitor(attributes: [
        .init(name: "name", value: name), .init(name: "email", value: email),
      ]), route: route, wait: 600)
    if let page {
      request.origin = ChatOrigin(
        dialogue: "welcome", version: 1, card: "c", page: page, topics: topics)
    }
    let chat = try desk.perform(.request(request), by: .desk).chat ?? ""
    clock.now = clock.now + waits
    guard let agent = desk.state.chats[chat]?.ringingAt, talks > 0 else {
      _ = try desk.perform(.leave(chat), by: .desk)
      return
    }
    _ = try desk.perform(.accept(chat), by: .agent(agent))
    _ = try desk.perform(.say(chat, id: nil, text: "?"), by: .desk)
    clock.now = clock.now + 20
    _ = try desk.perform(.say(chat, id: nil, text: "!"), by: .agent(agent))
    if !tags.isEmpty {
      _ = try desk.perform(.mark(chat, tags.map { .tag($0) }), by: .agent(agent))
    }
    for _ in 0..<talks / 60 {
      // Whoever says nothing for long is gone.
      clock.now = clock.now + 60
      _ = try desk.perform(.say(chat, id: nil, text: "\u{2026}"), by: .agent(agent))
    }
    clock.now = clock.now + talks % 60
    _ = try desk.perform(.end(chat, intervening: false), by: .agent(agent))
  }

  /// Some days with chats of some kinds.
  func fill() throws {
    try chat("林美玲", day: 20, hour: 9, tags: ["refund"], email: "mei@acme.example")
    try chat("Kim", day: 20, hour: 10, waits: 41, talks: 700, page: "https://x.example/cart")
    try chat("Leo", day: 21, hour: 10, waits: 8, talks: 61, tags: ["refund", "退款"])
    try chat("王小明", day: 21, hour: 15, talks: 0)
    try chat(
      "Ana", day: 22, hour: 11, .agent("bo"), waits: 3, talks: 4000,
      page: "https://x.example/\u{202E}evil", topics: ["gift cards"])
    try chat("\u{1B}[31mRed", day: 23, hour: 8, waits: 95, talks: 200)
    try chat("Mia", day: 23, hour: 9, waits: 20, talks: 90, email: "mia@acme.example")
  }

  static func filled(
    rows: Int, columns: Int, tongue: Tongue = .english, reader: AgentID? = "sue"
  ) throws -> ReportStory {
    let story = try ReportStory(
      rows: rows, columns: columns, reader: reader, isDelivered: false, tongue: tongue)
    try story.fill()
    try story.come()
    return story
  }

  /// Tells the screen what happened at the desk.
  func tell() {
    let events = desk.takeNews()
    let view = DeskView(
      state: desk.state, time: desk.time, me: nil, roster: desk.agentStatuses())
    take(.deskChanged(view, events: events))
  }

  func report(_ request: ReportRequest) throws -> FigureReport {
    var fold = FactsFold()
    var count = FigureCount(request.query(now: clock.now, desk.state.settings))
    for stamped in try desk.events(from: 1, limit: .max).flatMap(\.events) {
      if let chunk = fold.take(stamped) { count.take(chunk) }
    }
    if let rest = fold.finish() { count.take(rest) }
    return count.finish()
  }

  /// What the screen wants counted, in order.
  var asked: [ReportRequest] {
    effects.compactMap { if case .count(let request) = $0 { request } else { nil } }
  }

  /// Counts what is asked.
  func deliver() throws {
    while let index = effects.firstIndex(where: { if case .count = $0 { true } else { false } }) {
      guard case .count(let request) = effects.remove(at: index) else { continue }
      take(.counted(request, try report(request)))
    }
  }

  // MARK: The reader's side

  func take(_ message: ScreenMessage) { effects += model.update(message, at: clock.now) }

  /// Presses keys one by one, as a hand does, and has counted what that asks.
  func press(_ keys: Key...) throws {
    for key in keys { strike(key) }
    try deliver()
  }

  func type(_ text: String) { for character in text { strike(.character(character)) } }

  func strike(_ key: Key) {
    struckAt += 100
    take(.keysPressed(Keystrokes([key], at: struckAt)))
  }

  private var struckAt: Int64 = 0

  // MARK: The screen

  var screen: String { model.view().plainRows().joined(separator: "\n") }

  func row(with text: String) -> String? {
    model.view().plainRows().first { $0.contains(text) }
  }
}
