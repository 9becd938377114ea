import Desk

/// The fields an event may have, as they were met.
struct EventFields {
  var seen: Names = []
  var at: Instant?
  var chat: ChatID = ""
  var agent: AgentID = ""
  var text = ""
  var id = ""
  /// The value of `from`, `by`, `cause`, `reason`, `via`, `route` or `domain`: no event has two.
  var word = ""
  var instant = Instant(milliseconds: 0)
  var decision: Decision?
  var flag: Bool?
  var wait: Int?
  var visitor = Visitor()
  var settings = Settings()
  var wholeAgent = Agent(id: "", number: 0)
  var team: Team?
  var teamID: TeamID = ""
  var account: Account?
  var rule: Rule?
  var ruleID: RuleID = ""

  /// Which fields were there: an event must have its own and no others.
  struct Names: OptionSet {
    let rawValue: UInt32
    static let chat = Names(rawValue: 1 << 0)
    static let agent = Names(rawValue: 1 << 1)
    static let text = Names(rawValue: 1 << 2)
    static let id = Names(rawValue: 1 << 3)
    static let from = Names(rawValue: 1 << 4)
    static let by = Names(rawValue: 1 << 5)
    static let cause = Names(rawValue: 1 << 6)
    static let reason = Names(rawValue: 1 << 7)
    static let via = Names(rawValue: 1 << 8)
    static let route = Names(rawValue: 1 << 9)
    static let domain = Names(rawValue: 1 << 10)
    static let until = Names(rawValue: 1 << 11)
    static let deadline = Names(rawValue: 1 << 12)
    static let decision = Names(rawValue: 1 << 13)
    static let available = Names(rawValue: 1 << 14)
    static let present = Names(rawValue: 1 << 15)
    static let watched = Names(rawValue: 1 << 16)
    static let wait = Names(rawValue: 1 << 17)
    static let visitor = Names(rawValue: 1 << 18)
    static let settings = Names(rawValue: 1 << 19)
    static let wholeAgent = Names(rawValue: 1 << 20)
    static let team = Names(rawValue: 1 << 21)
    static let teamID = Names(rawValue: 1 << 22)
    static let account = Names(rawValue: 1 << 23)
    static let rule = Names(rawValue: 1 << 24)
    static let ruleID = Names(rawValue: 1 << 25)
  }
}
