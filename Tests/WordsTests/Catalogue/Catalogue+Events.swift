import Desk
import Words

extension Catalogue {
  mutating func addEvents() {
    for terms in [Samples.named, Samples.unnamed] {
      each("deed", Samples.events) { $0.deed($1, terms) }
      each("happening", Samples.events) { $0.happening($1, terms) }
      each("news", Samples.events) { $0.news($1, to: "ann", now: Samples.noon, terms) }
    }
    each("step", Samples.vias) { $0.step($1) }
    each("way", Samples.vias) { $0.way($1) }
    each("rang", Samples.vias) { $0.rang(via: $1) }
    each("route", Samples.routes) { $0.route($1, "Kim") }
    each("reason", PassReason.allCases) { $0.reason($1) }
    each("reason", FallbackReason.allCases) { $0.reason($1) }
    each("passedOver", PassReason.allCases) { $0.passedOver(43, for: $1) }
    each("passedOver", PassReason.allCases) { $0.passedOver("ann", for: $1, Samples.named) }
    each("outcome", Samples.decisions) { $0.outcome($1, Samples.named) }
    each("reasons", Samples.decisions) {
      $0.reasons($1, Samples.named).joined(separator: "\n")
    }
    add(
      "found", words.found("ann", by: .rule("vip"), Samples.named),
      words.found(nil, by: .account, Samples.named))
    add("passedOver", words.passedOver(43, ["VALUE", "MEANT"]))
    add("list", words.list(["Kim", "Mia"], more: 0), words.list(["Kim", "Mia"], more: 43))
    add("noRuleMatches", words.noRuleMatches)
    each("line", Samples.systemLines) { $0.line($1) }
    each("deskText", [Settings().welcomeText, Settings().fallbackText]) {
      $0.deskText($1)
    }
    each("told", Samples.visitorNews) { $0.told($1) }
    each("obstacle", [.lineTooLong, .tooLate(lines: 43)] as [VisitorNews.Obstacle]) {
      $0.obstacle($1)
    }
    add("mayLeaveMessage", words.mayLeaveMessage)
    add("asksEmailOfMessage", words.asksEmailOfMessage)
    add("messageIsLeft", words.messageIsLeft)
    addTimes()
  }

  private mutating func addTimes() {
    let date = CivilDate(year: 2026, month: 11, day: 30)
    each("longDate", Weekday.allCases) { $0.longDate(date, $1) }
    add("shortDate", words.shortDate(date))
    add("midnight", words.midnight)
    each("elapsed", [0, 20, 180, 7380, 86_400] as [Int64]) { $0.elapsed(seconds: $1) }
    each("span", [41, 180, 7500, 259_200] as [Int64]) { $0.span(seconds: $1) }
  }
}

extension Samples {
  static var named: Terms {
    Terms(
      time: { _ in "14:05" }, agent: { $0 == "ann" ? "Kim" : "Zed" }, visitor: { _ in "Mia" })
  }
  static var unnamed: Terms { Terms(time: { _ in "14:05" }) }

  static let offer = Offer(
    seq: 7, agent: "ann", via: .roundRobin, at: noon, until: noon + 43, turnBefore: nil)
  static let holder = Talk(agent: "ann", since: noon)

  static let decisions: [Decision] =
    ([
      .offer("ann", .rule("vip")), .blocked, .visitorBlocked, .noRuleMatched, .noAgentAvailable,
      .offersExhausted,
    ] as [Decision.Outcome]).map { outcome in
      var counts = PassCounts()
      for reason in PassReason.allCases { counts[reason] = 43 }
      return Decision(
        outcome: outcome,
        steps: [
          DecisionStep(via: .account),
          DecisionStep(
            via: .team("sales"), chosen: "ann", counts: counts,
            passed: [.init(agent: "bo", reason: .unavailable)]),
        ])
    }

