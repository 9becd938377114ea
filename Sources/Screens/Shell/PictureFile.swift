public import Desk

/// Where a picture is read that somebody names by a path, as far as a screen has to do with it. The program
/// reads it.
public struct PictureFile: Sendable {
  /// What became of reading it.
  public enum Outcome: Sendable {
    case picture(Picture)
    /// It cannot be read, or is none, which is said in words.
    case broken(String)
  }

  /// Reads it; it may wait for a disk.
  public var read: @Sendable (_ path: String) -> Outcome

  public init(read: @escaping @Sendable (_ path: String) -> Outcome) { self.read = read }
}
