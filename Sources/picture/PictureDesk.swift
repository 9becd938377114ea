import Desk
import FrontDesk
import Journal

/// A small desk with a morning's work on it, made by the front desk itself on a clock of its own.
struct PictureDesk {
  let clock = ManualClock(Instant(iso8601: "2026-11-23T09:12:00Z") ?? Instant(seconds: 0))
  let desk: FrontDesk

  /// Everybody is there.
  private final class Everybody: Attendance {
    func agents() -> Set<Int> { [1, 2, 3] }
    func visitors() -> Set<Int64> { [] }
    func hold(visitorOf requestSeq: Int64) {}
  }

  init() throws {
    desk = try FrontDesk(store: MemoryStore(), clock: clock, attendance: Everybody())
    try desk.setUp([
      .agentAdded(Agent(id: "ann", number: 1, name: "Ann Lee", capacity: 3)),
      .agentAdded(Agent(id: "bo", number: 2, name: "Bo Lindqvist", capacity: 2)),
      .agentAdded(
        Agent(
          id: "sue", number: 3, name: "Sue", permissions: Profile.supervisor.permissions)),
      .availabilitySet(agent: "sue", available: false, cause: .agent),
      .teamSet(Team(id: "sales", name: "Sales", agents: ["ann", "bo"])),
    ])
    try talk()
  }

  private func visitor(_ name: String, _ email: String, _ more: [String: String]) -> Visitor {
    let pairs = [("name", name), ("email", email)] + more.sorted { $0.key < $1.key }
    return Visitor(
      id: VisitorID(email),
      attributes: pairs.map { Visitor.Attribute(name: $0.0, value: $0.1) })
  }

  private func ask(_ visitor: Visitor, _ words: String) throws -> ChatID {
    let request = VisitorRequest(
      visitor: visitor, wait: 300, messages: [VisitorRequest.Draft(text: words)])
    guard let chat = try desk.perform(.request(request), by: .visitor).chat else {
      preconditionFailure("no chat was made")
    }
    return chat
  }

  private func pass(_ seconds: Int) { clock.now = clock.now + seconds }

  private func say(_ text: String, in chat: ChatID, by who: Principal) throws {
    pass(14)
    _ = try desk.perform(.say(chat, id: nil, text: text), by: who)
  }

  private func talk() throws {
    let wang = try ask(
      visitor(
        "王小明", "wang@tatung.example",
        ["jobTitle": "採購經理", "phone": "+886 2 2345 6789", "crmStatus": "customer", "city": "臺北"]),
      "你好，我的訂單 4711 還沒到 😟")
    pass(6)
    _ = try desk.perform(.accept(wang), by: .agent("ann"))
    try say("您好！我馬上幫您查一下。", in: wang, by: .agent("ann"))
    let ines = try ask(
      visitor("Inés Ortega", "ines@ortega.example", ["jobTitle": "Arquitecta"]),
      "Buenos días, ¿tienen la lámpara en verde?")
    pass(5)
    _ = try desk.perform(.accept(ines), by: .agent("bo"))
    try say("物流說今天下午三點前會送到貴公司。", in: wang, by: .agent("ann"))
    try say("太好了，謝謝！發票也會一起來嗎？", in: wang, by: .visitor)
    try say("¡Claro! La tenemos en verde y en gris 🙂", in: ines, by: .agent("bo"))
    let jonas = try ask(
      visitor("Jonas Weber", "weber@stahl.example", ["jobTitle": "Einkauf"]),
      "Guten Morgen, die Rechnung 2026-118 stimmt nicht.")
    pass(9)
    _ = try desk.perform(.accept(jonas), by: .agent("ann"))
    try say("Guten Morgen Herr Weber, was ist daran falsch?", in: jonas, by: .agent("ann"))
    try say("Der Rabatt fehlt.", in: jonas, by: .visitor)
    let maya = try ask(
      visitor("Maya 🌻", "maya@garden.example", ["jobTitle": "Owner"]),
      "Hi there! Does the big planter ship to Ireland?")
    _ = maya
    pass(8)
    try desk.tend()
  }
}
