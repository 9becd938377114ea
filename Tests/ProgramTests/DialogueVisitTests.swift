import Foundation
import Glibc
import JSON
import Testing

/// Visitors in a terminal who come as from a website, through a dialogue.
@Suite struct DialogueVisitTests {
  /// A desk with a dialogue on the pages of a shop: a question, an email, a person.
  private func desk(
    agents: [String] = ["ann"], presence: Bool = false,
    waits: Bool = true
  ) -> TemporaryDesk {
    let desk = TemporaryDesk(agents: agents, presence: presence)
    let document =
      #"{"id":"welcome","name":"Welcome","targets":{"include":["https://shop.example/*"]},"#
      + #""when":{"timeOnPage":20,"scroll":50},"start":"hello","cards":{"#
      + #""hello":{"card":"message","text":"Hello {{firstName:\"there\"}}!","next":"ask"},"#
      + #""ask":{"card":"question","text":"A person?","choices":["#
      + #"{"text":"Yes","next":"plan"},{"text":"No, thanks","next":"bye"}]},"#
      + #""plan":{"card":"infoCapture","attribute":"plan","type":"choice","choices":["silver","gold"],"#
      + #""required":false,"prompt":"Which plan?","next":"email"},"#
      + #""email":{"card":"infoCapture","attribute":"email","type":"email","prompt":"Your email?","#
      + #""placeholder":"name@company.example","next":"person"},"#
      + #""bye":{"card":"message","text":"Bye."},"#
      + #""person":{"card":"liveChat","route":{"kind":"roundRobin"},"leaveMessage":true,"#
      + #""waiting":"A moment please.","fallback":"Nobody is there."\#(waits ? #","whenBusy":{"wait":300}"# : "")}}}"#
    #expect(desk.run(["dialogue", "add", "-"], input: document).status == 0)
    desk.setUp("dialogue", "publish", "welcome")
    return desk
  }

  private func visit(
    _ desk: TemporaryDesk, _ words: String..., input: String
  ) -> Program.Outcome {
    desk.run(["visit"] + words, input: input)
  }

  private let page = "https://shop.example/pricing"

  /// The page has its dialogue; nobody meets any while they are off.
  @Test func whereDialoguesAreOffThatIsSaid() {
    let desk = desk()
    desk.setUp("dialogue", "off")
    for words in [["--page", page], ["--dialogue", "welcome"]] {
      let outcome = desk.run(["visit"] + words)
      #expect(outcome.status == 1 && outcome.errors.contains("dialogue on"), "\(outcome)")
      #expect(!outcome.errors.contains("dialogue list"), "\(outcome)")
      // The desk is named once.
      #expect(outcome.errors.split(separator: "--store").count == 2, "\(outcome)")
    }
  }

