public import Terminal
public import Words

/// What somebody's own keys do not get from the table's: a key is looked for in the nearest place first.
extension CommandTable where Action: ScreenAction, Context: ScreenContext, Phrase == CommandText {
  /// Somebody's own keys that do something else in places within those where they were given. What they
  /// gave there themself, and what the table has like this without them, is what they want.
  public func hidden(of own: OwnKeys<Action, Context>) -> [HiddenKey<Action, Context>] {
    let given = with(own)
    var hidden: [HiddenKey<Action, Context>] = []
    for (context, actions) in own.keys.sorted(by: { $0.key.name < $1.key.name }) {
      for (action, keys) in actions.sorted(by: { $0.key.name < $1.key.name }) {
        for key in keys where !has(key, for: action, in: context) {
          hidden += keepers(of: key, for: action, in: context, own, given)
        }
      }
    }
    return hidden
  }

  private func has(_ key: Key, for action: Action, in context: Context) -> Bool {
    entries.contains {
      $0.action == action && $0.contexts.contains(context) && $0.keys.contains(key)
    }
  }

  /// Who has an own key in each narrower place, in the table with those keys.
  private func keepers(
    of key: Key, for action: Action, in context: Context, _ own: OwnKeys<Action, Context>,
    _ given: CommandTable
  ) -> [HiddenKey<Action, Context>] {
    Context.allCases.compactMap { place in
      guard place.wider.contains(context) else { return nil }
      for entry in given.entries
      where entry.action != action && entry.contexts.contains(place)
        && own.keys(for: entry.action, in: place) == nil
      {
        guard let other = entry.keys.first(where: { $0.excludes(key) }) else { continue }
        return HiddenKey(
          context: context, key: key, action: action, place: place, other: other,
          keeper: entry.action)
      }
      return nil
    }
  }
}
