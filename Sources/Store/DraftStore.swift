public import Desk

/// The drafts of one agent: what is being written and was not sent. They are no history.
///
/// From any thread.
public protocol DraftStore: AnyObject, Sendable {
  /// All drafts of a kind that can be read.
  func load(_ kind: DraftKind) -> [ChatID: String]

  /// Keeps a draft soon, whole or not at all; an empty text drops it. Never waits for a disk.
  func save(_ text: String, _ kind: DraftKind, for chat: ChatID)

  /// Lets those who watch a chat read what is being written in it; an empty text: nothing any more.
  /// Fleeting: it need not outlive a crash of the machine, and goes with the next `load`.
  func share(_ text: String, for chat: ChatID)

  /// What is shared of a chat; nil: nothing.
  func shared(for chat: ChatID) -> String?

  /// What was kept beside the drafts of what their agent has read and missed; nil: nothing was.
  func loadMarks() -> String?

  /// Keeps that soon, whole or not at all. Never waits for a disk.
  func keepMarks(_ text: String)

  /// Returns when everything that was to be kept is kept, or was told that it cannot be.
  func flush()
}