  /// Two who gave one email are found to be one person, by chats of theirs or by their ids.
  @Test func visitorsOfOneEmailAreMerged() throws {
    let desk = desk()
    desk.setUp("agent", "add", "sue", "--profile", "supervisor")
    func comes(_ plan: String, _ email: String) throws -> String {
      let before = Set(
        desk.run("chats", "--json").json.array?.compactMap { $0["id"]?.string } ?? [])
      #expect(visit(desk, "--page", page, input: "Yes\n\(plan)\n\(email)\n").status == 0)
      let chats = desk.run("chats", "--json").json.array ?? []
      return try #require(chats.compactMap { $0["id"]?.string }.first { !before.contains($0) })
    }
    let one = try comes("1", "mei@x.example")
    let two = try comes("2", "mei@x.example")
    let other = try comes("1", "kim@x.example")
    let known = desk.run("visitor", "show", one, "--json", as: "sue").json
    let id = try #require(known["id"]?.string)
    #expect(known["sameEmail"]?.array?.count == 1 && known["onePersonWith"] == [])
    for (words, agent, status, told) in [
      ([one, two], "ann", 1, "intervene"), ([one, one], "sue", 1, "named twice"),
      ([one, other], "sue", 1, "no email in common"), ([one, "?"], "sue", 64, "no visitor"),
      ([String(repeating: "0", count: 32), two], "sue", 66, "Nothing is remembered"),
    ] {
      let refused = desk.run(["visitor", "merge"] + words, as: agent)
      #expect(refused.status == Int32(status), "\(refused)")
      #expect(refused.errors.lowercased().contains(told.lowercased()), "\(refused)")
    }
    let merged = desk.run("visitor", "merge", id, two, as: "sue")
    #expect(merged.output == "2 visitors of mei@x.example are one person.\n", "\(merged)")
    #expect(desk.run("visitor", "merge", two, one, as: "sue").errors.contains("already"))
    for chat in [one, two] {
      let person = desk.run("visitor", "show", chat, "--json", as: "ann").json
      #expect(person["attributes"]?["plan"] == "gold" && person["onePersonWith"]?.array?.count == 1)
      #expect(Set(person["chats"]?.array?.compactMap(\.string) ?? []) == [one, two])
      #expect(desk.run("why", chat).output.contains("2 visitors of mei@x.example"))
    }
    #expect(
      desk.run("visitor", "show", "mei@x.example", "--json").output.split(separator: "\n").count
        == 1)
    let chinese = desk.run("--lang", "zh-Hant", "why", one)
    #expect(chinese.output.contains("是同一個人"), "\(chinese)")
  }

  /// Three visitors of one email in their chats.
  private func threeOfOneEmail(
    _ desk: TemporaryDesk
  ) throws -> (visitors: [RunningProgram], chats: [String]) {
    var visitors: [RunningProgram] = []
    let chats = try (0..<3).map { _ in
      let visitor = desk.start("visit", "--page", page, "--json")
      visitors.append(visitor)
      visitor.write("Yes\n1\nmei@x.example\n")
      let line = try #require(visitor.line(with: "\"chat\":\""))
      return try #require(line.firstMatch(of: /"chat":"([a-z0-9]+)"/)?.1).description
    }
    return (visitors, chats)
  }

  /// Where several have the email of the visitor, an agent without a screen says which of them is meant.
  @Test func ofSeveralOfOneEmailTheOneIsMergedThatIsMeant() throws {
    let desk = desk()
    let (visitors, chats) = try threeOfOneEmail(desk)
    let ann = desk.start("inbox", "--linear", as: "ann")
    #expect(ann.line(with: "rings at you") != nil)
    ann.write("/accept \(chats[0])\n/merge\n")
    #expect(ann.line(with: "2 other visitors of mei@x.example may be") != nil)
    let listed = try [ann.line(with: "1: "), ann.line(with: "2: ")].map { try #require($0) }
    let meant = try #require(listed.firstIndex { $0.contains(chats[2]) })
    #expect(ann.line(with: "Which of them? /merge N") != nil)
    ann.write("/yes\n/merge 3\n")
    #expect(ann.line(with: "Nothing was asked.") != nil)
    #expect(ann.line(with: "There is no visitor 3.") != nil)
    ann.write("/merge \(meant + 1)\n/yes\n")
    #expect(ann.line(with: "number \(meant + 1) of the visitors of mei@x.example") != nil)
    #expect(ann.line(with: "2 visitors of mei@x.example are one person.") != nil)
    let person = desk.run("visitor", "show", chats[0], "--json", as: "ann").json
    #expect(Set(person["chats"]?.array?.compactMap(\.string) ?? []) == [chats[0], chats[2]])
    // The last one needs no number.
    ann.write("/merge\n/yes\n")
    #expect(ann.line(with: "3 visitors of mei@x.example are one person.") != nil)
    ann.write("/merge\n/quit\n")
    #expect(ann.line(with: "Nobody else is known") != nil)
    #expect(ann.finish().status == 0)
    withExtendedLifetime(visitors) {}
  }

  /// A number means who stood at it in the list that was printed last; who is none of them any more is
  /// nobody, whoever would stand there now.
  @Test func aNumberOfAnOldListJoinsNobodyElse() throws {
    let desk = desk()
    desk.setUp("agent", "add", "sue", "--profile", "supervisor")
    let (visitors, chats) = try threeOfOneEmail(desk)
    let ann = desk.start("inbox", "--linear", as: "ann")
    #expect(ann.line(with: "rings at you") != nil)
    // Of a list that nobody has seen no number means anybody.
    ann.write("/accept \(chats[0])\n/merge 1\n/yes\n")
    let listed = try [ann.line(with: "1: "), ann.line(with: "2: ")].map { try #require($0) }
    #expect(ann.line(with: "Which of them? /merge N") != nil)
    #expect(ann.line(with: "Nothing was asked.") != nil)
    let first = try #require(chats.first { listed[0].contains($0) })
    let second = try #require(chats.first { listed[1].contains($0) })
    #expect(desk.run("visitor", "merge", chats[0], first, as: "sue").status == 0)
    // What came after it is told after it.
    visitors[0].write("Well?\n")
    #expect(ann.line(with: "Well?") != nil)
    ann.write("/merge \(Int.min)\n/merge 1\n/yes\n")
    #expect(ann.line(with: "There is no visitor \(Int.min).") != nil)
    #expect(ann.line(with: "1 other visitor of mei@x.example may be") != nil)
    #expect(ann.line(with: "1: ")?.contains(second) == true)
    #expect(ann.line(with: "Which of them? /merge N") != nil)
    #expect(ann.line(with: "Nothing was asked.") != nil)
    ann.write("/merge 1\n/yes\n/quit\n")
    #expect(ann.line(with: "number 1 of the visitors of mei@x.example") != nil)
    #expect(ann.line(with: "3 visitors of mei@x.example are one person.") != nil)
    #expect(ann.finish().status == 0)
    withExtendedLifetime(visitors) {}
  }

  /// Who asks at a terminal is none of the website's visitors, and is not counted among them.
  @Test func theDoctorCountsWhoCameByTheWebsite() {
    let desk = desk()
    for name in ["mia", "kim"] {
      #expect(visit(desk, "--email", "\(name)@x.example", input: "hi\n").status == 0)
    }
    #expect(visit(desk, "--page", page, input: "Yes\n2\nmei@x.example\n").status == 0)
    #expect(visit(desk, "--page", page, input: "No, thanks\n").status == 0)
    let told = desk.run("doctor").output
    #expect(told.contains("2 known by the website"), "\(told)")
  }

  @Test func aPipeWalksThroughToAChat() throws {
    let desk = desk()
    let outcome = visit(desk, "--page", page, input: "Yes\n2\nmei@x.example\n")
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome)")
    let told = [
      "Hello there!", "A person?", "  1 Yes", "  2 No, thanks", "Which plan?", "  2 gold",
      "Your email?", "Your chat is", "A moment please.", "You have left the chat.",
    ]
    var rest = Substring(outcome.output)
    for text in told {
      let found = try #require(rest.range(of: text), "\(text)\n\(outcome)")
      rest = rest[found.upperBound...]
    }
    let chat = try #require(desk.run("chats", "--json").json.array?.first)
    #expect(chat["visitor"]?["email"] == "mei@x.example" && chat["visitor"]?["plan"] == "gold")
    let id = try #require(chat["id"]?.string)
    let record = desk.run("show", id, "--json").json
    #expect(record["origin"]?["dialogue"] == "welcome" && record["origin"]?["page"]?.string == page)
    for command in ["show", "transcript"] {
      let shown = desk.run(command, id)
      #expect(shown.output.contains("Came by Welcome, version 1\n\(page)\n"), "\(shown)")
      #expect(shown.output.contains("A person? → Yes\nWhich plan? → gold\n"), "\(shown)")
    }
    let figures = desk.run("dialogue", "stats", "welcome", "--json").json
    #expect("\(figures)".contains("mei") == false)
  }

  @Test func whatWillNotDoIsAskedAgainKindly() {
    let desk = desk()
    let outcome = visit(
      desk, "--dialogue", "welcome", input: "7\nperhaps\n\nyes\n\nmei at x\n\nmei@x.example\n")
    #expect(outcome.status == 0, "\(outcome)")
    #expect(outcome.output.components(separatedBy: "Answer with the number of one.").count == 4)
    #expect(outcome.output.contains("That does not look like an email address."), "\(outcome)")
    #expect(outcome.output.contains("Please write something."), "\(outcome)")
    #expect(outcome.output.contains("Your chat is"))
    #expect(outcome.isSafe)
  }

  @Test func whoWantsNobodyGetsNobody() {
    let desk = desk()
    let outcome = visit(desk, "--page", page, input: "2\nmore\n")
    #expect(outcome.status == 0 && outcome.output.hasSuffix("Bye.\n"), "\(outcome)")
    #expect(desk.run("chats", "--json").json == [])
  }

  @Test func whatIsKnownIsNotAskedFor() {
    let desk = desk()
    let outcome = visit(
      desk, "--page", page, "--email", "mei@x.example", "--attribute", "firstName=Mei",
      input: "1\n1\n")
    #expect(outcome.output.hasPrefix("Hello Mei!\n"), "\(outcome)")
    #expect(!outcome.output.contains("Your email?") && outcome.output.contains("Your chat is"))
  }

  @Test func theyTalkAsEverybodyDoes() throws {
    let desk = desk()
    let visitor = desk.start("visit", "--page", page, "--json")
    #expect(visitor.line(with: #""event":"dialogue""#, #""version":1"#) != nil)
    #expect(visitor.line(with: #""event":"asked""#, #""choices":["Yes","No, thanks"]"#) != nil)
    visitor.write("yes\n")
    #expect(visitor.line(with: #""event":"answered""#, #""text":"Yes""#) != nil)
    visitor.write("\nmei@x.example\n")
    #expect(visitor.line(with: #""event":"skipped""#) != nil)
    let requested = try #require(visitor.line(with: #""event":"requested""#))
    let id = try #require(try JSONValue(parsing: Array(requested.utf8))["chat"]?.string)
    #expect(desk.run("accept", id, as: "ann").status == 0)
    #expect(visitor.line(with: #""event":"connected""#, "Ann") != nil)
    visitor.write("Good day\n")
    #expect(visitor.line(with: #""event":"sent""#) != nil)
    #expect(desk.run("reply", id, "Hello Mei", as: "ann").status == 0)
    #expect(visitor.line(with: #""event":"message""#, "Hello Mei") != nil)
    #expect(desk.run("end", id, as: "ann").status == 0)
    let outcome = visitor.finish()
    #expect(outcome.status == 0 && outcome.output.contains(#""event":"ended","by":"agent""#))
  }

  @Test func whereNobodyComesTheyLeaveAMessage() {
    for isEmailKnown in [true, false] {
      // Nobody is present, and the card does not wait.
      let desk = desk(presence: true, waits: false)
      let email = isEmailKnown ? ["--email", "mei@x.example"] : []
      let rest = isEmailKnown ? "" : "mei at\nmei@x.example\n"
      let outcome = desk.run(
        ["visit", "--page", page] + email, input: "1\n\n\(rest)Please write back\nmore\n")
      #expect(outcome.status == 0, "\(outcome)")
      #expect(outcome.output.contains("Nobody is there."), "\(outcome)")
      #expect(outcome.output.hasSuffix("Your message is left.\n"), "\(outcome)")
      #expect(String(decoding: desk.journal, as: UTF8.self).contains("Please write back"))
      let none = desk.run(
        ["visit", "--page", page] + email, input: "1\n\n\(isEmailKnown ? "" : "mei@x.example\n")\n")
      #expect(none.status == 0 && !none.output.contains("Your message is left."), "\(none)")
    }
  }

  @Test func whatCannotBeWalkedIsSaid() {
    let desk = desk()
    let elsewhere = visit(desk, "--page", "https://other.example/", input: "")
    #expect(elsewhere.status == 1 && elsewhere.errors.contains("dialogue list"), "\(elsewhere)")
    let unknown = visit(desk, "--dialogue", "welcom", input: "")
    #expect(unknown.status == 66 && unknown.errors.contains("welcome"), "\(unknown)")
    for words in [
      ["--page", "shop"], ["--page", page, "--wait", "60"],
      ["--dialogue", "welcome", "--route", "customRules"],
      ["--page", page, "--resume", "--email", "a@b.example"],
    ] {
      #expect(desk.run(["visit"] + words).status == 64, "\(words)")
    }
    desk.setUp("dialogue", "off")
    #expect(visit(desk, "--dialogue", "welcome", input: "").errors.contains("dialogue on"))
    desk.setUp("dialogue", "on")
    desk.setUp("dialogue", "unpublish", "welcome")
    #expect(visit(desk, "--dialogue", "welcome", input: "").status == 1)
    #expect(desk.run("chats", "--json").json == [])
  }

  private func keys(_ desk: TemporaryDesk) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: desk.path + "/drafts")) ?? []
    return names.filter { $0.hasPrefix("visitor@") }
  }

  /// Asks for a person, then their terminal is gone.
  private func comesAndIsKilled(_ desk: TemporaryDesk) throws -> String {
    let visitor = desk.start("visit", "--page", page, "--json")
    visitor.write("yes\n\nMei@X.example\n")
    let requested = try #require(visitor.line(with: #""event":"requested""#))
    visitor.write("Hello?\n")
    #expect(visitor.line(with: #""event":"sent""#) != nil)
    visitor.send(SIGKILL)
    _ = visitor.finish()
    return try #require(try JSONValue(parsing: Array(requested.utf8))["chat"]?.string)
  }

  @Test func theyGoOnFromAnotherTerminal() throws {
    let desk = desk()
    let chat = try comesAndIsKilled(desk)
    #expect(keys(desk) == ["visitor@\(chat)"])
    let second = desk.start("visit", "--json", "--resume", "--email", "Mei@x.EXAMPLE")
    #expect(second.line(with: "requested", chat)?.contains(#""resumed":true"#) == true)
    #expect(desk.run("accept", chat, as: "ann").status == 0)
    #expect(second.line(with: #""event":"connected""#) != nil)
    second.write("Still here\n")
    #expect(second.line(with: #""event":"sent""#) != nil)
    second.closeInput()
    let outcome = second.finish()
    // The card's text for those who wait was read before.
    #expect(outcome.status == 0 && !outcome.output.contains("A moment"), "\(outcome)")
    #expect(keys(desk) == [])
    #expect(desk.run("visit", "--resume", "--email", "mei@x.example").status == 66)
  }

  /// What the card says where nobody comes, and the message after it, are theirs as well.
  @Test func whoGoesOnMayLeaveAMessageToo() throws {
    let desk = desk(waits: false)
    let chat = try comesAndIsKilled(desk)
    let second = desk.start("visit", "--resume", "--email", "mei@x.example")
    #expect(second.line(with: "You are back in chat") != nil)
    #expect(desk.run("decline", chat, as: "ann").status == 0)
    #expect(second.line(with: "Nobody is there.") != nil)
    second.write("Please write back\n")
    #expect(second.line(with: "Your message is left.") != nil)
    #expect(second.finish().status == 0)
    #expect(String(decoding: desk.journal, as: UTF8.self).contains("Please write back"))
    #expect(keys(desk) == [])
    // Agents read what the visitor was told.
    let shown = desk.run("show", chat).output
    #expect(shown.contains("A moment please.") && shown.contains("Nobody is there."), "\(shown)")
  }

  /// An email is known to many, and typed by anybody.
  @Test func whoDoesNotHoldTheKeyDoesNotGoOn() throws {
    let desk = desk()
    let chat = try comesAndIsKilled(desk)
    let key = desk.path + "/drafts/visitor@\(chat)"
    try FileManager.default.moveItem(atPath: key, toPath: desk.path + "/elsewhere")
    let before = desk.journal
    let other = desk.run("visit", "--resume", "--email", "mei@x.example")
    #expect(other.status == 1 && other.errors.contains("another account"), "\(other)")
    try Data("a key that somebody made up".utf8).write(to: URL(fileURLWithPath: key))
    let liar = desk.run("visit", "--resume", "--email", "mei@x.example")
    #expect(liar.status == 1 && liar.errors.contains("is not yours"), "\(liar)")
    // Nothing came of it, but that the desk saw meanwhile that the visitor is gone.
    let since = String(decoding: desk.journal.dropFirst(before.count), as: UTF8.self)
    #expect(desk.journal.starts(with: before))
    for line in since.split(separator: "\n") {
      let isOfTheDesk = line.contains(#""by":"desk""#) && line.contains(#"{"type":"visitorGone""#)
      #expect(isOfTheDesk && !line.contains("},{"), "\(line)")
    }
  }

  /// Of what is known only since somebody typed an email, and of chats that are, that is told: to
  /// agents, and never to whoever typed it.
  @Test func agentsAreToldWhatIsKnownByAnEmailAlone() throws {
    let desk = desk()
    let first = visit(
      desk, "--page", page, "--attribute", "firstName=Mei", "--attribute", "city=Taipei",
      input: "1\n2\nmei@x.example\n")
    #expect(first.status == 0)
    let second = visit(desk, "--page", page, input: "1\n\nmei@x.example\n")
    #expect(second.output.contains("Hello there!") && !second.output.contains("Taipei"))
    let chats = desk.run("chats", "--json").json.array?.compactMap { $0["id"]?.string } ?? []
    try #require(chats.count == 2)
    #expect(!second.output.contains(chats[1]))
    let shown = desk.run("show", chats[0])
    #expect(shown.output.contains("mei@x.example (said)"), "\(shown)")
    #expect(shown.output.contains("gold (by email)"), "\(shown)")
    #expect(shown.output.contains("Taipei (by email)"), "\(shown)")
    let row = shown.output.split(separator: "\n").first { $0.hasPrefix(chats[1]) }
    #expect(row?.hasSuffix("(by email)") == true, "\(shown)")
    let record = desk.run("show", chats[0], "--json").json
    #expect(record["sources"]?["email"] == "said" && record["sources"]?["plan"] == "email")
    let past = try #require(record["past"]?.array)
    #expect(past.count == 1 && past[0]["id"]?.string == chats[1] && past[0]["source"] == "email")
    #expect(past[0]["outcome"] == "abandoned" && past[0]["messages"] == 0)
  }

  /// Who has answered and gone would find their dialogue gone too.
  @Test func aDialogueIsNotRemovedUnderItsVisitors() {
    let desk = desk()
    #expect(visit(desk, "--page", page, input: "Yes\n").status == 0)
    let refused = desk.run("dialogue", "remove", "welcome")
    #expect(refused.status == 1 && refused.errors.contains("isitors are in"), "\(refused)")
    #expect(refused.errors.contains("--force"), "\(refused)")
    #expect(desk.run("dialogue", "remove", "welcome", "--force").status == 0)
    #expect(desk.run("dialogue", "list", "--json").json == [])
  }

  @Test func nothingInADialogueWorksOnATerminal() {
    let desk = TemporaryDesk(agents: ["ann"])
    let evil = #"\u001b]0;owned\u0007 \u202e \u009b2J"#
    let document =
      #"{"id":"evil","name":"Evil","targets":{"include":["https://shop.example/*"]},"start":"a","#
      + #""cards":{"a":{"card":"message","text":"m \#(evil)","next":"b"},"#
      + #""b":{"card":"document","title":"t \#(evil)","url":"https://x.example/","next":"c"},"#
      + #""c":{"card":"question","text":"q \#(evil)","choices":[{"text":"c \#(evil)"},{"text":"d"}]}}}"#
    #expect(desk.run(["dialogue", "add", "-"], input: document).status == 0)
    desk.setUp("dialogue", "publish", "evil")
    for words in [[], ["--json"]] {
      let outcome = desk.run(["visit", "--page", page] + words, input: "x\n2\n")
      #expect(outcome.status == 0 && outcome.isSafe, "\(outcome)")
    }
  }
}
