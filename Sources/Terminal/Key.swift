/// A key as it was pressed.
public enum Key: Hashable, Sendable {
  /// A printable character, space included.
  case character(Character)
  /// Control with a lower-case letter, or with one of `@ [ \ ] ^ _`. Control-space is `ctrl("@")`.
  /// Control-J is not Enter.
  case ctrl(Character)
  /// Alt, or Escape just before it, with a character.
  case alt(Character)
  case enter, tab, backtab, backspace, delete, insert, escape
  case up, down, left, right, home, end, pageUp, pageDown
  /// F1 and so on.
  case function(Int)
  /// A key that is no character, with modifiers: `modified([.alt], .enter)`.
  indirect case modified(Modifiers, Key)

  /// Alt-Enter.
  public static let altEnter = Key.modified(.alt, .enter)
}

/// Keys held down together with another.
public struct Modifiers: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let shift = Modifiers(rawValue: 1)
  public static let alt = Modifiers(rawValue: 2)
  public static let control = Modifiers(rawValue: 4)
}

extension Key {
  /// Whether it is a printable character without modifiers: text, where text is typed.
  public var isCharacter: Bool { if case .character = self { true } else { false } }

  /// The key as help and footers name it: `a`, `C-a`, `Alt-a`, `Enter`, `Alt-Enter`, `PgUp`,
  /// `F1`.
  public var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .ctrl("@"): "C-Space"
    case .ctrl(let character): "C-\(character)"
    case .alt(" "): "Alt-Space"
    case .alt("\u{7F}"): "Alt-Backspace"
    case .alt(let character): "Alt-\(character)"
    case .enter: "Enter"
    case .tab: "Tab"
    case .backtab: "S-Tab"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .insert: "Ins"
    case .escape: "Esc"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .function(let number): "F\(number)"
    case .modified(let modifiers, let key):
      (modifiers.contains(.control) ? "C-" : "") + (modifiers.contains(.alt) ? "Alt-" : "")
        + (modifiers.contains(.shift) ? "S-" : "") + key.name
    }
  }
}

/// What the loop hands to the program.
public enum Input: Hashable, Sendable {
  case key(Key)
  /// A bracketed paste, whole, with line feeds between lines and without other control characters.
  case paste(String)
  /// The terminal has, or may have, another size now; `Screen.size` knows it.
  case resized
  /// The terminal window got or lost the focus; only from terminals that say so.
  case focus(Bool)
  /// Somebody asks the program to stop, as Control-Z does, but by signal.
  case suspendRequested
  /// The program goes on after having been stopped without being asked; the screen must be resumed.
  case continued
  /// Another thread used the waker.
  case woken
  /// The deadline has passed.
  case deadline
  /// The terminal is gone, or a signal asks the program to leave.
  case hungUp
}
