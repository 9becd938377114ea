import Desk

/// Values that texts are made of.
enum Samples {
  /// Monday 30 November 2026, 12:00 UTC.
  static let noon = Instant(seconds: 1_795_953_600)

  static let vias: [Via] = [.account, .agent, .roundRobin, .rule("vip"), .team("sales")]
  static let routes: [Route] = [.roundRobin, .agent("ann"), .customRules, .team("sales")]
  static let outcomes: [Outcome] = [.ended, .fellBack, .abandoned]
}
