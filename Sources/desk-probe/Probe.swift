import Desk
import FileStore
import FrontDesk
import Glibc
import Words

/// A process at a desk that does what it is told, line by line, for tests of races between
/// processes.
///
/// `desk-probe DIRECTORY AGENT`. Each line of standard input is `accept CHAT`, `take CHAT`,
/// `decline CHAT`, `end CHAT`, or `tend MILLISECONDS` (looks after the desk with its clock so far
/// ahead). Each is answered by one line: `done`, or `refused` and why. A line may end with
/// `@ MICROSECONDS`: then the deed is done at that moment of the monotonic clock, so that several
/// probes do theirs at once.
@main struct Probe {
  static func main() throws {
    guard CommandLine.arguments.count == 3 else { exit(64) }
    let clock = ShiftedClock()
    let desk = try FrontDesk(
      store: FileStore(CommandLine.arguments[1]), clock: clock, attendance: nil)
    let agent = Principal.agent(AgentID(CommandLine.arguments[2]))
    say("ready")
    while let line = readLine() {
      let words = line.split(separator: " ").map(String.init)
      guard words.count >= 2 else { exit(64) }
      if words.count == 4, words[2] == "@", let moment = Int64(words[3]) { wait(until: moment) }
      do throws(DeskError) {
        let chat = ChatID(words[1])
        switch words[0] {
        case "accept": _ = try desk.perform(.accept(chat), by: agent)
        case "decline": _ = try desk.perform(.decline(chat), by: agent)
        case "take": _ = try desk.perform(.take(chat), by: agent)
        case "end": _ = try desk.perform(.end(chat, intervening: false), by: agent)
        case "tend":
          clock.ahead = Int64(words[1]) ?? 0
          try desk.tend()
        default: exit(64)
        }
        say("done")
      } catch {
        var why = "\(error)"
        if case .refused(let refusal) = error { why = Tongue.english.words.refusal(refusal) }
        say("refused \(why)")
      }
    }
  }

  /// Prints a line at once, also into a pipe.
  private static func say(_ line: String) {
    print(line)
    fflush(nil)
  }

  /// Waits on the processor, since a sleep wakes too late for a race.
  private static func wait(until moment: Int64) {
    while true {
      var time = timespec()
      clock_gettime(CLOCK_MONOTONIC, &time)
      if Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000 >= moment { return }
    }
  }
}

/// The machine's clock, put ahead.
private final class ShiftedClock: DeskClock, @unchecked Sendable {
  // Not guarded: the probe has one thread.
  var ahead: Int64 = 0
  var now: Instant { Instant(milliseconds: SystemClock().now.milliseconds + ahead) }
}
