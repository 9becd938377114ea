import Desk
import FrontDesk
import JSON
import Simulation
import Text
import Words

/// What came of a simulation, as it is told.
struct SimulationReport {
  let experiment: Experiment
  let replications: Replications
  let seed: UInt64

  func print(to output: inout StandardOutput) {
    let words = Environment.words
    output.line(
      words.simulated(
        runs: replications.runs.count, span: words.span(seconds: Int64(experiment.length)),
        visitors: Decimals.text(replications[.asked]?.mean ?? 0)))
    output.line(words.dice(seed: seed))
    output.line("")
    let within = DurationText.text(Int(experiment.goal))
    var table = Table(
      .init(.simulated), .init(.inTheMean, .trailing), .init(.giveOrTake, .trailing))
    for figure in SimulatedFigure.allCases {
      guard let estimate = replications[figure] else { continue }
      table.add(
        .init(words.name(figure, within: within)), .init(figure.text(estimate.mean)),
        .init(estimate.halfWidth.map { "± " + figure.text($0) }))
    }
    table.print(to: &output)
    output.line("")
    var agents = Table(
      .init(.agent), .init(.offersEach, .trailing), .init(.giveOrTake, .trailing))
    for (place, agent) in experiment.desk.agents.enumerated() {
      guard let estimate = replications.offers(to: place) else { continue }
      agents.add(
        .init(agent.id.text), .init(Decimals.text(estimate.mean)),
        .init(estimate.halfWidth.map { "± " + Decimals.text($0) }))
    }
    agents.print(to: &output)
    guard replications.runs.count > 1 else { return }
    output.line("")
    output.line(words.giveOrTake)
  }

  func write(to output: inout StandardOutput) {
    var writer = JSONWriter()
    writer.beginObject()
    writer.field("start", experiment.start)
    writer.field("seconds", experiment.length)
    writer.field("warmUpSeconds", experiment.warmUp)
    writer.field("withinSeconds", millionths: experiment.goal)
    writer.field("replications", replications.runs.count)
    writer.field("seed", String(seed))
    writer.key("figures")
    writer.beginObject()
    for figure in SimulatedFigure.allCases {
      writer.field(text: figure.rawValue, replications[figure])
    }
    writer.endObject()
    writer.key("agents")
    writer.beginArray()
    for (place, agent) in experiment.desk.agents.enumerated() {
      writer.beginObject()
      writer.field("agent", agent.id.text)
      writer.field("offers", replications.offers(to: place))
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    output.line(writer.text)
  }
}
