public import Desk

/// What came of a command on a chat.
public enum ChatReceipt: Hashable, Sendable {
  /// Whoever gave the command has it now.
  case talking(ChatID?)
  case declined(ChatID?)
  case ended(ChatID?)
  /// Whether the same message was there before.
  case sent(before: Bool)
  case noted(before: Bool)
  /// Whispered to a chat's agent; said to its visitor beside that agent.
  case whispered(before: Bool)
  case bargedIn(before: Bool)
  /// What agents have noted about it now.
  case marked(ChatID?, tags: [String], score: Int?)
  /// It was handed over, and rings at the agent of that name.
  case rings(ChatID?, at: String)
  case isBackInQueue(ChatID?)
  /// Missed chats were marked handled.
  case handled([ChatID])
  /// So many were, without their ids.
  case handledMany(Int)
  /// One that was handled is missed again.
  case reopened(ChatID)
  /// Somebody is blocked until a time, known by that; lifted by that command.
  case blocked(String, until: String, lift: String)
  case unblocked(String)
  /// So many visitors who have that email are one person.
  case merged(Int, email: String)
  /// The agent of that name is available or not, as `availability` has it.
  case stands(agent: String, availability: String)
}
