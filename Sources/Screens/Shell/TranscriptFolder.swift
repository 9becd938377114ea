public import Desk
public import FrontDesk

/// Where transcripts are saved from a screen. The program writes them.
public struct TranscriptFolder: Sendable {
  public enum Outcome: Sendable {
    /// The file that was made.
    case saved(path: String)
    /// In words.
    case failed(String)
  }

  /// Writes a chat's transcript into a new file, for somebody in a time zone; it may wait for a disk.
  public var save: @Sendable (ChatRecord, DeskState, _ zone: String?) -> Outcome

  public init(save: @escaping @Sendable (ChatRecord, DeskState, _ zone: String?) -> Outcome) {
    self.save = save
  }
}
