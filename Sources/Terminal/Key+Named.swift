extension Key {
  /// The key that help and footers call so, or two of them with a space between; nil: none is called
  /// that. Names of keys may be written in either case, and the arrows in letters.
  ///
  /// What a terminal cannot tell from another key is that one: `C-m` is Enter.
  public init?(named name: String) {
    let parts = name.split(separator: " ")
    guard let first = parts.first.flatMap({ Key(single: $0) }) else { return nil }
    switch parts.count {
    case 1: self = first
    case 2:
      guard let second = Key(single: parts[1]) else { return nil }
      self = .sequence(first, second)
    default: return nil
    }
  }

  private init?(single name: Substring) {
    var rest = name
    var modifiers: Modifiers = []
    let prefixes: [(String, Modifiers)] = [("c-", .control), ("alt-", .alt), ("s-", .shift)]
    while let (prefix, modifier) = prefixes.first(where: {
      rest.count > $0.0.count && rest.lowercased().hasPrefix($0.0)
    }) {
      guard !modifiers.contains(modifier) else { return nil }
      modifiers.insert(modifier)
      rest = rest.dropFirst(prefix.count)
    }
    let key: Key? =
      if let named = Key.namesOfKeys[rest.lowercased()] {
        named.held(modifiers)
      } else if rest.count == 1, let character = rest.first, !character.isWhitespace {
        Key.letter(character, modifiers)
      } else {
        nil
      }
    guard let key else { return nil }
    self = key
  }

  private static func letter(_ character: Character, _ modifiers: Modifiers) -> Key? {
    let small = Character(character.lowercased())
    return switch modifiers {
    case []: .character(character)
    case .alt: .alt(character)
    case .control: ctrlKey(small)
    case [.alt, .control]: .modified(.alt, .ctrl(small))
    default: nil
    }
  }

  /// What a terminal sends for Control with a character; nil: nothing of its own.
  private static func ctrlKey(_ small: Character) -> Key? {
    switch small {
    case "i": .tab
    case "m": .enter
    case "[": .escape
    case "a"..."z", "@", "\\", "]", "^", "_": .ctrl(small)
    default: nil
    }
  }

  /// This key with others held down.
  private func held(_ modifiers: Modifiers) -> Key? {
    switch (self, modifiers) {
    case (_, []): self
    case (.character(" "), .control): .ctrl("@")
    case (.character(" "), .alt): .alt(" ")
    case (.character, _), (.escape, _), (.backtab, _): nil
    case (.tab, .shift): .backtab
    default: .modified(modifiers, self)
    }
  }

  private static let namesOfKeys: [String: Key] = {
    let plain: [Key] = [
      .character(" "), .enter, .tab, .backspace, .delete, .insert, .escape, .up, .down, .left,
      .right, .home, .end, .pageUp, .pageDown,
    ]
    var names: [String: Key] = [:]
    for key in plain + (1...12).map({ .function($0) }) { names[key.name.lowercased()] = key }
    let others: [(String, Key)] = [
      ("up", .up), ("down", .down), ("left", .left), ("right", .right), ("escape", .escape),
      ("return", .enter), ("pageup", .pageUp), ("pagedown", .pageDown), ("delete", .delete),
      ("insert", .insert),
    ]
    for (name, key) in others { names[name] = key }
    return names
  }()
}
