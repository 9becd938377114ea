import ArgumentParser
import Desk
import Figures
import FrontDesk
import Routing
import Words

/// Of which time something is told, and by whose clock.
struct ReportSpan: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only what was asked for from that day on, or that instant.", valueName: "day"))
  var from: String?

  @Option(
    help: ArgumentHelp(
      "Only what was asked for until the end of that day, or before that instant.", valueName: "day"
    ))
  var to: String?

  @Option(
    help: ArgumentHelp("By the clocks of which time zone (else the reader's).", valueName: "zone"))
  var zone: String?

  struct Period {
    let query: FigureQuery
    let zone: String
    let clock: WallClock
  }

  func period(_ session: DeskSession, _ viewer: AgentID?) throws(Failure) -> Period {
    if let zone, !TimeZoneName.isKnown(zone) {
      throw Failure(
        .usage,
        Failure(
          Refusal(.value(.badTimeZone(zone, meant: TimeZoneName.respelt(zone))))
        ).message)
    }
    let name = zone ?? session.timeZone(of: viewer)
    let now = max(session.desk.wallTime, session.desk.time)
    let clock = WallClock(zone: name, now: now)
    let zone = name.map { Zone(named: $0) } ?? .surroundings
    let query = FigureQuery(
      from: try from.map { text throws(Failure) in
        try clock.instant(text, option: "--from")
      } ?? .distantPast,
      to: try to.map { text throws(Failure) in
        try clock.instant(text, option: "--to", isEnd: true)
      } ?? .distantFuture,
      now: now, offset: { zone.offset(at: $0) })
    return Period(query: query, zone: name ?? clock.zone(now), clock: clock)
  }
}