  static let systemLines: [SystemLine] =
    [
      .welcome("VALUE"), .joined("ann", name: "Kim"), .tookOver("ann", name: "Kim", from: "Mia"),
      .joinedBeside("ann", name: "Kim"),
      .fallback("VALUE"), .abandoned(.left), .abandoned(.gone),
      .leftMessage(name: "Kim", email: "kim@acme.example"),
      .ended(by: .supervisor("eve"), name: nil),
    ]
    + RequeueCause.allCases.map { .requeued("ann", name: "Kim", $0) }
    + enders.map { .ended(by: $0, name: $0.agent == nil ? nil : "Kim") }

  static let enders: [Ender] = [
    .agent("ann"), .agent("bo"), .supervisor("eve"), .visitor, .visitorGone, .inactivity,
  ]

  static let visitorNews: [VisitorNews] =
    [
      .requested("kw2m"), .resumed("kw2m"), .welcome("VALUE"), .waiting(position: 1),
      .waiting(position: 43), .connected(agent: "Kim"), .handedOver(agent: "Kim", from: "Mia"),
      .tookOver(agent: "Kim", from: "Mia"), .joined(agent: "Kim"), .typing(agent: "Kim"),
      .fellBack("VALUE"),
      .ended(by: nil, name: nil), .ended(by: .agent("eve"), name: nil), .unsaid, .delayed,
      .refused("no: REASON"), .refusedToo(43),
    ]
    + RequeueCause.allCases.map { .requeued(agent: "Kim", $0) }
    + enders.map { .ended(by: $0, name: $0.agent == nil ? nil : "Kim") }

