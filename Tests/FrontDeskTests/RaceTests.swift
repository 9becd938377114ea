import Desk
import FileStore
import Foundation
import FrontDesk
import Glibc
import Testing

/// Real processes at one desk who want the same at the same moment: one gets it, the other is told
/// who has it. A thousand times each.
@Suite(.serialized) struct RaceTests {
  static let rounds = 1000

  /// A desk in a directory, with a process for each of two people.
  final class Race {
    let directory: String
    let desk: FrontDesk
    let left: ProbeProcess
    let right: ProbeProcess
    private var chats = 0

    init(_ left: AgentID, _ right: AgentID, settings: [String: String]) throws {
      directory = NSTemporaryDirectory() + "deskbell-race-\(UUID().uuidString)"
      _ = try StoreDirectory.create(at: directory)
      desk = try FrontDesk(store: FileStore(directory), clock: SystemClock(), attendance: nil)
      for agent in ["ann", "bob"] as [AgentID] {
        _ = try desk.perform(.change(.addAgent(Agent(id: agent, number: 0))), by: .desk)
      }
      var settings = settings
      settings["capacity"] = "1000000"
      _ = try desk.perform(.change(.setSettings(settings)), by: .desk)
      self.left = try ProbeProcess(directory, left)
      self.right = try ProbeProcess(directory, right)
    }

    deinit {
      left.end()
      right.end()
      try? FileManager.default.removeItem(atPath: directory)
    }

    func ask(_ route: Route, wait: Int? = nil) throws -> ChatID {
      let request = VisitorRequest(visitor: Visitor(), route: route, wait: wait)
      return try desk.perform(.request(request), by: .desk).chat!
    }

    /// Has both do their deed at one moment; the second one so many microseconds later.
    func run(_ one: String, _ other: String, lag: Int64 = 0) throws -> (String, String) {
      var time = timespec()
      clock_gettime(CLOCK_MONOTONIC, &time)
      let moment = Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000 + 150
      try left.tell("\(one) @ \(moment + max(0, -lag))")
      try right.tell("\(other) @ \(moment + max(0, lag))")
      return (try left.answer(), try right.answer())
    }

    /// How often each side won, so that a race in which one always wins is not taken for one.
    var wins = (left: 0, right: 0)

    /// Makes sure that exactly one of two answers is a success; returns what the other was told.
    func expectOneWinner(_ answers: (String, String)) throws -> String {
      switch answers {
      case ("done", let told) where told.hasPrefix("refused "):
        wins.left += 1
        return told
      case (let told, "done") where told.hasPrefix("refused "):
        wins.right += 1
        return told
      default:
        Issue.record("\(answers)")
        throw CancellationError()
      }
    }

    /// How often something happened to a chat, as the journal has it.
    func events(of chat: ChatID) throws -> [Event] {
      try desk.follow()
      return try desk.record(of: chat)!.events.map(\.event)
    }
  }

  @Test func acceptAgainstAcceptFromTwoTerminalsOfOneAgent() throws {
    let race = try Race("ann", "ann", settings: [:])
    for round in 0..<RaceTests.rounds {
      let chat = try race.ask(.agent("ann"))
      let lag = Int64(round % 7 - 3) * 20
      let told = try race.expectOneWinner(
        race.run("accept \(chat)", "accept \(chat)", lag: lag))
      try #require(told.contains("yours already"), "\(told)")
      let accepted = try race.events(of: chat).count {
        if case .accepted = $0 { true } else { false }
      }
      try #require(accepted == 1)
    }
    #expect(race.wins.left > 0 && race.wins.right > 0, "\(race.wins)")
  }

  @Test func takeAgainstTakeByTwoAgents() throws {
    let race = try Race("ann", "bob", settings: [:])
    _ = try race.desk.perform(.setAvailable("ann", false), by: .agent("ann"))
    _ = try race.desk.perform(.setAvailable("bob", false), by: .agent("bob"))
    for round in 0..<RaceTests.rounds {
      let chat = try race.ask(.roundRobin, wait: 3600)
      let lag = Int64(round % 7 - 3) * 20
      let answers = try race.run("take \(chat)", "take \(chat)", lag: lag)
      let told = try race.expectOneWinner(answers)
      let winner = answers.0 == "done" ? "ann" : "bob"
      try #require(told.contains("taken by \(winner)"), "\(told)")
      let taken = try race.events(of: chat).filter { if case .taken = $0 { true } else { false } }
      try #require(taken == [.taken(Taken(chat: chat, agent: AgentID(winner), present: nil))])
    }
    #expect(race.wins.left > 0 && race.wins.right > 0, "\(race.wins)")
  }

  @Test func acceptAgainstExpiry() throws {
    let race = try Race("ann", "bob", settings: ["acceptTimeout": "1"])
    for round in 0..<RaceTests.rounds {
      let chat = try race.ask(.agent("ann"))
      guard case .offered(let offer) = race.desk.state.chats[chat]?.state else {
        Issue.record("not ringing")
        return
      }
      let lag = Int64(round % 7 - 3) * 20
      // The other process's clock stands where the offer has just run out; desk time does not.
      let ahead = offer.until - SystemClock().now
      let answers = try race.run("accept \(chat)", "tend \(ahead)", lag: lag)
      try #require(answers.1 == "done")
      let events = try race.events(of: chat)
      let accepted = events.contains { if case .accepted = $0 { true } else { false } }
      let expired = events.contains { if case .offerExpired = $0 { true } else { false } }
      try #require(accepted != expired, "\(events)")
      try #require(accepted == (answers.0 == "done"), "\(answers)")
      if accepted {
        race.wins.left += 1
      } else {
        race.wins.right += 1
        try #require(answers.0.contains("closed: nobody could take it"), "\(answers)")
      }
    }
    #expect(race.wins.left > 0 && race.wins.right > 0, "\(race.wins)")
  }
}

/// A process that does deeds at a desk, line by line.
final class ProbeProcess {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private var rest: [UInt8] = []

  init(_ directory: String, _ agent: AgentID) throws {
    process.executableURL = ProbeProcess.executable
    process.arguments = [directory, agent.text]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    let greeting = try answer()
    guard greeting == "ready" else { throw CocoaError(.executableLoad) }
  }

  /// The probe lies beside the tests.
  private static var executable: URL {
    URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "desk-probe")
  }

  func tell(_ line: String) throws {
    try input.fileHandleForWriting.write(contentsOf: Data((line + "\n").utf8))
  }

  /// The next line it says; waits for it.
  func answer() throws -> String {
    var line: [UInt8] = []
    while true {
      if let end = rest.firstIndex(of: 0x0A) {
        line += rest[..<end]
        rest.removeFirst(end + 1)
        return String(decoding: line, as: UTF8.self)
      }
      line += rest
      var bytes = [UInt8](repeating: 0, count: 4096)
      let count = read(output.fileHandleForReading.fileDescriptor, &bytes, bytes.count)
      guard count > 0 else { throw CocoaError(.fileReadUnknown) }
      rest = Array(bytes[..<count])
    }
  }

  /// Ends it. Its input may be open in a process that another test started meanwhile, so closing
  /// that would not be enough.
  func end() {
    try? input.fileHandleForWriting.close()
    kill(process.processIdentifier, SIGKILL)
  }
}
