import Desk
import Documents
import Testing
import Words

/// Answers as spreadsheets save them.
@Suite struct SpreadsheetTests {
  private func read(_ text: String) throws -> [Response] { try read(Array(text.utf8)) }

  private func read(_ bytes: [UInt8]) throws -> [Response] {
    try ImportedResponses(parsing: bytes, settings: Settings()).responses
  }

  /// What is told of a list that cannot be read.
  private func told(_ text: String) -> [String] {
    do throws(ListProblems) {
      _ = try ImportedResponses(parsing: Array(text.utf8), settings: Settings())
      return []
    } catch {
      return error.told(in: .english) { "\($0)" }.split(separator: "\n").map(String.init)
    }
  }

  @Test func whatIsWrittenIsReadAsItWas() throws {
    for seed in 0..<300 {
      var lots = Lots(seed: UInt64(seed))
      let responses = (0..<lots.roll(9)).map { lots.response($0) }
      for separator in [ExportedResponses.Separator.comma, .semicolon] {
        let bytes = ExportedResponses(responses, separator: separator).bytes
        #expect(try read(bytes) == responses, "seed \(seed)")
        // And so once more, byte for byte.
        #expect(ExportedResponses(try read(bytes), separator: separator).bytes == bytes)
      }
    }
  }

  /// A spreadsheet runs what begins like a formula.
  @Test func nothingIsWrittenThatASpreadsheetWouldRun() {
    let evil = Response(
      id: "x", question: "=HYPERLINK(1)", answer: "+1", topics: ["@a", "-b"],
      address: nil, language: nil)
    let text = String(decoding: ExportedResponses([evil]).bytes, as: UTF8.self)
    let fields = text.split(separator: "\r\n")[1].split(separator: ",")
    #expect(fields[1] == "'=HYPERLINK(1)" && fields[2] == "'+1")
    #expect(fields.allSatisfy { !"=+-@".contains($0.first ?? "x") })
  }

  @Test func theHabitsOfSpreadsheetsAreUnderstood() throws {
    let one = Response(
      id: "refund", question: "How?", answer: "Like, this\nand \"that\"", topics: ["a", "b c"],
      address: "https://shop.example/r", status: .approved)
    let quoted = "\"Like, this\r\nand \"\"that\"\"\""
    let files = [
      // A byte order mark, CRLF, no line end at the end.
      "\u{FEFF}responseId,question,response,topics,sourceUrl,status\r\n"
        + "refund,How?,\(quoted),\"a, b c\",https://shop.example/r,approved",
      // Semicolons, other capitals and blanks in names, columns in another order.
      "Status;Source URL;Topics;RESPONSE;Question;Response ID\n"
        + "Approved;https://shop.example/r;a|b c;\(quoted);How?;Refund\n",
      // A line that says what separates; blank columns and rows at the end.
      "sep=;\r\nresponseId;question;response;topics;sourceUrl;status;;\r\n"
        + "refund;How?;\(quoted);a,b c;https://shop.example/r;APPROVED;;\r\n;;;;;;;\r\n;;;;;;;\r\n",
      "\u{FEFF}\"sep=\t\"\nresponseId\tquestion\tresponse\ttopics\tsourceUrl\tstatus\n"
        + "refund\tHow?\t\(quoted)\ta\u{3B}b c\thttps://shop.example/r\tapproved\n",
      // Empty fields at the end of a row are left out.
      "responseId,question,response,topics,sourceUrl,status,language\n"
        + "refund,How?,\(quoted),\"a;b c\",https://shop.example/r,approved\n",
    ]
    for file in files { #expect(try read(file) == [one], "\(file)") }
    // The least there is.
    #expect(
      try read("question,response\nWhat?,That\n")
        == [Response(id: "", question: "What?", answer: "That")])
  }

  @Test func everyWrongPlaceIsToldWithLineAndColumn() {
    let long = String(repeating: "x", count: 501)
    let file = """
      responseId,question,response,topics,sourceUrl,status,language
      ok,Good?,Yes,,,,
      A b,Q?,A,,,,
      ,,A,,,,
      b,"Two
      lines?",,,,,
      c,Q?,A {{,,,,
      d,Q?,A,,ftp://x.example,,
      e,Q?,A,,,maybe,
      f,Q?,A,,,,e
      ok,Q?,A,,,,
      g,\(long),A,,,,
      h,Q?,A,,,,,extra
      i,Q"?,A
      ,Again?,A
      ,Again?,B
      """
    #expect(
      told(file) == [
        "line 3: column responseId: \"a b\" cannot be its name: 1 to 64 of a-z, 0-9, '.', '_', '-'",
        "line 4: column question: the question is missing",
        "line 5: column response: the answer is missing",
        "line 7: column response: a place for what is known of the visitor is broken; write "
          + "{{firstName:\"there\"}}, or \\{{ for the braces themselves",
        "line 8: column sourceUrl: \"ftp://x.example\" is no address such as "
          + "https://shop.example/returns",
        "line 9: column status: \"maybe\" is no status; known: needs review, approved",
        "line 10: column language: \"e\" is no language such as en or zh-Hant",
        "line 11: column responseId: ok is on line 2 already",
        "line 12: column question: the question is too long; the most is 500 characters",
        "line 13: field 8 stands under no column",
        "line 14: a quote inside a field that is not quoted",
        "line 16: column question: Again? is on line 15 already",
      ])
  }

  @Test func aFirstLineThatSaysSomethingElseIsToldAlone() {
    #expect(
      told("question,answer\na,b\n") == [
        "line 1: unknown column \"answer\"; known: responseId, question, response, topics, "
          + "sourceUrl, status, language"
      ])
    #expect(
      told("question,topics\na,b\n") == ["line 1: the first line must name a column response"])
    #expect(
      told("question,response,Question\na,b,c\n") == ["line 1: the column question is there twice"])
    #expect(told("")[0].hasPrefix("line 1: the first line must name"))
    #expect(told("\n\n")[0].hasPrefix("line 1: the first line must name"))
  }
}
