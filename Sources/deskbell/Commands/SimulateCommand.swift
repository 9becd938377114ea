import ArgumentParser
import Desk
import Documents
import FrontDesk
import Hosting
import Simulation
import Words

/// Simulates the desk.
struct SimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Simulate a desk, and count what comes of it.",
    discussion: """
      Visitors come, wait, talk and leave at a desk with the routing that serves real chats, on a clock \
      that does not wait. It is this desk: its agents with their schedules and capacities, its teams, \
      accounts, rules and settings; or, with --agents, so many people who are always there. Nothing is \
      written.

        deskbell simulate --arrivals 30/h --handling 6m --for 8h
        deskbell simulate --arrivals week.json --handling lognormal:6m,4m --patience 3m --for 7d
        deskbell simulate --from-journal --day 2026-11-23 --handling measured
        deskbell simulate --arrivals 30/h --handling 6m --agents 4 --concurrency 2

      It is done several times with other dice, and each figure told as the mean of them, with the 95 % \
      interval of that mean. The same --seed gives the same figures.

      Times are spread exponentially (6m, exponential:6m), lognormally by mean and deviation \
      (lognormal:6m,4m), or not at all (fixed:6m); measured takes them from this desk's chats: of that \
      day, else of all days. Visitors who came on a day of the journal ask for what they asked for \
      then. Agents accept at once, unless --answering says how long it rings; what is said in a chat \
      is not simulated, so that nobody falls silent, and presence is ignored.

      A profile says how many come in each hour of the week, or half or quarter of one: 24, 48 or 96 \
      numbers a day, or one day for all.

      {"timeZone": "Europe/Berlin",
       "days": {"mon": [0, 0, 0, 0, 0, 0, 0, 4, 12, 20, 24, 22, 18, 20, 22, 20, 16, 8, 2, 0, 0, 0, 0, 0]}}

      {"everyDay": [0, 0, 0, 0, 0, 0, 0, 4, 12, 20, 24, 22, 18, 20, 22, 20, 16, 8, 2, 0, 0, 0, 0, 0]}

      Figures of those who ask from the end of --warm-up on: how many asked; whose chat rang at an agent; \
      who was connected; for whom there was nobody; who left; offers nobody accepted; the share that \
      had to wait; the mean wait of all, those who left among them; how soon those were connected who \
      were; the share of all connected within --within, and the same without those who left; the share \
      that left; the time agents took for a chat; how many chats agents had at a time; and the share of \
      the chats that available agents could have that they had.

      What is measured or comes from the journal needs the permission viewReports.
      """)

  @Option(
    help: ArgumentHelp(
      "How many ask in a minute, an hour or a day: 30/h; or a file with a profile.",
      valueName: "rate|file"), completion: .file())
  var arrivals: String?

  @Option(
    help: ArgumentHelp("How long a chat takes: 6m, lognormal:6m,4m, measured.", valueName: "spread")
  )
  var handling: String

  @Option(
    help: ArgumentHelp(
      "How long visitors wait before they leave; else for ever.", valueName: "spread"))
  var patience: String?

  @Option(
    help: ArgumentHelp(
      "How long it rings until somebody accepts; else no time.", valueName: "spread"))
  var answering: String?

  @Option(
    help: ArgumentHelp(
      "So many agents who are always there, and not this desk's.", valueName: "count"))
  var agents: Int?

  @Option(help: ArgumentHelp("With --agents: how many chats each has at once.", valueName: "count"))
  var concurrency: Int?

  @Option(
    help: ArgumentHelp(
      "Where requests go: roundRobin (if none is named), agent:ID, team:ID or customRules.",
      valueName: "route"), completion: .routes)
  var route: String?

  @Option(
    help: ArgumentHelp(
      "How long a visitor may stand in the queue: 5m; 0 for not at all; else a day.",
      valueName: "time"),
    transform: Seconds.init(reading:))
  var wait: Seconds?

  @Flag(help: "Visitors who came on --day, when they came.")
  var fromJournal = false

  @Option(help: ArgumentHelp("A day of the journal.", valueName: "day"))
  var day: String?

  @Option(
    help: ArgumentHelp(
      "When it begins: a day or an instant; else at midnight of next Monday.", valueName: "day"))
  var start: String?

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      "For how long visitors come; else for 8 hours, by a profile for its day or week.",
      valueName: "time"),
    transform: Seconds.init(reading:))
  var length: Seconds?

  @Option(
    help: ArgumentHelp("How long nothing is counted at the beginning.", valueName: "time"),
    transform: Seconds.init(reading:))
  var warmUp: Seconds?

  @Option(
    help: ArgumentHelp(
      "Within which time somebody should be connected; else 20s.", valueName: "time"),
    transform: Seconds.init(reading:))
  var within: Seconds?

  @Option(help: ArgumentHelp("How often it is done.", valueName: "count"))
  var replications = 20

  @Option(
    help: ArgumentHelp("What all dice follow from; else 1.", valueName: "number"),
    transform: { text in
      guard let seed = UInt64(text) else { throw ValidationError(.noSeed(most: .max)) }
      return seed
    })
  var seed: UInt64?

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    for (option, value, least) in [
      ("--agents", agents ?? 1, 1), ("--concurrency", concurrency ?? 1, 1),
      ("--replications", replications, 1), ("--for", length?.count ?? 1, 1),
      ("--warm-up", warmUp?.count ?? 0, 0), ("--within", within?.count ?? 0, 0),
    ] where value < least {
      throw ValidationError(.tooSmall(option: option, least: least, value: value))
    }
    for (option, value, most) in [
      ("--agents", agents ?? 1, StaffCommand.mostServers),
      ("--concurrency", concurrency ?? 1, StaffCommand.mostConcurrency),
    ] where value > most {
      throw ValidationError(.noWholeNumber(option: option, value: "\(value)"))
    }
    if concurrency != nil, agents == nil {
      throw ValidationError(.goesWith(option: "--concurrency", other: "--agents"))
    }
    if fromJournal != (day != nil) {
      throw ValidationError(
        .goesWith(
          option: fromJournal ? "--from-journal" : "--day",
          other: fromJournal ? "--day" : "--from-journal"))
    }
    if fromJournal, arrivals != nil {
      throw ValidationError(.goesWithout(option: "--arrivals", other: "--from-journal"))
    }
  }

  func run() throws {
    let plan = try SimulationPlan(self)
    let replications = try SimulationProgress.replications(
      of: plan.experiment, count: self.replications, seed: seed ?? 1)
    var output = StandardOutput()
    defer { output.flush() }
    let report = SimulationReport(
      experiment: plan.experiment, replications: replications, seed: seed ?? 1)
    if global.json { report.write(to: &output) } else { report.print(to: &output) }
  }
}
