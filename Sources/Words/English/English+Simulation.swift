extension English {
  public func simulated(runs: Int, span: String, visitors: String) -> String {
    let times = runs == 1 ? "Once" : "\(grouped(runs)) times"
    return "\(times) \(span), with \(visitors) visitors each in the mean."
  }

  public func dice(seed: UInt64) -> String { "The dice: --seed \(seed)." }

  public func name(_ figure: SimulatedFigure, within: String) -> String {
    switch figure {
    case .asked: "asked"
    case .offered: "offered"
    case .connected: "connected"
    case .fellBack: "fell back"
    case .abandoned: "abandoned"
    case .missedOffers: "missed offers"
    case .waited: "had to wait"
    case .meanWait: "mean wait of all"
    case .answerMean: "speed of answer, mean"
    case .answerP50: "speed of answer, p50"
    case .answerP90: "speed of answer, p90"
    case .answerP95: "speed of answer, p95"
    case .answerMax: "speed of answer, longest"
    case .serviceLevel: "service level, \(within)"
    case .serviceLevelOfStaying: "service level without abandoned"
    case .abandonment: "abandonment"
    case .handlingTime: "handling time"
    case .concurrentChats: "chats at a time"
    case .occupancy: "occupancy"
    }
  }

  public var giveOrTake: String {
    "Give or take: the 95 % interval of the mean, by Student's distribution over the runs."
  }

  public func simulating(percent: Int) -> String { "Simulating: \(percent) %" }

  public var besideFormula: String {
    "As simulated: the same by the desk's own routing, with the 95 % interval."
  }

  public func shiftsNeeded(_ shifts: Int, span: String) -> String {
    let those =
      shifts == 1 ? "1 shift of \(span) covers" : "\(grouped(shifts)) shifts of \(span) cover"
    return "\(those) them; fewer cannot."
  }

  public func mostNeeded(_ agents: Int) -> String {
    agents == 1
      ? "1 agent is enough when it is busiest."
      : "\(grouped(agents)) agents are enough when it is busiest."
  }

  public func agentHours(needed: String, onShift: String?) -> String {
    "\(needed) agent hours are needed" + (onShift.map { ", \($0) are on shift." } ?? ".")
  }

  public func notOfParts(option: String, value: String, part: String) -> String {
    "\(option) takes a time made of whole parts of the profile, \(part) each, not \(value)."
  }

  public var nothingMeasured: String {
    "No chat that was handled is there to measure handling times by."
  }

  public func nobodyAsked(on day: String) -> String { "Nobody asked for a person on \(day)." }

  func ofSimulation(_ field: ListField) -> String {
    switch field {
    case .simulated: "simulated"
    case .inTheMean: "in the mean"
    case .giveOrTake: "give or take"
    case .offersEach: "offers"
    case .asSimulated: "as simulated"
    case .timeOfDay: "from"
    case .come: "come"
    case .onShift: "on shift"
    default: "shifts begin"
    }
  }
}
