import ArgumentParser
import Desk
import FrontDesk
import Glibc
import Hosting
import Text
import Visitors
import Words

/// A desk to try: visitors and other agents are simulated, the rest is real.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Try a desk with simulated visitors and colleagues.",
    discussion: """
      You are an agent of Larkfield, who make rainwear; the bell rings within seconds. Visitors of \
      several tempers and languages come in, other agents take their share. The desk lies in a \
      temporary directory and is removed at the end, unless you name one with --store. From a \
      second terminal any other command works on it, for example deskbell watch --store DIR. With \
      --web there is a page too, on which you are a visitor, beside those who are simulated, who then \
      come through the gateway as you do.

        deskbell demo
        deskbell demo --web
        deskbell demo --store ~/try --rate 10 --agents 6
        deskbell demo --headless --for 60 --seed 7
      """)

  @Option(
    help: ArgumentHelp("Keep the desk in this directory.", valueName: "dir"),
    completion: .directory)
  var store: String?

  @Option(name: .customLong("as"), help: ArgumentHelp("Your agent id.", valueName: "agent"))
  var agent = "you"

  @OptionGroup(visibility: .hidden) var language: LanguageOption

  // A number below none is a number too, and is answered with those there are.
  @Option(
    parsing: .unconditional,
    help: "What everything simulated follows from; the same seed, the same crowd.",
    transform: { text in
      guard let seed = UInt64(text) else {
        throw ValidationError(.noSeed(most: .max))
      }
      return seed
    })
  var seed: UInt64?

  @Option(
    parsing: .unconditional, help: "Simulated agents beside you, 0 to \(DemoDesk.mostAgents).")
  var agents = 3

  @Option(parsing: .unconditional, help: "Visitors a minute on average.")
  var rate = 4.0

  @Option(
    parsing: .unconditional,
    help: "The pace of simulated people; 2 is twice as fast. The desk's clock stays as it is.")
  var speed = 1.0

  @Flag(help: "No screen: print what happens, then a summary; exit 0 only if every rule held.")
  var headless = false

  @Option(
    name: .customLong("for"), parsing: .unconditional,
    help: ArgumentHelp(
      "With --headless: end after that time: 60, 5m.", valueName: "time"),
    transform: Seconds.init(reading:))
  var seconds: Seconds?

  @Flag(help: "Also open the desk to a page in a browser, with the gateway for websites.")
  var web = false

  @Option(
    help: ArgumentHelp(
      "The gateway's program; else the one beside this program, or on the PATH.",
      valueName: "file"),
    completion: .file())
  var gateway: String?

  @Flag(help: .hidden)
  var peopleOnly = false

  @Flag(help: .hidden)
  var removing = false

  /// Where a browser finds the gateway's page.
  @Option(help: .hidden)
  var page: String?

  func validate() throws {
    guard agent != "visitor" else {
      throw ValidationError(.reservedID(agent))
    }
    guard AgentID(agent).isValid else {
      throw ValidationError(.noAgentID(agent))
    }
    guard (0...DemoDesk.mostAgents).contains(agents) else {
      throw ValidationError(.simulatedAgents(0...DemoDesk.mostAgents))
    }
    guard rate.isFinite, (0.01...6000).contains(rate) else {
      throw ValidationError(.visitorRate)
    }
    guard speed.isFinite, (0.01...1000).contains(speed) else {
      throw ValidationError(.pace)
    }
    if gateway != nil, !web {
      throw ValidationError(.goesWith(option: "--gateway", other: "--web"))
    }
    if let seconds {
      guard headless else { throw ValidationError(.goesWith(option: "--for", other: "--headless")) }
      let day = 1...86_400
      guard day.contains(seconds.count) else {
        throw ValidationError(.noDayOfSeconds(option: "--for", day))
      }
    }
  }

  func run() throws {
    if peopleOnly { return try runPeople() }
    if !headless, isatty(0) != 1 || isatty(1) != 1 {
      throw Failure(.needsTerminal(.demo, instead: "deskbell demo --headless --for 60"))
    }
    // Whoever stops reading ends the demo, but not without its cleaning up.
    signal(SIGPIPE, SIG_IGN)
    let stop = StopSignal()
    // Before there is anything to clean up. A screen looks after signals itself.
    if headless { stop.ringOnSignals() }
    let seed = self.seed ?? UInt64(SystemClock().now.milliseconds % 100_000)
    let place = try DemoPlace(store)
    do {
      let before = try place.prepare(you: AgentID(agent), agents: agents)
      if headless {
        try runHeadless(place, seed, stop)
      } else {
        try runInbox(place, seed, since: before)
      }
    } catch {
      place.remove()
      throw error
    }
    place.remove()
  }

  /// Who comes.
  private func crowd(_ seed: UInt64) -> Simulation.Options {
    let language = Arguments.namedTongue?.rawValue ?? Environment.locale ?? "en"
    return Simulation.Options(
      seed: seed, rate: rate, speed: speed, firstLanguage: Language(tag: language))
  }

  /// Who is played at the desk itself: who comes through a gateway is another program's.
  private func options(_ state: DeskState, _ seed: UInt64) -> Simulation.Options {
    var options = crowd(seed)
    if web || page != nil { options.rate = nil }
    options.agents = Array(
      DemoDesk.simulatedAgents(in: state, except: AgentID(agent)).prefix(agents))
    return options
  }

  // MARK: With a screen

  private func runInbox(_ place: DemoPlace, _ seed: UInt64, since before: Int64) throws {
    var output = StandardOutput()
    let words = Environment.words
    output.text(
      SafeText(words.demoDesk(in: place.path, seed: seed, watch: place.command("watch"))))
    output.flush()
    var arguments = [
      "demo", "--people-only", "--store", place.path, "--as", agent, "--seed", "\(seed)",
      "--agents", "\(agents)", "--rate", "\(rate)", "--speed", "\(speed)",
    ]
    if let tongue = Arguments.namedTongue { arguments += ["--lang", tongue.rawValue] }
    if place.isTemporary { arguments.append("--removing") }
    let website = try web ? DemoGateway(place, you: AgentID(agent), program: gateway) : nil
    if let website {
      output.text(SafeText(words.demoPage(at: website.address)))
      output.flush()
      arguments += ["--page", website.address]
    }
    // They take it themselves; who meets others there is told before the screen opens.
    _ = try DemoLock.taken(place, you: agent)
    let people = try ChildProcess(arguments, failing: { .startPeople(code: $0) })
    defer {
      // The website's go first; these take a temporary desk away with them.
      website?.end()
      let complaints = people.end()
      if !complaints.isEmpty { StandardError.line(complaints) }
    }
    try website?.bringVisitors(crowd(seed))
    // The very command that opens an inbox on any desk.
    try InboxCommand.parse(["--store", place.path, "--as", agent]).run()
    let live = try Failure.wrapping { () throws(DeskError) in
      try LiveDesk(path: place.path, toLook: true)
    }
    for line in try DemoSummary(live.desk, .unknown, since: before).lines {
      output.text(SafeText(words.line(line)))
    }
    let fate =
      place.isTemporary
      ? words.deskIsRemoved(option: "--store DIR") : words.deskIsKept(in: place.path)
    output.text(SafeText(fate))
    output.flush()
  }

  /// The simulated people, as a process of their own: for the inbox they are as far away as any
  /// visitor. It ends when whoever started it is gone, by whatever cause.
  private func runPeople() throws {
    let place = try DemoPlace(store, isTemporary: removing)
    let stop = StopSignal()
    stop.ringAtEndOfInput()
    let lock = try DemoLock.taken(place, you: agent)
    defer {
      place.remove()
      withExtendedLifetime(lock) {}
    }
    try Failure.wrapping { () throws(DeskError) in
      let live = try LiveDesk(path: place.path, isTold: true)
      let host = HostedDesk(live, bell: stop.bell)
      let words = Environment.words
      let note = words.demoNote(zoom: "z", watch: place.command("watch"))
      let greeting = page.map { note + "\n" + words.demoPage(at: $0) } ?? note
      let people = try DemoPeople(
        host, options(live.desk.state, seed ?? 0), you: AgentID(agent), note: greeting)
      try people.run(until: nil, stop)
    }
  }

  // MARK: Without one

  private func runHeadless(
    _ place: DemoPlace, _ seed: UInt64, _ stop: StopSignal
  ) throws {
    let lock = try DemoLock.taken(place, you: agent)
    defer { withExtendedLifetime(lock) {} }
    let website = try web ? DemoGateway(place, you: AgentID(agent), program: gateway) : nil
    defer { website?.end() }
    if let website {
      var output = StandardOutput()
      output.text(SafeText(Environment.words.demoPage(at: website.address)))
      output.flush()
    }
    let live = try Failure.wrapping { () throws(DeskError) in
      try LiveDesk(path: place.path, isTold: true)
    }
    let host = HostedDesk(live, bell: stop.bell)
    let print = DemoPrinter(live.desk)
    let people = try Failure.wrapping { () throws(DeskError) in
      try DemoPeople(
        host, options(live.desk.state, seed), you: AgentID(agent), follow: print.take)
    }
    // Who is present is known from here on: everybody has entered.
    let settled = live.desk.state.seq
    try website?.bringVisitors(crowd(seed))
    let report = try Failure.wrapping { () throws(DeskError) in
      try people.run(until: seconds.map { live.desk.wallTime + $0.count }, stop)
      website?.sendVisitorsAway()
      return try DemoSummary(
        live.desk, people.wasAlone ? .only(people.numbers) : .mixed, since: settled)
    }
    var output = StandardOutput()
    output.text("")
    let words = Environment.words
    for line in report.lines { output.text(SafeText(words.line(line))) }
    output.text(SafeText(words.demoSeed(seed)))
    if !place.isTemporary { output.text(SafeText(words.deskIsKept(in: place.path))) }
    output.flush()
    guard report.violations.isEmpty else {
      let broken = report.violations.map { words.broken($0.rule, at: $0.seq) }
      throw Failure(.refused, broken.joined(separator: "\n"))
    }
  }
}
