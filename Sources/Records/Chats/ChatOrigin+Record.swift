public import Desk
public import JSON

extension ChatOrigin: Record {
  public static var blank: ChatOrigin {
    ChatOrigin(dialogue: "", version: 0, card: "", page: "")
  }
  public static var kind: RecordKind { .origin }

  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("dialogue", &dialogue)
    try coder("version", &version)
    try coder("card", &card)
    try coder("page", &page)
    try coder("pageTitle", &pageTitle, usually: "")
    try coder("answers", &answers, usually: [])
    try coder("takesMessage", &takesMessage, usually: false)
    try coder("waiting", &waiting)
    try coder("fallback", &fallback)
    try coder("shown", &shown, usually: [])
    try coder("topics", &topics, usually: [])
  }
}

extension ChatOrigin.Answer: Record {
  public static var blank: ChatOrigin.Answer { ChatOrigin.Answer(asked: "", answer: "") }
  public static var kind: RecordKind { .answer }

  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("asked", &asked)
    try coder("answer", &answer)
  }
}
