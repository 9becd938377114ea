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

  /// The keys of an action, wherever they do it.
  func keys(for action: Action) -> [Key] { table.keys(for: action) }

  /// The keys that do something where the hand is, the one to name first.
  func keys(for action: Action, in contexts: [Context]) -> [Key] {
    table.keys(for: action).filter { table.action(for: $0, in: contexts) == action }
  }

  /// The name of the first key that does something in a context; empty if none does.
  func keyName(for action: Action, in context: Context) -> String {
    table.keyName(for: action, in: context)
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

  /// The keys that answer what is asked in a context, in one line.
  func answers(in context: Context, _ texts: any Wording) -> SafeText {
    table.line(of: [.yes, .no], in: context, told: texts.text)
  }

  /// What help says of the table.
  func help(_ texts: any Wording) -> [HelpGroup] { table.help(told: texts.text) }
}
