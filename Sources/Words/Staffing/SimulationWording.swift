/// What is said of a desk that is simulated, and of how many agents a profile needs.
public protocol SimulationWording: Sendable {
  /// So many times so long a time was simulated, with so many visitors in the mean.
  func simulated(runs: Int, span: String, visitors: String) -> String
  /// What the seed of the dice was.
  func dice(seed: UInt64) -> String
  /// A figure; those about being connected in time name the time.
  func name(_ figure: SimulatedFigure, within: String) -> String
  /// What stands behind ±.
  var giveOrTake: String { get }
  /// How much of the work is done.
  func simulating(percent: Int) -> String
  /// What the column with simulated shares is.
  var besideFormula: String { get }
  /// The fewest shifts so long that cover what is needed, and that each agent has so many chats.
  func shiftsNeeded(_ shifts: Int, span: String) -> String
  /// How many agents are needed when it is busiest.
  func mostNeeded(_ agents: Int) -> String
  /// How many hours of agents are needed, and how many the shifts have.
  func agentHours(needed: String, onShift: String?) -> String
  /// An option's span is not made of whole parts of a day.
  func notOfParts(option: String, value: String, part: String) -> String
  /// No chat was there to measure a time by.
  var nothingMeasured: String { get }
  /// Nobody asked on that day.
  func nobodyAsked(on day: String) -> String
}
