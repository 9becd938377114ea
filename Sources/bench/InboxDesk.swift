import Desk
import Glibc

/// A desk with open chats, some of them agent1's, and whatever past.
final class InboxDesk {
  private let directory: TemporaryDesk

  var path: String { directory.path }

  init(closed: Int, open: Int = 50, agents: Int = 40, lines: Int = 8) throws {
    directory = try TemporaryDesk()
    var settings = Settings()
    // Nothing shall happen by itself while the inbox is measured.
    settings.presence = false
    settings.inactivityTimeout = 1_000_000_000
    let now = Int64(time(nil)) * 1000
    let events = Int64((closed + open) * (lines + 4) + agents + 1)
    try FilledDesk.write(
      directory.path, closed: closed, open: open, settings: settings, agents: agents, lines: lines
    ) { seq in Instant(milliseconds: now - (events - seq) * 1000) }
  }

  /// Opens agent1's inbox.
  func open() throws -> WatchedProgram {
    try WatchedProgram(
      programPath("deskbell"), ["inbox", "--store", directory.path, "--as", "agent1"],
      environment: ["HOME": directory.path])
  }
}
