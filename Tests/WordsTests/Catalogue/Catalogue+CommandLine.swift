import Desk
import Words

extension Catalogue {
  mutating func addCommandLine() {
    each("hint", Samples.hints) { $0.hint($1) }
    each("finding", Samples.findings) { $0.finding($1) }
    each("line", Samples.demoLines) { $0.line($1) }
    each("broken", Samples.brokenRules) { $0.broken($1, at: 4711) }
    add("demoDesk", words.demoDesk(in: "/desk/x", seed: 4711, watch: "CMD"))
    add("demoPage", words.demoPage(at: "http://acme.example"))
    add("demoSeed", words.demoSeed(4711))
    add("deskIsRemoved", words.deskIsRemoved(option: "--opt"))
    add("deskIsKept", words.deskIsKept(in: "/desk/x"))
    add("demoNote", words.demoNote(zoom: "K1", watch: "CMD"))
    add(
      "agentsNeeded", words.agentsNeeded(1, concurrency: 1),
      words.agentsNeeded(41, concurrency: 1), words.agentsNeeded(4711, concurrency: 42))
    add("moreAgentsNeeded", words.moreAgentsNeeded(than: 4711))
    add("load", words.load(chats: "41.5"))
    each("basis", StaffingBasis.allCases) { $0.basis($1) }
    add("endless", words.endless)
    addSimulation()
    add("listening", words.listening(for: "ann", until: "K1"))
    add("suspended", words.suspended(until: "CMD"))
    add("listeningAgain", words.listeningAgain(for: "ann"))
    each("linear", Samples.linearLines) { $0.linear($1) }
    add("howToWrite", words.howToWrite(leave: "K1"))
    add("waitsForEvent", words.waitsForEvent(4711, deskStandsAt: 815))
    add("comma", words.comma)
    add("colon", words.colon)
    add("gap", words.gap)
    add("idBehind", words.idBehind("ann"))
    add("aside", words.aside("Kim"))
    each("heading", HelpPart.allCases) { $0.heading($1) }
    add(
      "help", words.help(usually: "VALUE", choices: ["vip", "sales"]),
      words.help(usually: "VALUE", choices: []), words.help(usually: nil, choices: ["vip"]))
    add("helpOfOne", words.helpOfOne("CMD"))
    add("inOneForm", words.inOneForm("no: REASON"))
  }
}

extension Samples {
  static let linearLines: [LinearLine] =
    [
      .begun(ringing: 41, own: 42, unanswered: 43, waiting: 44, help: "CMD"),
      .begun(ringing: 1, own: 1, unanswered: 0, waiting: 1, help: "CMD"),
      .begun(ringing: 0, own: 0, unanswered: 0, waiting: 0, help: "CMD"),
      .begun(ringing: 0, own: 42, unanswered: 1, waiting: 0, help: "CMD"),
      .writesTo("Kim", "c1"), .writesToNobody, .sent(to: "Kim"),
      .sentToNobody("TEXT", accept: "CMD", open: "GIVE"), .notSent("TEXT"),
      .manyLines(41, to: "Kim", send: "CMD", drop: "GIVE"), .dropped,
      .asksToEnd("Kim", yes: "CMD"), .asksToLeave(1, again: "CMD"), .asksToLeave(41, again: "CMD"),
      .nothingAsked, .nothingRings, .nothingHeld, .noChat("VALUE"),
      .severalChats("VALUE", ["c1", "c2"]), .noText(command: "CMD"),
      .unknownCommand("VALUE", nearest: "CMD", help: "GIVE"),
      .unknownCommand("VALUE", nearest: nil, help: "GIVE"), .stays(command: "CMD"), .badlyQuoted,
      .chat("c1", visitor: "Kim", now: "VALUE"), .noChats,
      .address(43, "VALUE", host: "acme.example", isDoubtful: true),
      .address(43, "VALUE", host: "acme.example", isDoubtful: false), .noAddress(43),
      .whichAddress(command: "CMD"), .cannotOpen(.noDisplay, copy: "CMD"),
      .helpOfText(slash: "/"), .helpOfOthers(["CMD", "GIVE"]), .bye,
    ] + LinearCommand.allCases.map { .help($0, usage: "CMD") } + mergings.map { .merging($0) }

  private static let mergings: [LinearMerging] = [
    .asks("Kim", nil, email: "VALUE", yes: "CMD"), .asks("Kim", 41, email: "VALUE", yes: "CMD"),
    .several(41, of: "Kim", email: "VALUE"),
    .other(41, name: "Kim", visits: 42, chats: ["c1", "c2"], id: "ID"),
    .other(41, name: "Kim", visits: 1, chats: ["c1"], id: "ID"),
    .other(41, name: nil, visits: 42, chats: [], id: "ID"), .which(command: "CMD"), .noneOf(41),
    .nobody("Kim"),
  ]

  static let hints: [Hint] = [
    .see(command: "CMD"), .changeThem(command: "CMD"), .changeIt(command: "CMD"),
    .replaceIt(command: "CMD"), .makeAdministrator(command: "CMD"), .endOrRequeue(option: "--opt"),
    .sayWho(option: "--opt"), .goOn(option: "--opt"), .doItAnyway(option: "--opt"),
    .setTimeBack(command: "CMD"), .makeDesk(command: "CMD", orName: "--opt"),
    .mend(look: "CMD", repair: "GIVE"), .goOnWithout(repair: "CMD"), .nameAnother(option: "--opt"),
    .nameDirectory(option: "--opt"),
  ]

