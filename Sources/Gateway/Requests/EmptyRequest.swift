#if Web
import JSON
import Records

/// `{}`.
struct EmptyRequest: RequestRecord {
  static var blank: EmptyRequest { EmptyRequest() }

  mutating func code(with coder: inout some RecordCoder) throws(JSONError) {}

  func check() {}
}
#endif
