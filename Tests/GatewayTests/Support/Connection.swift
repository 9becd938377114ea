#if Web
import Dispatch
import Foundation
import Glibc
import JSON

/// A connection to the gateway, of plain bytes: so that a test can send what no library would.
final class Connection: @unchecked Sendable {
  /// What cannot go on.
  enum Broken: Error {
    case refused, timedOut, ended
    case notHTTP(String)
  }

  private let socket: Int32
  /// Blocking calls have a thread of their own, so that they keep nobody from answering.
  private let queue = DispatchQueue(label: "connection")
  /// Read, and not taken yet. Of the queue's alone.
  private var bytes: [UInt8] = []

  /// - Parameter window: how many bytes the kernel keeps for whoever does not read; nil: as it likes.
  init(port: Int, window: Int32? = nil) throws {
    socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var time = timeval(tv_sec: 20, tv_usec: 0)
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
    setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
    if var window {
      setsockopt(socket, SOL_SOCKET, SO_RCVBUF, &window, socklen_t(MemoryLayout<Int32>.size))
    }
    // As `sockaddr_in` has it; its members belong to whichever module of C the compiler met first.
    let family = withUnsafeBytes(of: sa_family_t(AF_INET)) { Array($0) }
    let port = withUnsafeBytes(of: in_port_t(port).bigEndian) { Array($0) }
    let address = family + port + [127, 0, 0, 1] + [UInt8](repeating: 0, count: 8)
    let result = address.withUnsafeBytes {
      connect(
        socket, $0.baseAddress?.assumingMemoryBound(to: sockaddr.self), socklen_t($0.count))
    }
    guard result == 0 else { throw Broken.refused }
  }

  deinit { close(socket) }

  private func perform<Result: Sendable>(
    _ body: @escaping @Sendable () throws -> Result
  ) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
      queue.async { continuation.resume(with: Swift.Result { try body() }) }
    }
  }

  // MARK: Sending

  /// Sends what the other side still takes.
  func send(_ text: String) async throws { try await send(Array(text.utf8)) }

  func send(_ bytes: [UInt8]) async throws {
    try await perform { [self] in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes {
          Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
        guard count > 0 else { throw Broken.ended }
        rest = rest.dropFirst(count)
      }
    }
  }

  /// Says that nothing more comes, and goes on reading.
  func finishSending() { shutdown(socket, Int32(SHUT_WR)) }

  /// Is away without a word.
  func vanish() { shutdown(socket, Int32(SHUT_RDWR)) }

  // MARK: Reading

  private func more() throws {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(socket, &buffer, buffer.count)
    guard count != 0 else { throw Broken.ended }
    guard count > 0 else { throw errno == EAGAIN ? Broken.timedOut : Broken.ended }
    bytes += buffer[..<count]
  }

  private func take(_ count: Int) throws -> [UInt8] {
    while bytes.count < count { try more() }
    defer { bytes.removeFirst(count) }
    return Array(bytes[..<count])
  }

  private func line() throws -> String {
    while true {
      if let end = bytes.firstIndex(of: 0x0A) {
        let line = String(decoding: bytes[..<end], as: UTF8.self)
        bytes.removeFirst(end + 1)
        return line.hasSuffix("\r") ? String(line.dropLast()) : line
      }
      try more()
    }
  }

  /// Whether the other side has closed, having sent nothing more.
  func isClosed() async -> Bool {
    let closed = try? await perform { [self] in
      do {
        try more()
        return false
      } catch Broken.ended {
        return bytes.isEmpty
      }
    }
    return closed ?? false
  }

  /// An answer that has no body, whatever its head says of it.
  func head() async throws -> Answer { try await answer(withBody: false) }

  /// An answer's head, and its body unless it is a stream.
  func answer(withBody: Bool = true) async throws -> Answer {
    try await perform { [self] in
      let status = try line().split(separator: " ")
      guard status.count >= 2, status[0] == "HTTP/1.1", let code = Int(status[1]) else {
        throw Broken.notHTTP(status.joined(separator: " "))
      }
      var answer = Answer(status: code)
      while true {
        let line = try line()
        guard let colon = line.firstIndex(of: ":") else { break }
        let name = line[..<colon].lowercased()
        let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
        answer.headers[name] = value
      }
      if answer.headers["content-type"] == "text/event-stream" || !withBody { return answer }
      if code == 204 || code == 304 { return answer }
      if let length = answer.headers["content-length"].flatMap({ Int($0) }) {
        answer.body = try take(length)
      }
      return answer
    }
  }

  /// A piece of a stream: one chunk of the encoding; nil: it has ended.
  private func chunk() throws -> [UInt8]? {
    guard let count = Int(try line(), radix: 16) else { throw Broken.notHTTP("chunk") }
    let data = try take(count)
    _ = try line()
    return count == 0 ? nil : data
  }

  /// The next event of a stream; nil: it has ended in order.
  func event() async throws -> StreamedEvent? {
    try await perform { [self] in
      while true {
        if let event = StreamedEvent.take(from: &streamed) { return event }
        guard let chunk = try chunk() else { return nil }
        streamed += chunk
      }
    }
  }

  private var streamed: [UInt8] = []

  /// The next event that is one of these.
  func event(_ name: String) async throws -> StreamedEvent {
    while let event = try await event() {
      if event.name == name { return event }
    }
    throw Broken.ended
  }
}

/// What was answered.
struct Answer: Sendable {
  var status: Int
  var headers: [String: String] = [:]
  var body: [UInt8] = []

  var text: String { String(decoding: body, as: UTF8.self) }
  var json: JSONValue { (try? JSONValue(parsing: body)) ?? .null }
  /// The code of what was refused.
  var code: String? { json["error"]?["code"]?.string }
  var field: String? { json["error"]?["field"]?.string }
}

/// An event of a stream, or a comment, which has no data.
struct StreamedEvent: Sendable {
  var id: Int64?
  var name = ""
  var data: JSONValue = .null
  var text = ""

  static func take(from bytes: inout [UInt8]) -> StreamedEvent? {
    guard
      let end = bytes.indices.dropLast().first(where: { bytes[$0] == 10 && bytes[$0 + 1] == 10 })
    else { return nil }
    let text = String(decoding: bytes[..<end], as: UTF8.self)
    bytes.removeFirst(end + 2)
    var event = StreamedEvent()
    event.text = text
    for line in text.split(separator: "\n") {
      if line.hasPrefix("id: ") { event.id = Int64(line.dropFirst(4)) }
      if line.hasPrefix("event: ") { event.name = String(line.dropFirst(7)) }
      if line.hasPrefix("data: ") {
        event.data = (try? JSONValue(parsing: String(line.dropFirst(6)))) ?? .null
      }
    }
    return event
  }
}
#endif
