public import Text

/// Every action of a program with its keys and its help, in one place: what keys do, the footer, the
/// help screen and the manual are all made from it. What it says of them is a value, that whoever shows
/// it puts into words.
public struct CommandTable<
  Action: Hashable & Sendable, Context: Hashable & Sendable, Phrase: Hashable & Sendable
>: Sendable {
  /// One action.
  public struct Entry: Sendable {
    public var action: Action
    /// The keys that do it; the first is the one that footers show.
    public var keys: [Key]
    /// Where they do it.
    public var contexts: Set<Context>
    /// One or two words, for the footer; nil: it is not in the footer.
    public var label: Phrase?
    /// A sentence, for help; nil: the keys stand in help beside those of the entry of the same
    /// action and group that has one.
    public var help: Phrase?

    public init(
      _ action: Action, keys: [Key], in contexts: Set<Context>, label: Phrase? = nil,
      help: Phrase? = nil
    ) {
      self.action = action
      self.keys = keys
      self.contexts = contexts
      self.label = label
      self.help = help
    }
  }

  /// Entries that help lists under one title.
  public struct Group: Sendable {
    public var title: Phrase
    public var entries: [Entry]

    public init(title: Phrase, _ entries: [Entry]) {
      self.title = title
      self.entries = entries
    }
  }

  /// Two actions that one key would do in one context.
  public struct Clash: Hashable, Sendable {
    public var context: Context
    public var key: Key
    public var first: Action
    public var second: Action
  }

  public let groups: [Group]
  /// The entries of all groups.
  public let entries: [Entry]
  /// The contexts where characters are text and never commands.
  public let textContexts: Set<Context>
  private var actions: [Context: [Key: Action]] = [:]
  /// The keys that begin others, by context.
  private var prefixes: [Context: Set<Key>] = [:]
  /// Keys that two actions of one context claim; a sound table has none. The first entry wins.
  public private(set) var clashes: [Clash] = []

  /// - Parameter textContexts: the contexts where characters are text and never commands.
  public init(_ groups: [Group], textContexts: Set<Context> = []) {
    self.groups = groups
    entries = groups.flatMap(\.entries)
    self.textContexts = textContexts
    for entry in entries {
      for context in entry.contexts {
        for key in entry.keys { add(key, of: entry.action, in: context) }
      }
    }
    for entry in entries {
      for context in entry.contexts {
        for case .sequence(let key, _) in entry.keys {
          guard let first = actions[context]?[key],
            !clashes.contains(where: { $0.context == context && $0.key == key })
          else { continue }
          clashes.append(Clash(context: context, key: key, first: first, second: entry.action))
        }
      }
    }
  }

  private mutating func add(_ key: Key, of action: Action, in context: Context) {
    if let first = actions[context]?[key] {
      clashes.append(Clash(context: context, key: key, first: first, second: action))
    } else {
      actions[context, default: [:]][key] = action
      if case .sequence(let first, _) = key { prefixes[context, default: []].insert(first) }
    }
  }

  /// What a key does, looked for in each context in order. A letter of a Cyrillic, Greek, Zhuyin
  /// or Hangul layout that means nothing itself counts as the Latin letter on its key. Once a context takes
  /// text, characters are no commands, also not in the contexts after it.
  public func action(for key: Key, in contexts: [Context]) -> Action? {
    let isCharacter = key.isTyped
    if isCharacter, let first = contexts.first, textContexts.contains(first) { return nil }
    let latin = key.onLatinLayout
    for context in contexts {
      if isCharacter, textContexts.contains(context) { return nil }
      if let action = actions[context]?[key] { return action }
      if let latin, let action = actions[context]?[latin] { return action }
    }
    return nil
  }

  /// The key of the table that this one begins others as, where it does; nil: it means something by
  /// itself, or nothing.
  public func prefix(_ key: Key, in contexts: [Context]) -> Key? {
    let latin = key.onLatinLayout
    for context in contexts {
      if key.isTyped, textContexts.contains(context) { return nil }
      for key in [key, latin].compactMap(\.self) {
        if actions[context]?[key] != nil { return nil }
        if prefixes[context]?.contains(key) == true { return key }
      }
    }
    return nil
  }

  /// What can follow a key that begins others, in the table's order: each key with what it does then.
  public func following(_ prefix: Key, in contexts: [Context]) -> [(key: Key, entry: Entry)] {
    var found: [(key: Key, entry: Entry)] = []
    for entry in entries where !entry.contexts.isDisjoint(with: contexts) {
      for case .sequence(prefix, let second) in entry.keys {
        let isFirst = !found.contains { $0.key == second }
        if isFirst, action(for: .sequence(prefix, second), in: contexts) == entry.action {
          found.append((second, entry))
        }
      }
    }
    return found
  }

  /// The keys of an action, the one to show first.
  public func keys(for action: Action) -> [Key] {
    entries.filter { $0.action == action }.flatMap(\.keys)
  }

  /// The name of the first key that does an action in a context; nothing if none does.
  public func keyName(for action: Action, in context: Context) -> String {
    entries.first { $0.action == action && $0.contexts.contains(context) }?.keys.first?.name ?? ""
  }

  /// Some actions of a context in one line, each with its key: `y  yes    n  no`.
  ///
  /// - Parameter words: puts a label into words.
  public func line(
    of choices: [Action], in context: Context, told words: (Phrase) -> String
  ) -> SafeText {
    let parts = choices.compactMap { action -> SafeText? in
      let entry = entries.first { $0.action == action && $0.contexts.contains(context) }
      return entry.flatMap { entry in
        entry.keys.first.map { SafeText($0.name) + "  " + SafeText(entry.label.map(words) ?? "") }
      }
    }
    return parts.enumerated().reduce(into: SafeText.empty) { line, part in
      line = part.offset == 0 ? part.element : line + "    " + part.element
    }
  }
}
