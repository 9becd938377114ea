/// How a terminal is asked for a notice outside of itself.
public enum NoticeForm: String, CaseIterable, Sendable {
  /// As iTerm2 has it: one text.
  case osc9
  /// As kitty has it: a title, and a text below.
  case osc99
  /// As rxvt-unicode has it: a title, and a text below.
  case osc777

  /// The form that a terminal understands, by what it says of itself in the environment; nil: none, or
  /// nobody knows.
  public init?(_ environment: (String) -> String?) {
    let term = environment("TERM") ?? ""
    let program = environment("TERM_PROGRAM") ?? environment("LC_TERMINAL") ?? ""
    // What tmux and screen were started in is still told by what they left there.
    if environment("KITTY_WINDOW_ID") != nil || term.hasPrefix("xterm-kitty") {
      self = .osc99
    } else if program == "iTerm.app" || program == "iTerm2"
      || environment("LC_TERMINAL") == "iTerm2"
      || environment("ITERM_SESSION_ID") != nil
    {
      self = .osc9
    } else if program == "WezTerm" || environment("WEZTERM_PANE") != nil || term == "wezterm" {
      self = .osc777
    } else if program == "ghostty" || environment("GHOSTTY_RESOURCES_DIR") != nil
      || term.hasPrefix("xterm-ghostty")
    {
      self = .osc777
    } else if ["foot", "contour", "rxvt-unicode"].contains(where: { term.hasPrefix($0) }) {
      self = .osc777
    } else {
      return nil
    }
  }
}
