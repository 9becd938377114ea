import Alerts
import Desk
import Words

extension Catalogue {
  /// What is said to somebody who is called.
  mutating func addCalls() {
    each("headline", Samples.calls) { $0.headline($1) }
    each("detail", Samples.calls) { $0.detail($1) }
    each("failure", Samples.callFailures) { $0.failure($1, of: .hook) }
    each("notOpened", Samples.callFailures) { $0.notOpened($1) }
    each("trial", Samples.callTrials) { $0.trial($1) }
    add("trialHeadline", words.trialHeadline)
    add("trialDetail", words.trialDetail)
    each("glance", Samples.glances) { $0.glance($1) }
    add("onlyTheBell", words.onlyTheBell(test: "CMD"))
  }
}

extension Samples {
  private static func subjects(_ names: [String]) -> [CallSubject] {
    names.map { CallSubject(ChatID("kw2m"), visitor: $0) }
  }

  static let calls: [Call] = {
    var calls = (0..<7).map { _ in Call(on: .terminal) }
    calls[0].offers = subjects(["Kim"])
    calls[1].offers = subjects(["Kim"])
    calls[1].isAgain = true
    calls[2].offers = subjects(["Kim", "Mia", "Zed", "vip", "sales"])
    calls[3].messages = [Call.Messages(subjects(["Kim"])[0], count: 1)]
    calls[3].words = "VALUE"
    calls[4].messages = subjects(["Kim", "Mia"]).map { Call.Messages($0, count: 43) }
    calls[5].missed = subjects(["Kim"])
    calls[6].offers = subjects(["Kim"])
    calls[6].missed = subjects(["Mia", "Zed"])
    return calls
  }()

  static let callTrials: [CallTrial] = [
    .rang, .sentNotice(form: "VALUE", tmux: true), .sentNotice(form: "VALUE", tmux: false), .shown,
    .ran("VALUE"), .mailed("VALUE"), .posted, .canRing, .canSendNotice(form: "VALUE", tmux: true),
    .canSendNotice(form: "VALUE", tmux: false), .isThere("VALUE"), .isThereForListening("VALUE"),
    .standsInTitle, .noTerminal, .unknownTerminal("VALUE", setting: "GIVE"),
    .unknownTerminal("", setting: "GIVE"), .notSet("VALUE"), .noProgram("VALUE", package: "GIVE"),
    .failed("REASON"),
  ]

  static let glances = [
    AgentGlance(ringing: 41, unanswered: 43, waiting: 47),
    AgentGlance(ringing: 1, unanswered: 1, waiting: 0),
    AgentGlance(ringing: 0, unanswered: 0, waiting: 0),
  ]

  static let callFailures: [CallFailure] = [
    .noProgram("VALUE"), .cannotStart("VALUE", code: 13), .tookTooLong("VALUE", seconds: 43),
    .ended("VALUE", status: 43, complaint: "REASON"), .ended("VALUE", status: 43, complaint: ""),
    .noSecret("/desk/x", code: 13), .openSecret("/desk/x"), .emptySecret("/desk/x"), .givenUp,
  ]
}
