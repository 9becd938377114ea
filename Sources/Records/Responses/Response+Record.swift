public import Desk
public import JSON

extension ResponseID: RecordID {}

extension Response.Status: RecordWord {
  public static var kind: RecordKind { .responseStatus }
}

extension Response: Record {
  public static var blank: Response { Response(id: "", question: "", answer: "") }
  public static var kind: RecordKind { .response }

  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("id", &id)
    try coder("question", &question)
    try coder("answer", &answer)
    try coder("topics", &topics, usually: [])
    try coder("url", &address)
    try coder("status", &status)
    try coder("language", &language)
  }
}

extension UnansweredQuestion: Record {
  public static var blank: UnansweredQuestion {
    UnansweredQuestion(
      number: 0, question: "", times: 0, firstAt: .distantPast, lastAt: .distantPast)
  }
  public static var kind: RecordKind { .question }

  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("number", &number)
    try coder("question", &question)
    try coder("times", &times)
    try coder("firstAt", &firstAt)
    try coder("lastAt", &lastAt)
    try coder("chat", &chat)
  }
}
