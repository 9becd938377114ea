import Desk
import Text

// Commands to show, so that they work where they are pasted.

extension DeskOptions {
  /// A command, with the desk that was named.
  func hint(_ words: String) -> String { commandLine(words, store: namedStore ?? "") }
}

extension GlobalOptions {
  /// A command, with the desk and, where one was named, the agent who is to give it.
  func hint(_ words: String, by agent: AgentID? = nil) -> String {
    let isNamed = self.agent != nil || Environment.text("DESKBELL_AS") != nil
    guard let agent, isNamed else { return desk.hint(words) }
    return desk.hint("\(words) --as \(agent)")
  }
}
