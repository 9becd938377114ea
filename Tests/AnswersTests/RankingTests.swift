import Answers
import Desk
import Testing

/// Which answer is offered for a question.
@Suite struct RankingTests {
  private func library(_ lots: inout Lots, _ count: Int) -> [Response] {
    (0..<count).map { number in
      Response(
        id: ResponseID("r\(number)"), question: lots.text(8), answer: lots.text(30),
        topics: [lots.text(1)], status: lots.roll(4) == 0 ? .needsReview : .approved)
    }
  }

  @Test func theExactQuestionOfAnAnswerRanksItFirst() {
    for seed in 0..<60 {
      var lots = Lots(seed: UInt64(seed))
      let responses = library(&lots, 1 + lots.roll(60))
      let index = ResponseIndex(responses)
      for response in responses where response.isApproved {
        let found = index.matches(response.question)
        #expect(found.first?.response.question == response.question || sameTerms(found, response))
        #expect(found.first?.isGood == true)
        // However it is written.
        let shouted = "  \(response.question.uppercased())?! "
        #expect(index.matches(shouted).first?.isGood == true)
      }
    }
  }

  /// Questions that are the same but for what is folded.
  private func sameTerms(_ found: [ResponseIndex.Match], _ response: Response) -> Bool {
    found.contains { $0.response.id == response.id && $0.isGood }
  }

  @Test func theOrderDoesNotDependOnWhoCameFirst() {
    for seed in 0..<60 {
      var lots = Lots(seed: UInt64(seed))
      let responses = library(&lots, 40)
      var shuffler = Lots(seed: 7)
      let indexes = (0..<3).map { _ in
        ResponseIndex(
          responses.map { ($0, shuffler.roll(1 << 30)) }.sorted { $0.1 < $1.1 }.map(\.0))
      }
      for _ in 0..<20 {
        let question = lots.text(5)
        let found = indexes.map { $0.matches(question, limit: 40).map(\.response.id) }
        #expect(found[1] == found[0] && found[2] == found[0])
        for index in indexes {
          let first = index.matches(question, limit: 3).map(\.response.id)
          #expect(first == Array(found[0].prefix(3)))
        }
      }
    }
  }

  @Test func whatIsNotApprovedIsNeverOffered() {
    for seed in 0..<60 {
      var lots = Lots(seed: UInt64(seed))
      let responses = library(&lots, 40)
      let index = ResponseIndex(responses)
      #expect(index.count == responses.count(where: \.isApproved))
      for response in responses {
        let found = index.matches(response.question, limit: 99).map(\.response)
        let named = index.named(response.id.text, limit: 99)
        #expect((found + named).allSatisfy { $0.isApproved })
      }
    }
  }

  @Test func whatSaysNothingOfItIsNoMatch() {
    let index = ResponseIndex([
      Response(id: "a", question: "退款要多久？", answer: "三天", status: .approved)
    ])
    #expect(index.matches("").isEmpty && index.matches("?! …").isEmpty)
    #expect(index.matches("hello").isEmpty)
    #expect(ResponseIndex([]).matches("hello").isEmpty)
  }

