/// A value on a command line that cannot be one. Options are as they are typed.
public enum ArgumentFault: Hashable, Sendable {
  /// One of the choices, or what may have been meant.
  case noChoice(option: String, value: String, meant: String?, choices: [String])
  case noNumber(option: String, value: String)
  /// A number that is not whole, or out of range.
  case noWholeNumber(option: String, value: String)
  case tooSmall(option: String, least: Int, value: Int)
  /// `standard` is what stands for the desk's setting.
  case noCapacity(option: String, value: String, standard: String)
  case wrongLength(option: String, bytes: ClosedRange<Int>)
  case noEventNumber(option: String)
  case noSpan(String)
  /// Spans as they are written.
  case wait(option: String, least: String, most: String, value: String)
  case noDayOfSeconds(option: String, ClosedRange<Int>)

  /// So many a minute, an hour or a day.
  case noRate(option: String, value: String)
  /// How long something takes; the ways in which it may be said.
  case noSpread(option: String, value: String, examples: [String])
  /// A share within a span.
  case noGoal(option: String, value: String)

  case noDay(option: String, value: String)
  /// A day, or an instant, that is to be over.
  case isYetToCome(option: String, value: String)
  case noDays(String)
  case noBlock(String, in: String)
  case blocksOverlap(String, String, in: String)

  case emptyChatID
  case noRoute(String, meant: String?, kinds: [String])
  case noAttribute(option: String, value: String)
  case noSetting(String)
  case reservedID(String)
  case noAgentID(String)

  // Of the demo.
  case noSeed(most: UInt64)
  case simulatedAgents(ClosedRange<Int>)
  case visitorRate
  case pace
}
