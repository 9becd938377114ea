import Palette

extension Theme {
  /// The colours of a theme. Every text has a contrast of at least 4.5 to what lies behind it, where there
  /// is to be as much as there is 7 (WCAG 2.2, 1.4.3 and 1.4.6); what a plain ground is, tests say.
  struct Colours: Sendable {
    /// On the terminal's own background.
    var plain: Inks
    /// On bars and selected rows.
    var raised: Inks
    var bar: Ink
    var selection: Ink
    var dimSelection: Ink
    /// Of everything on the selected row; nil: as on bars.
    var selectionInk: Ink?

    static func fitting(_ depth: Depth, _ shade: Shade, isHighContrast: Bool) -> Colours {
      if isHighContrast { return shade == .light ? .strongLight : .strongDark }
      return switch (shade, depth) {
      case (.dark, .exact): .exactDark
      case (.light, .exact): .exactLight
      case (.dark, _): .dark
      case (.light, _): .light
      case (.unknown, _): .middle
      }
    }
  }

  /// A colour for each role.
  struct Inks: Sendable {
    var text, muted, heading, accent, visitor, agent: Ink
    var alert, success, warning, failure, border, note: Ink

    subscript(role: Role) -> Ink {
      switch role {
      case .text: text
      case .muted: muted
      case .heading: heading
      case .accent: accent
      case .visitor: visitor
      case .agent: agent
      case .alert: alert
      case .success: success
      case .warning: warning
      case .failure: failure
      case .border: border
      case .note: note
      }
    }
  }
}

extension Theme.Colours {

  /// For a dark background.
  fileprivate static let dark = Theme.Colours(
    plain: Theme.Inks(
      text: .own, muted: 248, heading: .own, accent: 75, visitor: 80, agent: 176,
      alert: 215, success: 114, warning: 221, failure: 210, border: 248, note: 186),
    raised: Theme.Inks(
      text: 254, muted: 250, heading: 255, accent: 117, visitor: 116, agent: 183,
      alert: 215, success: 114, warning: 222, failure: 217, border: 250, note: 186),
    bar: 236, selection: 18, dimSelection: 238)

  /// For a light one.
  fileprivate static let light = Theme.Colours(
    plain: Theme.Inks(
      text: .own, muted: 240, heading: .own, accent: 25, visitor: 23, agent: 90,
      alert: 124, success: 22, warning: 94, failure: 124, border: 241, note: 58),
    raised: Theme.Inks(
      text: 234, muted: 238, heading: 232, accent: 18, visitor: 23, agent: 53,
      alert: 88, success: 22, warning: 52, failure: 88, border: 239, note: 236),
    bar: 252, selection: 153, dimSelection: 253)

  /// For one that nobody knows: in the narrow band of lightness that is read on black and on white.
  fileprivate static let middle = Theme.Colours(
    plain: Theme.Inks(
      text: .own, muted: 243, heading: .own, accent: 63, visitor: 29, agent: 98,
      alert: 163, success: 29, warning: 131, failure: 131, border: 243, note: 243),
    raised: Theme.Inks(
      text: 254, muted: 250, heading: 255, accent: 117, visitor: 116, agent: 183,
      alert: 215, success: 114, warning: 222, failure: 217, border: 250, note: 186),
    bar: 236, selection: 18, dimSelection: 238)

  /// For a dark background and every colour there is.
  fileprivate static let exactDark = Theme.Colours(
    plain: Theme.Inks(
      text: .own, muted: "#a6adb8", heading: .own, accent: "#6cb6ff", visitor: "#56d4dd",
      agent: "#dcaaf5",
      alert: "#ffb454", success: "#7ee787", warning: "#f0d060", failure: "#ff9494",
      border: "#a6adb8", note: "#d9d98c"),
    raised: Theme.Inks(
      text: "#e6e9ee", muted: "#bcc3cc", heading: "#ffffff", accent: "#9dcdff", visitor: "#84e1e8",
      agent: "#e4bff8",
      alert: "#ffc27a", success: "#9beda2", warning: "#f4dc85", failure: "#ffb3b3",
      border: "#bcc3cc", note: "#e2e2a4"),
    bar: "#2d333b", selection: "#1c3f6e", dimSelection: "#3a4250")

  /// For a light one.
  fileprivate static let exactLight = Theme.Colours(
    plain: Theme.Inks(
      text: .own, muted: "#57606a", heading: .own, accent: "#0550ae", visitor: "#0b5a63",
      agent: "#7a1f8a",
      alert: "#962a00", success: "#116329", warning: "#7a4a00", failure: "#b00020",
      border: "#57606a", note: "#5a5a00"),
    raised: Theme.Inks(
      text: "#1f2328", muted: "#424a53", heading: "#000000", accent: "#033d8b", visitor: "#084a52",
      agent: "#651a72",
      alert: "#7d2300", success: "#0d4f21", warning: "#663d00", failure: "#8e001a",
      border: "#424a53", note: "#4a4a00"),
    bar: "#dfe3e8", selection: "#b6d9ff", dimSelection: "#d0d7de")

  /// For a dark background, with as much contrast as there is.
  fileprivate static let strongDark = Theme.Colours(
    plain: Theme.Inks(
      text: .own, muted: 252, heading: .own, accent: 117, visitor: 123, agent: 219,
      alert: 222, success: 120, warning: 228, failure: 217, border: 252, note: 229),
    raised: Theme.Inks(
      text: 255, muted: 252, heading: 255, accent: 117, visitor: 123, agent: 219,
      alert: 222, success: 120, warning: 228, failure: 217, border: 252, note: 229),
    bar: 234, selection: 231, dimSelection: 236, selectionInk: 16)

  /// For a light one.
  fileprivate static let strongLight = Theme.Colours(
    plain: Theme.Inks(
      text: .own, muted: 238, heading: .own, accent: 18, visitor: 17, agent: 53,
      alert: 52, success: 22, warning: 52, failure: 88, border: 238, note: 236),
    raised: Theme.Inks(
      text: 16, muted: 236, heading: 16, accent: 17, visitor: 17, agent: 53,
      alert: 52, success: 16, warning: 52, failure: 52, border: 236, note: 236),
    bar: 254, selection: 16, dimSelection: 252, selectionInk: 231)
}

extension Ink: ExpressibleByStringLiteral {
  /// A colour as `Colour` reads it; what is none is the terminal's own.
  public init(stringLiteral text: String) { self = Colour(text).map { .exact($0) } ?? .own }
}
