/// A key as it was pressed, or two of them in a row.
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
  /// Two keys, one after the other, as a table has them that gives the first no meaning of its own.
  indirect case sequence(Key, Key)

  /// Alt-Enter.
  public static let altEnter = Key.modified(.alt, .enter)
}

extension Key {
  /// Whether it is a printable character without modifiers: text, where text is typed.
  public var isCharacter: Bool { if case .character = self { true } else { false } }

  /// Whether it is text where text is typed, or begins with such a key.
  public var isTyped: Bool {
    switch self {
    case .sequence(let first, _): first.isTyped
    default: isCharacter
    }
  }

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
    case .sequence(let first, let second): first.name + " " + second.name
    }
  }
}
