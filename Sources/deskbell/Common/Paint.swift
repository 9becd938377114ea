import Glibc
import Text

/// How a piece of plain output stands out. Never the only sign of anything.
enum Ink: String {
  case plain = ""
  case strong = "1"
  case faint = "2"
  case good = "32"
  case bad = "31"
  case caution = "33"
}

/// Puts colour on standard output, where it is a terminal and nobody asked for none (no-color.org).
struct Paint {
  let isOn: Bool

  /// Colours nowhere.
  static let none = Paint(isOn: false)

  private init(isOn: Bool) { self.isOn = isOn }

  init() {
    isOn =
      isatty(1) == 1 && Environment.text("NO_COLOR") == nil && Environment.text("TERM") != "dumb"
  }

  /// The text with its colour: for standard output only, after all measuring.
  func callAsFunction(_ text: SafeText, _ ink: Ink) -> String {
    guard isOn, ink != .plain, !text.isEmpty else { return text.string }
    return "\u{1B}[\(ink.rawValue)m\(text.string)\u{1B}[0m"
  }
}
