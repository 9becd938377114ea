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
  ///
  /// - Parameter check: throws once whoever watches may not do so any more.
  func run(
    _ board: inout BoardReport, while check: () throws(Failure) -> Void
  ) throws(Failure) {
    let host = HostedDesk(live, onlyLooks: true)
    let watcher = WatcherSession(at: host, from: board.seq + 1)
    try Failure.wrapping { () throws(DeskError) in try host.tend() }
    var output = StandardOutput()
    var told: String?
    var next = Instant.distantPast
    while true {
      for warning in live.desk.takeWarnings() { StandardError.line(warning.told) }
      try takeNews(of: watcher, &board)
      try check()
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
      try Failure.wrapping { () throws(DeskError) in try host.lookAround() }
    }
  }

  /// Takes in what happened. The report is made anew after midnight, and where a commit that was taken
  /// in was rolled back.
  private func takeNews(
    of watcher: WatcherSession, _ board: inout BoardReport
  ) throws(Failure) {
    let desk = live.desk
    var seen = board.seq
    var isStale = board.isOfYesterday(desk) || desk.state.seq < seen
    while true {
      let events = try Failure.wrapping { () throws(DeskError) in try watcher.takeNews() }
      guard let first = events.first, let last = events.last else { break }
      if first.seq <= seen { isStale = true }
      seen = last.seq
      if !isStale { board.take(events, desk) }
    }
    guard isStale else { return }
    board = try Failure.wrapping { () throws(DeskError) in try board.anew(desk) }
  }
}