  static let events: [Event] =
    [
      .offered(
        Offered(
          chat: "kw2m", agent: "ann", via: .team("sales"), until: noon + 43, decision: decisions[0])
      ),
      .handOverOffered(
        HandOverOffered(
          chat: "kw2m", by: "bo", agent: "ann", via: .agent, until: noon + 43,
          decision: decisions[0])),
      .offered(
        Offered(
          chat: "kw2m", agent: "ann", via: .agent, until: noon + 43, decision: decisions[0],
          by: "bo")),
      .offered(
        Offered(
          chat: "kw2m", agent: "ann", via: .agent, until: noon + 43, decision: decisions[0],
          by: "bo", isOverCapacity: true)),
      .handOverOffered(
        HandOverOffered(
          chat: "kw2m", by: "bo", agent: "ann", via: .agent, until: noon + 43,
          decision: decisions[0], isOverCapacity: true)),
      .taken(Taken(chat: "kw2m", agent: "ann", isOverCapacity: true)),
      .moved(QueueMoved(chat: "kw2m", place: .first, by: "ann")),
      .moved(QueueMoved(chat: "kw2m", place: .last, by: "ann")),
      .moved(QueueMoved(chat: "kw2m", place: .byRequest, by: "ann")),
      .moved(QueueMoved(chat: "kw2m", place: .before("q7xx"), by: "ann")),
      .broadcast(.sent(BroadcastSent(text: "VALUE", by: "ann"))),
      .broadcast(.sent(BroadcastSent(text: "VALUE", by: "ann", team: "sales"))),
      .broadcast(.read(BroadcastRead(broadcast: 43, agent: "ann"))),
      .requeued(
        Requeued(chat: "kw2m", agent: "ann", deadline: noon, cause: .supervisor, by: "eve")),
      .waiting(Waiting(chat: "kw2m", decision: decisions[0])),
      .accepted(Accepted(chat: "kw2m", agent: "ann")),
      .declined(Declined(chat: "kw2m", agent: "ann")),
      .offerExpired(OfferExpired(chat: "kw2m", agent: "ann")),
      .taken(Taken(chat: "kw2m", agent: "ann")),
      .taken(Taken(chat: "kw2m", agent: "ann", from: "bo")),
      .message(MessageSent(chat: "kw2m", id: "m77", from: .visitor, text: "VALUE")),
      .message(MessageSent(chat: "kw2m", id: "m77", from: .agent("ann"), text: "VALUE")),
      .note(NoteWritten(chat: "kw2m", id: "m77", agent: "ann", text: "VALUE")),
      .voice(
        .whispered(
          Whispered(chat: "kw2m", id: "m77", agent: "ann", to: "bo", text: "VALUE"))),
      .voice(.joined(VoiceJoined(chat: "kw2m", agent: "ann"))),
      .voice(.joined(VoiceJoined(chat: "kw2m", agent: "bo"))),
      .marked(.tagged(ChatTagged(chat: "kw2m", agent: "ann", tags: ["vip", "sales"]))),
      .marked(.tagged(ChatTagged(chat: "kw2m", agent: "ann", tags: []))),
      .marked(.scored(ChatScored(chat: "kw2m", agent: "ann", score: 3))),
      .marked(.scored(ChatScored(chat: "kw2m", agent: "ann", score: nil))),
      .marked(
        .edited(VisitorEdited(chat: "kw2m", agent: "ann", attribute: "vip", value: "VALUE"))),
      .marked(.edited(VisitorEdited(chat: "kw2m", agent: "ann", attribute: "vip", value: ""))),
      .visitorGone(VisitorGone(chat: "kw2m")), .visitorCame(VisitorCame(chat: "kw2m")),
      .agentGone(AgentGone("ann")), .agentCame(AgentCame("ann")), .clockSet(ClockSet(from: noon)),
      .missed(.handled(MissedHandled(chat: "kw2m", agent: "ann"))),
      .missed(.reopened(MissedReopened(chat: "kw2m", agent: "ann"))),
      .missed(.cleared(MissedCleared(before: noon, agent: "ann"))),
      .site(
        .left(
          MessageLeft(
            visitor: VisitorMark("VALUE"), id: "m77", chat: "kw2m", name: "Kim",
            email: "kim@acme.example", text: "VALUE"))),
      .site(
        .left(
          MessageLeft(
            visitor: VisitorMark("VALUE"), id: "m77", chat: "kw2m", name: "",
            email: "kim@acme.example", text: "VALUE"))),
      .site(
        .merged(
          VisitorsMerged(
            agent: "ann", visitors: ["VALUE", "vip"], email: "kim@acme.example",
            covered: [.init(name: "welcome", value: "TEXT")]))),
      .site(
        .merged(
          VisitorsMerged(agent: "ann", visitors: ["VALUE", "vip"], email: "kim@acme.example"))),
      .block(
        .blocked(VisitorBlocked(target: .email("kim@acme.example"), until: noon, agent: "ann"))),
      .block(.unblocked(VisitorUnblocked(target: .email("kim@acme.example"), agent: "ann"))),
      .setUp(.teamRemoved(TeamRemoved("sales"))),
    ]
    + routes.flatMap { route -> [Event] in
      [nil, 43].map {
        .requested(Requested(chat: "kw2m", visitor: Visitor(), route: route, wait: $0))
      }
    }
    + WithdrawalCause.allCases.map {
      .offerWithdrawn(OfferWithdrawn(chat: "kw2m", agent: "ann", cause: $0))
    }
    + FallbackReason.allCases.map { .fellBack(FellBack(chat: "kw2m", reason: $0)) }
    + enders.map { .ended(Ended(chat: "kw2m", by: $0)) }
    + AbandonCause.allCases.map { .abandoned(Abandoned(chat: "kw2m", cause: $0)) }
    + RequeueCause.allCases.map {
      .requeued(Requeued(chat: "kw2m", agent: "ann", deadline: noon, cause: $0))
    }
    + ["ann", "eve"].map {
      .requeued(
        Requeued(chat: "kw2m", agent: "ann", deadline: noon, cause: .transferred, by: $0))
    }
    + ToggleCause.allCases.flatMap { cause -> [Event] in
      [(true, nil), (false, nil), (true, "bo"), (false, "bo")].map {
        .availabilitySet(AvailabilitySet(agent: "ann", available: $0.0, cause: cause, by: $0.1))
      }
    }
}
