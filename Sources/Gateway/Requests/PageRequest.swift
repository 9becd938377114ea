#if Web
import JSON
import Records

/// `{"page"}`: the visitor goes to another page without loading one.
struct PageRequest: RequestRecord {
  var page = PageRecord()

  static var blank: PageRequest { PageRequest() }

  mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("page", &page)
  }

  func check() throws(HTTPFault) { try page.check() }
}
#endif
