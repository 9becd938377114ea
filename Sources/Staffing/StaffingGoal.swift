/// The share that is to be connected within a time: 80 % within 20 s.
public struct StaffingGoal: Hashable, Sendable {
  /// From 0 to below 1.
  public var share: Double
  public var seconds: Double

  public init(share: Double, seconds: Double) {
    (self.share, self.seconds) = (share, seconds)
  }

  /// The fewest servers with which a load meets the goal, and what becomes of it: by Erlang A where
  /// visitors lose patience, else by Erlang C. Nil: more than so many would be needed.
  ///
  /// - Complexity: O(most servers).
  public func fewestServers(
    for load: QueueLoad, atMost most: Int = 100_000
  ) -> (servers: Int, figures: any QueueFigures)? {
    func isMet(_ servers: Int) -> Bool {
      load.figures(servers: servers).served(within: seconds) >= share
    }
    // More servers never serve fewer: doubled first, then halved between.
    var high = max(1, Int(min(Double(most), load.erlangs.rounded(.up))))
    while !isMet(high) {
      guard high < most else { return nil }
      high = min(most, high * 2)
    }
    var low = 0
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if isMet(middle) { high = middle } else { low = middle }
    }
    return (high, load.figures(servers: high))
  }
}
