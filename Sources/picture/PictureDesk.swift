import Desk
import FrontDesk
import Store

/// A small desk with a morning's work on it, made by the front desk itself on a clock of its own.
struct PictureDesk {
  let clock = ManualClock(Instant(iso8601: "2026-11-18T13:40:00Z") ?? Instant(seconds: 0))
  let desk: FrontDesk
  /// The chat whose agent is about to answer.
  private(set) var answered: ChatID = ""

  init() throws {
    // Everybody is there but Priya and Lars.
    let attendance = ToldAttendance(agents: [1, 2, 3, 4, 5, 6])
    desk = try FrontDesk(store: MemoryStore(), clock: clock, attendance: attendance)
    try desk.setUp([
      .setUp(.agentAdded(AgentAdded(Agent(id: "ann", number: 1, name: "Ann Lee", capacity: 4)))),
      .setUp(
        .agentAdded(AgentAdded(Agent(id: "bo", number: 2, name: "Bo Lindqvist", capacity: 2)))),
      .setUp(.agentAdded(AgentAdded(Agent(id: "mei", number: 3, name: "林怡婷")))),
      .setUp(
        .agentAdded(
          AgentAdded(
            Agent(
              id: "sue", number: 4, name: "Sue", permissions: Profile.supervisor.permissions)))),
      .setUp(
        .agentAdded(AgentAdded(Agent(id: "noor", number: 5, name: "Noor Haddad", capacity: 4)))),
      .setUp(
        .agentAdded(
          AgentAdded(
            Agent(
              id: "mateo", number: 6, name: "Mateo Rivas", schedule: Self.daily("07:00-17:00"),
              capacity: 4)))),
      .setUp(
        .agentAdded(
          AgentAdded(
            Agent(id: "priya", number: 7, name: "Priya Nair", schedule: Self.daily("14:00-20:00"))))
      ),
      .setUp(.agentAdded(AgentAdded(Agent(id: "lars", number: 8, name: "Lars Holm", capacity: 3)))),
      .availabilitySet(AvailabilitySet(agent: "mei", available: false, cause: .agent)),
      .availabilitySet(AvailabilitySet(agent: "sue", available: false, cause: .agent)),
      .setUp(.teamSet(TeamSet(Team(id: "sales", name: "Sales", agents: ["ann", "bo"])))),
      .setUp(
        .accountSet(AccountSet(Account(domain: "tatung.example", company: "大同", agent: "ann")))),
    ])
    try lastWeek()
    clock.now = Instant(iso8601: "2026-11-23T07:31:00Z") ?? clock.now
    try morning()
    clock.now = Instant(iso8601: "2026-11-23T09:12:00Z") ?? clock.now
    try today()
  }

  private static func daily(_ hours: String) -> WeeklySchedule {
    var schedule = WeeklySchedule()
    guard let block = ScheduleBlock(hours) else { return schedule }
    for day in Weekday.allCases { _ = schedule.set([block], on: day) }
    return schedule
  }

  private let wang = PictureDesk.visitor(
    "王小明", "wang@tatung.example",
    ["jobTitle": "採購經理", "phone": "+886 2 2345 6789", "crmStatus": "customer", "city": "臺北"])

  private static func visitor(_ name: String, _ email: String, _ more: [String: String]) -> Visitor
  {
    let pairs = [("name", name), ("email", email)] + more.sorted { $0.key < $1.key }
    return Visitor(
      id: VisitorID(email: email),
      attributes: pairs.map { Visitor.Attribute(name: $0.0, value: $0.1) })
  }

  private func ask(
    _ visitor: Visitor, _ words: String, _ route: Route = .roundRobin, wait: Int? = 300
  ) throws -> ChatID {
    let request = VisitorRequest(
      visitor: visitor, route: route, wait: wait, messages: [VisitorRequest.Draft(text: words)])
    guard let chat = try desk.perform(.request(request), by: .desk).chat else {
      preconditionFailure("no chat was made")
    }
    return chat
  }

  private func pass(_ seconds: Int) { clock.now = clock.now + seconds }

  private func accept(_ chat: ChatID, by agent: AgentID) throws {
    pass(6)
    _ = try desk.perform(.accept(chat), by: .agent(agent))
  }

  private func say(_ text: String, in chat: ChatID, by who: Principal) throws {
    pass(14)
    _ = try desk.perform(.say(chat, id: nil, text: text), by: who)
  }

