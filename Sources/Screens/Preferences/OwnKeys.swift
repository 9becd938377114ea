public import Terminal
public import Words

/// The keys that whoever sits at a screen has given to its actions, in place of those of its table.
public struct OwnKeys<Action: ScreenAction, Context: ScreenContext>: Hashable, Sendable {
  /// By where they are pressed; no key at all is one that was taken away.
  public private(set) var keys: [Context: [Action: [Key]]] = [:]

  public init() {}

  public var isEmpty: Bool { keys.isEmpty }

  /// Gives an action these keys somewhere, and no others there.
  public mutating func set(_ action: Action, to keys: [Key], in context: Context) {
    self.keys[context, default: [:]][action] = keys
  }

  func keys(for action: Action, in context: Context) -> [Key]? { keys[context]?[action] }

  /// Whether an action may have keys somewhere: all that do something of their own may in the panes,
  /// and what answers a question where that is asked.
  public static func fits(
    _ action: Action, in context: Context, of table: CommandTable<Action, Context, CommandText>
  ) -> Bool {
    let asked: Set<Context> = [.help, .picker, .question, .handOver]
    if table.entries.contains(where: { $0.action == action && $0.contexts.contains(context) }) {
      return true
    }
    return !asked.contains(context) && KeyMap(table).actions.contains(action)
  }

  /// Whether an action may not be left without a key somewhere: what is asked has to be answered, and
  /// whoever sits there has to be able to leave.
  public static func needsKey(
    _ action: Action, in context: Context, of table: CommandTable<Action, Context, CommandText>
  ) -> Bool {
    let answers: [Action] = [.yes, .no, .back, .run, .quit]
    let asked: Set<Context> = [.help, .picker, .question, .handOver]
    return asked.contains(context) && answers.contains(action)
      || action == .quit && context == .anywhere
  }
}

extension CommandTable where Action: ScreenAction, Context: ScreenContext, Phrase == CommandText {
  /// The same table with somebody's own keys beside all others that it has.
  func giving(_ own: OwnKeys<Action, Context>) -> CommandTable {
    guard !own.isEmpty else { return self }
    var done: [Context: Set<Action>] = [:]
    var groups = groups.map { group in
      Group(title: group.title, group.entries.flatMap { entry in split(entry, own, &done) })
    }
    // What has no key there yet stands behind what it has elsewhere.
    for (context, actions) in own.keys {
      for (action, keys) in actions where done[context]?.contains(action) != true {
        for group in groups.indices {
          guard let place = groups[group].entries.firstIndex(where: { $0.action == action }) else {
            continue
          }
          var entry = groups[group].entries[place]
          (entry.keys, entry.contexts, entry.help) = (keys, [context], nil)
          groups[group].entries.insert(entry, at: place + 1)
          break
        }
      }
    }
    return CommandTable(groups, textContexts: textContexts)
  }

  /// An entry, and what of it has other keys somewhere.
  private func split(
    _ entry: Entry, _ own: OwnKeys<Action, Context>, _ done: inout [Context: Set<Action>]
  ) -> [Entry] {
    var rest = entry
    var changed: [Entry] = []
    for context in entry.contexts {
      guard let keys = own.keys(for: entry.action, in: context) else { continue }
      rest.contexts.remove(context)
      // Several entries can have been of one place: the keys are given once.
      guard done[context, default: []].insert(entry.action).inserted else { continue }
      var new = entry
      (new.keys, new.contexts) = (keys, [context])
      changed.append(new)
    }
    guard !changed.isEmpty || rest.contexts != entry.contexts else { return [entry] }
    if rest.contexts.isEmpty {
      if changed.isEmpty {
        // What help says of it is still said beside the keys that it has.
        rest.keys = []
        rest.contexts = entry.contexts
        return [rest]
      }
      for index in changed.indices.dropFirst() { changed[index].help = nil }
      return changed
    }
    for index in changed.indices { changed[index].help = nil }
    return [rest] + changed
  }
}
