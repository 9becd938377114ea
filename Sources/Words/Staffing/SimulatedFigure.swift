/// A figure of a simulated stretch of time. Shares are from 0 to 1, times in seconds.
public enum SimulatedFigure: String, CaseIterable, Sendable {
  /// Visitors who asked for a person.
  case asked
  /// Of them, those whose chat rang at somebody.
  case offered
  /// Those who were connected with somebody.
  case connected
  /// Those for whom the desk found nobody.
  case fellBack
  /// Those who left before somebody came.
  case abandoned
  /// Offers that nobody accepted.
  case missedOffers
  /// The share of those who asked that stood in the queue.
  case waited
  /// The mean wait of all who asked, to whatever ended it.
  case meanWait
  /// From asking to being connected: mean, half of them, nine of ten, 95 of a hundred, the longest.
  case answerMean
  case answerP50
  case answerP90
  case answerP95
  case answerMax
  /// The share of those who asked that was connected in time.
  case serviceLevel
  /// The same, without those who left.
  case serviceLevelOfStaying
  /// The share of those who asked that left.
  case abandonment
  /// The mean time of a chat, from being connected to its end.
  case handlingTime
  /// Chats that agents had at a time, in the mean over time.
  case concurrentChats
  /// The share of the chats that available agents could have that they had.
  case occupancy
}
