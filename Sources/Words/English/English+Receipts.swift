import Desk

extension English {
  public func receipt(_ receipt: SetUpReceipt) -> String {
    switch receipt {
    case .madeDesk(let path, let manager):
      "Made a desk in \(path). You are \(manager), its administrator."
    case .tookDeskOver(let path, let manager):
      "Nobody managed the desk in \(path). You are \(manager), its administrator."
    case .addedAgent(let id, .tie(let command)):
      "Added \(id). Tie them to their account: \(command)"
    case .addedAgent(let id, .work(let command)): "Added \(id). They work with: \(command)"
    case .changedAgent(let id): "Changed \(id)."
    case .removedAgent(let id, let accounts, let rules, let teams):
      "Removed \(id)\(with(accounts))\(bereft(rules, teams))."
    case .works(let id, let schedule, let zone):
      "\(id) works \(self.schedule(schedule)), in \(zone)."
    case .addedTeam(let id, let agents): "Added the team \(id): \(members(agents))."
    case .changedTeam(let id, let agents): "The team \(id): \(members(agents))."
    case .removedTeam(let id): "Removed the team \(id)."
    case .addedRule(let id): "Added the rule \(id)."
    case .replacedRule(let id): "Replaced the rule \(id)."
    case .removedRule(let id): "Removed the rule \(id)."
    case .belongs(let domain, let agent): "Visitors of \(domain) belong to \(agent)."
    case .removedAccount(let domain): "Removed the account \(domain)."
    case .tookIn(let accounts, 0): "Took in \(counted(accounts, "account"))."
    case .tookIn(let accounts, let empty):
      "Took in \(counted(accounts, "account")); passed over \(counted(empty, "empty row"))."
    case .addedDialogue(let id, let publish):
      "Added the dialogue \(id). Visitors meet it after: \(publish)"
    case .replacedDialogue(let id, let publish):
      "Replaced the dialogue \(id). Visitors meet it so after: \(publish)"
    case .sameDialogue(let id): "The dialogue \(id) is just so already; nothing changed."
    case .publishedDialogue(let id, let version, let isMet, let turnOn):
      "Published the dialogue \(id) as version \(version)."
        + (isMet ? "" : " All dialogues are off; visitors meet them after: \(turnOn)")
    case .unpublishedDialogue(let id):
      "Unpublished the dialogue \(id). Whoever has answered it goes on."
    case .removedDialogue(let id): "Removed the dialogue \(id)."
    case .turnedDialogues(true, let published):
      "Dialogues are on; \(published == 0 ? "none" : "\(published)") of them "
        + "\(published == 1 ? "is" : "are") published."
    case .turnedDialogues(false, _):
      "Dialogues are off: no visitor meets one. Whoever has answered one goes on."
    case .wroteSamples(let files, let check):
      "Wrote \(list(files)). Put your own pages into their targets, and look through them with: "
        + check
    case .set(let settings):
      settings.map { "\($0.name) is \($0.value.isEmpty ? "empty" : $0.value) now" }
        .joined(separator: "; ") + "."
    }
  }

  public func nextSteps(_ add: String, _ work: String) -> String {
    "Next: \(add)\nthen: \(work)"
  }

  /// How many accounts are told by name.
  private static let named = 10

  /// `, with 2 accounts: a.example, b.example`.
  private func with(_ accounts: [String]) -> String {
    guard !accounts.isEmpty else { return "" }
    let more = accounts.count - English.named
    return
      ", with \(counted(accounts.count, "account")): \(list(Array(accounts.prefix(English.named))))"
      + (more > 0 ? " and \(more) more" : "")
  }

  /// `; rule b2 and team t have nobody now`.
  private func bereft(_ rules: [RuleID], _ teams: [TeamID]) -> String {
    let empty = rules.map { "rule \($0)" } + teams.map { "team \($0)" }
    guard let last = empty.last else { return "" }
    let others = list(Array(empty.dropLast()))
    return "; " + (others.isEmpty ? "\(last) has" : "\(others) and \(last) have") + " nobody now"
  }

  public func receipt(_ receipt: ChatReceipt) -> String {
    switch receipt {
    case .talking(let chat): "You are talking in \(named(chat))."
    case .declined(let chat): "Declined \(named(chat))."
    case .ended(let chat): "Ended \(named(chat))."
    case .sent(let before): before ? "Sent before; nothing changed." : "Sent."
    case .noted(let before): before ? "Noted before; nothing changed." : "Noted."
    case .whispered(let before): before ? "Whispered before; nothing changed." : "Whispered."
    case .bargedIn(let before): before ? "Said before; nothing changed." : "Said to the visitor."
    case .marked(let chat, let tags, let score):
      "\(named(chat)): \(tags.isEmpty ? "no tags" : tags.map { "#\($0)" }.joined(separator: " "))"
        + (score.map { ", score \($0)" } ?? "") + "."
    case .rings(let chat, let agent):
      "\(named(chat)) rings at \(agent); it stays yours until they accept."
    case .isBackInQueue(let chat): "\(named(chat)) is back in the queue."
    case .handled(let chats): "Handled: \(list(chats.map(\.text)))."
    case .handledMany(let count): "Handled: \(counted(count, "missed chat"))."
    case .reopened(let chat): "\(chat) is missed again."
    case .blocked(let target, let until, let lift):
      "Blocked until \(until): \(target). Lift it with: \(lift)"
    case .unblocked(let target): "Not blocked any more: \(target)."
    case .merged(let count, let email): "\(count) visitors of \(email) are one person."
    case .stands(let agent, let availability): "\(agent) is \(availability)."
    }
  }

  private func named(_ chat: ChatID?) -> String { chat?.text ?? "the chat" }

  /// A number with what it counts: `1 file`, `2 files`.
  func counted(_ count: some BinaryInteger, _ thing: String) -> String {
    "\(count) \(thing)\(count == 1 ? "" : "s")"
  }
}
