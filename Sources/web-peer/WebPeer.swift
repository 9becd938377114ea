#if Web
import Glibc
import Hummingbird
import Logging
import NIOCore
import Synchronization

/// A bare server of the gateway's shape, for the bench to measure it by: visitors and one agent say
/// things by JSON over HTTP, and the other side hears them as server-sent events. It keeps nothing.
enum WebPeer {
  static func run() async throws {
    let people = People()
    let router = Router()
    router.post("/v1/hello") { _, _ in Welcome(token: people.next(), seq: 0) }
    router.get("/v1/events") { request, _ -> Response in
      let stream = people.listen(WebPeer.token(request))
      return Response(
        status: .ok, headers: [.contentType: "text/event-stream"],
        body: ResponseBody { writer in
          for await event in stream { try await writer.write(event) }
          try await writer.finish(nil)
        })
    }
    router.post("/v1/messages") { request, context in
      let said = try await request.decode(as: Said.self, context: context)
      return people.tell(agents, said.text)
    }
    router.post("/v1/replies") { request, context in
      let said = try await request.decode(as: Reply.self, context: context)
      return people.tell(said.to, said.text)
    }
    var logger = Logger(label: "peer")
    logger.logLevel = .error
    let app = Application(
      router: router,
      configuration: ApplicationConfiguration(
        address: .hostname("127.0.0.1", port: 0), backlog: 1024),
      onServerRunning: { channel in
        print("http://127.0.0.1:\(channel.localAddress?.port ?? 0)/")
        // To a pipe, at once.
        fflush(nil)
      }, logger: logger)
    try await app.runService()
  }

  /// The name of the stream of all agents.
  private static let agents = "agents"

  private static func token(_ request: Request) -> String {
    String((request.headers[.authorization] ?? "").dropFirst("Bearer ".count))
  }

  private struct Welcome: ResponseEncodable {
    var token: String
    var seq: Int
  }

  private struct Said: Decodable {
    var id: String
    var text: String
  }

  private struct Reply: Decodable {
    var to: String
    var text: String
  }

  private struct Receipt: ResponseEncodable {
    var seq: Int
  }

  /// Whoever listens, by name.
  private final class People: Sendable {
    private struct State {
      var seq = 0
      var count = 0
      var listeners: [String: AsyncStream<ByteBuffer>.Continuation] = [:]
    }

    private let state = Mutex(State())

    func next() -> String {
      state.withLock { state in
        state.count += 1
        return "visitor\(state.count)"
      }
    }

    func listen(_ name: String) -> AsyncStream<ByteBuffer> {
      let (stream, continuation) = AsyncStream.makeStream(of: ByteBuffer.self)
      state.withLock { $0.listeners[name] = continuation }
      return stream
    }

    func tell(_ name: String, _ text: String) -> Receipt {
      let (seq, listener) = state.withLock { state in
        state.seq += 1
        return (state.seq, state.listeners[name])
      }
      let event = "id: \(seq)\nevent: line\ndata: {\"seq\":\(seq),\"text\":\"\(text)\"}\n\n"
      listener?.yield(ByteBuffer(string: event))
      return Receipt(seq: seq)
    }
  }
}
#endif
