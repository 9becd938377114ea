import CUnix
import Glibc

/// Browsers on this machine, as far as a gateway sees them: thousands of streams that are read, and
/// requests on a few connections that are kept. For one thread, which tells it to take its turn.
public final class WebClients {
  private let port: UInt16
  private let poll = epoll_create1(0)
  private var connections: [Int32: WebConnection] = [:]
  private var idle: [WebConnection] = []
  /// Requests for which there is no connection yet.
  private var waiting: [WebConnection.Asked] = []
  private var open = 0
  /// So many connections carry requests at most, as a proxy's do.
  private let most: Int
  private var ready = [epoll_event](repeating: epoll_event(), count: 512)

  /// - Parameters:
  ///   - port: where the server listens, on this machine.
  ///   - most: so many connections carry requests at most.
  public init(port: Int, connections most: Int = 50) {
    self.port = UInt16(port)
    self.most = most
  }

  deinit {
    for connection in connections.values { close(connection.socket) }
    close(poll)
  }

  /// Whether every request has been answered.
  public var isQuiet: Bool { waiting.isEmpty && idle.count == open }

  /// A request, on a connection of its own until it is answered; nil: the server is not there.
  public func ask(_ request: WebRequest, _ answered: @escaping (WebAnswer?) -> Void) {
    let asked = WebConnection.Asked(request: request, answered: answered)
    if let connection = idle.popLast() { return begin(asked, on: connection) }
    guard open < most else { return waiting.append(asked) }
    askAnew(asked)
  }

  /// A stream of events, on a connection of its own; each is handed over as it came.
  ///
  /// - Parameters:
  ///   - opened: told once it is answered, by which status.
  ///   - ended: told when the server has ended it, or is not there.
  @discardableResult
  public func stream(
    _ request: WebRequest, opened: @escaping (Int) -> Void = { _ in },
    ended: @escaping () -> Void, _ event: @escaping (ArraySlice<UInt8>) -> Void
  ) -> WebConnection? {
    guard let connection = connect() else {
      ended()
      return nil
    }
    connection.use = .stream(.init(opened: opened, ended: ended, event: event))
    connection.send(request)
    return connection
  }

  /// Ends a stream; nobody is told.
  public func end(_ stream: WebConnection) {
    stream.use = .none
    drop(stream)
  }

  /// Readable when something has come that a turn would take.
  public var descriptor: Int32 { poll }

  /// Has `turn` return when something can be read there, too.
  public func wake(by descriptor: Int32) { watch(descriptor) }

  /// Waits for what comes, so many seconds at most, and takes it.
  public func turn(within seconds: Double) {
    let milliseconds = Int32(max(0, min(seconds, 60)) * 1000)
    let count = epoll_wait(poll, &ready, Int32(ready.count), milliseconds)
    guard count > 0 else { return }
    for event in ready[..<Int(count)] {
      guard let connection = connections[event.data.fd] else { continue }
      let isOpen = connection.read()
      // Whoever was told may have ended it.
      guard connections[connection.socket] === connection else { continue }
      if !isOpen { lose(connection) } else if case .none = connection.use { free(connection) }
    }
  }

  // MARK: Connections

  private func askAnew(_ asked: WebConnection.Asked) {
    guard let connection = connect() else { return asked.answered(nil) }
    open += 1
    begin(asked, on: connection)
  }

  private func begin(_ asked: WebConnection.Asked, on connection: WebConnection) {
    connection.use = .asked(asked)
    connection.send(asked.request)
  }

  private func connect() -> WebConnection? {
    guard let connection = WebConnection(port: port) else { return nil }
    connections[connection.socket] = connection
    watch(connection.socket)
    return connection
  }

  private func watch(_ descriptor: Int32) {
    var event = epoll_event()
    event.events = EPOLLIN.rawValue
    event.data.fd = descriptor
    epoll_ctl(poll, EPOLL_CTL_ADD, descriptor, &event)
  }

  private func free(_ connection: WebConnection) {
    connection.uses += 1
    guard let next = waiting.popLast() else { return idle.append(connection) }
    begin(next, on: connection)
  }

  /// The server has closed a connection.
  private func lose(_ connection: WebConnection) {
    let use = connection.use
    drop(connection)
    switch use {
    case .none: idle.removeAll { $0 === connection }
    case .stream(let stream): return stream.ended()
    case .asked(let asked):
      // One that was kept may have been closed just as it was used: what is asked has an id of its own
      // where it must not be done twice.
      open -= 1
      return connection.uses > 0 ? askAnew(asked) : asked.answered(nil)
    }
    open -= 1
  }

  private func drop(_ connection: WebConnection) {
    connections[connection.socket] = nil
    close(connection.socket)
  }
}
