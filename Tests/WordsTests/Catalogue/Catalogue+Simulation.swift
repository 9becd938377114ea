import Words

extension Catalogue {
  mutating func addSimulation() {
    add(
      "simulated", words.simulated(runs: 1, span: "SPAN", visitors: "41.5"),
      words.simulated(runs: 4711, span: "SPAN", visitors: "41.5"))
    add("dice", words.dice(seed: 4711))
    each("name", SimulatedFigure.allCases) { $0.name($1, within: "SPAN") }
    add("giveOrTake", words.giveOrTake)
    add("simulating", words.simulating(percent: 41))
    add("besideFormula", words.besideFormula)
    add("shiftsNeeded", words.shiftsNeeded(1, span: "SPAN"), words.shiftsNeeded(41, span: "SPAN"))
    add("mostNeeded", words.mostNeeded(1), words.mostNeeded(4711))
    add(
      "agentHours", words.agentHours(needed: "41.5", onShift: nil),
      words.agentHours(needed: "41.5", onShift: "43.5"))
    add("notOfParts", words.notOfParts(option: "--opt", value: "VALUE", part: "PART"))
    add("nothingMeasured", words.nothingMeasured)
    add("nobodyAsked", words.nobodyAsked(on: "DAY"))
  }
}
