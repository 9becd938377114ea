import Foundation

extension Environment {
  /// Whether a terminal of this locale has characters for parts of a cell.
  static var showsBlocks: Bool {
    guard text("TERM") != "dumb",
      let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap({ text($0) }).first
    else { return false }
    return locale.lowercased().replacing("-", with: "").hasSuffix("utf8")
  }
}
