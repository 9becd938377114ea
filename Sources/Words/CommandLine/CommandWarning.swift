public import Desk

/// What somebody should know who gave a command that was done.
public enum CommandWarning: Hashable, Sendable {
  /// A domain without a dot, and the command that takes it back.
  case noDot(domain: String, takeBack: String)
  /// This machine knows no such account.
  case noAccount(String, AgentID)
  /// An account that other agents have too; the option that says whom it acts as.
  case sharedAccount(String, [AgentID], option: String)
  /// Somebody has a chat and is not there; the commands that make them present.
  case absent(inbox: String, listen: String)
  /// There is no desk there, and what stands in a file was looked at alone.
  case checkedAlone(path: String)
  /// The same, and it was walked through alone.
  case triedAlone(path: String)
  case nobodyManages(path: String, takeOver: String)
}
