#if Web
import Desk
import Dialogues
import JSON
import Records
import Words
import Website

/// `{"page","device","reload"}`: a browser comes to a page.
struct HelloRequest: RequestRecord {
  var page = PageRecord()
  var device = DeviceWord.desktop
  var isReload = false

  static var blank: HelloRequest { HelloRequest() }

  enum DeviceWord: String, CaseIterable, RecordWord {
    case desktop, phone
    static var kind: RecordKind { .request }
  }

  mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("page", &page)
    try coder("device", &device, usually: .desktop)
    try coder("reload", &isReload, usually: false)
  }

  func check() throws(HTTPFault) { try page.check() }

  var arrival: Arrival {
    let device: Surroundings.Device =
      switch device {
      case .desktop: .desktop
      case .phone: .phone
      }
    return Arrival(page: page.view, device: device, isReload: isReload)
  }
}
#endif
