#if Web
import Desk
import Gateway
import JSON
import Logging
import ServiceLifecycle
import Synchronization
import Testing
import Website
import Words

/// A gateway on a port of its own, before a desk in memory.
struct TestGateway: Sendable {
  let site: FakeSite
  let port: Int
  private let group: ServiceGroup

  /// Runs one, and ends it in order.
  static func run(
    _ configure: (inout Gateway.Options) throws -> Void = { _ in },
    _ body: @escaping @Sendable (TestGateway) async throws -> Void
  ) async throws {
    let site = FakeSite()
    try await serve(site, configure) { port, group in
      try await body(TestGateway(site: site, port: port, group: group))
    }
  }

  /// Runs one before another desk; `body` is told its port.
  static func serve(
    _ site: any Site, _ configure: (inout Gateway.Options) throws -> Void = { _ in },
    _ body: @escaping @Sendable (Int, ServiceGroup) async throws -> Void
  ) async throws {
    var options = Gateway.Options(
      listens: .address(host: "127.0.0.1", port: 0), tongue: .english)
    try configure(&options)
    var logger = Logger(label: "gateway") { _ in SwiftLogNoOpLogHandler() }
    logger.logLevel = .critical
    let (ports, port) = AsyncStream<Int>.makeStream()
    let gateway = Gateway(site: site, options: options, logger: logger) { place in
      port.yield(place.port ?? 0)
    }
    let group = ServiceGroup(services: [gateway], logger: logger)
    try await withThrowingTaskGroup(of: Void.self) { tasks in
      tasks.addTask { try await group.run() }
      var iterator = ports.makeAsyncIterator()
      let port = try #require(await iterator.next())
      do {
        try await body(port, group)
      } catch {
        await group.triggerGracefulShutdown()
        throw error
      }
      await group.triggerGracefulShutdown()
      try await tasks.waitForAll()
    }
  }

  /// Asks it to leave, as a signal does.
  func leave() async { await group.triggerGracefulShutdown() }

  func connect() throws -> Connection { try Connection(port: port) }

  /// One request on a connection of its own.
  func ask(
    _ method: String, _ path: String, token: String? = nil, headers: [String: String] = [:],
    body: String? = nil
  ) async throws -> Answer {
    try await TestGateway.ask(port, method, path, token: token, headers: headers, body: body)
  }

  static func ask(
    _ port: Int, _ method: String, _ path: String, token: String? = nil,
    headers: [String: String] = [:], body: String? = nil
  ) async throws -> Answer {
    let connection = try Connection(port: port)
    try await connection.send(
      TestGateway.request(method, path, token: token, headers: headers, body: body))
    return try await connection.answer()
  }

  func post(_ path: String, token: String? = nil, _ body: String) async throws -> Answer {
    try await ask("POST", path, token: token, body: body)
  }

  static func request(
    _ method: String, _ path: String, token: String? = nil, headers: [String: String] = [:],
    body: String? = nil
  ) -> String {
    var text = "\(method) \(path) HTTP/1.1\r\nHost: chat.example\r\n"
    if let token { text += "Authorization: Bearer \(token)\r\n" }
    for (name, value) in headers { text += "\(name): \(value)\r\n" }
    if let body {
      if headers["Content-Type"] == nil { text += "Content-Type: application/json\r\n" }
      text += "Content-Length: \(body.utf8.count)\r\n\r\n\(body)"
    } else {
      text += "\r\n"
    }
    return text
  }

  static let hello = #"{"page":{"url":"https://shop.example/"}}"#

  /// A new visitor's token.
  func newVisitor() async throws -> String {
    try #require(try await post("/v1/hello", TestGateway.hello).json["token"]?.string)
  }

  /// A new visitor who has asked for a person.
  func newChat() async throws -> String {
    let token = try await newVisitor()
    let answer = try await post("/v1/answers", token: token, TestGateway.person())
    #expect(answer.status == 200)
    return token
  }

  /// The answer to the one question that asks for a person.
  static func person(_ id: String = "answer-0001") -> String {
    #"{"id":"\#(id)","dialogue":"welcome","version":1,"card":"q","choice":1}"#
  }

  /// A stream of what happens after an event.
  func stream(_ token: String, after seq: Int64, window: Int32? = nil) async throws -> Connection {
    let connection = try Connection(port: port, window: window)
    try await connection.send(
      TestGateway.request(
        "GET", "/v1/events", token: token, headers: ["Last-Event-ID": "\(seq)"]))
    let answer = try await connection.answer()
    try #require(answer.status == 200, "\(answer)")
    return connection
  }
}
#endif
