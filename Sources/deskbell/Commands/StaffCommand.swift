import ArgumentParser
import FrontDesk
import JSON
import Staffing
import Text
import Words

/// Works out how many agents a load needs.
struct StaffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "staff",
    abstract: "Work out how many agents a load needs.",
    discussion: """
      From how many ask, how long one chat takes an agent, and how many are to be connected how soon: \
      the fewest agents that do, and what becomes of visitors with some fewer and some more. By \
      Erlang C, or with --patience by Erlang A. No desk is needed.

        deskbell staff --arrivals 30/h --handling 6m --target 80%/20s
        deskbell staff --arrivals 30/h --handling 6m --target 80%/20s --patience 3m --concurrency 3

      In the table stands, for so many agents, all of them present and available: the share of all who \
      ask that is connected with one in that time; the share that has to wait at all; the mean wait, \
      that of those who leave among them; the share that leaves before anybody comes; and the share of \
      the chats that agents could have that they do have.

      --handling is the time a chat lasts when its agent has as many at once as they may.
      """)

  /// It is worked out, not looked up.
  @OptionGroup(visibility: .hidden) var unused: UnusedOptions

  @Option(
    help: ArgumentHelp("How many ask in a minute, an hour or a day: 30/h.", valueName: "rate"))
  var arrivals: String

  @Option(help: ArgumentHelp("How long a chat takes: 6m.", valueName: "span"))
  var handling: String

  @Option(
    help: ArgumentHelp("Which share is to be connected within which time.", valueName: "goal"))
  var target = "80%/20s"

  @Option(
    help: ArgumentHelp(
      "How long visitors wait before they leave, in the mean; else for ever.", valueName: "span"))
  var patience: String?

  @Option(help: ArgumentHelp("How many chats an agent has at once.", valueName: "count"))
  var concurrency = 1

  /// More are never looked for.
  private static let mostServers = 100_000

  private func load() throws -> QueueLoad {
    guard let rate = Rate(arrivals) else {
      throw ValidationError(.noRate(option: "--arrivals", value: arrivals))
    }
    return QueueLoad(
      arrivals: rate.perSecond, handling: try span(handling, "--handling"),
      patience: try patience.map { try span($0, "--patience") })
  }

  /// Seconds: of nothing, and of months, no formula tells anything.
  private func span(_ text: String, _ option: String) throws -> Double {
    let seconds = try Seconds(reading: text).count
    guard (1...30 * 86_400).contains(seconds) else {
      throw ValidationError(
        .wait(option: option, least: "1s", most: "30d", value: DurationText.text(seconds)))
    }
    return Double(seconds)
  }

  func run() throws {
    guard concurrency >= 1 else {
      throw ValidationError(.tooSmall(option: "--concurrency", least: 1, value: concurrency))
    }
    let load = try load()
    guard let goal = StaffingGoal(reading: target) else {
      throw ValidationError(.noGoal(option: "--target", value: target))
    }
    guard let servers = goal.fewestServers(for: load, atMost: Self.mostServers)?.servers else {
      throw Failure(
        .usage, Environment.words.moreAgentsNeeded(than: Self.mostServers / concurrency))
    }
    let agents = (servers - 1) / concurrency + 1
    let rows = (max(1, agents - 2)...agents + 3).map { count in
      Row(count, load.figures(servers: count * concurrency), within: goal.seconds)
    }
    var output = StandardOutput()
    defer { output.flush() }
    if unused.options.json { return write(agents, load, rows, to: &output) }
    print(agents, load, goal, rows, to: &output)
  }

  /// What becomes of the load with so many agents; shares in thousandths, times in milliseconds.
  private struct Row {
    let agents: Int
    let connected, waits, leaves, busy: Int
    /// Nil: without end.
    let wait: Int?

    init(_ agents: Int, _ figures: any QueueFigures, within seconds: Double) {
      self.agents = agents
      let thousandths = { (share: Double) in Int((share * 1000).rounded()) }
      connected = thousandths(figures.served(within: seconds))
      waits = thousandths(figures.waits)
      leaves = thousandths(figures.abandons)
      busy = thousandths(figures.occupancy)
      wait = figures.meanWait.isFinite ? thousandths(figures.meanWait) : nil
    }
  }

  private func print(
    _ agents: Int, _ load: QueueLoad, _ goal: StaffingGoal, _ rows: [Row],
    to output: inout StandardOutput
  ) {
    let words = Environment.words
    output.line(words.agentsNeeded(agents, concurrency: concurrency))
    output.line(words.load(chats: Self.decimal(load.erlangs)))
    output.line(words.basis(load.patience == nil ? .erlangC : .erlangA))
    output.line("")
    let within = DurationText.text(Int(goal.seconds))
    var table = Table(
      [.init(.staff, .trailing), .init(.connectedWithin, note: within, .trailing)]
        + [.haveToWait, .meanWait, .leave, .busy].map { Table.Column($0, .trailing) })
    for row in rows {
      let ink: Ink = row.agents == agents ? .strong : .plain
      table.add([
        .init(String(row.agents), ink), .init(words.share(row.connected), ink),
        .init(words.share(row.waits), ink),
        .init(row.wait.map { Self.decimal(Double($0) / 1000) + " s" } ?? words.endless, ink),
        .init(words.share(row.leaves), ink), .init(words.share(row.busy), ink),
      ])
    }
    table.print(to: &output)
  }

  /// With one decimal.
  private static func decimal(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  private func write(
    _ agents: Int, _ load: QueueLoad, _ rows: [Row], to output: inout StandardOutput
  ) {
    var writer = JSONWriter()
    writer.beginObject()
    writer.field("agents", agents)
    writer.field("concurrency", concurrency)
    writer.field("erlangs", thousandths: Int((load.erlangs * 1000).rounded()))
    writer.field("formula", load.patience == nil ? "erlangC" : "erlangA")
    writer.key("figures")
    writer.beginArray()
    for row in rows {
      writer.beginObject()
      writer.field("agents", row.agents)
      writer.field("connected", thousandths: row.connected)
      writer.field("waits", thousandths: row.waits)
      writer.field("meanWaitSeconds", thousandths: row.wait)
      writer.field("leaves", thousandths: row.leaves)
      writer.field("busy", thousandths: row.busy)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    output.line(writer.text)
  }
}

/// How many come in a time: `30/h`, `0.5/m`, `400/d`.
private struct Rate {
  let perSecond: Double

  init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let units: [Substring: Double] = ["s": 1, "m": 60, "h": 3600, "d": 86_400]
    guard parts.count == 2, let count = Double(parts[0]), (0.001...1_000_000).contains(count),
      let unit = units[parts[1]]
    else { return nil }
    perSecond = count / unit
  }
}

extension StaffingGoal {
  /// `80%/20s`: a share of more than nothing and less than all.
  fileprivate init?(reading text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].hasSuffix("%"), let percent = Double(parts[0].dropLast()),
      (1...99.99).contains(percent), let seconds = DurationText.seconds(String(parts[1])),
      (0...86_400).contains(seconds)
    else { return nil }
    self.init(share: percent / 100, seconds: Double(seconds))
  }
}
