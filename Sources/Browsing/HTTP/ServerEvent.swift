/// An event of a stream: `text/event-stream`, as the gateway writes it.
struct ServerEvent {
  var name = ""
  /// The journal's seq; nil: it is fleeting.
  var id: Int?
  var data: [UInt8] = []

  /// What stands between two empty lines. A comment has neither name nor data.
  init(_ bytes: ArraySlice<UInt8>) {
    for line in bytes.split(separator: 0x0A) {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let value = line[line.index(after: colon)...].drop { $0 == UInt8(ascii: " ") }
      switch String(decoding: line[..<colon], as: UTF8.self) {
      case "event": name = String(decoding: value, as: UTF8.self)
      case "id": id = Int(String(decoding: value, as: UTF8.self))
      case "data": data = Array(value)
      default: break
      }
    }
  }
}
