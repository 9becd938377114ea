public import Desk

/// What to change of an account: nil leaves a thing as it is, an inner nil takes it away.
public struct AccountChange: Hashable, Sendable {
  public var company: String??
  public var agent: AgentID?
  public init(company: String?? = nil, agent: AgentID? = nil) {
    self.company = company
    self.agent = agent
  }
}
