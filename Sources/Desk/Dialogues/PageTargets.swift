/// The pages a dialogue is for: those that one of `include` matches and none of `exclude`.
public struct PageTargets: Hashable, Sendable {
  /// Patterns as they were written (DIALOGUES, Targets).
  public var include: [String]
  public var exclude: [String]

  public init(include: [String], exclude: [String] = []) {
    self.include = include
    self.exclude = exclude
  }
}