  private func lastWeek() throws {
    let order = try ask(wang, "請問可以改送貨地址嗎？")
    try accept(order, by: "ann")
    try say("可以，已經改好了。", in: order, by: .agent("ann"))
    pass(20)
    _ = try desk.perform(.leave(order), by: .desk)
  }

  /// Chats that are over.
  private func morning() throws {
    let talks: [(String, String, AgentID)] = [
      ("Frieda Krüger", "Moin! Ist die Gießkanne wieder da?", "bo"),
      ("陳淑芬", "請問可以改成自取嗎？", "ann"),
      ("Callum O’Hara", "My invoice lacks the VAT number.", "noor"),
      ("Lucía Vega", "¿Hacen envíos a Canarias?", "mateo"),
      ("Remy 🎧", "is the 🪴 pot frost proof?", "noor"),
      ("Tomasz Nowak", "Can I get a quote for 40 benches?", "bo"),
    ]
    for (index, (name, words, agent)) in talks.enumerated() {
      let visitor = Self.visitor(name, "visitor\(index)@mail.example", [:])
      let chat = try ask(visitor, words, .agent(agent))
      pass(3 + 4 * index)
      try accept(chat, by: agent)
      pass(240)
      _ = try desk.perform(.end(chat, intervening: false), by: .agent(agent))
      pass(400 + 60 * index)
    }
    _ = try ask(
      Self.visitor("Ruth Baker", "ruth@mail.example", [:]), "Is Priya in today?", .agent("priya"),
      wait: nil)
    pass(500)
    let gone = try ask(Self.visitor("Jo", "jo@mail.example", [:]), "hello?", .agent("lars"))
    pass(90)
    _ = try desk.perform(.leave(gone), by: .desk)
  }

  private mutating func today() throws {
    answered = try ask(wang, "你好，我的訂單 4711 還沒到 😟")
    try accept(answered, by: "ann")
    try say("您好！我馬上幫您查一下。", in: answered, by: .agent("ann"))
    let jonas = try ask(
      PictureDesk.visitor("Jonas Weber", "weber@stahl.example", ["jobTitle": "Einkauf"]),
      "Guten Morgen, die Rechnung 2026-118 stimmt nicht.", .agent("ann"))
    try accept(jonas, by: "ann")
    try say("物流說今天下午三點前會送到貴公司。", in: answered, by: .agent("ann"))
    let elise = try ask(
      PictureDesk.visitor("Élise Moreau", "elise@atelier.example", ["jobTitle": "Décoratrice"]),
      "Bonjour, livrez-vous à Lyon ?", .agent("ann"))
    try accept(elise, by: "ann")
    try say("Bonjour ! Oui, sous trois jours.", in: elise, by: .agent("ann"))
    let ines = try ask(
      PictureDesk.visitor("Inés Ortega", "ines@ortega.example", ["jobTitle": "Arquitecta"]),
      "Buenos días, ¿tienen la lámpara en verde?", .agent("bo"))
    try accept(ines, by: "bo")
    try say("Guten Morgen Herr Weber, was ist daran falsch?", in: jonas, by: .agent("ann"))
    try say("太好了，謝謝 👍 發票也會一起來嗎？", in: answered, by: .desk)
    try say("¡Claro! La tenemos en verde y en gris 🙂", in: ines, by: .agent("bo"))
    try say("Der Rabatt fehlt.", in: jonas, by: .desk)
    let maya = try ask(
      PictureDesk.visitor("Maya 🌻", "maya@garden.example", ["jobTitle": "Owner"]),
      "Hi there! Does the big planter ship to Ireland?", .agent("bo"))
    try accept(maya, by: "bo")
    let nils = try ask(
      PictureDesk.visitor("Nils Aumüller", "nils@radhaus.example", [:]),
      "Hallo, wann kommt mein Paket?", .agent("noor"))
    try accept(nils, by: "noor")
    try say("Morgen Vormittag, der Link ist unterwegs.", in: nils, by: .agent("noor"))
    _ = try ask(
      PictureDesk.visitor("Kai Sørensen", "kai@havn.example", [:]),
      "Hello, is the blue kayak back in stock? 🛶", .team("sales"))
    pass(4)
    _ = try ask(
      PictureDesk.visitor("Olga Petrova", "olga@petrova.example", [:]), "Здравствуйте!",
      .agent("bo"))
    pass(13)
    _ = try ask(
      PictureDesk.visitor("黃雅婷", "yating@shanye.example", [:]), "請問有現貨嗎？", .agent("ann"))
    pass(8)
    try desk.tend()
  }
}
