import CNcurses

/// What a terminal understands beyond what its terminfo entry tells.
struct Dialect {
  /// Titles, bracketed paste, focus and synchronized output, as xterm has them: terminals either
  /// know these or ignore them.
  let isXtermLike: Bool

  init(term: String) {
    let families = [
      "xterm", "tmux", "screen", "rxvt", "alacritty", "kitty", "foot", "wezterm", "ghostty", "st-",
      "vte", "konsole", "gnome", "iterm", "contour", "rio", "mintty",
    ]
    isXtermLike = term == "st" || families.contains { term.hasPrefix($0) }
  }

  /// What is sent once ncurses has the terminal: paste marks, focus reports, the title put by.
  func enter(reportsFocus: Bool) -> String {
    guard isXtermLike else { return "" }
    return (pushesTitle ? "" : "\u{1B}[22;0t") + "\u{1B}[?2004h"
      + (reportsFocus ? "\u{1B}[?1004h" : "")
  }

  /// What undoes everything that is ever sent. To be asked for after `setupterm`.
  func leave(reportsFocus: Bool) -> [UInt8] {
    var text = ""
    if isXtermLike {
      text += "\u{1B}[?2026l" + (reportsFocus ? "\u{1B}[?1004l" : "") + "\u{1B}[?2004l"
      if !pushesTitle { text += "\u{1B}[23;0t" }
    }
    for name in ["sgr0", "op", "cnorm", "rmcup"] {
      if let capability = deskbell_curses_capability(name) { text += String(cString: capability) }
    }
    return Array(Dialect.withoutDelays(text).utf8)
  }

  /// Whether taking the terminal, as terminfo has it, puts the title by already.
  private var pushesTitle: Bool {
    deskbell_curses_capability("smcup").map { String(cString: $0).contains("[22;0") } ?? false
  }

  /// Terminfo's waiting times, such as `$<5/>`, are for terminals on wires.
  static func withoutDelays(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "$") {
      let after = rest.index(after: start)
      result += rest[..<start]
      if after < rest.endIndex, rest[after] == "<", let end = rest[after...].firstIndex(of: ">") {
        rest = rest[rest.index(after: end)...]
      } else {
        result += "$"
        rest = rest[after...]
      }
    }
    return result + rest
  }
}
