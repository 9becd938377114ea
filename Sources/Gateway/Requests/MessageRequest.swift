#if Web
import Words
import Desk
import JSON
import Records

/// `{"id","text"}`: something is said in the chat.
struct MessageRequest: RequestRecord {
  var id: MessageID = ""
  var text = ""

  static var blank: MessageRequest { MessageRequest() }

  mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("id", &id)
    try coder("text", &text)
  }

  func check() throws(HTTPFault) {
    try Bounds.clientID(id)
    guard !text.isEmpty else { throw HTTPFault.field("text", .empty) }
  }
}
#endif
