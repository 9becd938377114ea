/// Which colours a user wants, as far as the terminal has any.
public enum ThemeChoice: String, Hashable, Sendable, CaseIterable {
  /// Those that fit the terminal's background, for which it is asked.
  case automatic = "auto"
  case dark
  case light
  /// Those that fit the background and stand out from it as much as they can.
  case highContrast = "high-contrast"

  /// The shade to draw for.
  ///
  /// - Parameter background: what is known of the terminal's.
  func shade(on background: Shade) -> Shade {
    switch self {
    case .automatic: background
    case .dark: .dark
    case .light: .light
    case .highContrast: background == .unknown ? .dark : background
    }
  }

  /// Whether it hangs on the terminal's background.
  var asksForBackground: Bool { self == .automatic || self == .highContrast }
}
