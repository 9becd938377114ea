/// The rule is no more.
public struct RuleRemoved: Hashable, Sendable {
  public var rule: RuleID

  public init(_ rule: RuleID) {
    self.rule = rule
  }
}
