/// Adds the account or replaces the one of that domain.
public struct AccountSet: Hashable, Sendable {
  public var account: Account

  public init(_ account: Account) {
    self.account = account
  }
}
