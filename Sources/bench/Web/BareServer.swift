import Browsing

/// The bare echo server with its visitors, each at an open stream, and one stream of all agents.
final class BareServer {
  let load: WebLoad
  private let server: PipedProgram

  init(_ folder: String, visitors: Int, _ report: inout Report) throws {
    server = try PipedProgram(folder + "/web-peer", [], environment: [:])
    let clients = WebClients(port: WebBench.port(try server.says("http")))
    let empty = server.resident
    var load = WebLoad(clients: clients, visitors: WebLoad.come(clients, visitors))
    load.reply = { [load] number in
      let text = "\(AgentsAtDesk.agentMark)\(number)"
      return .post("replies", "agents", #"{"to":"\#(load.token(number))","text":"\#(text)"}"#)
    }
    load.listen()
    clients.listen(.events("agents", after: 0)) { [load] event in
      WebLoad.hear(event, load.toAgents, AgentsAtDesk.visitorMark)
    }
    clients.turn(until: seconds() + 0.5)
    report.note("bare: a stream costs", (server.resident - empty) * 1000 / Double(visitors), "KB")
    self.load = load
  }
}
