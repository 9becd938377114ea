/// Where preferences are kept, as far as a screen has to do with it. The program reads it.
public struct PreferencesFile: Sendable {
  /// What became of reading it.
  public enum Outcome: Sendable {
    case preferences(ScreenPreferences)
    /// Nothing of it is taken, since something is wrong in it, which is said in words.
    case broken(String)
  }

  /// Reads it; it may wait for a disk.
  public var read: @Sendable () -> Outcome

  public init(read: @escaping @Sendable () -> Outcome) { self.read = read }
}
