/// A small chart of today's figures, by the quarter of an hour.
public enum DayChart: String, CaseIterable, Sendable {
  case arrivals
  /// The mean wait until somebody came.
  case wait
  /// How many chats were with an agent.
  case load
}
