/// Adds the rule at the end or replaces the one of that id in its place.
public struct RuleSet: Hashable, Sendable {
  public var rule: Rule

  public init(_ rule: Rule) {
    self.rule = rule
  }
}