  /// Each of these finds its answer, and takes it for a good one.
  @Test func paraphrasesFindTheirAnswer() {
    func answer(_ id: ResponseID, _ question: String, _ answer: String, _ topic: String) -> Response
    {
      Response(id: id, question: question, answer: answer, topics: [topic], status: .approved)
    }
    let index = ResponseIndex([
      answer("refund", "How do I get a refund?", "Send it back within 30 days.", "returns"),
      answer("size", "Which size fits me?", "See our table of sizes.", "sizes"),
      answer("hours", "When are you open?", "Every day from 9 to 18.", "shop"),
      answer("crème", "Is the crème brûlée set in stock?", "Yes, in store.", "kitchen"),
      answer("退", "如何申請退款？", "請在 30 天內寄回商品。", "退貨"),
      answer("運", "運費多少？", "滿千免運。", "運送"),
      answer("返", "返品の方法は？", "三十日以内にお送りください。", "返品"),
    ])
    let asked: [(String, ResponseID)] = [
      ("can I have a refund", "refund"), ("REFUND", "refund"), ("which size", "size"),
      ("when open", "hours"), ("creme brulee", "crème"), ("CRÈME BRÛLÉE SET?", "crème"),
      ("怎麼退款", "退"), ("退款", "退"), ("運費", "運"), ("請問運費多少錢", "運"), ("返品", "返"),
      ("ｒｅｆｕｎｄ", "refund"),
    ]
    for (question, id) in asked {
      let first = index.matches(question).first
      #expect(first?.response.id == id && first?.isGood == true, "\(question): \(first as Any)")
    }
    for strange in ["do you sell tractors to Mars", "我想找工作機會", "xyzzy"] {
      #expect(index.matches(strange).first?.isGood != true, "\(strange)")
    }
    #expect(index.matches("refu", isTyping: true).first?.response.id == "refund")
    #expect(index.matches("refu").isEmpty)
  }

  /// Words of every other question are none of what it is about, however few answers there are.
  @Test(arguments: [1, 2, 40])
  func commonWordsMakeNoMatch(_ count: Int) {
    var responses = [
      Response(
        id: "refund", question: "How do I get a refund?", answer: "Send it back, please.",
        status: .approved),
      Response(id: "退", question: "請問如何申請退款？", answer: "請寄回。", status: .approved),
    ]
    for number in 2..<max(2, count) {
      responses.append(
        Response(
          id: ResponseID("a\(number)"), question: "What is thing\(number)?", answer: "It is that.",
          status: .approved))
    }
    let index = ResponseIndex(responses.prefix(count))
    for question in ["how do I cancel my subscription", "how to fly", "請問如何開戶", "What do you do"] {
      #expect(index.goodAnswer(to: question, in: nil) == nil, "\(question)")
    }
    #expect(index.matches("how to fly").isEmpty)
    #expect(index.goodAnswer(to: "how do i get a refund", in: nil)?.id == "refund")
    #expect(index.goodAnswer(to: "how about a refund", in: nil)?.id == "refund")
    // Nobody says anything else yet.
    #expect(index.matches("how do", isTyping: true).contains { $0.response.id == "refund" })
  }

  @Test func namesAreFoundByTheirBeginningThenByLetters() {
    func named(_ id: ResponseID) -> Response {
      Response(id: id, question: "q", answer: "a", status: .approved)
    }
    let index = ResponseIndex(
      ["refund", "refund-late", "late-refund", "prefund", "re-fun-d2", "size"].map(named))
    #expect(
      index.named("refund", limit: 4).map(\.id.text) == [
        "refund", "refund-late", "late-refund", "prefund",
      ])
    #expect(index.named("rfd").map(\.id.text).contains("re-fun-d2"))
    #expect(index.named("REFUND-L").map(\.id) == ["refund-late"])
    #expect(index.named("").count == 6)
    #expect(index.named("zz").isEmpty)
  }

  @Test func pagesAreFoundByTheirAddressesAndTitles() {
    let index = PageIndex([
      KnownPage(address: "https://shop.example/returns/how", title: ""),
      KnownPage(address: "https://shop.example/returns/how", title: "Sending back"),
      KnownPage(address: "https://shop.example/sizes", title: "Größen"),
      KnownPage(address: "https://shop.example/運費", title: "運費說明"),
    ])
    #expect(index.count == 3)
    #expect(index.matches("returns").map(\.title) == ["Sending back"])
    #expect(index.matches("sending").map(\.address) == ["https://shop.example/returns/how"])
    #expect(index.matches("groszen").isEmpty)
    #expect(index.matches("GRÖSSEN").map(\.title) == ["Größen"])
    #expect(index.matches("größen").map(\.title) == ["Größen"])
    #expect(index.matches("groß").isEmpty)
    #expect(index.matches("groß", isTyping: true).map(\.title) == ["Größen"])
    #expect(index.matches("運費").map(\.title) == ["運費說明"])
  }
}
