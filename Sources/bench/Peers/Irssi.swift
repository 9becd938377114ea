import Foundation

/// irssi, the chat client of the same kind that is known to be quick, on a terminal of its own and at
/// a server of the bench's own: what the inbox is measured beside.
final class Irssi {
  static let path = "/usr/bin/irssi"

  let server: IRCServer
  let screen: WatchedProgram
  private let home: String

  init() throws {
    home = FileManager.default.temporaryDirectory.path + "/deskbell-bench-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    server = try IRCServer()
    screen = try WatchedProgram(
      Irssi.path,
      ["--home=\(home)", "-n", "agent", "-c", "127.0.0.1", "-p", "\(server.port)"],
      environment: ["HOME": home])
    try server.welcome("agent") { [screen] in screen.type("/join #desk\r") }
    screen.quieten(for: 500)
  }

  deinit { try? FileManager.default.removeItem(atPath: home) }
}
