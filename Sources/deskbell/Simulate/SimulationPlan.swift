import ArgumentParser
import Desk
import Documents
import FrontDesk
import JSON
import Simulation
import Words

/// The experiment that somebody asks for.
struct SimulationPlan {
  let experiment: Experiment

  init(_ command: SimulateCommand) throws {
    let source = try Source(command)
    let settled = command.handling == "measured"
    let measured =
      try settled || command.fromJournal
      ? JournalChats(source.session(), from: source.day?.from, to: source.day?.to) : nil
    let asked = AskedFor(
      route: try source.route(command.route),
      wait: command.wait.map { $0.count > 0 ? $0.count : nil } ?? Experiment.usualWait)
    let (start, usualLength) = try source.times()
    var arrivals = source.arrivals
    if command.fromJournal, let measured {
      guard !measured.requests.isEmpty else {
        throw Failure(.notFound, Environment.words.nobodyAsked(on: command.day ?? ""))
      }
      arrivals = .recorded(measured.requests)
    }
    guard let arrivals else {
      throw ValidationError(.missingArgument("--arrivals <rate|file>"))
    }
    let handling: TimeSpread
    if settled, let measured {
      guard !measured.handling.isEmpty else {
        throw Failure(.notFound, Environment.words.nothingMeasured)
      }
      handling = .measured(measured.handling)
    } else {
      handling = try TimeSpread(command.handling, option: "--handling", others: ["measured"])
    }
    var experiment = Experiment(
      source.desk, from: start, for: command.length?.count ?? usualLength, arrivals: arrivals,
      handling: handling,
      patience: try command.patience.map { try TimeSpread($0, option: "--patience") })
    experiment.asked = asked
    if let answering = command.answering {
      experiment.answering = try TimeSpread(answering, option: "--answering")
    }
    experiment.warmUp = command.warmUp?.count ?? 0
    experiment.goal = Double(command.within?.count ?? 20)
    self.experiment = experiment
  }
}

extension SimulationPlan {
  /// Where the desk, the visitors and the times come from.
  private struct Source {
    let desk: SimulatedDesk
    private(set) var arrivals: ArrivalProcess?
    private(set) var day: (from: Instant, to: Instant)?
    private let opened: DeskSession?
    private let command: SimulateCommand
    private let clock: WallClock

    init(_ command: SimulateCommand) throws {
      self.command = command
      if let count = command.agents {
        desk = SimulatedDesk(agents: count, concurrency: command.concurrency ?? 1)
        // Only what was measured, or came, asks for a desk.
        let needsDesk = command.fromJournal || command.handling == "measured"
        opened = needsDesk ? try command.global.lookAtDesk() : nil
      } else {
        let session = try command.global.lookAtDesk()
        desk = SimulatedDesk(session.state)
        opened = session
      }
      if let opened {
        clock = opened.wallClock(for: try opened.viewer())
      } else {
        clock = WallClock(
          zone: command.global.desk.utc ? "UTC" : nil, now: SystemClock().now)
      }
      if let text = command.arrivals { arrivals = try Source.arrivals(text) }
      if let text = command.day {
        day = (
          try clock.instant(text, option: "--day"),
          try clock.instant(text, option: "--day", isEnd: true)
        )
      }
    }

    /// A rate, else a file with a profile.
    private static func arrivals(_ text: String) throws -> ArrivalProcess {
      if let rate = Rate(text) { return .poisson(perSecond: rate.perSecond) }
      return .profile(try ArrivalProfile(reading: text, option: "--arrivals"))
    }

    /// The desk's chats, for whoever may see its figures.
    func session() throws -> DeskSession {
      guard let opened else { preconditionFailure("no desk was opened") }
      if let viewer = try opened.viewer(),
        opened.state.agent(viewer)?.permissions.contains(.viewReports) != true
      {
        throw Failure(
          Refusal(.permission(.missing(viewer, .readReports, permission: "viewReports"))))
      }
      return opened
    }

    /// When it begins, and for how long visitors come if nothing is said.
    func times() throws -> (start: Instant, length: Int) {
      if let day {
        return (day.from, Int((day.to - day.from) / 1000))
      }
      let start =
        try command.start.map { text throws(Failure) in
          try clock.instant(text, option: "--start")
        } ?? nextMonday
      guard case .profile(let profile) = arrivals else { return (start, 8 * 3600) }
      return (start, profile.isOfOneDay ? 86_400 : 7 * 86_400)
    }

    private var nextMonday: Instant {
      let today = clock.dayNumber
      let weekday = Weekday(daysSinceEpoch: today).rawValue
      return clock.start(ofDay: today + 7 - weekday)
    }

    func route(_ text: String?) throws -> Route {
      guard let text else { return .roundRobin }
      guard let route = Route(text: text) else {
        throw ValidationError(
          .noRoute(text, meant: nil, kinds: ["roundRobin", "customRules", "agent:ID", "team:ID"]))
      }
      switch route {
      case .agent(let id) where !desk.agents.contains { $0.id == id }:
        throw Failure.unknown(.agent, id.text, among: desk.agents.map(\.id.text))
      case .team(let id) where !desk.teams.contains { $0.id == id }:
        throw Failure.unknown(.team, id.text, among: desk.teams.map(\.id.text))
      case .agent, .team, .roundRobin, .customRules: return route
      }
    }
  }
}

extension ArrivalProfile {
  /// The profile in a file.
  init(reading path: String, option: String) throws {
    let bytes: [UInt8]
    do throws(Failure) {
      bytes = try Input.read(path)
    } catch {
      // Whoever meant a number did not mean a file.
      guard path.first?.isNumber == true else { throw error }
      throw ValidationError(.noRate(option: option, value: path))
    }
    do throws(DocumentError) {
      try self.init(parsing: bytes)
    } catch {
      throw Failure(.usage, "\(Input.name(of: path)): \(error.told(in: Environment.tongue))")
    }
  }
}
