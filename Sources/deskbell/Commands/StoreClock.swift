import ArgumentParser
import Desk
import FrontDesk
import Glibc
import JSON
import Text
import Words

/// What time it is at the desk, and setting that back.
struct StoreClock: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clock",
    abstract: "Show the desk's time and what carried it ahead; set it back.",
    discussion: """
      Desk time is that of the last event, or of the clock where that is later: it never runs \
      backwards by itself. What was done once under a clock far ahead stops all that falls due until \
      the clock has caught up. Where that is so, this asks whether desk time is to be set back to \
      the clock of this machine, by an event that says so; nothing else of the journal changes. \
      Open chats go on: what was dated ahead counts as of now, and what was still to come is as far \
      away as before. It needs the permission manageSettings.

        deskbell store clock          # look, and be asked
        deskbell store clock --yes    # set it back without being asked
      """)

  @OptionGroup var global: GlobalOptions

  @Flag(help: "Set desk time back without asking.")
  var yes = false

  func run() throws {
    let session = try global.openDesk(tellsOfClocks: false)
    // Opened as if to act: whoever only looks is not told of the clocks of others.
    var reading = try Reading(session.desk)
    let wall = session.wallClock(for: try? session.viewer())
    var output = StandardOutput()
    if !global.json {
      reading.print(wall, to: &output)
      output.flush()
    }
    if reading.isAhead, try wantsIt(reading, wall) {
      _ = try session.perform(.setClock)
      reading.setTo = session.desk.time
      if !global.json {
        let told = Reading.told(session.desk.time, wall)
        output.text(SafeText(Environment.words.setBack(to: told)))
      }
    }
    if global.json { output.line(reading.json) }
    output.flush()
  }

  /// Whether it is to be set back: somebody says so now, or has said so.
  private func wantsIt(_ reading: Reading, _ wall: WallClock) throws(Failure) -> Bool {
    if let ahead = reading.live.max(), ahead - reading.clock > FrontDesk.clockLeap {
      throw Failure(.refused, .clockAhead(by: ahead - reading.clock))
    }
    if yes { return true }
    guard !global.json, isatty(0) == 1, isatty(1) == 1 else {
      if !global.json {
        StandardError.line(Environment.words.setBackWith(global.hint("store clock --yes")))
      }
      return false
    }
    StandardError.ask(Environment.words.maySetBack(to: Reading.told(reading.clock, wall)))
    return Environment.words.isYes(readLine() ?? "")
  }
}

/// What the clocks said.
private struct Reading {
  let desk: Instant
  let clock: Instant
  /// The clocks of those who are live.
  let live: [Instant]
  /// What carried desk time ahead, and who did that.
  let cause: (event: StampedEvent, by: Author)?
  /// What it was set back to.
  var setTo: Instant?

  /// A second, since nobody asks all clocks at one moment.
  private static let unnoticed: Int64 = 1000

  init(_ desk: FrontDesk) throws(Failure) {
    let clock = desk.ownClock
    self.clock = clock
    live = desk.clocksOfLive().sorted()
    self.desk = max(desk.time, live.first ?? clock)
    guard desk.time - clock > Self.unnoticed else {
      cause = nil
      return
    }
    cause = try Failure.wrapping { () throws(DeskError) in try desk.whatCarriedTime(beyond: clock) }
  }

  var isAhead: Bool { cause != nil }

  /// `2026-11-23 09:12:33 CET`.
  static func told(_ instant: Instant, _ wall: WallClock) -> String {
    "\(wall.date(instant)) \(wall.second(instant)) \(wall.zone(instant))"
  }

  func print(_ wall: WallClock, to output: inout StandardOutput) {
    var facts = FactList()
    facts.add(.deskTime, Self.told(desk, wall))
    facts.add(.thisClock, Self.told(clock, wall))
    if let first = live.first, let last = live.last {
      let others = [first, last].filter { abs($0 - clock) > Self.unnoticed }
      let told = others.map { Self.told($0, wall) }
      facts.add(
        .liveHere,
        Environment.words.live(live.count, by: Set(told).sorted())
      )
    }
    if let cause {
      facts.add(.aheadBy, WallClock.span(desk - clock))
      facts.add(
        .sinceEvent,
        Environment.words.cause(
          cause.event.seq, cause.event.event.kind.rawValue,
          at: Self.told(cause.event.at, wall), by: cause.by))
    }
    facts.print(to: &output, paint: Paint())
    if cause == nil { output.text(SafeText(Environment.words.timeGoesByClock)) }
  }

  /// `{"deskTime","clock","live":[…],"ahead","cause":{"seq","at","by","type"}|null,"setTo"}`.
  var json: String {
    var writer = JSONWriter()
    writer.beginObject()
    writer.field("deskTime", desk)
    writer.field("clock", clock)
    writer.field("live", live.map(\.iso8601))
    writer.field("aheadMilliseconds", cause == nil ? 0 : desk - clock)
    writer.key("cause")
    if let cause {
      writer.beginObject()
      writer.field("seq", cause.event.seq)
      writer.field("type", cause.event.event.kind.rawValue)
      writer.field("at", cause.event.at)
      writer.field("by", cause.by.text)
      writer.endObject()
    } else {
      writer.null()
    }
    writer.field("setTo", setTo)
    writer.endObject()
    return writer.text
  }
}
