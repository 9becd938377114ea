import JSON
import Testing

/// Tags, scores and corrections, from the command line.
@Suite struct MarkTests {
  @Test func aChatIsMarkedWhollyOrNotAtAll() throws {
    let desk = TemporaryDesk(agents: ["ann"])
    let (visitor, chat) = desk.visit("--name", "Mia", "--attribute", "plan=gold", "--wait", "60")
    #expect(desk.run("accept", chat, as: "ann").status == 0)
    let marked = desk.run(
      "mark", chat, "--tag", "#Refund", "--tag", "urgent", "--score", "2", "--set", "plan=",
      "--set", "phone=+44 20", as: "ann")
    #expect(marked.status == 0 && marked.output.contains("#refund #urgent, score 2"), "\(marked)")
    func stands() -> JSONValue { desk.chat(chat) }
    #expect(stands()["tags"] == ["refund", "urgent"] && stands()["score"] == 2)
    #expect(stands()["visitor"] == ["name": "Mia", "phone": "+44 20"])
    for (words, status) in [
      (["--tag", "new", "--score", "9"], 64), (["--score", "many"], 64), ([], 64),
      (["--set", "phone"], 64), (["--untag", "urgent", "--tag", "two words"], 64),
    ] as [([String], Int32)] {
      let refused = desk.run(["mark", chat] + words, as: "ann")
      #expect(refused.status == status && !refused.errors.isEmpty, "\(words): \(refused)")
    }
    #expect(stands()["tags"] == ["refund", "urgent"] && stands()["score"] == 2)
    #expect(desk.run("mark", chat, "--untag", "urgent", "--score", "none", as: "ann").status == 0)
    let shown = desk.run("show", chat, as: "ann").output
    #expect(shown.contains("#refund") && !shown.contains("#urgent") && !shown.contains("score"))
    #expect(desk.run("end", chat, as: "ann").status == 0)
    #expect(desk.run("mark", chat, "--score", "1", as: "ann").status == 1)
    #expect(stands()["tags"] == ["refund"] && stands()["score"] == .null)
    _ = visitor.finish()
  }
}
