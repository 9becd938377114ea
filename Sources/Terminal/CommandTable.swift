public import Text

/// Every action of a program with its keys and its help, in one place: what keys do, the footer, the
/// help screen and the manual are all made from it.
public struct CommandTable<Action: Hashable & Sendable, Context: Hashable & Sendable>: Sendable {
  /// One action.
  public struct Entry: Sendable {
    public var action: Action
    /// The keys that do it; the first is the one that footers show.
    public var keys: [Key]
    /// Where they do it.
    public var contexts: Set<Context>
    /// One or two words, for the footer.
    public var label: SafeText
    /// A sentence, for help.
    public var help: SafeText

    public init(
      _ action: Action, keys: [Key], in contexts: Set<Context>, label: SafeText, help: SafeText
    ) {
      self.action = action
      self.keys = keys
      self.contexts = contexts
      self.label = label
      self.help = help
    }
  }

  /// Two actions that one key would do in one context.
  public struct Clash: Hashable, Sendable {
    public var context: Context
    public var key: Key
    public var first: Action
    public var second: Action
  }

  public let entries: [Entry]
  /// The contexts where characters are text and never commands.
  public let textContexts: Set<Context>
  private var actions: [Context: [Key: Action]] = [:]
  /// Keys that two actions of one context claim; a sound table has none. The first entry wins.
  public private(set) var clashes: [Clash] = []

  /// - Parameter textContexts: the contexts where characters are text and never commands.
  public init(_ entries: [Entry], textContexts: Set<Context> = []) {
    self.entries = entries
    self.textContexts = textContexts
    for entry in entries {
      for context in entry.contexts {
        for key in entry.keys {
          if let first = actions[context]?[key] {
            clashes.append(
              Clash(context: context, key: key, first: first, second: entry.action))
          } else {
            actions[context, default: [:]][key] = entry.action
          }
        }
      }
    }
  }

  /// What a key does, looked for in each context in order. A letter of a Cyrillic, Greek or Zhuyin
  /// layout that means nothing itself counts as the Latin letter on its key. Once a context takes
  /// text, characters are no commands, also not in the contexts after it.
  public func action(for key: Key, in contexts: [Context]) -> Action? {
    let isCharacter = if case .character = key { true } else { false }
    if isCharacter, let first = contexts.first, textContexts.contains(first) { return nil }
    let latin = key.onLatinLayout
    for context in contexts {
      if isCharacter, textContexts.contains(context) { return nil }
      if let action = actions[context]?[key] { return action }
      if let latin, let action = actions[context]?[latin] { return action }
    }
    return nil
  }

  /// The keys of an action, the one to show first.
  public func keys(for action: Action) -> [Key] {
    entries.filter { $0.action == action }.flatMap(\.keys)
  }

  /// The entries of some contexts whose label, help or keys contain all words of a search text,
  /// whatever the case; all of them if it is empty.
  public func entries(in contexts: [Context]? = nil, matching search: String = "") -> [Entry] {
    let words = search.lowercased().split(separator: " ")
    return entries.filter { entry in
      if let contexts, entry.contexts.isDisjoint(with: contexts) { return false }
      let text =
        entry.label.string + "\n" + entry.help.string + "\n"
        + entry.keys.map(\.name).joined(separator: " ")
      let lowercased = text.lowercased()
      return words.allSatisfy { lowercased.contains($0) }
    }
  }

  /// A line of keys and labels of as many entries of the contexts, in order, as fit a width.
  public func footer(in contexts: [Context], width: Int) -> SafeText {
    var line = SafeText.empty
    for context in contexts {
      for entry in entries where entry.contexts.contains(context) && !entry.label.isEmpty {
        guard let key = entry.keys.first, self.action(for: key, in: contexts) == entry.action
        else { continue }
        let item = SafeText("\(key.name) ") + entry.label
        let longer = line.isEmpty ? item : line + "  " + item
        if longer.width <= width { line = longer }
      }
    }
    return line
  }
}
