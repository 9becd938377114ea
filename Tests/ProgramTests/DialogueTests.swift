import Foundation
import JSON
import Testing

@Suite struct DialogueTests {
  private let desk = TemporaryDesk(agents: ["ann"])

  private let sound = """
    {"id": "welcome", "name": "Welcome", "start": "fork",
     "cards": {
      "fork": {"card": "condition", "next": "late", "branches": [
        {"when": {"agentAvailable": {"kind": "roundRobin"}}, "next": "ask"}]},
      "late": {"card": "message", "text": "Nobody is here."},
      "ask": {"card": "question", "text": "Talk to a person?", "attribute": "wants",
              "choices": [{"text": "Yes", "value": "yes", "next": "email"}, {"text": "No"}]},
      "email": {"card": "infoCapture", "attribute": "email", "type": "email",
                "prompt": "Where, {{firstName:\\"friend\\"}}?", "next": "person"},
      "person": {"card": "liveChat", "route": {"kind": "agent", "agent": "ann"},
                 "whenBusy": {"wait": 60}}}}
    """

  @Test func whatIsWrongIsNamedWithItsPlace() throws {
    let fine = desk.run("dialogue", "check", "-", input: sound)
    #expect(fine.status == 0, "\(fine)")
    #expect(fine.output.contains("warning: cards.person: "))
    let broken = sound.replacing("\"agent\": \"ann\"", with: "\"agent\": \"bo\"")
      .replacing("\"next\": \"email\"", with: "\"next\": \"emial\"")
    let outcome = desk.run("dialogue", "check", "-", input: broken)
    #expect(outcome.status == 64)
    #expect(outcome.output.contains("cards.person.route: there is no agent \"bo\""))
    #expect(outcome.output.contains("cards.ask.choices[0].next: there is no card \"emial\""))
    let found = try #require(desk.run("dialogue", "check", "-", "--json", input: broken).json.array)
    #expect(found.count { $0["severity"]?.string == "error" } == 2)
    #expect(desk.run("dialogue", "try", "-", input: broken).status == 64)
  }

  @Test func aWalkGoesTheWayOfItsAnswers() throws {
    let before = desk.journal
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).json")
    try sound.write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    let path = file.path(percentEncoded: false)
    func walk(_ input: String, _ more: String...) -> Program.Outcome {
      desk.run(["dialogue", "try", path] + more, input: input)
    }
    let whole = walk("1\nno address\nMei@X.example\n", "--as-visitor", "firstName=M\u{1B}[31mei")
    #expect(whole.status == 0, "\(whole)")
    #expect(whole.output.contains("[wants = yes]") && whole.output.contains("Where, M"))
    #expect(whole.output.contains("does not look like an email address"))
    #expect(whole.output.contains("[email = Mei@x.example]"))
    #expect(whole.output.contains("a person is asked for: agent:ann"))
    #expect(!whole.output.contains("\u{1B}"))
    #expect(walk("no\n").output.contains("[the end]"))
    #expect(desk.journal == before)
    // Ann has gone: the other branch.
    #expect(desk.run("unavailable", as: "ann").status == 0)
    #expect(walk("").output.contains("Nobody is here."))
  }
}