  static let findings: [DoctorFinding] =
    [
      .desk(path: "/desk/x", events: 815, agents: 41, openChats: 43, readOnly: true),
      .desk(path: "/desk/x", events: 815, agents: 41, openChats: 43, readOnly: false),
      .soundJournal(files: 41, kib: 815), .damaged(more: 41, mend: "CMD"),
      .damaged(more: 0, mend: "CMD"), .knownVisitors(41, kib: 815),
      .noMode(path: "/desk/x", code: 13),
      .openToAll(path: "/desk/x", mode: "0777"), .mode("0700", shared: true),
      .mode("0700", shared: false), .noSpace(code: 5), .space(mib: 815), .noLock, .lockWorks,
      .mayNotWrite, .notified, .notNotified("REASON"), .eventAhead(by: 600_000, setBack: "CMD"),
      .clockDisagrees(lead: 600_000), .clockDisagrees(lead: -600_000),
      .nobodyTakesChats(add: "CMD"),
      .formerProfile("VALUE", agents: ["ann", "bo"], lacks: ["vip"], give: "CMD"),
      .takers(41, present: []), .takers(41, present: ["ann", "bo"]),
      .dialogues(published: 41, of: 43, areOn: true),
      .dialogues(published: 41, of: 43, areOn: false),
      .lack(lacks[0]), .characterSet("VALUE"), .noTimeZones, .timeZones, .noTerm,
      .terminalKnown("VALUE"), .terminalWithoutSize("VALUE"),
      .terminal("VALUE", columns: 815, colour: false),
      .terminal("VALUE", columns: 815, colour: true),
      .colours(815, any: false), .colours(815, any: true), .noColours, .coloursUnwanted,
      .widthsAgree(cellSamples), .widthsMended(cellSamples, setting: "VALUE"),
      .widthsDiffer(cellSamples), .widthsNotAsked, .widthsNotTold, .clipboard(tmux: true),
      .clipboard(tmux: false), .noClipboard("VALUE"), .noClipboard(""), .opener("VALUE"),
    ] + addressObstacles.map { .noOpener($0) }

  private static let cellSamples = [
    CellSample("VALUE", there: 43, here: 43), CellSample("MEANT", there: 43, here: 41),
  ]

  static let demoLines: [DemoLine] = [
    .tally(tally), .walks(walks), .medianWait(milliseconds: 4700), .offers(agent: "ann", offers),
    .held(events: 815, nil), .held(events: 815, .othersCame),
    .held(events: 815, .needs(option: "--opt")), .broken(times: 41, events: 815),
  ]

  private static var tally: DemoLine.Tally {
    var tally = DemoLine.Tally()
    (tally.asked, tally.answered, tally.ended, tally.fellBack) = (41, 42, 43, 44)
    (tally.abandoned, tally.open, tally.messages) = (45, 46, 47)
    return tally
  }

  private static var walks: DemoLine.Walks {
    var walks = DemoLine.Walks()
    (walks.triggered, walks.engaged, walks.answers) = (41, 42, 43)
    (walks.completed, walks.asked, walks.left) = (44, 45, 46)
    return walks
  }

  private static var offers: DemoLine.Offers {
    var offers = DemoLine.Offers()
    (offers.made, offers.accepted, offers.declined) = (41, 42, 43)
    (offers.missed, offers.withdrawn, offers.taken) = (44, 45, 46)
    return offers
  }

  static let brokenRules: [BrokenRule] =
    [
      .follows(41, last: 43), .runsBack(to: noon, from: noon + 60), .closedBefore("kw2m"),
      .neverAsked("kw2m"), .askedTwice("kw2m"), .secondChat(VisitorID("Kim"), open: "kw2m"),
      .queued("kw2m", state: "VALUE"), .waitsThoughFree("kw2m", "ann"), .abandonedInTalk("kw2m"),
      .fallsBack("kw2m", state: "VALUE"), .fallsBackEarly("kw2m"),
      .fallsBackThoughItMayWait("kw2m"), .fallsBackThoughFree("kw2m", "ann"),
      .fallsBackThoughFree("kw2m", nil), .blocked("kw2m"), .visitorEnds("kw2m"),
      .inactiveEarly("kw2m"), .offered("kw2m", state: "VALUE"), .offeredTooLate("kw2m"),
      .offeredOutOfPool("kw2m", .team("sales")), .endsBeforeItBegins("kw2m"), .cutShort("kw2m"),
      .acceptedTooLate("kw2m"), .expiresEarly("kw2m"), .noOfferExpires("kw2m", "ann"),
      .noOfferEnds("kw2m", "ann"), .takes("ann", "kw2m", state: "VALUE"),
      .takenFrom("ann", "kw2m"), .accepts("ann", "kw2m"), .writes("ann", "kw2m"),
      .handsOver("ann", "kw2m"), .handedOverTo("ann", "kw2m"), .ends("ann", "kw2m"),
      .endsForbidden("ann", "kw2m"), .stepsIn("ann", "kw2m"), .movedWithoutWaiting("kw2m"),
      .exceedsAlone("ann", "kw2m"), .notInRing("ann", .team("sales")),
      .passesOver("ann", for: "bo", .team("sales")),
    ]
    + [BrokenRule.Unfit.notOnRoster, .mayNot, .full(41, of: 43)].map {
      .goesTo("ann", "kw2m", $0)
    }
    + [BrokenRule.Unready.again, .unavailable, .absent, .gone, .rungAlready(41)].map {
      .offeredTo("ann", "kw2m", $0)
    }
}
