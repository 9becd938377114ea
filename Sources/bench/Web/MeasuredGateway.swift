import Browsing
import Desk
import FrontDesk
import Glibc

/// The gateway at a desk, with visitors who each have a chat and an open stream, and agents and an inbox
/// that follow.
final class MeasuredGateway {
  let server: PipedProgram
  let load: WebLoad
  let follower: AgentsAtDesk
  private let desk: LiveDeskInUse
  private let reader: ScreenReader

  init(_ folder: String, visitors: Int, agents: Int, _ report: inout Report) throws {
    desk = try LiveDeskInUse(agents: agents)
    try MeasuredGateway.publish(on: desk)
    let many = [
      "visitorRequests", "addressRequests", "visitorMessages", "addressMessages",
      "addressVisitors", "addressChats", "addressStreams",
    ].flatMap { ["--limit", "\($0)=1000000"] }
    server = try PipedProgram(
      folder + "/deskbell-gateway",
      ["--store", desk.path, "--listen", "127.0.0.1:0", "--attended"] + many,
      environment: ["HOME": desk.path])
    let clients = WebClients(port: WebBench.port(try server.says("http")))
    let empty = server.resident
    load = WebLoad(clients: clients, visitors: WebLoad.come(clients, visitors))
    follower = AgentsAtDesk(desk.path, heard: load.toAgents, said: load.toVisitors)
    reader = ScreenReader(try desk.inbox(of: 1, showing: "deskbell"))
    let met = server.resident
    ask()
    let patience = seconds() + 60
    while follower.chats < visitors {
      precondition(seconds() < patience, "chats are not accepted")
      usleep(10_000)
    }
    let chatting = server.resident
    load.listen()
    let cost = { (after: Double, before: Double) in (after - before) * 1000 / Double(visitors) }
    report.note("resident, with nobody", empty, "MB")
    report.note("a visitor costs", cost(met, empty), "KB")
    report.note("a chat costs", cost(chatting, met), "KB")
    report.note("a stream costs", cost(server.resident, chatting), "KB")
  }

  /// One question, and whoever answers it gets a person.
  private static func publish(on desk: LiveDeskInUse) throws {
    var dialogue = Dialogue(
      id: "bench", name: "Bench", start: "ask",
      cards: [
        .init(
          "ask", .question(.init(text: "A person?", choices: [.init(text: "Yes", next: "person")]))),
        .init("person", .liveChat(.init(route: .roundRobin, wait: 300))),
      ])
    dialogue.targets = PageTargets(include: ["shop.example/*"])
    for change: DialogueChange in [.add(dialogue), .publish("bench")] {
      _ = try desk.desk.perform(.change(.dialogues(change)), by: .desk)
    }
  }

  /// Every visitor asks for a person.
  private func ask() {
    for (token, _) in load.visitors {
      let body = #"{"id":"answer-0001","dialogue":"bench","version":1,"card":"ask","choice":0}"#
      load.clients.ask(.post("answers", token, body)) { answer in
        precondition(
          answer?.status == 200, String(decoding: answer?.body ?? [], as: UTF8.self))
      }
    }
    load.clients.settle()
  }

  /// How many messages go into one commit when so many visitors say something at once.
  func messagesACommit(_ atOnce: Int) throws -> Double {
    let burst = Deliveries(atOnce)
    let commits = try desk.directory.commits()
    for number in 0..<atOnce { load.say(number, to: burst, behind: WebLoad.count) }
    load.clients.settle()
    return Double(atOnce) / Double(max(1, try desk.directory.commits() - commits))
  }

  func leave() {
    follower.leave()
    reader.leave()
  }
}
