import Browsing

/// What is said between a server's visitors and the agents at it, and when it is heard.
struct WebLoad {
  let clients: WebClients
  /// Every visitor's token, and the last event that they know of.
  let visitors: [(token: String, seq: Int)]
  /// What a server that has no agents of its own is asked to say in their name; nil: they talk by
  /// themselves.
  var reply: ((_ number: Int) -> WebRequest)?
  let toAgents = Deliveries(count)
  let toVisitors = Deliveries(count)

  /// So many messages go each way.
  static let count = 2000
  /// Seconds between two messages of visitors, and between two of agents, which come in the middle.
  static let pause = 0.01

  private var isWhole: Bool { toAgents.isWhole && toVisitors.isWhole && clients.isQuiet }

  /// Every visitor comes to a page, and gets a token.
  static func come(_ clients: WebClients, _ count: Int) -> [(token: String, seq: Int)] {
    var visitors: [(token: String, seq: Int)] = []
    for _ in 0..<count {
      clients.ask(.post("hello", nil, #"{"page":{"url":"https://shop.example/"}}"#)) { answer in
        guard let token = answer?.text("token"), let seq = answer?.number("seq") else {
          fatalError("no welcome: \(String(decoding: answer?.body ?? [], as: UTF8.self))")
        }
        visitors.append((token, seq))
      }
    }
    clients.settle()
    return visitors
  }

  /// Opens a stream for every visitor.
  func listen() {
    for (token, seq) in visitors {
      clients.listen(.events(token, after: seq)) { [toVisitors] in
        WebLoad.hear($0, toVisitors, AgentsAtDesk.agentMark)
      }
      clients.turn(until: seconds())
    }
    clients.turn(until: seconds() + 1)
  }

  static func hear(_ event: ArraySlice<UInt8>, _ deliveries: Deliveries, _ mark: String) {
    let start = Array("\"text\":\"\(mark)".utf8)
    guard let place = event.firstPlace(of: start) else { return }
    let digits = event[(place + start.count)...].prefix { (0x30...0x39).contains($0) }
    if let number = Int(String(decoding: digits, as: UTF8.self)) { deliveries.hear(number) }
  }

  /// The visitor whose turn it is.
  func token(_ number: Int) -> String { visitors[number * 7919 % visitors.count].token }

  /// A visitor says something.
  ///
  /// - Parameter others: so much was said before by the same mark.
  func say(_ number: Int, to deliveries: Deliveries, behind others: Int = 0) {
    let body =
      #"{"id":"message-\#(others + number)-\#(number)","text":"\#(AgentsAtDesk.visitorMark)\#(others + number)"}"#
    deliveries.send(number)
    clients.ask(.post("messages", token(number), body)) { answer in
      if answer?.status == 200 { deliveries.answer(number) }
    }
  }

  private func sayInReply(_ number: Int) {
    guard let reply else { return }
    toVisitors.send(number)
    clients.ask(reply(number)) { [toVisitors] _ in toVisitors.answer(number) }
  }

  /// Two servers in turns, so that both meet the same machine: visitors say something, each in turn, and
  /// agents as often, at a steady rate; until all has been heard, or some seconds more.
  static func talk(_ first: WebLoad, _ second: WebLoad, from start: Double) {
    // Whoever waits for the one's clients is woken by the other's.
    first.clients.wake(by: second.clients.descriptor)
    func turn(until end: Double) {
      repeat {
        first.clients.turn(within: end - seconds())
        second.clients.turn(within: 0)
      } while seconds() < end
    }
    for number in 0..<count {
      let due = start + Double(number) * pause
      for (place, load) in [first, second].enumerated() {
        turn(until: due + pause / 4 * Double(place))
        load.say(number, to: load.toAgents)
      }
      for (place, load) in [first, second].enumerated() {
        turn(until: due + pause / 2 + pause / 4 * Double(place))
        load.sayInReply(number)
      }
    }
    let end = seconds() + 10
    while !(first.isWhole && second.isWhole), seconds() < end { turn(until: seconds() + 0.01) }
  }
}
