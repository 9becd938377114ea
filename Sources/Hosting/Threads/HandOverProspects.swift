public import Desk
public import Routing

/// What a chat could be handed over to, and what would come of each.
public struct HandOverProspects: Hashable, Sendable {
  public var chat: ChatID
  /// None: nobody has it, or it is not open.
  public var all: [HandOverProspect]

  public init(of chat: ChatID, _ all: [HandOverProspect]) {
    self.chat = chat
    self.all = all
  }
}
