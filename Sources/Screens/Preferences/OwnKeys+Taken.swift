public import Terminal
public import Words

/// What somebody's own keys take from the table's: who gives a key to something means that, also where a
/// later version of the table has come to give it to something else.
extension CommandTable where Action: ScreenAction, Context: ScreenContext, Phrase == CommandText {
  /// The keys that actions of the table lose where somebody's own do something else. What has to have a key
  /// keeps the last one that it has, so that the two clash.
  public func taken(by own: OwnKeys<Action, Context>) -> [TakenKey<Action, Context>] {
    giving(own).lost(to: own)
  }

  /// The same table with somebody's own keys. The order of its entries, and what is said of them, stays.
  public func with(_ own: OwnKeys<Action, Context>) -> CommandTable {
    // Most have none, and the screen is to be there at once.
    guard !own.isEmpty else { return self }
    let given = giving(own)
    let lost = given.lost(to: own)
    guard !lost.isEmpty else { return given }
    let groups = given.groups.map { group in
      Group(title: group.title, group.entries.flatMap { CommandTable.split($0, lost, own) })
    }
    return CommandTable(groups, textContexts: textContexts)
  }

  private func lost(to own: OwnKeys<Action, Context>) -> [TakenKey<Action, Context>] {
    var lost: [TakenKey<Action, Context>] = []
    for entry in entries {
      for context in entry.contexts.sorted(by: { $0.name < $1.name })
      where own.keys(for: entry.action, in: context) == nil {
        let given = own.keys[context, default: [:]].sorted { $0.key.name < $1.key.name }
          .flatMap { action, keys in keys.map { (action: action, key: $0) } }
        for key in entry.keys {
          guard let taker = given.first(where: { $0.key.excludes(key) }) else { continue }
          lost.append(
            TakenKey(
              context: context, key: taker.key, action: taker.action, lost: key,
              former: entry.action))
        }
      }
    }
    return lost.filter { taken in
      guard OwnKeys<Action, Context>.needsKey(taken.former, in: taken.context, of: self) else {
        return true
      }
      let keys = entries.filter {
        $0.action == taken.former && $0.contexts.contains(taken.context)
      }.flatMap(\.keys)
      let gone = lost.filter { $0.former == taken.former && $0.context == taken.context }
      return !Set(keys).isSubset(of: gone.map(\.lost))
    }
  }

  /// An entry, and what of it has fewer keys somewhere.
  private static func split(
    _ entry: Entry, _ lost: [TakenKey<Action, Context>], _ own: OwnKeys<Action, Context>
  ) -> [Entry] {
    var rest = entry
    var changed: [Entry] = []
    for context in entry.contexts.sorted(by: { $0.name < $1.name })
    where own.keys(for: entry.action, in: context) == nil {
      let gone = Set(
        lost.filter { $0.former == entry.action && $0.context == context }.map(\.lost))
      guard !gone.isDisjoint(with: entry.keys) else { continue }
      rest.contexts.remove(context)
      var new = entry
      (new.keys, new.contexts) = (entry.keys.filter { !gone.contains($0) }, [context])
      changed.append(new)
    }
    // What help says of it is said once.
    for index in changed.indices where index > 0 || !rest.contexts.isEmpty {
      changed[index].help = nil
    }
    return (rest.contexts.isEmpty ? [] : [rest]) + changed
  }
}

extension Key {
  /// Whether it and another one cannot both do something in one place: they are one key, or one begins the
  /// other.
  func excludes(_ other: Key) -> Bool {
    if self == other { return true }
    if case .sequence(let first, _) = self, first == other { return true }
    if case .sequence(let first, _) = other, first == self { return true }
    return false
  }
}
