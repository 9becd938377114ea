import ArgumentParser
import Documents
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
        deskbell staff --profile week.json --handling 6m --target 80%/20s --shift 8h

      In the table stands, for so many agents, all of them present and available: the share of all who \
      ask that is connected with one in that time; the share that has to wait at all; the mean wait, \
      that of those who leave among them; the share that leaves before anybody comes; and the share of \
      the chats that agents could have that they do have. As simulated is the share connected in time \
      as the desk's own routing has it, in ten simulations, with the 95 % interval; where there are \
      more than \(StaffSimulation.mostServers) chats at a time it is left out.

      --handling is the time a chat lasts when its agent has as many at once as they may.

      With --profile it is worked out for each part of a day or a week, taken for itself: the fewest \
      agents that meet the target there; see 'simulate' for how a profile is written. With --shift \
      also when shifts begin: no plan of shifts of that length, beginning with any part and ending \
      before the day or the week does, covers what is needed with fewer. Then all of it is simulated, \
      since parts of a day are not for themselves.
      """)

  /// It is worked out, not looked up.
  @OptionGroup(visibility: .hidden) var unused: UnusedOptions

  @Option(
    help: ArgumentHelp("How many ask in a minute, an hour or a day: 30/h.", valueName: "rate"))
  var arrivals: String?

  @Option(
    help: ArgumentHelp(
      "A file with how many ask in each part of a day or a week.", valueName: "file"),
    completion: .file())
  var profile: String?

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

  @Option(
    help: ArgumentHelp("With --profile: how long a shift lasts: 8h.", valueName: "time"),
    transform: Seconds.init(reading:))
  var shift: Seconds?

  @Flag(help: "Only by formula.")
  var noSimulation = false

  /// More are never looked for.
  static let mostServers = 100_000
  /// Nobody has more chats at once.
  static let mostConcurrency = 1000

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
    guard concurrency <= Self.mostConcurrency else {
      throw ValidationError(.noWholeNumber(option: "--concurrency", value: "\(concurrency)"))
    }
    guard let goal = StaffingGoal(reading: target) else {
      throw ValidationError(.noGoal(option: "--target", value: target))
    }
    let handling = try span(handling, "--handling")
    let patience = try patience.map { try span($0, "--patience") }
    if profile == nil, shift != nil {
      throw ValidationError(.goesWith(option: "--shift", other: "--profile"))
    }
    if let profile {
      guard arrivals == nil else {
        throw ValidationError(.goesWithout(option: "--arrivals", other: "--profile"))
      }
      let plan = try StaffPlan(
        ArrivalProfile(reading: profile, option: "--profile"), handling: handling,
        patience: patience, goal, concurrency: concurrency, shift: shift?.count)
      return try tell(plan)
    }
    guard let arrivals else { throw ValidationError(.missingArgument("--arrivals <rate>")) }
    guard let rate = Rate(arrivals) else {
      throw ValidationError(.noRate(option: "--arrivals", value: arrivals))
    }
    let load = QueueLoad(
      arrivals: rate.perSecond, handling: handling, patience: patience)
    try tell(load, goal)
  }

  private func tell(_ plan: StaffPlan) throws {
    let simulated = noSimulation ? nil : try plan.simulated()
    var output = StandardOutput()
    defer { output.flush() }
    if unused.options.json {
      plan.write(simulated, to: &output)
    } else {
      plan.print(simulated, to: &output)
    }
  }

  private func tell(_ load: QueueLoad, _ goal: StaffingGoal) throws {
    guard let servers = goal.fewestServers(for: load, atMost: Self.mostServers)?.servers else {
      throw Failure(
        .usage, Environment.words.moreAgentsNeeded(than: Self.mostServers / concurrency))
    }
    let agents = (servers - 1) / concurrency + 1
    let table = try StaffTable(
      load, goal, agents: agents, concurrency: concurrency, isSimulated: !noSimulation)
    var output = StandardOutput()
    defer { output.flush() }
    if unused.options.json { table.write(to: &output) } else { table.print(to: &output) }
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
