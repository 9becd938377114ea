import Foundation

/// A chat client of the same kind, on a terminal of its own and at a server of the bench's own: what the
/// inbox is measured beside.
final class IRCClient {
  /// irssi is known to be quick, WeeChat to do much.
  enum Kind: String, CaseIterable {
    case irssi
    case weechat

    /// Where Debian puts it.
    var path: String { "/usr/bin/\(rawValue)" }

    /// What it shows when there is a line to type into.
    var greeting: String {
      switch self {
      case .irssi: "[(status)]"
      case .weechat: "Plugins loaded"
      }
    }

    fileprivate func arguments(home: String) -> [String] {
      switch self {
      case .irssi: ["--home=\(home)", "--noconnect"]
      case .weechat: ["--dir", home, "--no-connect"]
      }
    }

    fileprivate func arguments(home: String, port: UInt16) -> [String] {
      switch self {
      case .irssi: ["--home=\(home)", "-n", "agent", "-c", "127.0.0.1", "-p", "\(port)"]
      case .weechat: ["--dir", home, "irc://agent@127.0.0.1:\(port)/#desk"]
      }
    }
  }

  let server: IRCServer
  let screen: WatchedProgram
  private let home: Home

  /// In a channel, in which the server says what is to be said.
  init(_ kind: Kind) throws {
    home = try Home()
    server = try IRCServer()
    screen = try WatchedProgram(
      kind.path, kind.arguments(home: home.path, port: server.port),
      environment: ["HOME": home.path])
    // The other one joins by its address.
    try server.welcome("agent") { [screen] in if kind == .irssi { screen.type("/join #desk\r") } }
    screen.quieten(for: 500)
  }

  /// One that has only just been started, without a server; its home has to be kept as long as it runs.
  static func starting(_ kind: Kind) throws -> (screen: WatchedProgram, home: Home) {
    let home = try Home()
    let screen = try WatchedProgram(
      kind.path, kind.arguments(home: home.path), environment: ["HOME": home.path])
    return (screen, home)
  }

  /// A directory that is gone afterwards.
  final class Home {
    let path: String

    init() throws {
      path = FileManager.default.temporaryDirectory.path + "/deskbell-bench-\(UUID().uuidString)"
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
  }
}
