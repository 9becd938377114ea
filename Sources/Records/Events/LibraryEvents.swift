public import Desk
public import JSON

// What happens to the library of answers.

extension ResponseSet: EventRecord {
  public static var blank: ResponseSet { ResponseSet(.blank) }
  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("response", &response)
  }
}

extension ResponseRemoved: EventRecord {
  public static var blank: ResponseRemoved { ResponseRemoved("") }
  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("response", &response)
  }
}

extension QuestionUnanswered: EventRecord {
  public static var blank: QuestionUnanswered { QuestionUnanswered("") }
  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("question", &question)
    try coder("chat", &chat)
    try coder("agent", &agent)
  }
}

extension QuestionSettled: EventRecord {
  public static var blank: QuestionSettled { QuestionSettled(0) }
  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("number", &number)
  }
}
