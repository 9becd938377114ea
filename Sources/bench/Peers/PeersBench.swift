import Desk
import Glibc
import Terminal

/// The inbox beside other chat clients of the terminal, each on a terminal of its own, in turns, so that all
/// meet the same machine: only with `--peers`.
enum PeersBench {
  static func run(_ report: inout Report) throws {
    guard Bench.hasPeers else {
      return print("  others are measured with --peers alone: Scripts/bench --peers peers")
    }
    try starting(&report)
    try typing(&report)
    try hearing(&report)
    try besideOthers(&report)
    try residing(&report)
  }

  private static let rounds = 9

  // MARK: - Starting

  /// From the start until there is a line to type into, and for the inbox a list of chats: of somebody who
  /// has ten, and what it takes at a desk of four hundred whose journal has not been put aside, besides.
  private static func starting(_ report: inout Report) throws {
    let desk = try InboxDesk(closed: 0, open: 10, agents: 1)
    let large = try InboxDesk(closed: 0, open: 400)
    var ours: [Double] = []
    var atLarge: [Double] = []
    var theirs = [[Double]](repeating: [], count: IRCClient.Kind.allCases.count)
    for _ in 0..<rounds {
      ours.append(try desk.open().shows("ACTIVE"))
      atLarge.append(try large.open().shows("ACTIVE"))
      for (place, kind) in IRCClient.Kind.allCases.enumerated() {
        let other = try IRCClient.starting(kind)
        theirs[place].append(try other.screen.shows(kind.greeting))
      }
    }
    report.note("from the start to the list, 10 chats", ours.median, "ms")
    report.note("from the start to the list, 400 open chats", atLarge.median, "ms")
    for (kind, times) in zip(IRCClient.Kind.allCases, theirs) {
      report.note("\(kind.rawValue): from the start to its prompt", times.median, "ms")
      report.atMost(0.8, "start / \(kind.rawValue)'s", ours.median / times.median, "")
    }
  }

  // MARK: - Typing

  private static let sentence = "Good morning, I am looking at your order now."
  /// Microseconds between keys, besides the wait for what a key shows.
  private static let pause: UInt32 = 5000

  private static func typing(_ report: inout Report) throws {
    let desk = try InboxDesk(closed: 0, open: 400)
    let inbox = try desk.open()
    _ = try inbox.shows("ACTIVE")
    inbox.type("\r")
    let others = try IRCClient.Kind.allCases.map { try IRCClient($0) }
    let screens = [inbox] + others.map(\.screen)
    var times = [[Double]](repeating: [], count: screens.count)
    var bytes = [[Double]](repeating: [], count: screens.count)
    for _ in 0..<rounds {
      for key in sentence.utf8 {
        for (place, screen) in screens.enumerated() {
          let answer = try screen.press(key)
          times[place].append(answer.microseconds)
          bytes[place].append(Double(answer.bytes))
          usleep(pause)
        }
      }
      for screen in screens { screen.type("\u{15}") }
    }
    let mean = { (values: [Double]) in values.reduce(0, +) / Double(values.count) }
    report.note("key to first byte, p50", times[0].median, "µs")
    report.atMost(12, "bytes a key", mean(bytes[0]), "")
    for (place, kind) in IRCClient.Kind.allCases.enumerated() {
      report.note("\(kind.rawValue): key to first byte, p50", times[place + 1].median, "µs")
      report.note("\(kind.rawValue): bytes a key", mean(bytes[place + 1]), "")
      report.atMost(
        1, "key to first byte / \(kind.rawValue)'s", times[0].median / times[place + 1].median, "")
    }
  }

  // MARK: - An incoming message

  /// What somebody says that fills a line of the screen.
  private static func hearing(_ report: inout Report) throws {
    let desk = try LiveDeskInUse(agents: 1)
    let (visitor, _) = try desk.visitor(of: 1, email: "kim@acme.example")
    let inbox = try desk.inbox(of: 1, showing: "ACTIVE")
    inbox.type("\r")
    let others = try IRCClient.Kind.allCases.map { try IRCClient($0) }
    var tokens = Tokens()
    var bytes = [[Double]](repeating: [], count: 1 + others.count)
    for _ in 0..<60 {
      let text = "I have looked everywhere and cannot find it " + tokens.next()
      visitor.write(text + "\n")
      bytes[0].append(Double(inbox.bytesShown(quietFor: 60)))
      _ = visitor.lines(within: 0)
      for (place, other) in others.enumerated() {
        other.server.say(text)
        bytes[place + 1].append(Double(other.screen.bytesShown(quietFor: 60)))
      }
    }
    report.atMost(
      2 * Double(WatchedProgram.size.columns), "bytes an incoming message", bytes[0].median, "")
    for (place, kind) in IRCClient.Kind.allCases.enumerated() {
      report.note("\(kind.rawValue): bytes an incoming message", bytes[place + 1].median, "")
    }
  }

  // MARK: - Four conversations

  /// Processor time of a key and of a message that comes in, with four conversations side by side and with
  /// one, on terminals of the same size.
  private static func besideOthers(_ report: inout Report) throws {
    let desk = try LiveDeskInUse(agents: 1)
    let talks = try (0..<4).map { number in
      try desk.visitor(of: 1, email: "kim\(number)@acme.example", messages: 200)
    }
    let size = Size(rows: 50, columns: 220)
    let screens = try (0..<2).map { _ in
      let screen = try desk.inbox(of: 1, showing: "ACTIVE", size: size)
      screen.type("\r")
      return screen
    }
    for _ in 0..<3 { screens[1].type("\u{1B}wa") }
    var tokens = Tokens()
    var keys: [[Double]] = [[], []]
    var lines: [[Double]] = [[], []]
    for _ in 0..<rounds {
      for (place, screen) in screens.enumerated() {
        let before = screen.processorTime
        for key in sentence.utf8 { _ = try screen.press(key) }
        keys[place].append((screen.processorTime - before) * 1000 / Double(sentence.utf8.count))
        screen.type("\u{15}")
      }
      let before = screens.map(\.processorTime)
      for number in 0..<20 {
        let visitor = talks[number % 4].program
        visitor.write(tokens.next() + "\n")
        try visitor.says("\"sent\"")
        usleep(20_000)
      }
      for (place, screen) in screens.enumerated() {
        screen.quieten(for: 50)
        lines[place].append((screen.processorTime - before[place]) * 1000 / 20)
      }
    }
    report.note("one conversation: a key", keys[0].median, "µs")
    report.note("four side by side: a key", keys[1].median, "µs")
    report.atMost(1.5, "a key, four / one", keys[1].median / keys[0].median, "")
    report.note("one conversation: a message to one of four chats", lines[0].median, "µs")
    report.note("four side by side: a message to one of them", lines[1].median, "µs")
    report.atMost(1.5, "a message, four / one", lines[1].median / lines[0].median, "")
  }

  // MARK: - What it holds

  private static func residing(_ report: inout Report) throws {
    let desk = try InboxDesk(closed: 0, open: 200, agents: 1, lines: 500)
    let inbox = try desk.open()
    _ = try inbox.shows("ACTIVE")
    // Through all of them, so that each was once on the screen.
    inbox.type("\r")
    for _ in 0..<200 { inbox.type("\u{1B}[1;3B", quietFor: 20) }
    // What it does at leisure, it has done.
    sleep(3)
    report.atMost(40, "resident, 200 chats, 100,000 messages", inbox.resident, "MB")
  }
}
