import Desk

// The library of answers, drawn by lot.

extension Dice {
  func responseID(_ number: Int) -> ResponseID { ResponseID("answer-\(number)") }

  mutating func response() -> Response {
    Response(
      id: responseID(roll(9)), question: text(3), answer: text(9), topics: list(3) { $0.text(1) },
      address: maybe { $0.text(2) }, status: one(Response.Status.self),
      language: maybe { $0.text(1) })
  }

  /// One that the desk would keep as it is.
  mutating func keptResponse(_ number: Int) -> Response {
    let signs = ["=", "+", "-", "@", "'", "\"", ",", ";", "|", "\n", "退款", "é", "👩‍👩‍👧", "a", "b c"]
    func words(_ dice: inout Dice, but left: String = "") -> String {
      (0..<(1 + dice.roll(6))).map { _ in signs[dice.roll(signs.count)] }.filter {
        !left.contains($0)
      }.joined() + "x"
    }
    return Response(
      id: responseID(number), question: words(&self), answer: words(&self),
      topics: list(3) { words(&$0, but: ",;|\n") },
      address: coin() ? "https://shop.example/\(roll(99))?a=1,2;3" : nil,
      status: one(Response.Status.self), language: coin() ? "zh-Hant" : nil
    ).inNormalForm
  }

  mutating func libraryEvent(_ kind: Event.Kind) -> LibraryEvent {
    switch kind {
    case .responseSet: .set(ResponseSet(response()))
    case .responseRemoved: .removed(ResponseRemoved(responseID(roll(9))))
    case .questionUnanswered:
      .unanswered(
        QuestionUnanswered(
          text(3), chat: maybe { $0.chatID() }, agent: maybe { $0.agentID() }))
    default: .settled(QuestionSettled(Int64(roll(99))))
    }
  }
}
