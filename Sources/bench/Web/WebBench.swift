import Browsing
import Desk
import Foundation
import FrontDesk
import Glibc
import Synchronization

/// The gateway for websites under load, beside a bare echo server of the same shape on the same
/// library, which keeps nothing: both are driven by this process.
///
/// `DESKBELL_WEB` names the directory of the programs that are built with the trait `Web`.
enum WebBench {
  private static let visitors = 2000
  private static let agents = 20
  /// Messages a second, half of them from each side.
  private static let rate = 200.0
  private static let duration = 20.0
  private static let atOnce = 500

  static func run(_ report: inout Report) throws {
    guard let folder = getenv("DESKBELL_WEB").map({ String(cString: $0) }) else {
      return print("  not built: run Scripts/bench web")
    }
    var limit = rlimit(rlim_cur: 16_384, rlim_max: 16_384)
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    let ours = try gateway(folder, &report)
    let bare = try peer(folder, &report)
    report.atMost(
      2, "visitor to agent, p50 / bare", ours.toAgents.waits.median / bare.toAgents.waits.median, ""
    )
    report.atMost(
      2, "agent to visitor, p50 / bare",
      ours.toVisitors.waits.median / bare.toVisitors.waits.median, "")
  }

  /// What went in both directions.
  private struct Traffic {
    let toAgents = Deliveries(Int(rate * duration) / 2)
    let toVisitors = Deliveries(Int(rate * duration) / 2)

    var isWhole: Bool { toAgents.isWhole && toVisitors.isWhole }
  }

  // MARK: The gateway

  private static func gateway(_ folder: String, _ report: inout Report) throws -> Traffic {
    let desk = try LiveDeskInUse(agents: agents)
    try publish(on: desk)
    let many = [
      "visitorRequests", "addressRequests", "visitorMessages", "addressMessages",
      "addressVisitors", "addressChats", "addressStreams",
    ].flatMap { ["--limit", "\($0)=1000000"] }
    let server = try PipedProgram(
      folder + "/deskbell-gateway",
      ["--store", desk.path, "--listen", "127.0.0.1:0", "--attended"] + many,
      environment: ["HOME": desk.path])
    let clients = WebClients(port: port(try server.says("http")))
    let empty = server.resident
    let traffic = Traffic()
    let burst = Deliveries(atOnce)
    let follower = AgentsAtDesk(desk.path, heard: traffic.toAgents, said: traffic.toVisitors)
    let inbox = try desk.inbox(of: 1, showing: "deskbell")
    let reader = Reader(inbox)
    let tokens = come(clients)
    let met = server.resident
    ask(clients, tokens)
    let patience = seconds() + 60
    while follower.chats < visitors {
      precondition(seconds() < patience, "chats are not accepted")
      usleep(10_000)
    }
    let chatting = server.resident
    listen(clients, tokens, traffic.toVisitors, AgentsAtDesk.agentMark)
    report.note("resident, with nobody", empty, "MB")
    let cost = { (after: Double, before: Double) in (after - before) * 1000 / Double(visitors) }
    report.note("a visitor costs", cost(met, empty), "KB")
    report.note("a chat costs", cost(chatting, met), "KB")
    report.note("a stream costs", cost(server.resident, chatting), "KB")
    let processor = server.processorTime
    let start = seconds() + 0.2
    follower.begin(at: start + pause / 2, rate: rate / 2)
    talk(clients, tokens, traffic, from: start)
    report.note("processor time", (server.processorTime - processor) / duration / 10, "% of a core")
    tell(&report, traffic, "")
    report.atMost(5, "visitor to agent, p50", traffic.toAgents.waits.median, "ms")
    report.atMost(50, "visitor to agent, p99", traffic.toAgents.waits.percentile(99), "ms")
    report.atMost(5, "agent to visitor, p50", traffic.toVisitors.waits.median, "ms")
    report.atMost(50, "agent to visitor, p99", traffic.toVisitors.waits.percentile(99), "ms")
    let commits = try desk.directory.commits()
    for number in 0..<atOnce { say(clients, tokens, burst, number, behind: traffic.toAgents.count) }
    clients.settle()
    report.atLeast(
      10, "messages a commit, \(atOnce) at once",
      Double(atOnce) / Double(max(1, try desk.directory.commits() - commits)), "")
    report.atMost(100, "resident", server.resident, "MB")
    follower.leave()
    reader.leave()
    return traffic
  }

  /// One question, and whoever answers it gets a person.
  private static func publish(on desk: LiveDeskInUse) throws {
    var dialogue = Dialogue(
      id: "bench", name: "Bench", start: "ask",
      cards: [
        .init(
          "ask", .question(.init(text: "A person?", choices: [.init(text: "Yes", next: "person")]))),
        .init("person", .liveChat(.init(route: .roundRobin, wait: 300))),
      ])
    dialogue.targets = PageTargets(include: ["shop.example/*"])
    for change: DialogueChange in [.add(dialogue), .publish("bench")] {
      _ = try desk.desk.perform(.change(.dialogues(change)), by: .desk)
    }
  }

