import Glibc

/// A connection that a request or a stream is on.
public final class WebConnection {
  enum Use {
    case none
    case asked(Asked)
    case stream(Stream)
  }

  struct Asked {
    let request: WebRequest
    let answered: (WebAnswer?) -> Void
  }

  struct Stream {
    let opened: (Int) -> Void
    let ended: () -> Void
    let event: (ArraySlice<UInt8>) -> Void
  }

  let socket: Int32
  var use = Use.none
  /// How many requests it has carried.
  var uses = 0
  private var bytes: [UInt8] = []
  private var isBehindHead = false
  private var events: [UInt8] = []
  private var chunk = [UInt8](repeating: 0, count: 1 << 16)

  /// Nil: nobody listens at this port of this machine.
  init?(port: UInt16) {
    socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var one: Int32 = 1
    setsockopt(socket, Int32(IPPROTO_TCP), TCP_NODELAY, &one, socklen_t(MemoryLayout<Int32>.size))
    // From an address of its own, so that a gateway can tell it from a browser of this machine.
    var own = WebConnection.address(0x7F00_0002, port: 0)
    var other = WebConnection.address(0x7F00_0001, port: port)
    guard WebConnection.call(Glibc.bind, socket, &own),
      WebConnection.call(Glibc.connect, socket, &other)
    else {
      close(socket)
      return nil
    }
  }

  private static func address(_ address: UInt32, port: UInt16) -> sockaddr_in {
    var made = sockaddr_in()
    made.sin_family = sa_family_t(AF_INET)
    made.sin_port = port.bigEndian
    made.sin_addr.s_addr = address.bigEndian
    return made
  }

  private static func call(
    _ function: (Int32, UnsafePointer<sockaddr>, socklen_t) -> Int32, _ socket: Int32,
    _ address: inout sockaddr_in
  ) -> Bool {
    withUnsafePointer(to: &address) { address in
      address.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        function(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
  }

  /// Whoever cannot be told has gone, as reading will tell.
  func send(_ request: WebRequest) {
    var bytes = Array(request.text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes {
        Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }

  /// Takes what has come. False: the server has closed, or said what nobody asked for.
  func read() -> Bool {
    let count = chunk.withUnsafeMutableBytes {
      recv(socket, $0.baseAddress, $0.count, Int32(MSG_DONTWAIT))
    }
    if count < 0, errno == EAGAIN { return true }
    guard count > 0 else { return false }
    bytes += chunk[..<count]
    switch use {
    case .none: return false
    case .asked(let asked): takeAnswer(asked)
    case .stream(let stream): takeEvents(stream)
    }
    return true
  }

  private static let headEnd = Array("\r\n\r\n".utf8)
  private static let eventEnd: [UInt8] = [0x0A, 0x0A]

  private func takeAnswer(_ asked: Asked) {
    guard let end = bytes[...].firstPlace(of: WebConnection.headEnd) else { return }
    let head = String(decoding: bytes[..<end], as: UTF8.self).lowercased()
    let length =
      head.split(separator: "\r\n").first { $0.hasPrefix("content-length:") }
      .flatMap { Int($0.dropFirst(15).drop { $0 == " " }) } ?? 0
    guard bytes.count >= end + 4 + length else { return }
    let body = Array(bytes[(end + 4)..<(end + 4 + length)])
    bytes.removeFirst(end + 4 + length)
    use = .none
    asked.answered(WebAnswer(status: WebConnection.status(of: head), body: body))
  }

  /// That of `HTTP/1.1 200 OK`.
  private static func status(of head: String) -> Int { Int(head.dropFirst(9).prefix(3)) ?? 0 }

  private func takeEvents(_ stream: Stream) {
    if !isBehindHead {
      guard let end = bytes[...].firstPlace(of: WebConnection.headEnd) else { return }
      let status = WebConnection.status(of: String(decoding: bytes[..<end], as: UTF8.self))
      bytes.removeFirst(end + 4)
      isBehindHead = true
      stream.opened(status)
    }
    // Chunks: a size in hexadecimal digits, the bytes, and a line's end behind both.
    while let line = bytes[...].firstPlace(of: [0x0D, 0x0A]),
      let size = Int(String(decoding: bytes[..<line], as: UTF8.self), radix: 16),
      bytes.count >= line + 4 + size
    {
      events += bytes[(line + 2)..<(line + 2 + size)]
      bytes.removeFirst(line + 4 + size)
    }
    while let end = events[...].firstPlace(of: WebConnection.eventEnd) {
      stream.event(events[..<end])
      events.removeFirst(end + 2)
    }
  }
}
