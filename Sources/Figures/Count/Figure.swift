import Desk

/// A figure of a report: its definition, once. What it is called, and its meaning in words, is told in
/// `Words` by its name; how it is worked out, here.
///
/// Chats count by when they were asked for, with all that came of them; agents' time by the clock.
public struct Figure: Sendable {
  /// In JSON and CSV as they are here.
  public enum Name: String, CaseIterable, Hashable, Sendable {
    case asked, offered, connected, missed, abandoned, waiting, blocked
    case fellBack, noAgentAvailable, noRuleMatched, waitTimedOut, offersExhausted
    case answerMean, answerP50, answerP90, answerP95, answerMax
    case serviceLevel, serviceLevelOfStaying, abandonment
    case handlingMean, handlingP50, handlingP90
    case lengthMean, lengthP50, lengthP90
    case firstResponseMean, firstResponseP50, firstResponseP90
    case responseMean, responseMax
    case offers, missedOffers, declinedOffers, transfers
    case visitorMessages, agentMessages
    case available, occupied, occupancy, concurrentMean, concurrentMax
    case scored, scoreMean
    case engaged, acquired, conversion
  }

  /// What its number counts.
  public enum Unit: Sendable {
    case count
    /// Milliseconds.
    case span
    /// Thousandths of all.
    case share
    /// Thousandths of one.
    case decimal
  }

  /// By what it can be told apart.
  public enum Scope: Sendable {
    /// What became of chats: not the doing of one agent.
    case chats
    /// Also of an agent the chats that they were the first to have.
    case connectedChats
    /// What agents did with chats: of each agent their own.
    case agents
    /// Agents' time: of agents, and of times.
    case time
    /// Visitors in dialogues: of dialogues, and of times.
    case site
  }

  public let name: Name
  public let unit: Unit
  public let scope: Scope
  /// Nil where there is nothing that it could be of.
  public let value: @Sendable (Tally) -> Int64?

  init(
    _ name: Name, _ unit: Unit, _ scope: Scope, _ value: @escaping @Sendable (Tally) -> Int64?
  ) {
    self.name = name
    self.unit = unit
    self.scope = scope
    self.value = value
  }

  /// All of them, in the order they are told.
  public static let all: [Figure] = chats + waits + spans + agents + visitors

  public static func of(_ name: Name) -> Figure { byName[name]! }

  private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })
}

extension Figure {
  private static let chats: [Figure] = [
    Figure(.asked, .count, .chats) { Int64($0.asked) },
    Figure(.offered, .count, .chats) { Int64($0.offered) },
    Figure(.connected, .count, .connectedChats) { Int64($0.connected) },
    Figure(.missed, .count, .chats) { Int64($0.missed) },
    Figure(.abandoned, .count, .chats) { Int64($0.abandoned) },
    Figure(.waiting, .count, .chats) { Int64($0.waiting) },
    Figure(.blocked, .count, .chats) { Int64($0.blocked) },
    Figure(.fellBack, .count, .chats) { Int64($0.fellBack.values.reduce(0, +)) },
    Figure(.noAgentAvailable, .count, .chats) { Int64($0.fellBack[.noAgentAvailable] ?? 0) },
    Figure(.noRuleMatched, .count, .chats) { Int64($0.fellBack[.noRuleMatched] ?? 0) },
    Figure(.waitTimedOut, .count, .chats) { Int64($0.fellBack[.waitTimedOut] ?? 0) },
    Figure(.offersExhausted, .count, .chats) { Int64($0.fellBack[.offersExhausted] ?? 0) },
  ]

  /// The speed of answer, and what is made of it. Service level in both ways that are in use: Gans,
  /// Koole and Mandelbaum, "Telephone call centers: tutorial, review, and research prospects",
  /// Manufacturing & Service Operations Management 5 (2003), 79–141.
  private static let waits: [Figure] = [
    Figure(.answerMean, .span, .connectedChats) { $0.waits.mean },
    Figure(.answerP50, .span, .connectedChats) { $0.waits.percentile(50) },
    Figure(.answerP90, .span, .connectedChats) { $0.waits.percentile(90) },
    Figure(.answerP95, .span, .connectedChats) { $0.waits.percentile(95) },
    Figure(.answerMax, .span, .connectedChats) { $0.waits.percentile(100) },
    Figure(.serviceLevel, .share, .chats) {
      Tally.share(Int64($0.connectedInTime), Int64($0.connected + $0.missed))
    },
    Figure(.serviceLevelOfStaying, .share, .chats) {
      Tally.share(Int64($0.connectedInTime), Int64($0.connected + $0.missed - $0.abandoned))
    },
    Figure(.abandonment, .share, .chats) {
      Tally.share(Int64($0.abandoned), Int64($0.connected + $0.missed))
    },
  ]

  private static let spans: [Figure] = [
    Figure(.handlingMean, .span, .agents) { $0.handling.mean },
    Figure(.handlingP50, .span, .agents) { $0.handling.percentile(50) },
    Figure(.handlingP90, .span, .agents) { $0.handling.percentile(90) },
    Figure(.lengthMean, .span, .connectedChats) { $0.lengths.mean },
    Figure(.lengthP50, .span, .connectedChats) { $0.lengths.percentile(50) },
    Figure(.lengthP90, .span, .connectedChats) { $0.lengths.percentile(90) },
    Figure(.firstResponseMean, .span, .connectedChats) { $0.firstAnswers.mean },
    Figure(.firstResponseP50, .span, .connectedChats) { $0.firstAnswers.percentile(50) },
    Figure(.firstResponseP90, .span, .connectedChats) { $0.firstAnswers.percentile(90) },
    Figure(.responseMean, .span, .agents) { Tally.quotient($0.answerTime, Int64($0.answers)) },
    Figure(.responseMax, .span, .agents) { $0.answers > 0 ? $0.longestAnswer : nil },
  ]

  private static let agents: [Figure] = [
    Figure(.offers, .count, .agents) { Int64($0.offers) },
    Figure(.missedOffers, .count, .agents) { Int64($0.missedOffers) },
    Figure(.declinedOffers, .count, .agents) { Int64($0.declinedOffers) },
    Figure(.transfers, .count, .connectedChats) { Int64($0.transfers) },
    Figure(.visitorMessages, .count, .connectedChats) { Int64($0.visitorMessages) },
    Figure(.agentMessages, .count, .agents) { Int64($0.agentMessages) },
    Figure(.available, .span, .time) { $0.time.available },
    Figure(.occupied, .span, .time) { $0.time.occupied },
    Figure(.occupancy, .share, .time) { Tally.share($0.time.occupied, $0.time.onDuty) },
    Figure(.concurrentMean, .decimal, .time) { Tally.share($0.time.inChats, $0.time.occupied) },
    Figure(.concurrentMax, .count, .time) { $0.time.mostChats },
    Figure(.scored, .count, .connectedChats) { Int64($0.scored) },
    Figure(.scoreMean, .decimal, .connectedChats) {
      Tally.share(Int64($0.scores), Int64($0.scored))
    },
  ]

  /// As `DialogueFigures` has them.
  private static let visitors: [Figure] = [
    Figure(.engaged, .count, .site) { Int64($0.engaged) },
    Figure(.acquired, .count, .site) { Int64($0.acquired) },
    Figure(.conversion, .share, .site) { Tally.share(Int64($0.acquired), Int64($0.engaged)) },
  ]
}
