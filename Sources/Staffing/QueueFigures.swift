/// What becomes of a load with so many servers. Times are in seconds.
public protocol QueueFigures: Sendable {
  /// The share of all who ask that has to wait at all.
  var waits: Double { get }
  /// The share that leaves before anybody comes; 0 where nobody ever does.
  var abandons: Double { get }
  /// The mean wait of all who ask, those who leave among them; infinite where the queue grows without
  /// end.
  var meanWait: Double { get }
  /// The share of all who ask that is connected within a time.
  func served(within seconds: Double) -> Double
  /// The share of the servers' time in which they handle something.
  var occupancy: Double { get }
}
