public import Desk

/// The drafts of one agent: what is being written and was not sent. They are no history.
///
/// From any thread.
public protocol DraftStore: AnyObject, Sendable {
  /// All drafts of a kind that can be read.
  func load(_ kind: DraftKind) -> [ChatID: String]

  /// Keeps a draft soon, whole or not at all; an empty text drops it. Never waits for a disk.
  func save(_ text: String, _ kind: DraftKind, for chat: ChatID)

  /// Returns when everything that was to be kept is kept, or was told that it cannot be.
  func flush()
}
