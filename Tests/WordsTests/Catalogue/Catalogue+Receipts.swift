import Desk
import Words

extension Catalogue {
  mutating func addReceipts() {
    each("receipt", Samples.setUpReceipts) { $0.receipt($1) }
    each("receipt", Samples.chatReceipts) { $0.receipt($1) }
    add("nextSteps", words.nextSteps("CMD", "GIVE"))
  }
}

extension Samples {
  static let setUpReceipts: [SetUpReceipt] = [
    .madeDesk(path: "/desk/x", manager: "ann"), .tookDeskOver(path: "/desk/x", manager: "ann"),
    .addedAgent("ann", next: .tie(command: "CMD")), .addedAgent("ann", next: .work(command: "CMD")),
    .changedAgent("ann"), .removedAgent("ann", accounts: [], rules: [], teams: []),
    .removedAgent("ann", accounts: ["acme.example"], rules: ["vip"], teams: ["sales"]),
    .removedAgent(
      "ann", accounts: (0..<43).map { "a\($0).example" }, rules: ["vip", "x"], teams: []),
    .works("ann", nil, zone: "VALUE"), .addedTeam("sales", ["ann", "bo"]), .addedTeam("sales", []),
    .changedTeam("sales", ["ann"]), .removedTeam("sales"), .addedRule("vip"), .replacedRule("vip"),
    .removedRule("vip"), .belongs(domain: "acme.example", to: "ann"),
    .removedAccount(domain: "acme.example"), .tookIn(accounts: 41, emptyRows: 0),
    .tookIn(accounts: 41, emptyRows: 43), .addedDialogue("welcome", publish: "CMD"),
    .replacedDialogue("welcome", publish: "CMD"), .sameDialogue("welcome"),
    .publishedDialogue("welcome", version: 41, isMet: true, turnOn: "CMD"),
    .publishedDialogue("welcome", version: 41, isMet: false, turnOn: "CMD"),
    .unpublishedDialogue("welcome"), .removedDialogue("welcome"),
    .turnedDialogues(on: true, published: 0), .turnedDialogues(on: true, published: 41),
    .turnedDialogues(on: false, published: 41), .wroteSamples(["/desk/x", "vip"], check: "CMD"),
    .set([.init(name: "welcome", value: "VALUE"), .init(name: "vip", value: "")]),
  ]

  static let chatReceipts: [ChatReceipt] = [
    .talking("kw2m"), .talking(nil), .declined("kw2m"), .declined(nil), .ended("kw2m"), .ended(nil),
    .sent(before: false), .sent(before: true), .noted(before: false), .noted(before: true),
    .whispered(before: false), .whispered(before: true), .bargedIn(before: false),
    .bargedIn(before: true),
    .marked("kw2m", tags: ["vip", "sales"], score: 43), .marked(nil, tags: [], score: nil),
    .rings("kw2m", at: "Kim"), .rings(nil, at: "Kim"), .isBackInQueue("kw2m"), .isBackInQueue(nil),
    .handled(["kw2m", "q7xx"]), .handledMany(41), .reopened("kw2m"),
    .blocked("Kim", until: "14:05", lift: "CMD"), .unblocked("Kim"),
    .merged(43, email: "kim@acme.example"),
    .stands(agent: "Kim", availability: "VALUE"),
  ]
}
