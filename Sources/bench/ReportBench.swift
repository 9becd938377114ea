import Desk
import FileStore
import Foundation
import Glibc
import Store

/// What a report costs, however many chats there have been: the whole program, from its start to its
/// end, once the days that are over are summed up.
enum ReportBench {
  private static let sizes = [1, 100, 10_000, 1_000_000]

  static func run(_ report: inout Report) throws {
    for size in sizes {
      let directory = try TemporaryDesk()
      try write(directory.path, chats: size)
      let first = try measure(directory.path, [])
      report.note("\(size) chats: the first report, which sums up", first.seconds, "s")
      for arguments in [[], ["--by", "agent"]] {
        let runs = try (0..<3).map { _ in try measure(directory.path, arguments) }
        let name = ["\(size) chats: report"] + arguments
        let title = name.joined(separator: " ")
        report.atMost(2, title, runs.map(\.seconds).median, "s")
        report.atMost(100, "\(title): peak", runs.map(\.megabytes).median, "MB")
      }
    }
  }

  // MARK: The journal

  /// Chats ten thousand a day, nine of them open at a time, each offered, accepted, talked in and
  /// ended.
  private static func write(_ path: String, chats: Int) throws {
    var options = FileStore.Options()
    options.disk.sync = { _ in 0 }
    let store = try FileStore(path, options: options)
    var state = try store.open().state
    var pending: [StampedEvent] = []
    var seq = state.seq
    var latest = Instant.distantPast
    func commit() throws {
      guard let at = pending.last?.at else { return }
      try store.lock(timeoutMilliseconds: 1000)
      for event in try store.append(pending, at: at, by: .desk).events { state.apply(event) }
      store.unlock()
      pending = []
      if let covered = store.snapshotIfDue(state) { state.forgetClosed(upTo: covered) }
    }
    func add(_ event: Event, _ at: Instant) throws {
      seq += 1
      latest = max(latest, at)
      pending.append(StampedEvent(seq: seq, at: latest, event: event))
      if pending.count == 600 { try commit() }
    }
    let start = Instant(seconds: 1_780_000_000)
    var settings = Settings()
    settings.presence = false
    try add(.setUp(.settingsChanged(SettingsChanged(settings))), start)
    for number in 1...20 {
      try add(
        .setUp(.agentAdded(AgentAdded(Agent(id: AgentID("agent\(number)"), number: number)))), start
      )
    }
    var made: [ChatID] = []
    for step in 0..<(chats + 8) {
      let at = Instant(milliseconds: start.milliseconds + 60_000 + Int64(step) * 8640)
      if step < chats {
        made.append(ChatID(requestSeq: seq + 1))
        try ask(made[step], step, at, add)
      }
      try goOn(made, step, at, add)
    }
    try commit()
  }

  private static func agent(_ number: Int) -> AgentID { AgentID("agent\(1 + number % 20)") }

  private static func ask(
    _ chat: ChatID, _ number: Int, _ at: Instant, _ add: (Event, Instant) throws -> Void
  ) throws {
    let visitor = Visitor(
      id: VisitorID("visitor\(number)"), attributes: [.init(name: "name", value: "Kim")])
    try add(.requested(Requested(chat: chat, visitor: visitor, route: .roundRobin, wait: 300)), at)
    let agent = agent(number)
    let decision = Decision(
      outcome: .offer(agent, .roundRobin), steps: [DecisionStep(via: .roundRobin, chosen: agent)])
    try add(
      .offered(
        Offered(chat: chat, agent: agent, via: .roundRobin, until: at + 100, decision: decision)),
      at)
  }

  /// What happens to the chats that were asked for shortly before.
  private static func goOn(
    _ made: [ChatID], _ step: Int, _ at: Instant, _ add: (Event, Instant) throws -> Void
  ) throws {
    func chat(_ before: Int) -> (ChatID, Int, Instant)? {
      let number = step - before
      guard made.indices.contains(number) else { return nil }
      // Not all take the same time.
      return (
        made[number], number, Instant(milliseconds: at.milliseconds + Int64(number % 97) * 80)
      )
    }
    if let (chat, number, at) = chat(1) {
      try add(.accepted(Accepted(chat: chat, agent: agent(number))), at)
    }
    if let (chat, number, at) = chat(2) {
      try add(
        .message(
          MessageSent(
            chat: chat, id: MessageID("a\(number)"), from: .visitor, text: FilledDesk.texts[0])), at
      )
    }
    if let (chat, number, at) = chat(3) {
      try add(
        .message(
          MessageSent(
            chat: chat, id: MessageID("b\(number)"), from: .agent(agent(number)),
            text: FilledDesk.texts[3])), at)
    }
    if let (chat, _, at) = chat(8) { try add(.ended(Ended(chat: chat, by: .visitor)), at) }
  }

  // MARK: The program

  private static func measure(
    _ path: String, _ arguments: [String]
  ) throws -> (seconds: Double, megabytes: Double) {
    let words = [programPath("deskbell"), "report", "--json", "--store", path] + arguments
    var pointers = words.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let start = ContinuousClock.now
    var process: pid_t = 0
    guard posix_spawn(&process, words[0], &actions, nil, &pointers, environ) == 0 else {
      fatalError("the program does not start")
    }
    var usage = rusage()
    var status: Int32 = 0
    while wait4(process, &status, 0, &usage) < 0 && errno == EINTR {}
    guard status == 0 else { fatalError("the report failed: \(status)") }
    let taken = (ContinuousClock.now - start).components
    return (
      Double(taken.seconds) + Double(taken.attoseconds) / 1e18, Double(usage.ru_maxrss) / 1024
    )
  }
}
