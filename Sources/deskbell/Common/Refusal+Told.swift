import Desk
import FrontDesk
import Store
import Words

extension Refusal {
  /// What people read of it at the command line: why, and the command or option that helps.
  var told: String {
    let words = Environment.words.refusal(self)
    return hint.map { "\(words) \($0)" } ?? words
  }

  private var hint: String? {
    switch reason {
    case .missing(.unknown(let thing, _, nil)):
      "`deskbell \(Refusal.listing(thing))` shows those there are."
    case .setUp(.exists(.agent, _)): "Change them with agent set."
    case .setUp(.exists(.rule, _)): "Replace it with rule set."
    case .setUp(.exists(let thing, _)): "Change it with \(thing.rawValue) set."
    case .setUp(.nobodyElseManages):
      "Make somebody else an administrator first: "
        + "`deskbell agent set AGENT --profile administrator`"
    case .setUp(.hasChats): "End them, or send them back to the queue with --requeue."
    case .permission(.onlyAgents): "Say which with --as."
    case .chat(.visitorHasOpenChat): "Go on in it with --resume, or end it first."
    case .missing, .setUp, .value, .permission, .chat, .amount, .clock: nil
    }
  }

  /// The command that lists things of a kind.
  private static func listing(_ thing: Thing) -> String {
    switch thing {
    case .chat: "chats"
    case .setting: "settings list"
    case .agent, .team, .rule, .account: "\(thing.rawValue) list"
    }
  }
}

extension DeskError {
  /// What people read of it at the command line.
  var told: String {
    switch self {
    case .refused(let refusal): refusal.told
    case .store(let error): error.told
    }
  }
}
