/// An agent found several of the website's visitors, who share an email, to be one person.
public struct VisitorsMerged: Hashable, Sendable {
  public var agent: AgentID
  /// All that the person is from then on: the two that were named, and who was merged with either
  /// before.
  public var visitors: [VisitorMark]
  /// By which they were found to be one.
  public var email: String
  /// What was known of them otherwise: values that others cover from then on.
  public var covered: [Visitor.Attribute]
  /// The events by which either was merged with others before.
  public var before: [Int64]

  public init(
    agent: AgentID, visitors: [VisitorMark], email: String, covered: [Visitor.Attribute] = [],
    before: [Int64] = []
  ) {
    self.agent = agent
    self.visitors = visitors
    self.email = email
    self.covered = covered
    self.before = before
  }
}
