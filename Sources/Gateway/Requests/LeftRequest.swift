#if Web
import Words
import Desk
import JSON
import Records
import Website

/// `{"id","name","email","text"}`: a message is left where nobody came.
struct LeftRequest: RequestRecord {
  var id: MessageID = ""
  var name = ""
  var email = ""
  var text = ""

  static var blank: LeftRequest { LeftRequest() }

  mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("id", &id)
    try coder("name", &name, usually: "")
    try coder("email", &email, usually: "")
    try coder("text", &text)
  }

  func check() throws(HTTPFault) {
    try Bounds.clientID(id)
    try Bounds.text("name", name, most: Bounds.shortText)
    try Bounds.text("email", email, most: Bounds.shortText)
    guard !text.isEmpty else { throw HTTPFault.field("text", .empty) }
  }

  var left: SiteLeft { SiteLeft(id: id, name: name, email: email, text: text) }
}
#endif
