import Desk
import FileStore
import Foundation
import FrontDesk
import Store
import Testing
import Words

/// A desk in a story: a store of either kind, a clock that stands where it is put, people who come
/// and go as they are told.
final class StoryDesk {
  enum Kind: CaseIterable { case memory, file }

  static let start = Instant(seconds: 1_790_000_000)

  let clock = ManualClock(StoryDesk.start)
  let attendance = ToldAttendance()
  private let memory = MemoryStore()
  private let directory: URL?
  private var options = FileStore.Options()
  private(set) var desk: FrontDesk!

  init(
    _ kind: Kind, agents: [AgentID] = ["ann", "bob"], settings: [String: String] = [:],
    snapshotEvents: Int64? = nil
  ) throws {
    if let snapshotEvents { options.snapshotEvents = snapshotEvents }
    switch kind {
    case .memory: directory = nil
    case .file:
      let made = FileManager.default.temporaryDirectory
        .appending(path: "deskbell-story-\(UUID().uuidString)")
      directory = made
      _ = try StoreDirectory.create(at: made.path)
    }
    desk = try open()
    for agent in agents {
      let added = Agent(id: agent, number: 0, permissions: Profile.supervisor.permissions)
      _ = try desk.perform(.change(.addAgent(added)), by: .desk)
    }
    if !settings.isEmpty {
      _ = try desk.perform(.change(.setSettings(settings)), by: .desk)
    }
    _ = desk.takeNews()
  }

  deinit { if let directory { try? FileManager.default.removeItem(at: directory) } }

  func store() throws -> any DeskStore {
    if let directory { return try FileStore(directory.path, options: options) }
    return MemoryStore(sharing: memory)
  }

  private var snapshot: URL? { directory?.appending(path: "snapshot.json") }

  var hasSnapshot: Bool {
    snapshot.map { FileManager.default.fileExists(atPath: $0.path) } ?? false
  }

  /// Whoever opens the desk meanwhile folds the whole journal.
  func withoutSnapshot<Result>(_ body: () throws -> Result) throws -> Result {
    guard let snapshot, hasSnapshot else { return try body() }
    let aside = snapshot.appendingPathExtension("aside")
    try FileManager.default.moveItem(at: snapshot, to: aside)
    defer { try? FileManager.default.moveItem(at: aside, to: snapshot) }
    return try body()
  }

  /// The desk as another process sees it, or this one after a restart.
  func open(_ store: (any DeskStore)? = nil, attendance: ToldAttendance? = nil) throws -> FrontDesk
  {
    try FrontDesk(
      store: store ?? self.store(), clock: clock, attendance: attendance ?? self.attendance)
  }

  /// This process ends and another one begins.
  func reopen() throws { desk = try open() }

  func number(_ agent: AgentID) -> Int { desk.state.agent(agent)!.number }

  /// Lets seconds pass, after which these agents are there, if given; returns what happened.
  @discardableResult
  func pass(_ seconds: Int, present: [AgentID]? = nil) throws -> [Event] {
    _ = desk.takeNews()
    clock.now = clock.now + seconds
    if let present { attendance.agentsThere = Set(present.map(number)) }
    try desk.tend()
    return desk.takeNews().map(\.event)
  }

  @discardableResult
  func ask(
    _ name: String, route: Route = .roundRobin, wait: Int? = 3600, watched: Bool = false
  ) throws -> ChatID {
    let visitor = Visitor(id: VisitorID(name), attributes: [.init(name: "name", value: name)])
    let request = VisitorRequest(visitor: visitor, route: route, wait: wait, watched: watched)
    return try desk.perform(.request(request), by: .desk).chat!
  }

  @discardableResult
  func accept(_ chat: ChatID, _ agent: AgentID) throws -> Receipt {
    try desk.perform(.accept(chat), by: .agent(agent))
  }

  func chat(_ id: ChatID) throws -> Chat { try #require(desk.state.chats[id]) }

  /// What a rule says no to, and that it changed nothing.
  func refused(_ command: Command, by principal: Principal) throws -> Refusal {
    let before = desk.state
    let result = Result { () throws(DeskError) in try desk.perform(command, by: principal) }
    guard case .failure(.refused(let refusal)) = result else {
      Issue.record("not refused: \(command)")
      return Refusal(.amount(.emptyMessage))
    }
    #expect(desk.state == before)
    let onDisk = try open().state
    #expect(onDisk == before)
    return refusal
  }
}

extension Refusal {
  /// As people read it.
  var description: String { Tongue.english.words.refusal(self) }
}

extension Line {
  /// As people read it.
  var text: String { text(in: .english) }
}
