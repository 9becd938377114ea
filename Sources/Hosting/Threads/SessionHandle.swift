public import Desk
public import FrontDesk
import Store

/// A session that lives on a desk's thread, for whoever is elsewhere and waits with `await`.
public final class SessionHandle<Held: AnyObject, News: Sendable>: Sendable {
  /// What the session is told, in order, none left out: it ends when the desk is lost, and when so
  /// much waits that whoever reads it cannot keep up; then begin anew from the store.
  public let news: AsyncStream<News>
  private let thread: DeskThread
  private let place: Place

  /// Where the session is. Touched on the desk's thread alone.
  private final class Place: @unchecked Sendable {
    var session: Held?
  }

  /// So many news wait at the most.
  public static var bound: Int { 10_000 }

  /// - Parameters:
  ///   - open: makes the session, on the desk's thread.
  ///   - take: takes its news, there.
  init(
    on thread: DeskThread,
    _ open: @escaping @Sendable (HostedDesk) throws(DeskError) -> Held,
    news take: @escaping @Sendable (Held) throws(DeskError) -> [News]
  ) async throws(DeskError) {
    self.thread = thread
    let place = Place()
    self.place = place
    let (stream, told) = AsyncStream.makeStream(
      of: News.self, bufferingPolicy: .bufferingOldest(SessionHandle.bound))
    news = stream
    try await SessionHandle.run(on: thread) { host throws(DeskError) in
      let session = try open(host)
      place.session = session
      host.afterTelling { [weak session] in
        guard let session else {
          told.finish()
          return false
        }
        guard let news = try? take(session) else {
          told.finish()
          return false
        }
        for item in news {
          if case .enqueued = told.yield(item) { continue }
          told.finish()
          return false
        }
        return true
      }
    }
    thread.whenLost { told.finish() }
  }

  deinit {
    let place = place
    thread.post { _ in place.session = nil }
  }

  /// Does something with the session on the desk's thread.
  public func perform<Answer: Sendable>(
    _ body: @escaping @Sendable (Held) throws(DeskError) -> Answer
  ) async throws(DeskError) -> Answer {
    let place = place
    return try await SessionHandle.run(on: thread) { _ throws(DeskError) in
      guard let session = place.session else { preconditionFailure("a handle without a session") }
      return try body(session)
    }
  }

  private static func run<Answer: Sendable>(
    on thread: DeskThread, _ body: @escaping @Sendable (HostedDesk) throws(DeskError) -> Answer
  ) async throws(DeskError) -> Answer {
    let result = await withCheckedContinuation { continuation in
      thread.ask({ continuation.resume(returning: $0) }, body)
    }
    return try result.get()
  }
}

extension DeskThread {
  /// A visitor who asks for a person.
  public func visitor(
    _ request: VisitorRequest, key: VisitorKey
  ) async throws(DeskError) -> SessionHandle<VisitorSession, VisitorSession.News> {
    try await SessionHandle(
      on: self,
      { host throws(DeskError) in try VisitorSession(at: host, request, key: key) },
      news: { session throws(DeskError) in session.takeNews() })
  }

  /// A visitor who goes on in their chat.
  public func visitor(
    resuming chat: ChatID, key: VisitorKey
  ) async throws(DeskError) -> SessionHandle<VisitorSession, VisitorSession.News> {
    try await SessionHandle(
      on: self,
      { host throws(DeskError) in try VisitorSession(at: host, resuming: chat, key: key) },
      news: { session throws(DeskError) in session.takeNews() })
  }

  /// An agent without a screen.
  public func agent(
    _ id: AgentID
  ) async throws(DeskError) -> SessionHandle<AgentSession, AgentSession.News> {
    try await SessionHandle(
      on: self,
      { host throws(DeskError) in
        guard let agent = host.desk.state.agent(id) else {
          throw .refused(.unknown(.agent, id.text, among: host.desk.state.agents.map(\.id.text)))
        }
        return try AgentSession(at: host, agent)
      },
      news: { session throws(DeskError) in try session.takeNews() })
  }

  /// Somebody who looks on, from an event on; nil: from now.
  public func watcher(
    from first: Int64? = nil
  ) async throws(DeskError) -> SessionHandle<WatcherSession, StampedEvent> {
    try await SessionHandle(
      on: self, { host in WatcherSession(at: host, from: first) },
      news: { session throws(DeskError) in try session.takeAllNews() })
  }
}
