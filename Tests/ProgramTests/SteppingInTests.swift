import JSON
import Testing

/// What a supervisor does from the command line.
@Suite struct SteppingInTests {
  /// Ann and Bob have room for one; Sue supervises. The visitors, and their chats.
  private func desk(
    _ names: [String]
  ) -> (desk: TemporaryDesk, visitors: [RunningProgram], chats: [String]) {
    let desk = TemporaryDesk(agents: ["ann", "bob"])
    desk.setUp("settings", "set", "capacity=1")
    desk.setUp("agent", "add", "sue", "--name", "Sue", "--profile", "supervisor")
    desk.setUp("unavailable", "--agent", "sue")
    desk.setUp("team", "add", "billing", "--agents", "ann,bob")
    var visitors: [RunningProgram] = []
    var chats: [String] = []
    for name in names {
      let (visitor, chat) = desk.visit("--name", name, "--wait", "300")
      visitors.append(visitor)
      chats.append(chat)
    }
    return (desk, visitors, chats)
  }

  private func leave(_ visitors: [RunningProgram]) {
    for visitor in visitors { visitor.closeInput() }
    for visitor in visitors { _ = visitor.finish() }
  }

  @Test func chatsAreAssignedBeyondCapacityOnlyOnPurpose() {
    let (desk, visitors, chats) = desk(["Mia", "Kim", "Lea"])
    let waiting = chats[2]
    #expect(desk.chat(waiting)["state"] == "waiting")
    let denied = desk.run("assign", waiting, "bob", as: "ann")
    #expect(denied.status == 1 && denied.errors.contains("intervene"), "\(denied)")
    let full = desk.run("assign", waiting, "bob", as: "sue")
    #expect(full.status == 1 && full.errors.contains("at capacity"), "\(full)")
    let done = desk.run(
      "assign", waiting, "bob", "--over-capacity", "--note", "knows it", "--json", as: "sue")
    #expect(done.status == 0, "\(done)")
    let offered = done.json["events"]?.array?.first { $0["type"] == "offered" }
    #expect(offered?["by"] == "sue" && offered?["overCapacity"] == true)
    #expect(desk.chat(waiting)["agent"] == "bob")
    let why = desk.run("why", waiting, as: "sue").output
    #expect(why.contains("Sue, who stepped in, put it to Bob"), "\(why)")
    #expect(why.contains("over capacity"), "\(why)")
    #expect(desk.run("assign", waiting, "nobody", as: "sue").status == 66)
    #expect(desk.run("assign", waiting, "team:nobody", as: "sue").status == 66)
    #expect(desk.run("assign", waiting, as: "sue").status == 64)
    leave(visitors)
  }

  @Test func aChatMovesInTheQueueAndItsVisitorIsTold() {
    let (desk, visitors, chats) = desk(["Mia", "Kim", "Lea", "Ola"])
    let moved = desk.run("move", chats[3], "--first", as: "sue")
    #expect(moved.status == 0 && moved.output.contains("place 1"), "\(moved)")
    #expect(visitors[3].line(with: "\"position\":1") != nil)
    #expect(visitors[2].line(with: "\"position\":2") != nil)
    let again = desk.run("move", chats[3], "--first", as: "sue")
    #expect(again.status == 1 && again.errors.contains("already"), "\(again)")
    #expect(desk.run("move", chats[0], "--last", as: "sue").status == 1)
    #expect(desk.run("move", chats[3], as: "sue").status == 64)
    #expect(desk.run("move", chats[3], "--first", "--last", as: "sue").status == 64)
    #expect(desk.run("why", chats[3], as: "sue").output.contains("put it first in the queue"))
    leave(visitors)
  }

