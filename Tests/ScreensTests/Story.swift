import Answers
import Desk
import FrontDesk
import Hosting
import Store
import Text
import Words

@testable import Screens
@testable import Terminal

/// A desk, an agent's inbox at it, and a clock that moves when it is told to. What the inbox asks
/// of the desk happens when the story says so (`deliver`).
final class Story {
  let clock: ManualClock
  let desk: FrontDesk
  let attendance = Everybody()
  var model: InboxModel
  /// The chat whose words the inbox follows.
  private var followed: ChatID?
  /// The chat that the inbox weighs handing over.
  private var weighed: ChatID?
  /// The words of the last picture.
  private var pictured = DeskView.Words()
  /// What is known of visitors of the website.
  var sights: [VisitorMark: VisitorSight] = [:]
  /// How often visitors have gone to another page.
  var moves: [ChatID: Int] = [:]
  /// Who watches the agent's chats.
  var watchers: [ChatID: [AgentID?]] = [:]
  /// What the inbox wanted done and the story has not yet looked at.
  var effects: [ScreenEffect] = []

  /// The screen, brought up to date message by message as the program does: with what lies in the
  /// area that the model says it drew on, and nothing else.
  var canvas = Canvas(Size(rows: 0, columns: 0))
  /// When a key was last pressed.
  private var struckAt: Int64 = 0
  /// Whether characters are typed, and words come, by the shortest way, where there is one.
  var takesShortWay = true
  /// As the inbox is told: where words go the long way, every picture may be of another desk.
  private var timesReloaded = 0
  /// What the model draws on.
  private var drawn = Canvas(Size(rows: 0, columns: 0))

  /// Monday 23 November 2026, 14:02:00 UTC.
  static let start = Instant(iso8601: "2026-11-23T14:02:00Z") ?? Instant(milliseconds: 0)

  init(
    rows: Int = 24, columns: Int = 80, agents: [Agent]? = nil,
    settings: [String: String] = [:], tongue: Tongue = .english
  ) throws {
    clock = ManualClock(Story.start)
    desk = try FrontDesk(
      store: MemoryStore(), clock: clock, attendance: attendance,
      random: SystemRandomNumberGenerator())
    let agents =
      agents ?? [
        Agent(id: "ann", number: 0, name: "Ann Lee"), Agent(id: "bo", number: 0, name: "Bo"),
      ]
    model = InboxModel(
      me: "ann", storePath: "/desk", tongue: tongue, size: Size(rows: rows, columns: columns),
      now: Story.start,
      session: "session")
    for agent in agents { _ = try desk.perform(.change(.addAgent(agent)), by: .desk) }
    // Several chats ring at once here, as those do that may not wait.
    let settings = ["ringsAtOnce": "10"].merging(settings) { $1 }
    _ = try desk.perform(.change(.setSettings(settings)), by: .desk)
    tell()
  }

  // MARK: The desk's side

  /// Tells the inbox what happened at the desk.
  func tell() {
    let events = desk.takeNews()
    if !takesShortWay { timesReloaded += 1 }
    take(.deskChanged(picture, events: events))
  }

  /// The desk as its thread pictures it, with the words of the agent's chats, of the one that is
  /// followed, and once more of those that have closed.
  var picture: DeskView {
    var shown = DeskView.Words()
    for id in desk.state.chats.keys where isShown(id) { shown[id] = words(of: id) }
    for id in pictured.keys where desk.state.chats[id] == nil { shown[id] = words(of: id) }
    pictured = shown
    for id in shown.keys where desk.state.chats[id] == nil { pictured[id] = nil }
    var view = DeskView(
      state: desk.state, time: desk.time, me: desk.agentStatus(of: model.me), words: shown,
      moves: moves, timesReloaded: timesReloaded,
      handOver: weighed.map { HandOverProspects(of: $0, desk.handOverProspects(of: $0)) })
    view.watchers = watchers
    return view
  }

  private func isShown(_ id: ChatID) -> Bool {
    desk.state.chats[id]?.isWith(model.me) == true || id == followed
  }

  private func words(of id: ChatID) -> Conversation? {
    try? desk.record(of: id)?.read(by: model.me, in: desk.state).words
  }

  /// A visitor asks for a person; it rings at the agent it is routed to.
  @discardableResult
  func visitor(
    _ name: String, saying words: [String] = [], to agent: AgentID = "ann", wait: Int? = 300,
    _ attributes: [(String, String)] = [], key: VisitorKey? = nil, origin: ChatOrigin? = nil,
    isTold: Bool = true
  ) throws -> ChatID {
    var all = [Visitor.Attribute(name: "name", value: name)]
    all += attributes.map { Visitor.Attribute(name: $0.0, value: $0.1) }
    let id = VisitorID(attributes.first { $0.0 == "email" }?.1 ?? name)
    var request = VisitorRequest(
      visitor: Visitor(id: id, attributes: all), route: .agent(agent), wait: wait,
      messages: words.map { VisitorRequest.Draft(text: $0) })
    request.origin = origin
    let receipt = try desk.perform(.request(request), by: key.map { .visitor($0) } ?? .desk)
    if isTold { tell() }
    return receipt.chat ?? ""
  }

