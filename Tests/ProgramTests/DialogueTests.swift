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

  /// Not only the first, and those of all files in one list.
  @Test func everyFaultOfFormIsTold() throws {
    let broken = """
      {"id": "a b", "name": 7, "colour": "red", "cards": {
        "one": {"card": "message"}, "two.three": {"card": "massage", "text": "Hi"},
        "four": {"card": "goal", "name": "Won"}}}
      """
    let outcome = desk.run("dialogue", "check", "-", "--json", input: broken)
    #expect(outcome.status == 64, "\(outcome)")
    let places = try #require(outcome.json.array).compactMap { $0["place"]?.string }
    #expect(
      places.sorted() == [
        "cards.one.text", "cards.two.three.card", "colour", "id", "name", "start",
      ])
    let told = desk.run("dialogue", "check", "-", input: broken)
    #expect(told.output.contains("cards.two.three.card: "), "\(told)")
    #expect(desk.run("dialogue", "check", "-", input: "{").status == 64)
    #expect(desk.run("dialogue", "check", "-", "--json", input: "[]").json.array?.count == 1)
  }

  /// All are switched at once: who names one means another command.
  @Test func onAndOffNameNone() {
    let outcome = desk.run("dialogue", "off", "welcome")
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("deskbell dialogue unpublish welcome"), "\(outcome)")
    #expect(desk.run("dialogue", "try", "welcome", "--json").errors.contains("--json"))
  }

  /// Where there is no desk, what stands in the file is looked at, and what is not is told.
  @Test func aFileIsCheckedWithoutADesk() throws {
    let nowhere = TemporaryDesk()
    let fine = nowhere.run("dialogue", "check", "-", input: sound)
    #expect(fine.status == 0, "\(fine)")
    #expect(fine.output.contains("warning: cards.person: "), "\(fine)")
    #expect(fine.errors.hasPrefix("deskbell: "), "\(fine)")
    #expect(fine.errors.contains("no desk at \(nowhere.path)"), "\(fine)")
    #expect(fine.errors.contains("agents, teams, rules"), "\(fine)")
    let broken = sound.replacing("\"next\": \"email\"", with: "\"next\": \"emial\"")
    let outcome = nowhere.run("dialogue", "check", "-", "--json", input: broken)
    #expect(outcome.status == 64, "\(outcome)")
    #expect(outcome.json.array?.first?["place"] == "cards.ask.choices[0].next", "\(outcome)")
    #expect(!FileManager.default.fileExists(atPath: nowhere.path))
  }

  /// Also what a card sets, which is nobody's answer.
  @Test func whatACardSetsStandsBeforeTheNextQuestion() throws {
    let document = """
      {"id": "set", "name": "Set", "start": "hello", "cards": {
        "hello": {"card": "message", "text": "Hello.", "next": "mark"},
        "mark": {"card": "action", "set": {"plan": "gold"}, "next": "won"},
        "won": {"card": "goal", "name": "Won", "next": "ask"},
        "ask": {"card": "question", "text": "And now?", "choices": [{"text": "Bye"}, {"text": "No"}]}}}
      """
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).json")
    try document.write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    let walked = desk.run(
      ["dialogue", "try", file.path(percentEncoded: false)], input: "1\n")
    #expect(walked.status == 0, "\(walked)")
    var rest = Substring(walked.output)
    for text in ["Hello.", "[plan = gold]", "Won", "And now?", "1 Bye", "[the end]"] {
      let place = try #require(rest.range(of: text), "\(text)\n\(walked)")
      rest = rest[place.upperBound...]
    }
  }

  /// A file needs no desk: then nobody is free. A dialogue of the desk needs one.
  @Test func aFileIsTriedWithoutADesk() {
    let nowhere = TemporaryDesk()
    let walked = nowhere.run("dialogue", "try", "-", input: sound)
    #expect(walked.status == 0 && walked.output.contains("Nobody is here."), "\(walked)")
    #expect(walked.errors.contains("there is no desk at \(nowhere.path)"), "\(walked)")
    #expect(walked.errors.contains("no agent counts as free"), "\(walked)")
    let known = nowhere.run("dialogue", "try", "welcome")
    #expect(known.status == 66 && known.errors.contains("no desk"), "\(known)")
    #expect(nowhere.run("dialogue", "try", "./nowhere.json").errors.contains("cannot open"))
    let broken = sound.replacing("\"next\": \"email\"", with: "\"next\": \"emial\"")
    #expect(nowhere.run("dialogue", "try", "-", input: broken).status == 64)
    #expect(!FileManager.default.fileExists(atPath: nowhere.path))
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
    // What an answer brought about stands before what is asked next.
    for (deed, next) in [("[wants = yes]", "Where, M"), ("[email = ", "a person is asked for")] {
      let place = try #require(whole.output.range(of: deed), "\(whole)")
      #expect(whole.output[place.upperBound...].contains(next), "\(whole)")
    }
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
