public import Palette

/// What lies behind everything: which colours can be read on it.
public enum Shade: Hashable, Sendable, CaseIterable {
  case dark
  case light
  /// Nobody said; what is drawn can be read on black and on white.
  case unknown

  /// Of a background: dark is what white stands out from more than black does.
  public init(of background: Colour) {
    self = background.contrast(to: .white) >= background.contrast(to: .black) ? .dark : .light
  }

  /// Of what some terminals put into the variable COLORFGBG: the numbers of the text's colour and, last,
  /// of the background's, of which 7 and those from 9 on are light.
  public init(colorfgbg text: String?) {
    guard let text, text.contains(";"), let last = text.split(separator: ";").last,
      let number = UInt8(last), number < 16
    else {
      self = .unknown
      return
    }
    self = number == 7 || number > 8 ? .light : .dark
  }
}