  /// A visitor whose chat is the agent's already.
  @discardableResult
  func talkWith(_ name: String, saying words: [String] = []) throws -> ChatID {
    let chat = try visitor(name, saying: words)
    _ = try desk.perform(.accept(chat), by: .agent("ann"))
    tell()
    return chat
  }

  func says(_ text: String, in chat: ChatID, by key: VisitorKey? = nil) throws {
    _ = try desk.perform(.say(chat, id: nil, text: text), by: key.map { .visitor($0) } ?? .desk)
    tell()
  }

  /// The visitor leaves.
  func leaves(_ chat: ChatID, by key: VisitorKey? = nil) throws {
    _ = try desk.perform(.leave(chat), by: key.map { .visitor($0) } ?? .desk)
    tell()
  }

  /// Time goes on; what falls due at the desk happens, and the inbox looks at the clock.
  func pass(seconds: Double) throws {
    clock.now = Instant(milliseconds: clock.now.milliseconds + Int64(seconds * 1000))
    try desk.tend()
    tell()
    take(.timePassed)
  }

  /// Does at the desk what the inbox asked for, and tells it what came of it.
  func deliver() throws {
    let asked = effects
    effects = []
    for effect in asked {
      switch effect {
      case .request(let request): answer(request)
      case .askRecord(let chat): take(.recordArrived(chat, try desk.record(of: chat)))
      case .askHistory(let query): take(.historyArrived(query, try desk.history(query)))
      case .askPastChats(let query):
        take(.pastChatsArrived(query, try desk.pastChats(query)))
      case .askVisitor(let mark): take(.sightArrived(mark, sights[mark]))
      case .askLibrary:
        take(.answersArrived(AnswerShelf(try desk.library(), at: desk.state)))
      case .askTerms:
        var history = TermHistory()
        for summary in try desk.history(KnownTerms.query) {
          if let record = try desk.record(of: summary.id) {
            history.add(record.words.said(latest: ConversationSummary.linesRead))
          }
        }
        take(.termsArrived(history))
      case .askEnd(let chat):
        take(.endFound(chat, try desk.record(of: chat)))
      default: effects.append(effect)
      }
    }
  }

  func answer(_ request: Command) {
    do throws(DeskError) {
      _ = try desk.perform(request, by: .agent(model.me))
      take(.answered(request, failure: nil))
    } catch {
      take(.answered(request, failure: error.told(model.tongue.words)))
    }
    tell()
  }

  // MARK: The agent's side

  func take(_ message: ScreenMessage) {
    if case .keysPressed(let strokes) = message, takesShortWay, strokes.keys.count == 1,
      let area = model.type(strokes.keys[0], struckAt: strokes.at, at: clock.now, on: &drawn)
    {
      return show(area)
    }
    effects += model.update(message, at: clock.now)
    show(model.redraw(&drawn))
    takeWeighed()
    guard
      let last = effects.takeLast({ if case .follow(let chat) = $0 { .some(chat) } else { nil } })
    else { return }
    followed = last
    if last != nil { take(.deskChanged(picture, events: [])) }
  }

  /// Tells what handing a chat over would come to, once that is asked.
  private func takeWeighed() {
    guard
      let last = effects.takeLast({
        if case .weighHandOver(let chat) = $0 { .some(chat) } else { nil }
      })
    else { return }
    weighed = last
    if last != nil { take(.deskChanged(picture, events: [])) }
  }

  private func show(_ area: Rect) {
    guard drawn.size == canvas.size else {
      canvas = drawn
      return
    }
    for row in area.row..<area.endRow {
      canvas.copyCells(row, area.column..<area.endColumn, of: drawn)
    }
    canvas.cursor = drawn.cursor
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

  /// Presses a key as a hand does, while nobody looks at the screen.
  func pressUnseen(_ key: Key) {
    struckAt += 100
    effects += model.update(.keysPressed(Keystrokes([key], at: struckAt)), at: clock.now)
  }

  func type(_ text: String) {
    for character in text { press(.character(character)) }
  }

  /// What was asked of the desk and not yet delivered.
  var requests: [Command] {
    effects.compactMap { if case .request(let request) = $0 { request } else { nil } }
  }

  var bells: Int { effects.count { $0 == .ringBell } }

  func draft(_ chat: ChatID) -> String { model.talks[chat]?.message.text.text ?? "" }

  func note(_ chat: ChatID) -> String { model.talks[chat]?.note.text.text ?? "" }

  // MARK: The screen

  /// The screen as text, trailing blanks left out.
  var screen: String { model.view().plainRows().joined(separator: "\n") }

  func row(_ index: Int) -> String { model.view().plainRows()[index] }
}

extension [ScreenEffect] {
  /// Takes out all effects of a kind, and tells of which chat the last one was; nil: there was none.
  mutating func takeLast(_ chat: (ScreenEffect) -> ChatID??) -> ChatID?? {
    guard let last = last(where: { chat($0) != nil }) else { return nil }
    removeAll { chat($0) != nil }
    return chat(last)
  }
}

/// Everybody is there, but for whom the story sends away.
final class Everybody: Attendance {
  var away: Set<Int> = []
  func roll() -> Roll { Roll(agents: Set(1...99).subtracting(away)) }
  func hold(_ person: Person) {}
  func release(_ person: Person) {}
  func isHeldElsewhere(_ person: Person) -> Bool { false }
}

extension Line {
  /// As an agent reads it.
  var text: String { text(in: .english) }
}
