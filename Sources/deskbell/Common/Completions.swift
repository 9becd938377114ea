import ArgumentParser
import Desk
import FrontDesk

// What a shell offers when the tab key is pressed. A desk that cannot be opened offers nothing.

extension CompletionKind {
  static var agents: CompletionKind { .ids { $0.agents.map(\.id.text) } }
  static var teams: CompletionKind { .ids { $0.teams.map(\.id.text) } }
  static var rules: CompletionKind { .ids { $0.rules.map(\.id.text) } }
  static var domains: CompletionKind { .ids { Array($0.accounts.keys) } }
  static var openChats: CompletionKind { .ids { $0.chats.keys.map(\.text) } }
  static var settings: CompletionKind { .list(Settings().named.map(\.name)) }

  /// Ids on the desk that the words typed so far mean.
  private static func ids(
    _ list: @escaping @Sendable (DeskState) -> [String]
  ) -> CompletionKind {
    .custom { words, _, _ in
      var path = try? Environment.storePath()
      for (word, next) in zip(words, words.dropFirst()) where word == "--store" { path = next }
      guard let path, let live = try? LiveDesk(path: path) else { return [] }
      // Shells take apart what they are given: only plain letters are handed over.
      return list(live.desk.state).filter(isPlainIdentifier).sorted()
    }
  }
}
