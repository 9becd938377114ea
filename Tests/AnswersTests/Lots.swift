import Desk
import Randomness

/// Questions and answers drawn by lot, as people of several languages write them.
struct Lots {
  private var lots: SplitMix64
  init(seed: UInt64) { lots = SplitMix64(seed: seed) }

  mutating func roll(_ sides: Int) -> Int { Int.random(in: 0..<sides, using: &lots) }
  mutating func coin() -> Bool { roll(2) == 0 }
  mutating func pick<Value>(_ values: [Value]) -> Value { values[roll(values.count)] }

  private static let words = [
    "refund", "return", "Café", "delivery", "order", "how", "do", "I", "get", "my", "Größe",
    "退款", "運費", "多久", "可以", "怎麼", "送貨", "返品", "ガイド", "환불", "방법", "size", "the", "a", "card",
    "paid", "twice", "ＦＵＬＬ", "shop", "open", "on", "Sunday", "ﬁt", "don't", "№5",
  ]

  mutating func text(_ most: Int) -> String {
    (0..<(1 + roll(most))).map { _ in pick(Lots.words) }.joined(separator: coin() ? " " : "")
  }

  /// With whatever is hard for a spreadsheet.
  mutating func hardText(_ most: Int, on line: Bool = false) -> String {
    let signs = [
      "=", "+1", "-", "@", "'", "\"", ",", ";", "|", "退款", "é", "👩‍👩‍👧", "a", "b c", "\t", "sep=",
    ]
    return (0..<(1 + roll(most))).map { _ in pick(signs + (line ? [] : ["\n", "\r\n"])) }.joined()
  }

  /// In the form in which the desk keeps it.
  mutating func response(_ number: Int) -> Response {
    func topic(_ lots: inout Lots) -> String {
      lots.hardText(3, on: true).filter { !Response.isBetweenTopics($0) }
    }
    return Response(
      id: ResponseID("answer-\(number)"), question: hardText(5) + "?", answer: "x" + hardText(9),
      topics: (0..<roll(4)).map { _ in topic(&self) },
      address: coin() ? "https://shop.example/\(roll(99))?a=1,2;3" : nil,
      status: coin() ? .approved : .needsReview, language: coin() ? "zh-Hant" : nil
    ).inNormalForm
  }
}
