import Foundation
import Glibc
import Words

/// What the program takes from its surroundings besides arguments.
enum Environment {
  /// An environment variable; nil if it is not set or empty.
  static func text(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  /// The language that people are told in: the one place where it is chosen. Whatever names one stands
  /// here in the order in which it counts.
  static let tongue =
    [
      Arguments.namedTongue, locale.flatMap(Tongue.init(ofLocale:)),
    ].lazy.compactMap(\.self).first ?? .english

  /// The locale of texts, such as `zh_TW.UTF-8`.
  static let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(text).first

  /// What the program says, in that language.
  static var words: any Wording { tongue.words }

  /// The operating-system account this process works for.
  static var account: Account {
    let id = geteuid()
    guard let entry = getpwuid(id)?.pointee else {
      return Account(number: id, login: String(id), fullName: nil, home: nil)
    }
    // The first part of the comment field is the full name, by an old custom.
    let comment = entry.pw_gecos.map { String(cString: $0) } ?? ""
    let fullName = comment.split(separator: ",", omittingEmptySubsequences: false).first
    return Account(
      number: id, login: String(cString: entry.pw_name),
      fullName: fullName.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : String($0) },
      home: entry.pw_dir.map { String(cString: $0) })
  }

  struct Account {
    let number: uid_t
    let login: String
    let fullName: String?
    let home: String?

    var isRoot: Bool { number == 0 }
  }

  /// Where a desk lies that nobody named: `DESKBELL_STORE`, else in the XDG data directory.
  static func storePath() throws(Failure) -> String {
    if let path = text("DESKBELL_STORE") { return absolute(path) }
    return try defaultStorePath()
  }

  /// Where a desk lies that nothing names: in the XDG data directory.
  static func defaultStorePath() throws(Failure) -> String {
    // The XDG specification says to ignore a path that is not absolute.
    if let data = text("XDG_DATA_HOME"), data.hasPrefix("/") { return data + "/deskbell" }
    guard let home = text("HOME") ?? account.home, home.hasPrefix("/") else {
      throw Failure(.noHome(option: "--store DIR"))
    }
    return home + "/.local/share/deskbell"
  }

  /// A path that means the same in every directory: it is shown to be used in other terminals.
  static func absolute(_ path: String) -> String {
    let place = FileManager.default.currentDirectoryPath
    return path.hasPrefix("/") || place.isEmpty ? path : place + "/" + path
  }
}
