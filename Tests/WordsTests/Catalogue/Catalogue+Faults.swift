import Desk
import Words

extension Catalogue {
  mutating func addFaults() {
    each("fault", Samples.argumentFaults) { $0.fault($1) }
    each("fault", Samples.usageFaults) { $0.fault($1) }
    each("fault", Samples.commandFaults) { $0.fault($1) }
    each("fault", Samples.systemFaults) { $0.fault($1) }
    each("warning", Samples.commandWarnings) { $0.warning($1) }
    add("warned", words.warned("VALUE"))
    add("usage", words.usage)
    add("see", words.see("CMD"))
    add("standardInput", words.standardInput)
  }
}

extension Samples {
  static let argumentFaults: [ArgumentFault] = [
    .noChoice(option: "--opt", value: "VALUE", meant: "MEANT", choices: ["vip", "sales"]),
    .noChoice(option: "--opt", value: "VALUE", meant: nil, choices: ["vip", "sales", "welcome"]),
    .noNumber(option: "--opt", value: "VALUE"), .noWholeNumber(option: "--opt", value: "VALUE"),
    .tooSmall(option: "--opt", least: 41, value: 43),
    .noCapacity(option: "--opt", value: "VALUE", standard: "MEANT"),
    .wrongLength(option: "--opt", bytes: 41...43), .noEventNumber(option: "--opt"),
    .noSpan("VALUE"), .wait(option: "--opt", least: "41m", most: "43m", value: "VALUE"),
    .noDayOfSeconds(option: "--opt", 41...43), .noRate(option: "--opt", value: "VALUE"),
    .noSpread(option: "--opt", value: "VALUE", examples: ["vip", "sales"]),
    .noGoal(option: "--opt", value: "VALUE"), .noDay(option: "--opt", value: "VALUE"),
    .isYetToCome(option: "--all-before", value: "VALUE"), .noDays("VALUE"),
    .noBlock("VALUE", in: "MEANT"),
    .blocksOverlap("VALUE", "MEANT", in: "welcome"), .emptyChatID,
    .noRoute("VALUE", meant: "MEANT", kinds: ["vip"]),
    .noRoute("VALUE", meant: nil, kinds: ["vip", "sales"]),
    .noAttribute(option: "--opt", value: "VALUE"), .noSetting("VALUE"), .reservedID("VALUE"),
    .noAgentID("VALUE"), .noSeed(most: 4711), .simulatedAgents(41...43), .visitorRate, .pace,
  ]

  static let usageFaults: [UsageFault] = [
    .noOption("--opt", nil), .noOption("--opt", .meant("MEANT")),
    .noOption("--opt", .see(command: "CMD")), .noCommand("CMD", .meant("MEANT")),
    .noOptionBeforeText("--opt", meant: "MEANT", example: "CMD"),
    .noOptionBeforeText("--opt", meant: nil, example: "CMD"), .needsValue(option: "--opt"),
    .missingArgument("VALUE"), .unexpectedArguments(["VALUE"]),
    .unexpectedArguments(["VALUE", "MEANT"]),
    .needsDirectory(option: "--opt"), .noHome(option: "--opt"),
    .nothingToChange(options: ["--opt", "--other"]), .nothingToChangeAsIn(example: "CMD"),
    .goesWith(option: "--opt", other: "--other"), .goesWithout(option: "--opt", other: "--other"),
    .noPage(option: "--opt", value: "VALUE"), .goesWithoutDays(option: "--opt"),
    .notTogether("--opt", "--other"), .tellsNoJSON(instead: "COMMAND"),
    .switchesAll(instead: "COMMAND"), .dayTwice("VALUE"),
    .agentTwice("ann"), .attributeTwice("VALUE"), .settingTwice, .settingWithoutValue,
    .noScore("VALUE"),
    .noChats(options: ["--opt", "--other"]), .noDestination(options: ["--opt", "--other"]),
    .noSpan(option: "--opt", value: "VALUE"),
    .noBlockTarget("VALUE"), .noVisitor("VALUE"), .noMissedChats(all: "--opt", undo: "--other"),
    .noResponses(all: "--opt"), .noConfigHome(variable: "VALUE"),
    .nameIsNoAttribute(option: "--opt"), .emailIsNoAttribute("VALUE", option: "--opt"),
    .needsEmail(option: "--opt", email: "--other"), .needsTerminal(.inbox, instead: "CMD"),
    .needsTerminal(.board, instead: "CMD"), .needsTerminal(.report, instead: "CMD"),
    .needsTerminal(.demo, instead: "CMD"),
    .noScreen(term: "VALUE", instead: "CMD"), .noScreen(term: "", instead: "CMD"),
  ]

  static let commandFaults: [CommandFault] = [
    .tiedToNoAccount("ann", tie: "CMD"), .tiedToAnother("ann", account: "Kim", yours: "Mia"),
    .noAgent(account: "Kim", option: "--opt", tie: "CMD"),
    .severalAgents(["ann", "bo"], account: "Kim", option: "--opt"),
    .actsAs("ann", owner: "bo", option: "--opt", reason: "REASON"),
    .refusedWithout(option: "--opt", reason: "REASON"), .takesNoChats("ann", give: "GIVE"),
    .nothingWouldBeOffered("ann", give: "GIVE"), .mayNotWatch("ann", give: "GIVE"),
    .mayReadNothing("ann", give: "GIVE"), .administratesOnly("ann", option: "--opt", add: "GIVE"),
    .noLongerAgent("ann"), .chatIsClosed("kw2m", read: "CMD"),
    .noChatToGoOn(email: "Kim", option: "--opt"), .begunElsewhere("kw2m"),
    .noDialogueThere(page: "https://acme.example", list: "CMD"), .dialoguesAreOff(on: "CMD"),
    .stepDoesNotFit, .noGroup("VALUE"), .clockAhead(by: 600_000),
    .damaged(path: "/desk/x", findings: 41, mend: "CMD"),
    .peopleAreThere(path: "/desk/x", join: "CMD"),
    .nothingTakenIn(file: "/desk/x", lines: ["VALUE", "MEANT"]), .inputIsNotText,
  ]

  static let systemFaults: [SystemFault] = [
    .open("/desk/x", code: 2), .read("/desk/x", code: 5), .tooLarge("/desk/x", most: 41),
    .badPicture("/desk/x", .tooLarge(most: 43 << 10)), .badPicture("/desk/x", .otherKind),
    .badPicture("/desk/x", .tooManyPixels(width: 4711, height: 4712, most: 4096)),
    .writeOutput(code: 32), .isThere("/desk/x"),
    .isThereUnforced("/desk/x", option: "--opt"), .writeFile("/desk/x", code: 28),
    .makeDirectory(in: "/desk/x", code: 13, option: "--opt"), .startPeople(code: 12),
    .startGateway("/desk/x", code: 2), .makePipe(code: 24), .startCommand(code: 11),
  ]

  static let commandWarnings: [CommandWarning] = [
    .checkedAlone(path: "/path"), .triedAlone(path: "/path"),
    .noDot(domain: "VALUE", takeBack: "CMD"), .noAccount("Kim", "ann"),
    .sharedAccount("Kim", ["ann", "bo"], option: "--opt"), .absent(inbox: "CMD", listen: "GIVE"),
    .nobodyManages(path: "/desk/x", takeOver: "CMD"),
  ]
}
