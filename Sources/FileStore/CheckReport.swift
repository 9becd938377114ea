public import Store

/// What reading everything found.
public struct CheckReport: Sendable {
  public struct Finding: Hashable, Sendable {
    public var path: String
    /// From 1; nil: it is about the file as a whole.
    public var line: Int?
    public var reason: Damage
  }

  /// In order of the journal; snapshot and index last.
  public var findings: [Finding] = []
  public var segments = 0
  public var bytes: Int64 = 0
  public var commits = 0
  public var events: Int64 = 0

  public var isSound: Bool { findings.isEmpty }
}
