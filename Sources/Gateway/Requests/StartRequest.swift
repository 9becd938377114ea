#if Web
import JSON
import Records

/// `{"dialogue"}`: a link of the page begins it.
struct StartRequest: RequestRecord {
  var dialogue = ""

  static var blank: StartRequest { StartRequest() }

  mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("dialogue", &dialogue)
  }

  func check() throws(HTTPFault) { try Bounds.someText("dialogue", dialogue, most: 32) }
}
#endif
