import Desk
import FrontDesk

/// What the desk does for one message, counted.
enum TransactionBench {
  static func run(_ report: inout Report) throws {
    let live = try LiveDeskInUse(agents: 1)
    let desk = live.desk
    let request = VisitorRequest(visitor: Visitor(), route: .agent("agent1"), wait: 1000)
    guard let chat = try desk.perform(.request(request), by: .desk).chat else {
      fatalError("no chat")
    }
    try live.accept(chat, 1)
    let before = desk.work
    _ = try desk.perform(.say(chat, id: "1", text: "Hello"), by: .agent("agent1"))
    let after = desk.work
    for (name, count) in [
      ("looks at the journal", after.looksAtJournal - before.looksAtJournal),
      ("checks of repetition", after.checksOfRepetition - before.checksOfRepetition),
      ("passes of time", after.passesOfTime - before.passesOfTime),
    ] {
      report.atMost(1, "a message committed: \(name)", Double(count), "")
    }
  }
}