  @Test func aChatGoesBackToTheQueueAndItsVisitorIsTold() {
    let (desk, visitors, chats) = desk(["Mia"])
    #expect(desk.run("accept", chats[0], as: "ann").status == 0)
    desk.setUp("unavailable", "--agent", "bob")
    let done = desk.run("requeue", chats[0], as: "sue")
    #expect(done.status == 0 && done.output.contains("at place 1"), "\(done)")
    let notice = visitors[0].line(with: "\"cause\":\"supervisor\"")
    #expect(notice?.contains("\"notice\"") == true)
    // It may only have rung there: nobody is named.
    #expect(notice?.contains("\"agent\"") == false)
    let why = desk.run("why", chats[0], "--json", as: "sue").json["interventions"]?.array
    #expect(why?.count == 1 && why?.first?["type"] == "requeued")
    #expect(desk.run("requeue", chats[0], as: "sue").status == 1)
    #expect(desk.run("requeue", as: "sue").status == 64)
    #expect(
      desk.run("why", chats[0], as: "sue").output.contains(
        "Sue, who stepped in, sent it back from Ann"))
    leave(visitors)
  }

  @Test func severalAreDoneAtOnceAndWhatWasNotIsTold() {
    let (desk, visitors, chats) = desk(["Mia", "Kim", "Lea", "Ola"])
    let unasked = desk.run("end", "--waiting", "--intervene", as: "sue")
    #expect(unasked.status == 64 && unasked.errors.contains("2 chats are meant"), "\(unasked)")
    #expect(unasked.errors.contains("--yes"))
    #expect(desk.chat(chats[2])["state"] == "waiting")
    // One that cannot be done, and one that is not there, are told; the others are done.
    let some = desk.run(
      "requeue", chats[2], chats[0], "zzzz", "--yes", "--json", as: "sue")
    #expect(some.status == 1, "\(some)")
    #expect(some.json["done"]?.array == [.string(chats[0])])
    let refused = some.json["refused"]?.array?.compactMap { $0["chat"]?.string } ?? []
    #expect(Set(refused) == [chats[2], "zzzz"])
    // Where none is there, or nobody to whom they are to go, nothing is asked.
    let none = desk.run("requeue", "yyyy", "zzzz", "--yes", as: "sue")
    #expect(none.status == 66, "\(none)")
    for whom in ["nobody", "team:nobody"] {
      let put = desk.run("assign", "--waiting", whom, as: "sue")
      #expect(put.status == 66 && put.errors.contains("nobody"), "\(put)")
    }
    let moved = desk.run("transfer", "--of", "ann", "--to-team", "nobody", as: "sue")
    #expect(moved.status == 66, "\(moved)")
    let plain = desk.run("requeue", chats[0], "--of", "bob", "--yes", as: "sue")
    #expect(plain.status == 1 && plain.errors.contains("\(chats[0]) (Mia): "), "\(plain)")
    #expect(plain.output.contains("Sent 1 chat back to the queue."), "\(plain)")
    let all = desk.run("end", "--team", "billing", "--waiting", "--intervene", "--yes", as: "sue")
    #expect(all.status == 0 && all.output.contains("No such chats"), "\(all)")
    let rest = desk.run("end", "--waiting", "--intervene", "--yes", as: "sue")
    #expect(rest.status == 0, "\(rest)")
    #expect(desk.run("end", "--of", "nobody", "--yes", as: "sue").status == 66)
    leave(visitors)
  }

  @Test func whatIsSaidToAllIsShownUntilItIsRead() {
    let desk = TemporaryDesk(agents: ["ann", "bob"])
    desk.setUp("agent", "add", "sue", "--profile", "supervisor")
    desk.setUp("team", "add", "billing", "--agents", "bob")
    #expect(desk.run("broadcast", "no", as: "ann").status == 1)
    let sent = desk.run("broadcast", "The shop is \u{1B}[2Jdown", as: "sue")
    #expect(sent.status == 0 && sent.output.contains("Said to 3 agents"), "\(sent)")
    #expect(desk.run("broadcast", "lunch", "--to", "team:billing", as: "sue").status == 0)
    #expect(desk.run("broadcast", "x", "--to", "team:nobody", as: "sue").status == 66)
    #expect(desk.run("broadcast", " ", as: "sue").status == 64)
    let unread = desk.run("broadcasts", as: "ann")
    #expect(unread.output.contains("The shop is") && !unread.output.contains("lunch"))
    #expect(!unread.output.contains("\u{1B}[2J"))
    #expect(desk.run("broadcasts", "--json", as: "bob").json.array?.count == 2)
    #expect(desk.run("broadcasts", "--read", as: "bob").output.contains("Read 2"))
    #expect(desk.run("broadcasts", "--json", as: "bob").json == [])
    let all = desk.run("broadcasts", "--all", "--json", as: "sue").json.array ?? []
    #expect(all.count == 2 && all.first?["unreadBy"] == [])
    #expect(all.last?["unreadBy"]?.array?.contains("ann") == true)
    // What was said to another team is not for everybody.
    #expect(desk.run("broadcasts", "--all", "--json", as: "bob").json.array?.count == 2)
    let others = desk.run("broadcasts", "--all", "--json", as: "ann").json.array ?? []
    #expect(others.count == 1 && others.first?["team"] == .null)
    #expect(desk.run("broadcasts", "--all", "--read", as: "ann").status == 64)
  }

  @Test func aSupervisorMakesSomebodyUnavailable() {
    let (desk, visitors, _) = desk([])
    #expect(desk.run("unavailable", "--agent", "bob", as: "ann").status == 1)
    #expect(
      desk.run("unavailable", "--agent", "bob", "--json", as: "sue").json["events"]?.array?
        .first?["cause"] == "supervisor")
    leave(visitors)
  }
}
