import Desk
import FileStore
import Foundation
import FrontDesk
import JSON
import Store
import Testing

/// Dialogues as a part of the desk's set-up, as those who write them meet them.
@Suite struct DialogueSetUpTests {
  private let desk = TemporaryDesk(agents: ["ann"])
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "dialogues-\(UUID().uuidString)").path(percentEncoded: false)

  private func document(
    _ id: String = "welcome", text: String = "A person?", route: String = #"{"kind":"roundRobin"}"#,
    pages: String = "https://shop.example/*"
  ) -> String {
    #"{"id":"\#(id)","name":"Welcome","targets":{"include":["\#(pages)"]},"start":"ask","#
      + #""cards":{"ask":{"card":"question","text":"\#(text)","choices":["#
      + #"{"text":"Yes","next":"person"},{"text":"No"}]},"#
      + #""person":{"card":"liveChat","route":\#(route)}}}"#
  }

  private func dialogue(_ words: String..., input: String = "") -> Program.Outcome {
    desk.run(["dialogue"] + words, input: input)
  }

  private func row(_ id: String) -> JSONValue {
    dialogue("list", "--json").json.array?.first { $0["id"]?.string == id } ?? .null
  }

  @Test func fromADraftToItsVisitorsAndAway() {
    #expect(dialogue("list").output.contains("dialogue samples"))
    let added = dialogue("add", "-", input: document())
    #expect(added.status == 0 && added.output.contains("dialogue publish welcome"), "\(added)")
    #expect(added.errors.contains("warning: cards.person: "), "\(added)")
    #expect(dialogue("add", input: document()).status == 1)
    #expect(row("welcome")["version"] == .null && row("welcome")["on"] == false)
    #expect(dialogue("publish", "welcome").output.contains("as version 1"))
    let again = dialogue("publish", "welcome")
    #expect(again.status == 1 && again.errors.contains("nothing has changed"), "\(again)")
    #expect(row("welcome")["version"] == 1 && row("welcome")["changed"] == false)
    #expect(dialogue("set", "-", input: document(text: "Somebody?")).status == 0)
    #expect(row("welcome")["version"] == 1 && row("welcome")["changed"] == true)
    #expect(dialogue("show", "welcome").output.contains("Somebody?"))
    #expect(dialogue("show", "welcome", "--published").output.contains("A person?"))
    #expect(dialogue("publish", "welcome", "--json").json["events"]?.array?.count == 1)
    #expect(dialogue("off").status == 0 && row("welcome")["on"] == false)
    #expect(dialogue("list").output.contains("welcome"))
    #expect(dialogue("on").output.contains("1 of them is published"))
    #expect(row("welcome")["on"] == true && row("welcome")["lastVersion"] == 2)
    #expect(dialogue("unpublish", "welcome").status == 0)
    #expect(dialogue("unpublish", "welcome").status == 1)
    #expect(dialogue("show", "welcome", "--published").status == 1)
    #expect(dialogue("remove", "welcome").status == 0)
    #expect(dialogue("list", "--json").json == [])
  }

  @Test func whatIsShownIsWhatIsSet() {
    desk.setUp("team", "add", "sales", "--agents", "ann")
    let samples = folder
    defer { try? FileManager.default.removeItem(atPath: samples) }
    #expect(dialogue("samples", samples).status == 0)
    let odd = document(
      "odd", text: #"\"quoted\" 中文 👩‍💻 \\ \u001b[31m {{firstName:\"x\"}} \\\\{{"#,
      route: #"{"kind":"team","team":"sales"}"#)
    #expect(dialogue("add", input: odd).status == 0)
    for id in ["ask-at-once", "qualify", "after-hours"] {
      #expect(dialogue("add", "\(samples)/\(id).json").status == 0)
    }
    for id in ["odd", "ask-at-once", "qualify", "after-hours"] {
      #expect(dialogue("publish", id).status == 0)
      let journal = desk.journal
      let shown = dialogue("show", id, "--json")
      #expect(shown.status == 0 && shown.output.hasSuffix("}\n"))
      let set = dialogue("set", "-", input: shown.output)
      #expect(set.status == 0 && set.output.contains("nothing changed"), "\(set)")
      #expect(desk.journal == journal)
      #expect(dialogue("show", id, "--json").output == shown.output)
      #expect(!dialogue("show", id).output.contains("\u{1B}"))
    }
  }

  @Test func theSamplesAreFinished() {
    let samples = folder
    defer { try? FileManager.default.removeItem(atPath: samples) }
    let files = ["ask-at-once", "qualify", "after-hours"].map { "\(samples)/\($0).json" }
    #expect(
      dialogue("samples", samples, "--json").json["files"] == .array(files.map { .string($0) }))
    #expect(desk.run(["dialogue", "check", "--json"] + files).output == "[]\n")
    // Nor are they in each other's way.
    for file in files { #expect(dialogue("add", file).errors.isEmpty) }
    for id in ["qualify", "after-hours", "ask-at-once"] {
      let published = dialogue("publish", id)
      #expect(published.status == 0 && published.errors.isEmpty, "\(published)")
    }
    #expect(desk.run(["dialogue", "check", "--json"] + files).output == "[]\n")
    // What is there is not written over, not even one of them.
    try? FileManager.default.removeItem(atPath: files[0])
    try? "mine".write(toFile: files[1], atomically: true, encoding: .utf8)
    let again = dialogue("samples", samples)
    #expect(again.status == 1 && again.errors.contains("is there already"), "\(again)")
    #expect(!FileManager.default.fileExists(atPath: files[0]))
    #expect((try? String(contentsOfFile: files[1], encoding: .utf8)) == "mine")
    #expect(dialogue("samples", "/nowhere/at/all").status == 66)
  }

  @Test func aTreeHasEveryCardOnceAndEveryWay() throws {
    let samples = folder
    defer { try? FileManager.default.removeItem(atPath: samples) }
    #expect(dialogue("samples", samples).status == 0)
    for id in ["ask-at-once", "qualify", "after-hours"] {
      #expect(dialogue("add", "\(samples)/\(id).json").status == 0)
      let tree = dialogue("show", id).output
      let document = dialogue("show", id, "--json").json
      let cards = try #require(document["cards"]?.object)
      var leads = document["start"] == nil ? 0 : 1
      for (name, card) in cards.members {
        let kind = try #require(card["card"]?.string)
        let rows = tree.split(separator: "\n").filter {
          $0.contains(try! Regex("(^|[ │])\(name) +\(kind)( |$)"))
        }
        #expect(rows.count == 1, "\(id) \(name): \(tree)")
        for choice in card["choices"]?.array ?? [] {
          #expect(tree.contains(choice["text"]?.string ?? "?"))
          if choice["next"]?.string != nil { leads += 1 }
        }
        leads += (card["branches"]?.array ?? []).count { $0["next"]?.string != nil }
        if card["next"]?.string != nil { leads += 1 }
      }
      // Each way leads to a card drawn below it, or names it.
      #expect(leads == cards.members.count + tree.matches(of: /on with/).count, "\(tree)")
    }
    let together = document("both").replacing(
      #"{"text":"No"}"#, with: #"{"text":"No","next":"person"}"#)
    #expect(dialogue("add", input: together).status == 0)
    let tree = dialogue("show", "both").output
    #expect(tree.contains("├ Yes\n└ No\nperson  liveChat"), "\(tree)")
  }

  @Test func theNearestOneIsNamed() {
    #expect(dialogue("add", input: document()).status == 0)
    for command in [
      ["publish"], ["unpublish"], ["remove"], ["show"], ["try"], ["stats"], ["remove", "--force"],
    ] {
      let outcome = desk.run(["dialogue"] + command + ["wellcome"])
      #expect(outcome.status == 66, "\(command): \(outcome)")
      #expect(outcome.errors.contains("no dialogue wellcome; did you mean welcome?"), "\(outcome)")
    }
    let set = dialogue("set", input: document("wellcome"))
    #expect(set.status == 66 && set.errors.contains("did you mean welcome?"), "\(set)")
    let ids = desk.run("---completion", "dialogue", "show", "--", "positional@0", "3", "0", "")
    #expect(ids.output.contains("welcome"), "\(ids)")
    let walk = dialogue("try", "welcome", input: "1\n")
    #expect(walk.output.contains("a person is asked for: roundRobin"), "\(walk)")
    #expect(dialogue("try", "./nowhere.json").errors.contains("cannot open"))
  }

  @Test func whoIsAnAuthorPublishesAndWhoIsNotIsRefused() {
    desk.setUp("agent", "add", "flo", "--profile", "author")
    let add = ["dialogue", "add", "-"]
    #expect(desk.run(add, as: "ann", input: document()).status == 1)
    #expect(desk.run(add, as: "flo", input: document()).status == 0)
    let refused = desk.run("dialogue", "publish", "welcome", as: "ann")
    #expect(refused.status == 1 && refused.errors.contains("publishDialogues"), "\(refused)")
    #expect(desk.run("dialogue", "publish", "welcome", as: "flo").status == 0)
    #expect(desk.run("dialogue", "stats", as: "flo").status == 0)
    let stats = desk.run("dialogue", "stats", as: "ann")
    #expect(stats.status == 1 && stats.errors.contains("viewReports"), "\(stats)")
    #expect(desk.run("dialogue", "off", as: "ann").status == 1)
    #expect(desk.run("settings", "set", "capacity", "9", as: "flo").status == 1)
    #expect(desk.run("agent", "list").output.contains("author"))
  }

  @Test func whatAPublishedDialogueNeedsIsNotRemovedUnasked() {
    desk.setUp("agent", "add", "bob")
    desk.setUp("team", "add", "sales", "--agents", "bob")
    let rule: JSONValue = ["id": "all", "agents": ["ann"], "when": ["all": []]]
    #expect(desk.run("rule", "add", input: rule.text).status == 0)
    for (id, route) in [
      ("one", #"{"kind":"agent","agent":"bob"}"#), ("two", #"{"kind":"team","team":"sales"}"#),
      ("three", #"{"kind":"customRules"}"#),
    ] {
      #expect(
        dialogue("add", input: document(id, route: route, pages: "\(id).example")).status == 0)
    }
    #expect(desk.run("doctor").output.contains("0 of 3 published"))
    for id in ["one", "two", "three"] { desk.setUp("dialogue", "publish", id) }
    #expect(!desk.run("doctor").output.contains("cannot do what it says"))
    let journal = desk.journal
    for (command, lacks) in [
      (["rule", "remove", "all"], ["three, cards.person.route: there are no rules"]),
      (["team", "remove", "sales"], ["two, cards.person.route: there is no team sales"]),
      (
        ["agent", "remove", "bob"],
        ["one, cards.person.route: there is no agent bob", "two, cards.person.route: nobody of"]
      ),
    ] {
      let refused = desk.run(command)
      #expect(refused.status == 1 && refused.errors.contains("--force"), "\(refused)")
      for lack in lacks { #expect(refused.errors.contains(lack), "\(refused)") }
    }
    #expect(desk.journal == journal)
    for (command, lack) in [
      (["rule", "remove", "all"], "three"), (["team", "remove", "sales"], "two"),
      (["agent", "remove", "bob"], "one"),
    ] {
      let forced = desk.run(command + ["--force"])
      #expect(forced.status == 0 && forced.errors.contains("warning: \(lack), "), "\(forced)")
    }
    let doctor = desk.run("doctor").output
    #expect(
      doctor.matches(of: /warn  dialogues     cannot do what it says/).count == 3, "\(doctor)")
    #expect(doctor.contains("3 of 3 published"))
  }

  @Test func oneThatIsNeverShownIsTold() {
    #expect(dialogue("add", input: document("first", pages: "*.shop.example")).status == 0)
    let before = dialogue("check", "-", input: document("second"))
    #expect(before.status == 0 && !before.output.contains("is never shown"), "\(before)")
    desk.setUp("dialogue", "publish", "first")
    for outcome in [
      dialogue("check", "-", input: document("second")),
      dialogue("add", "-", input: document("second")), dialogue("publish", "second"),
    ] {
      let told = outcome.output + outcome.errors
      #expect(outcome.status == 0 && told.contains("targets: is never shown: first"), "\(outcome)")
    }
  }

  @Test func whatIsInUseIsNotRemoved() throws {
    #expect(dialogue("add", input: document()).status == 0)
    let origin = ChatOrigin(dialogue: "welcome", version: 1, card: "person", page: "")
    try happen([
      .requested(
        Requested(
          chat: "kept", visitor: Visitor(), route: .roundRobin, wait: 3600, origin: origin))
    ])
    let refused = dialogue("remove", "welcome")
    #expect(refused.status == 1 && refused.errors.contains("1 open chat (kept)"), "\(refused)")
    #expect(dialogue("remove", "welcome", "--force").status == 0)
  }

  /// Has things happen at the desk that no command can do by itself.
  private func happen(_ events: [Event]) throws {
    let door = try FrontDesk(
      store: try FileStore(desk.path), clock: SystemClock(), attendance: nil)
    try door.setUp(events)
  }

  private func share(_ text: String) throws -> JSONValue {
    try JSONValue(parsing: Array(text.utf8))
  }

  @Test func whatCameOfADialogueIsCounted() throws {
    #expect(dialogue("add", input: document()).status == 0)
    #expect(dialogue("add", input: document("other")).status == 0)
    let origin = ChatOrigin(dialogue: "welcome", version: 1, card: "person", page: "")
    var events: [Event] = []
    for (index, visitor) in (["v1", "v2", "v3", "v3"] as [VisitorMark]).enumerated() {
      events.append(
        .site(.triggered(.init(visitor: visitor, dialogue: "welcome", version: 1, page: ""))))
      guard index < 2 else { continue }
      events.append(
        .site(.engaged(.init(visitor: visitor, dialogue: "welcome", version: 1, shown: []))))
    }
    let email = Visitor.Attribute(name: "email", value: "a@x.example")
    events += [
      .site(
        .learned(.init(visitor: "v1", attributes: [email], source: .said, dialogue: "welcome"))),
      .site(.goalReached(.init(visitor: "v1", dialogue: "welcome", version: 1, goal: "q\u{1B}"))),
      .site(.completed(.init(visitor: "v2", dialogue: "welcome", version: 1))),
      .requested(
        .init(chat: "a", visitor: Visitor(), route: .roundRobin, key: "v1", origin: origin)),
      .accepted(.init(chat: "a", agent: "ann")), .ended(.init(chat: "a", by: .visitor)),
      .requested(
        .init(chat: "b", visitor: Visitor(), route: .roundRobin, key: "v2", origin: origin)),
      .fellBack(.init(chat: "b", reason: .noAgentAvailable)),
    ]
    try happen(events)
    let expected: JSONValue = [
      "dialogue": "welcome", "triggered": 3, "engaged": 2, "engagementRate": try share("0.667"),
      "completed": 2, "acquired": 1, "conversionRate": try share("0.5"), "goals": ["q\u{1B}": 1],
      "asked": 2,
      "connected": 1, "missed": 1,
    ]
    let all = dialogue("stats", "--json").json.array ?? []
    #expect(all.count == 2 && all[1] == expected, "\(all)")
    #expect(all[0]["triggered"] == 0 && all[0]["engagementRate"] == .null)
    #expect(dialogue("stats", "welcome", "--json").json == [expected])
    let told = dialogue("stats", "welcome").output
    #expect(told.contains(/engagement rate +66\.7 %/) && told.contains(/missed +1\n/), "\(told)")
    #expect(!told.contains("\u{1B}"))
    #expect(
      dialogue("stats").output.contains(/welcome +3 +2 +66\.7 % +2 +1 +50\.0 % +1 +2 +1 +1\n/))
    // Of a period; and of one that is no more.
    for words in [
      ["--from", "2100-01-01"], ["--to", "2020-02-29"], ["--to", "2020-01-01T00:00:00Z"],
    ] {
      let none = desk.run(["dialogue", "stats", "welcome", "--json"] + words).json
      #expect(none.array?[0]["triggered"] == 0, "\(words)")
    }
    let within = dialogue(
      "stats", "welcome", "--json", "--from", "2020-01-01", "--to", "2099-12-31")
    #expect(within.json == [expected])
    for day in ["yesterday", "2026-02-30", "2026-2-3", ""] {
      #expect(dialogue("stats", "--from", day).status == 64, "\(day)")
    }
    #expect(dialogue("remove", "welcome").status == 0)
    #expect(dialogue("stats", "welcome", "--json").json == [expected])
  }
}
