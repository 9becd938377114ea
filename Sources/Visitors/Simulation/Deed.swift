import Desk
public import FrontDesk

/// What a simulated person does: a command as any real one's.
public struct Deed: Sendable {
  public let principal: Principal
  public let command: Command

  init(_ principal: Principal, _ command: Command) {
    self.principal = principal
    self.command = command
  }
}
