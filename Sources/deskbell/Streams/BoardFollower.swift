import Desk
import FrontDesk
import Hosting

/// The board as lines of JSON: one whenever something changed, with a pause between two.
struct BoardFollower {
  private let live: LiveDesk
  /// Milliseconds between two lines.
  private let pause: Int64

  init(_ live: LiveDesk, pause seconds: Int) {
    self.live = live
    pause = Int64(seconds) * 1000
  }

  /// Prints until nobody reads any more.
  func run(_ board: inout BoardReport) throws(DeskError) {
    let host = HostedDesk(live, onlyLooks: true)
    let watcher = WatcherSession(at: host)
    try host.tend()
    var output = StandardOutput()
    var told: String?
    var next = Instant.distantPast
    while true {
      for warning in live.desk.takeWarnings() { StandardError.line(warning.told) }
      while true {
        let events = try watcher.takeNews()
        guard !events.isEmpty else { break }
        board.take(events, live.desk)
      }
      let now = live.desk.wallTime
      // A clock that was set back keeps nobody waiting.
      if now >= next || next - now > pause {
        let stands = board.json(live.desk, comparing: true)
        if stands != told {
          told = stands
          output.line(board.json(live.desk))
          output.flush()
          next = Instant(milliseconds: now.milliseconds + pause)
        }
      }
      guard !StandardOutput.isUnheard else { return }
      let wakes = [next > now ? next : nil, board.nextTurn(live.desk)].compactMap(\.self).min()
      host.wakesAt = wakes
      host.wait(whileRead: 1)
      try host.lookAround()
    }
  }
}
