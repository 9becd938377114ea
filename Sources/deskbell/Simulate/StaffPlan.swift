import Desk
import Documents
import FrontDesk
import JSON
import Simulation
import Staffing
import Text
import Words

/// How many agents a profile needs in each of its parts, and the fewest shifts that cover them.
struct StaffPlan {
  private let profile: ArrivalProfile
  private let handling: Double
  private let patience: Double?
  private let goal: StaffingGoal
  private let concurrency: Int
  /// Of a day, or of a week, one after the other.
  private let arrivals: [Double]
  private let needed: [Int]
  private let shifts: ShiftPlan?
  private let shift: Int?

  /// - Parameter shift: seconds.
  init(
    _ profile: ArrivalProfile, handling: Double, patience: Double?, _ goal: StaffingGoal,
    concurrency: Int, shift: Int?
  ) throws {
    (self.profile, self.handling, self.patience) = (profile, handling, patience)
    (self.goal, self.concurrency, self.shift) = (goal, concurrency, shift)
    let part = profile.secondsOfPart
    if let shift, shift < part || shift % part != 0 {
      throw Failure(
        .usage,
        Environment.words.notOfParts(
          option: "--shift", value: DurationText.text(shift), part: DurationText.text(part)))
    }
    arrivals = profile.isOfOneDay ? profile.days[0] : profile.days.flatMap { $0 }
    // Many parts are alike.
    var known: [Double: Int] = [:]
    let needed = try arrivals.map { count in
      if count == 0 { return 0 }
      if let agents = known[count] { return agents }
      let load = QueueLoad(
        arrivals: count / Double(part), handling: handling, patience: patience)
      guard
        let servers = goal.fewestServers(for: load, atMost: StaffCommand.mostServers)?.servers
      else {
        throw Failure(
          .usage,
          Environment.words.moreAgentsNeeded(than: StaffCommand.mostServers / concurrency))
      }
      known[count] = (servers - 1) / concurrency + 1
      return (servers - 1) / concurrency + 1
    }
    self.needed = needed
    shifts = shift.map { ShiftPlan(covering: needed, length: $0 / part) }
  }

  private var partsOfDay: Int { profile.days[0].count }

  /// All of it, with so many agents at each time as there are; nil: that would take too long.
  func simulated() throws -> Replications? {
    let visitors = arrivals.reduce(0, +)
    let levels = shifts?.onShift ?? needed
    guard visitors > 0, visitors * Double(StaffSimulation.runs) <= StaffSimulation.mostVisitors,
      (levels.max() ?? 0) * concurrency <= StaffSimulation.mostServers
    else { return nil }
    // Midnight of a Monday there, so that no visitor comes on another day than their own.
    let zone = Zone(named: profile.timeZone)
    let monday = StaffSimulation.monday
    var experiment = Experiment(
      SimulatedDesk(
        levels: levels, partsOfDay: partsOfDay, zone: profile.timeZone, concurrency: concurrency),
      from: monday + -zone.offset(at: monday), for: arrivals.count * profile.secondsOfPart,
      arrivals: .profile(profile), handling: .exponential(mean: handling),
      patience: patience.map { .exponential(mean: $0) })
    experiment.goal = goal.seconds
    return try SimulationProgress.replications(
      of: experiment, count: StaffSimulation.runs, seed: StaffSimulation.seed)
  }

  // MARK: Telling

  private static let told: [SimulatedFigure] = [
    .serviceLevel, .meanWait, .abandonment, .occupancy,
  ]

  /// Agents by hours, of as many at each time.
  private func hours(_ levels: [Int]) -> Double {
    Double(levels.reduce(0, +) * profile.secondsOfPart) / 3600
  }

  /// `mon 09:30`, or `09:30` where every day is the same.
  private func time(_ part: Int) -> (day: String?, clock: String) {
    let minutes = part % partsOfDay * profile.secondsOfPart / 60
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return (
      profile.isOfOneDay ? nil : Weekday(rawValue: part / partsOfDay)?.name,
      two(minutes / 60) + ":" + two(minutes % 60)
    )
  }

  func print(_ simulated: Replications?, to output: inout StandardOutput) {
    let words = Environment.words
    output.line(words.mostNeeded(needed.max() ?? 0))
    if let shifts, let shift {
      output.line(words.shiftsNeeded(shifts.shifts, span: words.span(seconds: Int64(shift))))
    }
    output.line(
      words.agentHours(
        needed: Decimals.text(hours(needed)),
        onShift: shifts.map { Decimals.text(hours($0.onShift)) }))
    output.line(words.basis(patience == nil ? .erlangC : .erlangA))
    output.line("")
    let fields: [ListField] = [.come, .staff] + (shifts == nil ? [] : [.onShift, .shiftsBegin])
    var table = Table([Table.Column(.timeOfDay)] + fields.map { Table.Column($0, .trailing) })
    for part in needed.indices where needed[part] > 0 || shifts?.onShift[part] ?? 0 > 0 {
      let time = time(part)
      var cells: [Table.Cell] = [
        .init([time.day, time.clock].compactMap { $0 }.joined(separator: " ")),
        .init(Decimals.text(arrivals[part])), .init(String(needed[part])),
      ]
      if let shifts {
        let begin = shifts.beginning[part]
        cells += [.init(String(shifts.onShift[part])), .init(begin > 0 ? String(begin) : nil)]
      }
      table.add(cells)
    }
    table.print(to: &output)
    guard let simulated else { return }
    output.line("")
    var figures = Table(
      .init(.simulated), .init(.inTheMean, .trailing), .init(.giveOrTake, .trailing))
    for figure in Self.told {
      guard let estimate = simulated[figure] else { continue }
      figures.add(
        .init(words.name(figure, within: DurationText.text(Int(goal.seconds)))),
        .init(figure.text(estimate.mean)),
        .init(estimate.halfWidth.map { "± " + figure.text($0) }))
    }
    figures.print(to: &output)
  }

  func write(_ simulated: Replications?, to output: inout StandardOutput) {
    var writer = JSONWriter()
    writer.beginObject()
    writer.field("agents", needed.max() ?? 0)
    writer.field("concurrency", concurrency)
    writer.field("formula", patience == nil ? "erlangC" : "erlangA")
    writer.field("shifts", shifts?.shifts)
    writer.field("shiftSeconds", shift)
    writer.field("hoursNeeded", millionths: hours(needed))
    writer.field("hoursOnShift", millionths: shifts.map { hours($0.onShift) })
    writer.key("parts")
    writer.beginArray()
    for part in needed.indices {
      let time = time(part)
      writer.beginObject()
      writer.field("day", time.day)
      writer.field("from", time.clock)
      writer.field("arrivals", millionths: arrivals[part])
      writer.field("agents", needed[part])
      writer.field("onShift", shifts?.onShift[part])
      writer.field("shiftsBegin", shifts?.beginning[part])
      writer.endObject()
    }
    writer.endArray()
    writer.key("simulated")
    if let simulated {
      writer.beginObject()
      for figure in Self.told {
        writer.field(text: figure.rawValue, simulated[figure])
      }
      writer.endObject()
    } else {
      writer.null()
    }
    writer.endObject()
    output.line(writer.text)
  }
}
