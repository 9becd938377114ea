import ArgumentParser
import Desk
import FrontDesk
import Hosting
import Routing
import Store

// What a shell offers when the tab key is pressed. A desk that cannot be opened offers nothing.

extension CompletionKind {
  static var agents: CompletionKind { .ids { $0.agents.map(\.id.text) } }
  static var teams: CompletionKind { .ids { $0.teams.map(\.id.text) } }
  static var rules: CompletionKind { .ids { $0.rules.map(\.id.text) } }
  static var dialogues: CompletionKind { .ids { $0.dialogues.map(\.id.text) } }
  static var tags: CompletionKind { .ids { $0.tagsInUse } }
  static var responses: CompletionKind {
    .custom { words, _, _ in
      let library = try? desk(in: words)?.library()
      return library.map { $0.ids.filter(\.isValid).map(\.text).sorted() } ?? []
    }
  }
  static var domains: CompletionKind { .ids { Array($0.accounts.keys) } }
  /// Open chats that an action fits.
  static func openChats(
    _ fits: @escaping @Sendable (Chat) -> Bool
  ) -> CompletionKind {
    .ids { $0.chats.values.filter(fits).map(\.id.text) }
  }
  /// All open chats, and those that closed last.
  static var chats: CompletionKind {
    .custom { words, _, _ in
      guard let desk = desk(in: words) else { return [] }
      let closed = (try? desk.history(HistoryQuery(limit: closedOffered))) ?? []
      let ids = desk.state.chats.keys.map(\.text) + closed.map(\.id.text)
      return ids.filter(isPlainIdentifier).sorted()
    }
  }
  /// The chats that were missed last.
  static var missedChats: CompletionKind {
    .ids { $0.missed.backwards.prefix(closedOffered).map(\.chat.text) }
  }
  /// How many closed chats are offered.
  private static let closedOffered = 200
  static var settings: CompletionKind { .list(Setting.allCases.map(\.rawValue)) }
  static var timeZones: CompletionKind { .custom { _, _, _ in TimeZoneName.all } }

  /// Where a visitor's request can go.
  static var routes: CompletionKind {
    .custom { words, _, _ in
      let kinds: [Route] = [.roundRobin, .customRules]
      guard let state = desk(in: words)?.state else { return kinds.map(\.text) }
      let agents = state.agents.map(\.id).filter { isPlainIdentifier($0.text) }
      let teams = state.teams.map(\.id).filter { isPlainIdentifier($0.text) }
      return (kinds + agents.map { .agent($0) } + teams.map { .team($0) }).map(\.text).sorted()
    }
  }

  /// Ids on the desk that the words typed so far mean.
  private static func ids(
    _ list: @escaping @Sendable (DeskState) -> [String]
  ) -> CompletionKind {
    .custom { words, _, _ in
      guard let state = desk(in: words)?.state else { return [] }
      // Shells take apart what they are given: only plain letters are handed over.
      return list(state).filter(isPlainIdentifier).sorted()
    }
  }

  /// The desk that the words typed so far mean.
  private static func desk(in words: [String]) -> FrontDesk? {
    var path = try? Environment.storePath()
    for (word, next) in zip(words, words.dropFirst()) where word == "--store" { path = next }
    return path.flatMap { try? LiveDesk(path: $0, toLook: true).desk }
  }
}