  /// Every visitor comes to a page: their token, and the last event that they know of.
  private static func come(_ clients: WebClients) -> [(token: String, seq: Int)] {
    var tokens: [(token: String, seq: Int)] = []
    for _ in 0..<visitors {
      clients.ask(.post("hello", nil, #"{"page":{"url":"https://shop.example/"}}"#)) { answer in
        guard let token = answer?.text("token"), let seq = answer?.number("seq") else {
          fatalError("no welcome: \(String(decoding: answer?.body ?? [], as: UTF8.self))")
        }
        tokens.append((token, seq))
      }
    }
    clients.settle()
    return tokens
  }

  /// Every visitor asks for a person.
  private static func ask(_ clients: WebClients, _ tokens: [(token: String, seq: Int)]) {
    for (token, _) in tokens {
      let body = #"{"id":"answer-0001","dialogue":"bench","version":1,"card":"ask","choice":0}"#
      clients.ask(.post("answers", token, body)) { answer in
        precondition(
          answer?.status == 200, String(decoding: answer?.body ?? [], as: UTF8.self))
      }
    }
    clients.settle()
  }

  // MARK: The bare server

  private static func peer(_ folder: String, _ report: inout Report) throws -> Traffic {
    let server = try PipedProgram(folder + "/web-peer", [], environment: [:])
    let clients = WebClients(port: port(try server.says("http")))
    let empty = server.resident
    let traffic = Traffic()
    let tokens = come(clients)
    listen(clients, tokens, traffic.toVisitors, AgentsAtDesk.agentMark)
    clients.listen(.events("agents", after: 0)) { event in
      hear(event, traffic.toAgents, AgentsAtDesk.visitorMark)
    }
    clients.turn(until: seconds() + 0.5)
    report.note("bare: a stream costs", (server.resident - empty) * 1000 / Double(visitors), "KB")
    talk(clients, tokens, traffic, from: seconds() + 0.2, agentsToo: true)
    tell(&report, traffic, "bare: ")
    report.note("bare: visitor to agent, p50", traffic.toAgents.waits.median, "ms")
    report.note("bare: agent to visitor, p50", traffic.toVisitors.waits.median, "ms")
    return traffic
  }

  // MARK: Traffic

  private static func listen(
    _ clients: WebClients, _ tokens: [(token: String, seq: Int)], _ deliveries: Deliveries,
    _ mark: String
  ) {
    for (token, seq) in tokens {
      clients.listen(.events(token, after: seq)) { hear($0, deliveries, mark) }
      clients.turn(until: seconds())
    }
    clients.turn(until: seconds() + 1)
  }

  private static func hear(_ event: ArraySlice<UInt8>, _ deliveries: Deliveries, _ mark: String) {
    let start = Array("\"text\":\"\(mark)".utf8)
    guard let place = event.firstPlace(of: start) else { return }
    let digits = event[(place + start.count)...].prefix { (0x30...0x39).contains($0) }
    if let number = Int(String(decoding: digits, as: UTF8.self)) { deliveries.hear(number) }
  }

  /// Seconds between two messages of visitors, and between two of agents, which come in the middle.
  private static let pause = 2 / rate

  /// Visitors say something, each in turn, at a steady rate; until all has been heard, or some seconds
  /// more.
  private static func talk(
    _ clients: WebClients, _ tokens: [(token: String, seq: Int)], _ traffic: Traffic,
    from start: Double, agentsToo: Bool = false
  ) {
    for number in 0..<traffic.toAgents.count {
      let due = start + Double(number) * pause
      clients.turn(until: due)
      say(clients, tokens, traffic.toAgents, number)
      guard agentsToo else { continue }
      clients.turn(until: due + pause / 2)
      let token = tokens[number * 7919 % tokens.count].token
      traffic.toVisitors.send(number)
      let body = #"{"to":"\#(token)","text":"\#(AgentsAtDesk.agentMark)\#(number)"}"#
      clients.ask(.post("replies", "agents", body)) { _ in traffic.toVisitors.answer(number) }
    }
    let end = seconds() + 10
    while !(traffic.isWhole && clients.isQuiet), seconds() < end {
      clients.turn(until: seconds() + 0.01)
    }
  }

  private static func say(
    _ clients: WebClients, _ tokens: [(token: String, seq: Int)], _ deliveries: Deliveries,
    _ number: Int, behind others: Int = 0
  ) {
    let token = tokens[number * 7919 % tokens.count].token
    let body =
      #"{"id":"message-\#(others + number)-\#(number)","text":"\#(AgentsAtDesk.visitorMark)\#(others + number)"}"#
    deliveries.send(number)
    clients.ask(.post("messages", token, body)) { answer in
      if answer?.status == 200 { deliveries.answer(number) }
    }
  }

  private static func tell(_ report: inout Report, _ traffic: Traffic, _ whose: String) {
    report.atLeast(100, "\(whose)to agents: heard once", traffic.toAgents.once, "%")
    report.atLeast(100, "\(whose)to visitors: heard once", traffic.toVisitors.once, "%")
    report.note("\(whose)a message acknowledged, p50", traffic.toAgents.answers.median, "ms")
    report.note(
      "\(whose)a message acknowledged, p99", traffic.toAgents.answers.percentile(99), "ms")
  }

  /// That of `http://127.0.0.1:8080/`.
  private static func port(_ address: String) -> Int {
    Int(address.split(separator: ":").last?.prefix { $0.isNumber } ?? "") ?? 0
  }

  /// Reads what a screen shows, so that it never waits for a reader.
  private final class Reader: @unchecked Sendable {
    // The thread's alone until it has left.
    private let program: WatchedProgram
    private let shallEnd = Atomic(false)
    private let ended = DispatchSemaphore(value: 0)

    init(_ program: WatchedProgram) {
      self.program = program
      Thread { [self] in read() }.start()
    }

    private func read() {
      while !shallEnd.load(ordering: .acquiring) { program.quieten(for: 50) }
      ended.signal()
    }

    func leave() {
      shallEnd.store(true, ordering: .releasing)
      ended.wait()
    }
  }
}

extension TemporaryDesk {
  /// How many commits its journal has.
  fileprivate func commits() throws -> Int {
    try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasPrefix("journal-") }
      .reduce(0) { sum, name in
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path + "/" + name))
        return sum + bytes.count { $0 == 0x0A }
      }
  }
}
