#if Web
import JSON
import Records

/// `{"page","milliseconds","scroll"}`: so much more of a page was seen.
struct TimeRequest: RequestRecord {
  var page = ""
  var milliseconds: WholeNumber = 0
  var scroll: WholeNumber = 0

  static var blank: TimeRequest { TimeRequest() }

  mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("page", &page)
    try coder("milliseconds", &milliseconds)
    try coder("scroll", &scroll, usually: 0)
  }

  func check() throws(HTTPFault) {
    try Bounds.someText("page", page, most: Bounds.pageText)
    try Bounds.number("milliseconds", milliseconds.value, 0...86_400_000)
    try Bounds.number("scroll", scroll.value, 0...100)
  }
}
#endif
