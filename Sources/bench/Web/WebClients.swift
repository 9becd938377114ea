import CUnix
import Glibc

/// Browsers on this machine, as far as a server sees them: thousands of streams that are read, and
/// requests on a few connections that are kept. For one thread, which tells it to take its turn.
final class WebClients {
  private let port: UInt16
  private let poll = epoll_create1(0)
  private var connections: [Int32: WebConnection] = [:]
  private var idle: [WebConnection] = []
  /// Requests for which there is no connection yet.
  private var waiting: [(request: String, answered: (WebAnswer) -> Void)] = []
  private var open = 0
  /// So many connections carry requests at most, as a proxy's do.
  private let most: Int
  private var ready = [epoll_event](repeating: epoll_event(), count: 512)

  init(port: Int, connections most: Int = 50) {
    self.port = UInt16(port)
    self.most = most
  }

  deinit {
    for connection in connections.values { close(connection.socket) }
    close(poll)
  }

  /// Whether every request has been answered.
  var isQuiet: Bool { waiting.isEmpty && idle.count == open }

  /// A request, on a connection of its own until it is answered.
  func ask(_ request: String, _ answered: @escaping (WebAnswer) -> Void) {
    guard let connection = idle.popLast() ?? (open < most ? connect(isKept: true) : nil) else {
      waiting.append((request, answered))
      return
    }
    connection.use = .asked(answered)
    connection.send(request)
  }

  /// A stream of events, on a connection of its own; each is handed over as it came.
  func stream(_ request: String, _ event: @escaping (ArraySlice<UInt8>) -> Void) {
    let connection = connect(isKept: false)
    connection.use = .stream(event)
    connection.send(request)
  }

  private func connect(isKept: Bool) -> WebConnection {
    guard let connection = WebConnection(port: port) else { fatalError("nobody listens") }
    connections[connection.socket] = connection
    if isKept { open += 1 }
    var event = epoll_event()
    event.events = EPOLLIN.rawValue
    event.data.fd = connection.socket
    epoll_ctl(poll, EPOLL_CTL_ADD, connection.socket, &event)
    return connection
  }

  /// Reads what comes until an instant, on the clock of `seconds`.
  func turn(until end: Double) {
    repeat {
      let milliseconds = Int32(max(0, (end - seconds()) * 1000))
      let count = epoll_wait(poll, &ready, Int32(ready.count), milliseconds)
      guard count > 0 else { continue }
      for event in ready[..<Int(count)] {
        guard let connection = connections[event.data.fd] else { continue }
        connection.read()
        if case .none = connection.use { free(connection) }
      }
    } while seconds() < end
  }

  private func free(_ connection: WebConnection) {
    guard let next = waiting.popLast() else { return idle.append(connection) }
    connection.use = .asked(next.answered)
    connection.send(next.request)
  }

  /// Takes turns until every request has been answered.
  func settle(within patience: Double = 60) {
    let end = seconds() + patience
    while !isQuiet {
      precondition(seconds() < end, "no answer")
      turn(until: seconds() + 0.005)
    }
  }
}

/// What was answered.
struct WebAnswer {
  var status: Int
  var body: [UInt8]

  /// What stands behind `"NAME":"` up to the next quotation mark.
  func text(_ name: String) -> String? {
    let mark = Array("\"\(name)\":\"".utf8)
    guard let start = body.firstPlace(of: mark) else { return nil }
    let rest = body[(start + mark.count)...]
    return String(decoding: rest.prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
  }

  /// The number behind `"NAME":`.
  func number(_ name: String) -> Int? {
    let mark = Array("\"\(name)\":".utf8)
    guard let start = body.firstPlace(of: mark) else { return nil }
    let digits = body[(start + mark.count)...].prefix { (0x30...0x39).contains($0) }
    return Int(String(decoding: digits, as: UTF8.self))
  }
}

/// A connection that a request or a stream is on.
final class WebConnection {
  enum Use {
    case none
    case asked((WebAnswer) -> Void)
    case stream((ArraySlice<UInt8>) -> Void)
  }

  let socket: Int32
  var use = Use.none
  private var bytes: [UInt8] = []
  private var isBehindHead = false
  private var events: [UInt8] = []
  private var chunk = [UInt8](repeating: 0, count: 1 << 16)

  init?(port: UInt16) {
    socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var one: Int32 = 1
    setsockopt(socket, Int32(IPPROTO_TCP), TCP_NODELAY, &one, socklen_t(MemoryLayout<Int32>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let result = withUnsafePointer(to: &address) { address in
      address.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Glibc.connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else {
      close(socket)
      return nil
    }
  }

  func send(_ request: String) {
    var bytes = Array(request.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes {
        Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { fatalError("the server has gone") }
      bytes = bytes.dropFirst(count)
    }
  }

  /// Takes what has come.
  func read() {
    let count = chunk.withUnsafeMutableBytes {
      recv(socket, $0.baseAddress, $0.count, Int32(MSG_DONTWAIT))
    }
    if count < 0, errno == EAGAIN { return }
    guard count > 0 else { fatalError("the server has closed") }
    bytes += chunk[..<count]
    switch use {
    case .none: fatalError("an answer that nobody asked for")
    case .asked(let answered): takeAnswer(answered)
    case .stream(let event): takeEvents(event)
    }
  }

  private static let headEnd = Array("\r\n\r\n".utf8)
  private static let eventEnd: [UInt8] = [0x0A, 0x0A]

  private func takeAnswer(_ answered: (WebAnswer) -> Void) {
    guard let end = bytes.firstPlace(of: WebConnection.headEnd) else { return }
    let head = String(decoding: bytes[..<end], as: UTF8.self).lowercased()
    let status = Int(head.dropFirst(9).prefix(3)) ?? 0
    let length =
      head.split(separator: "\r\n").first { $0.hasPrefix("content-length:") }
      .flatMap { Int($0.dropFirst(15).drop { $0 == " " }) } ?? 0
    guard bytes.count >= end + 4 + length else { return }
    let body = Array(bytes[(end + 4)..<(end + 4 + length)])
    bytes.removeFirst(end + 4 + length)
    use = .none
    answered(WebAnswer(status: status, body: body))
  }

  private func takeEvents(_ event: (ArraySlice<UInt8>) -> Void) {
    if !isBehindHead {
      guard let end = bytes.firstPlace(of: WebConnection.headEnd) else { return }
      precondition(bytes.starts(with: Array("HTTP/1.1 200".utf8)), "no stream")
      bytes.removeFirst(end + 4)
      isBehindHead = true
    }
    // Chunks: a size in hexadecimal digits, the bytes, and a line's end behind both.
    while let line = bytes.firstPlace(of: [0x0D, 0x0A]),
      let size = Int(String(decoding: bytes[..<line], as: UTF8.self), radix: 16),
      bytes.count >= line + 4 + size
    {
      events += bytes[(line + 2)..<(line + 2 + size)]
      bytes.removeFirst(line + 4 + size)
    }
    while let end = events.firstPlace(of: WebConnection.eventEnd) {
      event(events[..<end])
      events.removeFirst(end + 2)
    }
  }
}

extension RandomAccessCollection where Element == UInt8, Index == Int {
  /// Where some bytes begin, if they are there.
  func firstPlace(of wanted: [UInt8]) -> Int? {
    guard count >= wanted.count else { return nil }
    let last = endIndex - wanted.count
    var place = startIndex
    while place <= last {
      if self[place] == wanted[0], self[place..<(place + wanted.count)].elementsEqual(wanted) {
        return place
      }
      place += 1
    }
    return nil
  }
}
