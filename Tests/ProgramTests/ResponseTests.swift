import JSON
import Testing

/// The library of answers, by the command line.
@Suite struct ResponseTests {
  @Test func anAnswerIsAddedApprovedChangedAndRemoved() {
    let desk = TemporaryDesk(agents: ["ann"])
    #expect(desk.run("response", "list").output.hasPrefix("No answers."))
    var outcome = desk.run(
      "response", "add", "refund", "--question", "How do I get a refund?", "--from", "-",
      "--topic", "payment", "--topic", "returns", "--url", "https://shop.example/returns",
      "--language", "en", input: "Send it back, {{firstName:\"please\"}}.\nWithin 30 days.\n")
    #expect(outcome.status == 0 && outcome.output.contains("response approve refund"))
    #expect(
      desk.run("response", "show", "refund", "--json").json == [
        "id": "refund", "question": "How do I get a refund?",
        "answer": "Send it back, {{firstName:\"please\"}}.\nWithin 30 days.",
        "topics": ["payment", "returns"], "url": "https://shop.example/returns",
        "status": "needsReview", "language": "en",
      ])
    #expect(desk.run("response", "list", "--needs-review").output.contains("refund"))
    #expect(desk.run("response", "approve", "--all").output == "Approved: refund.\n")
    #expect(desk.run("response", "list", "--needs-review").output == "No such answers.\n")
    // Another wording needs another look; another topic does not.
    desk.setUp("response", "set", "refund", "--topic", "money")
    #expect(desk.run("response", "show", "refund", "--json").json["status"] == "approved")
    outcome = desk.run("response", "set", "refund", "--answer", "Within 60 days.")
    #expect(outcome.output.contains("response approve refund"))
    #expect(desk.run("response", "show", "refund").output.contains("Within 60 days."))
    desk.setUp("response", "remove", "refund")
    outcome = desk.run("response", "show", "refund")
    #expect(outcome.status == 66 && outcome.errors.contains("there is no response refund"))
  }

  @Test func onlyWhoManagesAnswersChangesThem() {
    let desk = TemporaryDesk(agents: ["ann"])
    let outcome = desk.run(
      "response", "add", "a", "--question", "Q?", "--answer", "A", as: "ann")
    #expect(outcome.status == 1 && outcome.errors.contains("manageResponses"))
    desk.setUp("agent", "set", "ann", "--profile", "author")
    #expect(
      desk.run("response", "add", "a", "--question", "Q?", "--answer", "A", as: "ann").status == 0)
  }

  @Test func aSpreadsheetGoesInAndComesOutAgain() {
    let desk = TemporaryDesk(agents: ["ann"])
    let file =
      "\u{FEFF}responseId;question;response;topics;sourceUrl;status;\r\n"
      + "refund;How?;\"Like; this\r\nand so\";a, b;;approved;\r\n;Is it \"\"?;Yes;;;;\r\n;;;;;;\r\n"
    let wrong = file.replacing("approved", with: "perhaps")
    var outcome = desk.run("response", "import", "-", input: wrong)
    let before = desk.journal
    #expect(outcome.status == 64 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("line 2: column status"))
    #expect(outcome.errors.contains("line 4: a quote inside"))
    let right = file.replacing("Is it \"\"?", with: "Is it?")
    outcome = desk.run("response", "import", "-", input: right)
    #expect(outcome.status == 0, "\(outcome)")
    #expect(outcome.output == "Took in 2 answers: 2 new, 0 replaced; passed over 1 empty row.\n")
    #expect(desk.journal != before)
    outcome = desk.run("response", "import", "-", input: right)
    #expect(outcome.output.contains("0 new, 0 replaced; 2 just so already"))
    let list = desk.run("response", "list", "--json").json
    #expect(list.array?.map { $0["id"]?.string } == ["is-it", "refund"])
    let export = desk.run("response", "export")
    #expect(export.output.hasPrefix("\u{FEFF}responseId,question,response,topics,"))
    let other = TemporaryDesk(agents: [])
    #expect(other.run("response", "import", "-", input: export.output).status == 0)
    #expect(other.run("response", "list", "--json").json == list)
    #expect(other.run("response", "export", "--semicolons").output.contains("\"a, b\";;approved"))
    // A file that is there is not written over.
    let path = desk.path + "/answers.csv"
    #expect(desk.run("response", "export", path).status == 0)
    #expect(desk.run("response", "export", path).status == 1)
  }

  @Test func aDeskThatIsOnlyLookedAtReadsItsAnswers() {
    let desk = TemporaryDesk(agents: ["ann"])
    desk.setUp("response", "add", "a", "--question", "Q?", "--answer", "A")
    #expect(desk.run("response", "unanswered").output == "No question waits for an answer.\n")
    #expect(desk.run("response", "unanswered", "--drop", "7").status == 66)
    #expect(desk.run("response", "approve").status == 64)
    #expect(desk.run("response", "set", "a").status == 64)
  }

  /// A dialogue answers from it, tried out and met in a terminal, and what it cannot answer waits.
  @Test func aDialogueAnswersFromIt() {
    let desk = TemporaryDesk(agents: ["ann"])
    desk.setUp(
      "response", "add", "refund", "--question", "How do I get a refund?", "--answer",
      "Within 30 days.", "--approved")
    let document =
      #"{"id":"help","name":"Help","targets":{"include":["https://shop.example/*"]},"start":"ask","#
      + #""cards":{"ask":{"card":"answers","prompt":"What is it?","fallback":"No idea.","next":"bye"},"#
      + #""bye":{"card":"message","text":"Bye."}}}"#
    #expect(desk.run("dialogue", "check", "-", input: document).status == 0)
    let tried = desk.run("dialogue", "try", "-", input: document)
    #expect(tried.output.contains("What is it?"))
    #expect(desk.run(["dialogue", "add", "-"], input: document).status == 0)
    #expect(desk.run("dialogue", "show", "help").output.contains("What is it?"))
    let outcome = desk.run("dialogue", "try", "help", input: "a refund\ntractors\n")
    for text in ["Within 30 days.", "No idea.", "Bye.", "goes onto the list of questions"] {
      #expect(outcome.output.contains(text), "\(outcome)")
    }
    #expect(desk.run("response", "unanswered").output.hasPrefix("No question"))
    desk.setUp("dialogue", "publish", "help")
    let met = desk.run(
      "visit", "--page", "https://shop.example/a", input: "a refund\nTractors?\n")
    #expect(met.output.contains("Within 30 days.") && met.output.contains("No idea."), "\(met)")
    let waiting = desk.run("response", "unanswered", "--json").json.array
    #expect(waiting?.count == 1 && waiting?[0]["question"] == "Tractors?")
    let number = waiting?[0]["number"]?.int ?? 0
    desk.setUp("response", "add", "--for", "\(number)", "--answer", "Not yet.", "--approved")
    #expect(desk.run("response", "unanswered").output.hasPrefix("No question"))
    #expect(desk.run("response", "show", "tractors", "--json").json["question"] == "Tractors?")
  }
}
