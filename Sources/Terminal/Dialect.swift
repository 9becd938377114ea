/// What a terminal understands beyond what its terminfo entry tells.
struct Dialect {
  /// Titles, focus and synchronized output, as xterm has them: terminals either know these or ignore
  /// them. Bracketed paste is asked of every terminal that can place its cursor: a mode that it does
  /// not know it ignores, and a paste that is taken for keys would be sent.
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
    let paste = "\u{1B}[?2004h"
    guard isXtermLike else { return paste }
    return (pushesTitle ? "" : "\u{1B}[22;0t") + paste
      + (reportsFocus ? "\u{1B}[?1004h" : "")
  }

  /// What asks a terminal for the colour of its background (xterm's OSC 11); it answers as `KeyDecoder`
  /// reads it, or not at all.
  var backgroundQuestion: String { isXtermLike ? "\u{1B}]11;?\u{1B}\\" : "" }

  /// What has a mouse told, or not: presses and the wheel, in numbers of any size. Only of terminals that
  /// know it.
  func mouse(_ isOn: Bool) -> String {
    guard isXtermLike else { return "" }
    return isOn ? "\u{1B}[?1000h\u{1B}[?1006h" : "\u{1B}[?1006l\u{1B}[?1000l"
  }

  /// What undoes `enter`, ends colours and attributes, and shows the cursor, before ncurses undoes what it did.
  func exit(reportsFocus: Bool) -> String {
    let plain = Capabilities.text("sgr0") + Capabilities.text("op")
    let cursor = plain + Capabilities.text("cnorm")
    let paste = "\u{1B}[?2004l"
    guard isXtermLike else { return paste + cursor }
    return (reportsFocus ? "\u{1B}[?1004l" : "") + paste
      + (pushesTitle ? "" : "\u{1B}[23;0t") + cursor
  }

  /// What clears the row that the cursor is left on, once ncurses has given the terminal back: a shell
  /// goes on there where there is no second screen to leave.
  var clearLastRow: String {
    Capabilities.text("rmcup").isEmpty ? "\r" + Capabilities.text("el") : ""
  }

  /// What undoes everything that is ever sent, by us or by ncurses, at whatever moment. To be asked
  /// for after `setupterm`.
  func leave(reportsFocus: Bool) -> [UInt8] {
    var text =
      (isXtermLike ? "\u{1B}[?2026l" : "") + mouse(false) + exit(reportsFocus: reportsFocus)
    text += Capabilities.text("rmcup")
    // Without a second screen to leave, the shell goes on below what is shown.
    if Capabilities.text("rmcup").isEmpty { text += "\r\n" }
    return Array(text.utf8)
  }

  /// Whether taking the terminal, as terminfo has it, puts the title by already.
  private var pushesTitle: Bool {
    Capabilities.text("smcup").contains("[22;0")
  }
}
