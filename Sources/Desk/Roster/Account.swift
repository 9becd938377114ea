/// A company whose visitors belong to one agent.
public struct Account: Hashable, Sendable {
  /// The whole domain of the company's email addresses, in its normal form.
  public let domain: String
  public var company: String?
  public var agent: AgentID

  public init(domain: String, company: String? = nil, agent: AgentID) {
    self.domain = EmailDomain.normal(domain)
    self.company = company
    self.agent = agent
  }
}
