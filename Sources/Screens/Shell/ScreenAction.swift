/// Something that a key does on a screen; what every screen has keys for is named here.
public protocol ScreenAction: Hashable, Sendable, CaseIterable, RawRepresentable
where RawValue == String {
  static var up: Self { get }
  static var down: Self { get }
  static var pageUp: Self { get }
  static var pageDown: Self { get }
  static var back: Self { get }
  static var yes: Self { get }
  static var no: Self { get }
  static var help: Self { get }
  static var palette: Self { get }
  /// Switches the mouse on or off.
  static var mouse: Self { get }
  /// Does what is selected in a list of what can be done.
  static var run: Self { get }
  static var redraw: Self { get }
  /// Takes in what was changed in the user's file.
  static var reload: Self { get }
  static var suspend: Self { get }
  static var quit: Self { get }

  /// Whether it does something that somebody else notices, or that cannot be taken back: a paste does
  /// none of it.
  var isDeed: Bool { get }
  /// Whether it only looks elsewhere in what is shown: what a key does that is held down.
  var isMove: Bool { get }
  /// Whether it asks for words, which can be typed behind its name.
  var takesWords: Bool { get }
}

extension ScreenAction {
  /// What people call it where they do it by name, or give it keys: `hand-over`.
  public var name: String { kebab(rawValue) }

  public var takesWords: Bool { false }

  /// The action of that name.
  public init?(named name: String) {
    guard let action = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = action
  }
}

/// A name of the program's own as people write it: `hand-over` for `handOver`.
func kebab(_ name: String) -> String {
  name.reduce(into: "") { text, letter in
    if letter.isUppercase { text += "-" }
    text += letter.lowercased()
  }
}
