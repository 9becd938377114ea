import Answers
import Testing

@Suite("The telling words of a conversation")
struct TopicTests {
  private func history(_ conversations: Int = 20) -> TermHistory {
    var history = TermHistory()
    for number in 0..<conversations {
      history.add([
        "Hello there, how can I help you today?", "你好，請問有什麼可以幫您？",
        number.isMultiple(of: 4) ? "The invoice, please. 發票" : "The delivery. 配送",
      ])
    }
    return history
  }

  @Test func whatIsRareAndOftenSaidComesFirst() {
    let telling = history().tellingTerms(
      of: [
        "Hello there, the invoice", "My scanner: the scanner is broken", "help with the delivery",
      ], limit: 3)
    #expect(telling == ["scanner", "broken", "with"])
  }

  /// What every conversation has, numbers and single letters tell nothing.
  @Test func whatAllSayTellsNothing() {
    #expect(history().tellingTerms(of: ["Hello there", "你好", "12345 a b"], limit: 9).isEmpty)
  }

  @Test func chineseIsCutIntoPairsThatDoNotOverlap() {
    let telling = history().tellingTerms(of: ["我要退貨，退貨怎麼辦", "請問退貨"], limit: 2)
    #expect(telling.first == "退貨")
    #expect(telling.dropFirst().allSatisfy { !$0.contains("退") && !$0.hasPrefix("貨") })
  }

  @Test func ofATooShortHistoryNothingIsSaid() {
    let few = history(TermHistory.fewest - 1)
    #expect(few.tellingTerms(of: ["scanner"], limit: 3).isEmpty)
    #expect(history(TermHistory.fewest).tellingTerms(of: ["scanner"], limit: 3) == ["scanner"])
  }

  /// However long it is, so much of it is looked at.
  @Test func aLongConversationIsCutOff() {
    let long = (0..<5000).map { "word\($0) " }
    #expect(history().tellingTerms(of: long + ["zzzlate"], limit: 6000).count == 5000)
  }
}
