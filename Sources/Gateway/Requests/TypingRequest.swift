#if Web
import JSON
import Records

/// `{"on"}`.
struct TypingRequest: RequestRecord {
  var isOn = false

  static var blank: TypingRequest { TypingRequest() }

  mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("on", &isOn)
  }

  func check() {}
}
#endif
