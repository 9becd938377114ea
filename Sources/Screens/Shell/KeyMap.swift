public import Terminal
import Text
public import Words

/// What the keys of a screen do: a value, made from the screen's table of commands. A screen asks the
/// one that it was given, so that whatever it says of keys is true where they are pressed.
public struct KeyMap<Action: ScreenAction, Context: ScreenContext>: Sendable {
  public typealias Table = CommandTable<Action, Context, CommandText>

  private let table: Table

  public init(_ table: Table) { self.table = table }

  /// What a key does, looked for in each context in order.
  func action(for key: Key, in contexts: [Context]) -> Action? {
    table.action(for: key, in: contexts)
  }

  /// What a key begins others as where the hand is; nil: it begins none.
  func prefix(_ key: Key, in contexts: [Context]) -> Key? { table.prefix(key, in: contexts) }

  /// What can follow such a key, and what it does then.
  func following(
    _ prefix: Key, in contexts: [Context], _ texts: any Wording
  ) -> [(key: Key, text: String)] {
    table.following(prefix, in: contexts).map { key, entry in
      let label = entry.label ?? table.entries.first { $0.action == entry.action }?.label
      return (key, label.map(texts.text) ?? entry.action.name)
    }
  }

  /// The keys of an action, wherever they do it.
  func keys(for action: Action) -> [Key] { table.keys(for: action) }

  /// The keys that do something where the hand is, the one to name first.
  func keys(for action: Action, in contexts: [Context]) -> [Key] {
    table.keys(for: action).filter { table.action(for: $0, in: contexts) == action }
  }

  /// The name of the first key that does something in a context. Where the user took all keys from it,
  /// how it is done by name; empty if it never had one there.
  func keyName(for action: Action, in context: Context) -> String {
    let entries = table.entries.filter { $0.action == action && $0.contexts.contains(context) }
    if let key = entries.lazy.compactMap(\.keys.first).first { return key.name }
    return entries.isEmpty ? "" : byName(action) ?? ""
  }

  /// How an action is done by its name; nil: there is no key for that.
  private func byName(_ action: Action) -> String? {
    table.keys(for: .palette).first.map { $0.name + action.name }
  }

  /// Whether a key would do something that somebody else notices, or that cannot be taken back.
  func isDeed(_ key: Key, in contexts: [Context]) -> Bool {
    table.action(for: key, in: contexts)?.isDeed ?? false
  }

  /// Whether all of these keys only look elsewhere.
  func areMoves(_ keys: [Key], in contexts: [Context]) -> Bool {
    keys.allSatisfy { table.action(for: $0, in: contexts)?.isMove ?? false }
  }

  /// What a footer shows: the entries of the table that do something where the hand is, in the table's
  /// order, each action once.
  func footer(in contexts: [Context], where isUseful: (Action) -> Bool) -> [Table.Entry] {
    var actions: Set<Action> = []
    return table.entries.filter { entry in
      guard entry.label != nil, !entry.contexts.isDisjoint(with: contexts),
        let key = entry.keys.first, table.action(for: key, in: contexts) == entry.action,
        isUseful(entry.action)
      else { return false }
      return actions.insert(entry.action).inserted
    }
  }

  /// What a footer shows, and the key of help, which stands apart.
  func hints(
    in contexts: [Context], where isUseful: (Action) -> Bool
  ) -> (entries: [Table.Entry], help: Table.Entry?) {
    let entries = footer(in: contexts, where: isUseful)
    return (entries.filter { $0.action != .help }, entries.first { $0.action == .help })
  }

  // MARK: By name

  /// What is done by an entry of the table.
  func action(ofEntry place: Int) -> Action? {
    table.entries.indices.contains(place) ? table.entries[place].action : nil
  }

  /// Whether something can be done in one of these contexts at all.
  func isKnown(_ action: Action, in contexts: [Context]) -> Bool {
    table.entries.contains { $0.action == action && !$0.contexts.isDisjoint(with: contexts) }
  }

  /// Everything that can be done by name, in the table's order: not what only answers what is asked.
  var actions: [Action] {
    let asked: Set<Context> = [.help, .picker, .question, .handOver, .speaking]
    var found: Set<Action> = []
    return table.entries.compactMap { entry in
      entry.contexts.isSubset(of: asked) || !found.insert(entry.action).inserted
        ? nil : entry.action
    }
  }

  /// What help says of an action where the hand is, or elsewhere if it does nothing there.
  func help(for action: Action, in contexts: [Context], _ texts: any Wording) -> String {
    let entries = table.entries.filter { $0.action == action && $0.help != nil }
    let entry = entries.first { !$0.contexts.isDisjoint(with: contexts) } ?? entries.first
    return entry?.help.map(texts.text) ?? ""
  }

  /// The keys that answer what is asked in a context, in one line.
  func answers(in context: Context, _ texts: any Wording) -> SafeText {
    table.line(of: [.yes, .no], in: context, told: texts.text)
  }

  /// What help says of the table.
  func help(_ texts: any Wording) -> [HelpGroup] {
    table.help(told: texts.text, byName: { actions.contains($0) ? byName($0) : nil })
  }
}
