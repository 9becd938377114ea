import ArgumentParser
import Desk
import Dialogues
import FrontDesk
import Hosting
import Usage
import Words

/// A visitor in a terminal.
struct VisitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "visit",
    abstract: "Be a visitor: ask for a person and talk.",
    discussion: """
      Each line of standard input is a message; what the visitor sees is printed. The end of input \
      (Ctrl-D) leaves the chat. A visitor is known by their email: a second visit is refused while \
      the first is open. The exit code is 1 if some line could not be sent. --resume goes on in it, from the account that began it, also where a \
      dialogue led to it in which they gave that email.

        deskbell visit --name Kim --email kim@acme.example --wait 300

      With --page or --dialogue a new visitor comes as from a website, and meets the dialogue that \
      is published there: each line answers a card, by the number of a choice or its text, an \
      empty line skips what may be skipped. The visitor looks at the page for as long as the \
      dialogue awaits. Where it leads to a person, they talk; where nobody comes and the card \
      takes a message, they may leave one.

        deskbell visit --page https://shop.example/
        printf 'Yes\\nkim@acme.example\\n' | deskbell visit --dialogue welcome

      With --json, one object a line, by its "event": requested ("chat"; of --resume also \
      "resumed": true), waiting ("position"), connected ("agent", their name; "from", where another one had the chat), \
      joined ("agent", who speaks beside them), typing ("agent"), \
      sent ("id", "seq"; it is on disk), message ("text", "seq"), notice ("text", of the desk; of \
      being back in the queue also "agent" and "cause": agentGone, agentRemoved, transferred or \
      unanswered; or the "cause" supervisor alone), refused ("text", and the "line" that was not sent, or how many "lines"), \
      fellBack ("text"), ended ("by": visitor, inactivity, agent or supervisor, and then their \
      name as "agent"). In a dialogue before that: dialogue ("dialogue", "version"), said, asked \
      ("choices", "maySkip"), answered and refused (each with "card" and "text"), skipped \
      ("card"), offered ("card", "title", "url"), completed; and after a chat that fell back, of \
      a message: asked ("text"), left ("seq").
      """)

  @OptionGroup var options: DeskOptions
  @OptionGroup var unused: UnusedAgent

  @Option(help: "The visitor's name.")
  var name: String?

  @Option(help: "The visitor's email, by which they are known.")
  var email: String?

  @Option(help: ArgumentHelp("Something else known of the visitor.", valueName: "name=value"))
  var attribute: [String] = []

  @Option(
    help: ArgumentHelp(
      "Come to a page, and meet the dialogue that it has for a new visitor.", valueName: "url"))
  var page: String?

  @Option(
    help: ArgumentHelp(
      "Begin a dialogue as by a link, whatever page it is meant for.", valueName: "id"),
    completion: .dialogues)
  var dialogue: String?

  @Option(
    help: ArgumentHelp(
      "Where the request goes: roundRobin (if none is named), agent:ID, team:ID or customRules.",
      valueName: "route"),
    completion: .routes)
  var route: String?

  @Option(
    help: ArgumentHelp(
      "How long to wait in the queue when nobody is free: 300, 5m.", valueName: "time"),
    transform: Seconds.init(reading:))
  var wait: Seconds?

  @Flag(help: "Go on in the open chat of the visitor with this --email.")
  var resume = false

  func validate() throws {
    try validateWay()
    if let route, Route(text: route) == nil {
      let kinds = ["roundRobin", "customRules", "agent:ID", "team:ID"]
      let kind = route.contains(":") ? route.replacing(/:.*/, with: ":ID") : route
      let meant = Refusal.meant(by: kind, among: kinds)
      throw ValidationError(.noRoute(route, meant: meant, kinds: kinds))
    }
    if let wait, !FrontDesk.waits.contains(wait.count) {
      throw ValidationError(
        .wait(
          option: "--wait", least: DurationText.text(FrontDesk.waits.lowerBound),
          most: DurationText.text(FrontDesk.waits.upperBound),
          value: DurationText.text(wait.count)))
    }
    for text in attribute {
      guard let equals = text.firstIndex(of: "="), equals > text.startIndex else {
        throw ValidationError(.noAttribute(option: "--attribute", value: text))
      }
      // The email is what keeps a visitor from having two chats: nobody gets round it.
      switch text[..<equals] {
      case "name": throw ValidationError(.nameIsNoAttribute(option: "--name"))
      case "email", "emailDomain":
        throw ValidationError(
          .emailIsNoAttribute(String(text[..<equals]), option: "--email"))
      default: break
      }
    }
    if let email, !email.isEmpty, let problem = EmailAddress.problem(in: EmailAddress.normal(email))
    {
      throw ValidationError(Refusal(.value(problem)).told)
    }
    if resume && (email ?? "").isEmpty {
      throw ValidationError(.needsEmail(option: "--resume", email: "--email"))
    }
  }

  /// The dialogue says where a chat goes, and how long its visitor waits.
  private func validateWay() throws {
    guard let other = dialogue.map({ _ in "--dialogue" }) ?? page.map({ _ in "--page" }) else {
      return
    }
    for (option, isGiven) in [
      ("--route", route != nil), ("--wait", wait != nil), ("--resume", resume),
    ] where isGiven {
      throw ValidationError(.goesWithout(option: option, other: other))
    }
    if let page, PageAddress(page) == nil {
      throw ValidationError(.noPage(option: "--page", value: page))
    }
  }

  func run() throws {
    let visitor = try visitor()
    let live = try options.openDesk(toStay: true, tellsOfClocks: false).live
    if let way = try way(live.desk.state) {
      let visit = DialogueVisit(live, asJSON: options.json)
      try visit.run(way, visitor.attributes, list: options.hint("dialogue list"))
      return try end(visit.hasUnsent)
    }
    let keys = VisitorKeys(live)
    if resume, let email { return try goOn(email, live, keys) }
    try talk(ask(visitor, live, keys), keys)
  }

  private func talk(_ session: VisitSession, _ keys: VisitorKeys) throws {
    try Failure.wrapping { () throws(DeskError) in try session.run() }
    keys.drop(session.chat)
    try end(session.hasUnsent)
  }

  /// What was not sent has been told.
  private func end(_ hasUnsent: Bool) throws {
    if hasUnsent { throw ExitCode(ExitStatus.refused.rawValue) }
  }

  /// How they come by a dialogue; nil: they do not.
  private func way(_ state: DeskState) throws(Failure) -> DialogueVisit.Way? {
    let page = page.map { PageView(url: $0) }
    guard let dialogue else {
      guard let page else { return nil }
      try checkAreOn(state)
      return .page(page)
    }
    let id = DialogueID(dialogue)
    guard let known = state.dialogue(id) else {
      throw Failure.unknown(.dialogue, dialogue, among: state.dialogues.map(\.id.text))
    }
    guard known.published != nil else { throw Failure(Refusal(.setUp(.isNotPublished(id)))) }
    try checkAreOn(state)
    return .dialogue(id, on: page)
  }

  private func checkAreOn(_ state: DeskState) throws(Failure) {
    guard state.dialoguesAreOn else {
      throw Failure(.refused, .dialoguesAreOff(on: options.hint("dialogue on")))
    }
  }

  private func ask(
    _ visitor: Visitor, _ live: LiveDesk, _ keys: VisitorKeys
  ) throws(Failure) -> VisitSession {
    let request = VisitorRequest(
      visitor: visitor, route: try knownRoute(live.desk.state), wait: wait?.count)
    var random = SystemRandomNumberGenerator()
    let key = VisitorKey.random(using: &random)
    let session = try Failure.wrapping { () throws(DeskError) in
      try VisitSession(live, request, key: key, VisitorTeller(asJSON: options.json))
    }
    // Only who is known by something can go on elsewhere.
    if visitor.id != nil {
      keys.dropOld(live.desk.state)
      keys.keep(key, of: session.chat)
    }
    return session
  }

  private func goOn(_ email: String, _ live: LiveDesk, _ keys: VisitorKeys) throws {
    let all = keys.all
    guard let chat = openChat(of: email, live.desk.state, all) else {
      throw Failure(.notFound, .noChatToGoOn(email: email, option: "--resume"))
    }
    let key = chat.key == nil ? nil : all[chat.id]
    if chat.key != nil, key == nil { throw Failure(.refused, .begunElsewhere(chat.id)) }
    if let key, chat.origin != nil {
      let visit = DialogueVisit(live, asJSON: options.json)
      try visit.goOn(in: chat.id, key)
      return try end(visit.hasUnsent)
    }
    let session = try Failure.wrapping { () throws(DeskError) in
      try VisitSession(
        HostedDesk(live), in: chat.id, isResumed: true, key: key,
        VisitorTeller(asJSON: options.json))
    }
    try talk(session, keys)
  }

  /// The open chat of who has an email. Who came by a dialogue is known by what their browser holds,
  /// and anybody may have given that email in one: this account's own is meant, and the latest.
  private func openChat(
    of email: String, _ state: DeskState, _ keys: [ChatID: VisitorKey]
  ) -> Chat? {
    let id = VisitorID(email: email)
    if let chat = state.chatOfVisitor[id].flatMap({ state.chats[$0] }) { return chat }
    let theirs = state.chats.values.filter { chat in
      chat.origin != nil && VisitorID(email: chat.visitor.email) == id
    }
    let own = theirs.filter { keys[$0.id] != nil }
    return (own.isEmpty ? theirs : own).max { $0.requestSeq < $1.requestSeq }
  }

  /// The route, to somebody who is there.
  private func knownRoute(_ state: DeskState) throws(Failure) -> Route {
    let route = route.flatMap { Route(text: $0) } ?? .roundRobin
    switch route {
    case .agent(let id) where state.agent(id) == nil:
      throw Failure.unknown(.agent, id.text, among: state.agents.map(\.id.text))
    case .team(let id) where !state.teams.contains { $0.id == id }:
      throw Failure.unknown(.team, id.text, among: state.teams.map(\.id.text))
    case .agent, .team, .roundRobin, .customRules: return route
    }
  }

  private func visitor() throws(Failure) -> Visitor {
    var pairs: [(String, String)] = []
    if let name { pairs.append(("name", name)) }
    if let email { pairs.append(("email", email)) }
    for text in attribute {
      guard let equals = text.firstIndex(of: "=") else { continue }
      pairs.append((String(text[..<equals]), String(text[text.index(after: equals)...])))
    }
    var visitor = Visitor()
    for (name, value) in pairs {
      guard !visitor.attributes.contains(where: { $0.name == name }) else {
        throw Failure(.attributeTwice(name))
      }
      visitor.attributes.append(Visitor.Attribute(name: name, value: value))
    }
    if let email, !email.isEmpty { visitor.id = VisitorID(email: email) }
    return visitor
  }
}
