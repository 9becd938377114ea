import Desk
import FrontDesk
import Store
import Words

extension Refusal {
  /// What people read of it at the command line: why, and the command or option that helps.
  var told: String {
    let words = Environment.words.refusal(self)
    return words + (hint.map(Environment.words.hint) ?? "")
  }

  private var hint: Hint? {
    switch reason {
    case .missing(.unknown(let thing, _, nil)):
      .see(command: "deskbell \(Refusal.listing(thing))")
    case .setUp(.exists(.agent, _)): .changeThem(command: "agent set")
    case .setUp(.exists(.rule, _)): .replaceIt(command: "rule set")
    case .setUp(.exists(.dialogue, _)): .replaceIt(command: "dialogue set")
    case .setUp(.neededByDialogues), .setUp(.hasVisitors): .doItAnyway(option: "--force")
    case .setUp(.exists(let thing, _)): .changeIt(command: "\(thing.rawValue) set")
    case .setUp(.nobodyElseManages):
      .makeAdministrator(command: "deskbell agent set AGENT --profile administrator")
    case .setUp(.hasChats): .endOrRequeue(option: "--requeue")
    case .permission(.onlyAgents): .sayWho(option: "--as")
    case .chat(.visitorHasOpenChat): .goOn(option: "--resume")
    case .blocking(.isNotBlocked(_, nearest: nil)): .see(command: "deskbell blocked")
    case .missing, .setUp, .value, .permission, .chat, .amount, .clock, .site, .missed, .blocking,
      .merging:
      nil
    }
  }

  /// The command that lists things of a kind.
  private static func listing(_ thing: Thing) -> String {
    switch thing {
    case .chat: "chats"
    case .setting: "settings list"
    case .agent, .team, .rule, .account, .dialogue, .response: "\(thing.rawValue) list"
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
