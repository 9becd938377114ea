public import Desk

/// What somebody does about whom nobody is to talk to.
public enum BlockDeed: Hashable, Sendable {
  /// The visitor of a chat, open or closed; an open one ends. For so many seconds.
  case blockVisitor(of: ChatID, seconds: Int, reason: String)
  case block(Block.Target, seconds: Int, reason: String)
  case unblock(Block.Target)
  /// The visitor of a chat, open or closed.
  case unblockVisitor(of: ChatID)
}
