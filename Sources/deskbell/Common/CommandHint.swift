import Desk
import Synchronization
import Text

// Commands to show, so that they work where they are pasted.

extension DeskOptions {
  /// A command, with the desk where it has to be named.
  func hint(_ words: String) -> String { commandLine(words, store: hintedStore) }

  /// What `--store` is in commands that are shown: empty where the desk is the one that they find in
  /// any terminal.
  var hintedStore: String {
    guard let named = namedStore else { return "" }
    return named == (try? Environment.defaultStorePath()) ? "" : named
  }
}

extension GlobalOptions {
  /// A command, with the desk and, where one was named, the agent who is to give it.
  func hint(_ words: String, by agent: AgentID? = nil) -> String {
    let isNamed = self.agent != nil || Environment.text("DESKBELL_AS") != nil
    guard let agent, isNamed else { return desk.hint(words) }
    return desk.hint("\(words) --as \(agent)")
  }
}

/// The desk this process is about, where somebody named it: commands in messages of lower floors,
/// which know nothing of that, are shown with it.
enum ShownDesk {
  private static let path = Mutex("")

  static func name(_ path: String) { self.path.withLock { $0 = path } }

  /// A message in which commands, between backquotes, work where they are pasted.
  static func completed(_ message: String) -> String {
    let path = path.withLock { $0 }
    guard !path.isEmpty else { return message }
    return message.replacing(/`deskbell ([^`]+)`/) { match in
      // One that names a desk already works.
      match.output.1.hasSuffix("--help") || match.output.1.contains(" --store ")
        ? String(match.output.0) : "`\(commandLine(String(match.output.1), store: path))`"
    }
  }
}
