import Desk
import FrontDesk
import Words

/// Something that is done to several chats together: what of it came of each.
struct BulkRun: Hashable, Sendable {
  let deed: BoardDeed
  let count: Int
  private var pending: [Command: ChatID]
  private(set) var failures: [NotDone]
  private(set) var done: [ChatID] = []

  /// - Parameter failures: those for which it makes no sense.
  init(_ deed: BoardDeed, _ commands: [(command: Command, chat: ChatID)], failures: [NotDone]) {
    self.deed = deed
    count = commands.count + failures.count
    pending = [:]
    for (command, chat) in commands { pending[command] = chat }
    self.failures = failures
  }

  var isOver: Bool { pending.isEmpty }

  /// Whether the desk was asked for this and has not answered.
  func waits(for command: Command) -> Bool { pending[command] != nil }

  /// Takes in what the desk said of something it was asked for.
  ///
  /// - Parameter visitor: whose chat it is about, for those that failed.
  mutating func take(_ command: Command, failure: String?, visitor: String) {
    guard let chat = pending.removeValue(forKey: command) else { return }
    if let failure {
      failures.append(NotDone(chat, visitor: visitor, reason: failure))
    } else {
      done.append(chat)
    }
  }
}
