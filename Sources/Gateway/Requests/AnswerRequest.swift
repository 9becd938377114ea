#if Web
import Words
import Desk
import JSON
import Records
import Website

/// `{"id","dialogue","version","card","choice" or "value" or "skip" or "open"}`.
struct AnswerRequest: RequestRecord {
  var id: MessageID = ""
  var dialogue = ""
  var version: WholeNumber = 0
  var card = ""
  var choice: WholeNumber?
  var value: String?
  var skip: Bool?
  var open: Bool?

  static var blank: AnswerRequest { AnswerRequest() }

  mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("id", &id)
    try coder("dialogue", &dialogue)
    try coder("version", &version)
    try coder("card", &card)
    try coder("choice", &choice)
    try coder("value", &value)
    try coder("skip", &skip)
    try coder("open", &open)
  }

  func check() throws(HTTPFault) {
    try Bounds.clientID(id)
    try Bounds.someText("dialogue", dialogue, most: 32)
    try Bounds.number("version", version.value, 0...1_000_000_000)
    try Bounds.someText("card", card, most: Bounds.pageText)
    if let choice { try Bounds.number("choice", choice.value, 0...1000) }
    guard answers.count == 1, skip != false, open != false else {
      throw HTTPFault.field("choice", .notOneAnswer)
    }
  }

  private var answers: [CardAnswer] {
    var answers: [CardAnswer] = []
    if let choice { answers.append(.choice(Int(choice.value))) }
    if let value { answers.append(.value(value)) }
    if skip != nil { answers.append(.skipped) }
    if open != nil { answers.append(.opened) }
    return answers
  }

  /// Of a request that was checked.
  var answer: SiteAnswer {
    SiteAnswer(
      id: id, dialogue: DialogueID(dialogue), version: Int(version.value), card: CardID(card),
      answer: answers[0])
  }
}
#endif
