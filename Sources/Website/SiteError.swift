public import Desk
public import FrontDesk

/// Why a browser's wish was not done. Nothing was changed.
public enum SiteError: Error, Sendable {
  /// No visitor has that key.
  case unknownVisitor
  /// The step does not fit any more: the browser takes a new picture.
  case misfit(Misfit)
  /// Something in it will not do, and where.
  case invalid(field: String, Refusal)
  /// So often is too often; seconds until it is not.
  case tooMany(retryAfter: Int)
  /// Too many chats were begun from where the browser is; seconds until one may be again.
  case tooManyChats(retryAfter: Int)
  case desk(DeskError)

  public enum Misfit: String, CaseIterable, Sendable {
    /// No card waits for that answer.
    case notAsked
    /// They are in a chat.
    case chatOpen
    /// They are in none.
    case noChat
    /// The chat has closed.
    case closed
    /// There is no such dialogue to be met.
    case noDialogue
  }
}
