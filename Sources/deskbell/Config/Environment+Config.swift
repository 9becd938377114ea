import Foundation
import Glibc
import Screens
import Text
import Words

/// What a user has chosen for all their desks, in a file of their own.
extension Environment {
  /// Where that is: `config.toml` in the XDG configuration directory.
  static func configPath() throws(Failure) -> String {
    // The XDG specification says to ignore a path that is not absolute.
    if let config = text("XDG_CONFIG_HOME"), config.hasPrefix("/") {
      return config + "/deskbell/config.toml"
    }
    guard let home = text("HOME") ?? account.home, home.hasPrefix("/") else {
      throw Failure(.noConfigHome(variable: "XDG_CONFIG_HOME"))
    }
    return home + "/.config/deskbell/config.toml"
  }

  /// What the user has chosen.
  ///
  /// - Throws: a usage failure that tells what is wrong in the file. Who has no directory for it has chosen
  ///   nothing.
  static func preferences() throws(Failure) -> ScreenPreferences {
    guard let path = try? configPath() else { return ScreenPreferences() }
    let (preferences, faults, _) = config(at: path)
    guard let first = faults.first else { return preferences }
    throw Failure(
      .usage, words.place(file: path, line: first.line) + ": " + words.problem(first.problem))
  }

  /// Has what is printed on a terminal laid out with the widths that the user has chosen for theirs.
  static func useWidths() {
    guard isatty(1) == 1, let path = try? configPath() else { return }
    AmbiguousWidth.inUse = config(at: path).preferences.ambiguousWidth
  }

  /// What a file holds: nothing where there is none.
  static func config(
    at path: String
  ) -> (preferences: ScreenPreferences, faults: [ConfigFault], remarks: [ConfigRemark]) {
    guard let file = fopen(path, "r") else {
      let reason = errno
      if reason == ENOENT || reason == ENOTDIR { return (ScreenPreferences(), [], []) }
      return (
        ScreenPreferences(),
        [ConfigFault(line: nil, .unreadable(String(cString: strerror(reason))))], []
      )
    }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    while bytes.count <= configLimit {
      let count = fread(&buffer, 1, buffer.count, file)
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    if ferror(file) != 0 {
      return (
        ScreenPreferences(),
        [ConfigFault(line: nil, .unreadable(String(cString: strerror(errno))))], []
      )
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return (ScreenPreferences(), [ConfigFault(line: nil, .notUTF8)], [])
    }
    let reader = ConfigReader(text)
    return (reader.preferences, reader.faults, reader.remarks)
  }

  /// Nobody writes so much of settings, in bytes.
  private static let configLimit = 1 << 20

  /// How a screen reads it while it runs.
  static func preferencesFile(at path: String) -> PreferencesFile {
    PreferencesFile {
      let (preferences, faults, _) = config(at: path)
      return faults.isEmpty ? .preferences(preferences) : .broken(told(faults, of: path))
    }
  }

  /// What a screen says of a file that it cannot go by.
  static func told(_ faults: [ConfigFault], of path: String) -> String {
    guard let first = faults.first else { return "" }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let fault = words.place(file: name, line: first.line) + ": " + words.problem(first.problem)
    return words.keptAsItWas(fault, more: faults.count - 1, check: "deskbell config check")
  }
}
