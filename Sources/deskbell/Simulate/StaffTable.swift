import FrontDesk
import JSON
import Simulation
import Staffing
import Text
import Words

/// What becomes of a load with the fewest agents that do, and with some fewer and some more.
struct StaffTable {
  private let load: QueueLoad
  private let goal: StaffingGoal
  private let agents: Int
  private let concurrency: Int
  private let rows: [Row]

  init(
    _ load: QueueLoad, _ goal: StaffingGoal, agents: Int, concurrency: Int, isSimulated: Bool
  ) throws {
    (self.load, self.goal) = (load, goal)
    (self.agents, self.concurrency) = (agents, concurrency)
    rows = try (max(1, agents - 2)...agents + 3).map { count in
      var row = Row(count, load.figures(servers: count * concurrency), within: goal.seconds)
      if isSimulated,
        let experiment = StaffSimulation.experiment(
          load, agents: count, concurrency: concurrency, within: goal.seconds)
      {
        row.simulated = try SimulationProgress.replications(
          of: experiment, count: StaffSimulation.runs, seed: StaffSimulation.seed)[.serviceLevel]
      }
      return row
    }
  }

  /// Shares in thousandths, times in milliseconds.
  private struct Row {
    let agents: Int
    let connected, waits, leaves, busy: Int
    /// Nil: without end.
    let wait: Int?
    var simulated: Estimate?

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

  func print(to output: inout StandardOutput) {
    let words = Environment.words
    output.line(words.agentsNeeded(agents, concurrency: concurrency))
    output.line(words.load(chats: Decimals.text(load.erlangs)))
    output.line(words.basis(load.patience == nil ? .erlangC : .erlangA))
    let isSimulated = rows.contains { $0.simulated != nil }
    if isSimulated { output.line(words.besideFormula) }
    output.line("")
    let within = DurationText.text(Int(goal.seconds))
    let fields: [ListField] = [.haveToWait, .meanWait, .leave, .busy]
    var columns: [Table.Column] = [
      .init(.staff, .trailing), .init(.connectedWithin, note: within, .trailing),
    ]
    if isSimulated { columns.append(.init(.asSimulated, .trailing)) }
    var table = Table(columns + fields.map { Table.Column($0, .trailing) })
    for row in rows {
      let ink: Ink = row.agents == agents ? .strong : .plain
      var cells: [Table.Cell] = [
        .init(String(row.agents), ink), .init(words.share(row.connected), ink),
      ]
      if isSimulated { cells.append(.init(row.simulated?.shareText, ink)) }
      table.add(
        cells + [
          .init(words.share(row.waits), ink),
          .init(row.wait.map { Decimals.text(Double($0) / 1000) + " s" } ?? words.endless, ink),
          .init(words.share(row.leaves), ink), .init(words.share(row.busy), ink),
        ])
    }
    table.print(to: &output)
  }

  func write(to output: inout StandardOutput) {
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
      writer.field("simulated", row.simulated)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    output.line(writer.text)
  }
}

extension Estimate {
  /// A share with its interval: `81.2 % ± 0.9 %`.
  fileprivate var shareText: String {
    SimulatedFigure.serviceLevel.text(mean)
      + (halfWidth.map { " ± " + SimulatedFigure.serviceLevel.text($0) } ?? "")
  }
}
