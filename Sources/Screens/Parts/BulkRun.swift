import Desk
import FrontDesk
import Words

/// Something that is done to several chats together: what of it came of each.
struct BulkRun: Hashable, Sendable {
  let deed: BoardDeed
  let count: Int
  private var pending: [Command: ChatID]
  private(set) var failures: [Failure]
  private(set) var done: [ChatID] = []

  /// A chat to which it was not done, and why.
  struct Failure: Hashable, Sendable {
    let chat: ChatID
    let visitor: String
    let reason: String
  }

  /// - Parameter failures: those for which it makes no sense.
  init(_ deed: BoardDeed, _ commands: [(command: Command, chat: ChatID)], failures: [Failure]) {
    self.deed = deed
    count = commands.count + failures.count
    pending = [:]
    for (command, chat) in commands { pending[command] = chat }
    self.failures = failures
  }

  var isOver: Bool { pending.isEmpty }

  /// Takes in what the desk said. False: it was not asked for this.
  mutating func take(_ command: Command, failure: String?, visitor: (ChatID) -> String) -> Bool {
    guard let chat = pending.removeValue(forKey: command) else { return false }
    if let failure {
      failures.append(Failure(chat: chat, visitor: visitor(chat), reason: failure))
    } else {
      done.append(chat)
    }
    return true
  }
}
