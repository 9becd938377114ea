#if Web
import Website
import Desk
import Gateway
import JSON
import Synchronization
import Testing

/// Each limit, and the answer of whoever meets it.
@Suite struct LimitTests {
  /// No time passes, however slow the machine is: nothing comes back of what was used up.
  private static let noTime: @Sendable () -> Double = { 0 }

  @Test func requestsAndMessagesOfAVisitor() async throws {
    try await TestGateway.run { options in
      options.limits[.messagesOfVisitor] = 3
      options.limits[.requestsOfVisitor] = 8
      options.clock = LimitTests.noTime
    } _: { gateway in
      let token = try await gateway.newChat()
      for number in 1...3 {
        let answer = try await gateway.post(
          "/v1/messages", token: token, #"{"id":"message-000\#(number)","text":"x"}"#)
        #expect(answer.status == 200)
      }
      let refused = try await gateway.post(
        "/v1/messages", token: token, #"{"id":"message-0004","text":"x"}"#)
      #expect(refused.status == 429)
      #expect(refused.code == "tooMany")
      #expect(refused.headers["retry-after"] == "20")
      #expect(refused.json["error"]?["retryAfter"] == 20)
      #expect(gateway.site.visitor(VisitorKey(token))?.chat?.lines.count == 3)
      for _ in 6...8 { _ = try await gateway.post("/v1/typing", token: token, #"{"on":true}"#) }
      let typing = try await gateway.post("/v1/typing", token: token, #"{"on":true}"#)
      #expect(typing.status == 429)
      // Nobody else is shut out.
      _ = try await gateway.newChat()
    }
  }

  @Test func newVisitorsOfAnAddress() async throws {
    try await TestGateway.run { options in
      options.limits[.visitorsOfAddress] = 3
      options.proxies = try .trusting("127.0.0.1")
      options.clock = LimitTests.noTime
    } _: { gateway in
      var tokens: [String] = []
      for _ in 1...3 { tokens.append(try await gateway.newVisitor()) }
      let refused = try await gateway.post("/v1/hello", TestGateway.hello)
      #expect(refused.status == 429)
      #expect(refused.headers["retry-after"] == "1200")
      // Whoever is known is let in, and so are others from elsewhere.
      let known = try await gateway.post("/v1/hello", token: tokens[0], TestGateway.hello)
      #expect(known.status == 200)
      let elsewhere = try await gateway.ask(
        "POST", "/v1/hello", headers: ["X-Forwarded-For": "127.0.0.1, 203.0.113.9"],
        body: TestGateway.hello)
      #expect(elsewhere.status == 200)
    }
  }

  /// A token that nobody has makes nobody: it is a new visitor as without one, and one of so many.
  @Test func forgedTokensMakeNoVisitors() async throws {
    try await TestGateway.run { options in
      options.limits[.visitorsOfAddress] = 3
      options.limits[.requestsOfVisitor] = 2
      options.clock = LimitTests.noTime
    } _: { gateway in
      var statuses: [Int] = []
      for letter in "abcdefghij" {
        let forged = String(repeating: letter, count: 32)
        statuses.append(
          try await gateway.post("/v1/hello", token: forged, TestGateway.hello).status)
      }
      #expect(statuses == [200, 200, 200] + Array(repeating: 429, count: 7))
      #expect(gateway.site.state.withLock { $0.visitors.count } == 3)
      // Nor is anything kept of them: they are counted by their address.
      for _ in 1...5 {
        let answer = try await gateway.post(
          "/v1/typing", token: String(repeating: "z", count: 32), #"{"on":true}"#)
        #expect(answer.status == 401)
      }
    }
  }

  /// They are the desk's settings, as these are at the moment; what was given with the program stands.
  @Test func settingsOfTheDesk() async throws {
    try await TestGateway.run { options in
      options.limits[.streamsOfVisitor] = 2
    } _: { gateway in
      let token = try await gateway.newChat()
      gateway.site.bound { settings in
        settings.body = 100
        settings.visitorStreams = 1
        settings.visitorMessages = 1
      }
      let body = #"{"id":"message-0001","text":"\#(String(repeating: "x", count: 100))"}"#
      #expect(try await gateway.post("/v1/messages", token: token, body).status == 413)
      let streams = [
        try await gateway.stream(token, after: 0), try await gateway.stream(token, after: 0),
      ]
      withExtendedLifetime(streams) {}
      for (number, status) in [(1, 200), (2, 429)] {
        let text = #"{"id":"message-000\#(number)","text":"x"}"#
        #expect(try await gateway.post("/v1/messages", token: token, text).status == status)
      }
      gateway.site.bound { _ in }
      #expect(try await gateway.post("/v1/messages", token: token, body).status == 200)
    }
  }

  @Test func requestsOfAnAddress() async throws {
    try await TestGateway.run { options in
      options.limits[.requestsOfAddress] = 5
      options.clock = LimitTests.noTime
    } _: { gateway in
      for number in 1...6 {
        let answer = try await gateway.ask("GET", "/healthz")
        #expect(answer.status == (number < 6 ? 200 : 429))
      }
    }
  }

  @Test func streamsOfAVisitorAndOfAll() async throws {
    try await TestGateway.run { options in
      options.limits[.streamsOfVisitor] = 2
      options.limits[.streams] = 3
    } _: { gateway in
      let tokens = try await [gateway.newVisitor(), gateway.newVisitor()]
      let first = try await gateway.stream(tokens[0], after: 0)
      _ = first
      let second = try await gateway.stream(tokens[0], after: 0)
      let third = try await gateway.ask(
        "GET", "/v1/events", token: tokens[0], headers: ["Last-Event-ID": "0"])
      #expect(third.status == 429)
      let other = try await gateway.stream(tokens[1], after: 0)
      _ = other
      let full = try await gateway.ask(
        "GET", "/v1/events", token: tokens[1], headers: ["Last-Event-ID": "0"])
      #expect(full.status == 503)
      #expect(full.headers["retry-after"] != nil)
      // One that has gone makes room.
      second.vanish()
      try await eventually {
        try await gateway.ask("GET", "/metrics").text.contains("deskbell_streams_open 2.0")
      }
      _ = try await gateway.stream(tokens[0], after: 0)
    }
  }

  /// An address has so many, whoever its visitors are; those who go make room.
  @Test func streamsOfAnAddress() async throws {
    try await TestGateway.run { options in
      options.limits[.streamsOfAddress] = 2
      options.proxies = try .trusting("127.0.0.1")
    } _: { gateway in
      func ask(_ token: String, from address: String) async throws -> (Connection, Answer) {
        let connection = try gateway.connect()
        try await connection.send(
          TestGateway.request(
            "GET", "/v1/events", token: token,
            headers: ["Last-Event-ID": "0", "X-Forwarded-For": address]))
        return (connection, try await connection.answer())
      }
      var tokens: [String] = []
      for _ in 1...4 { tokens.append(try await gateway.newVisitor()) }
      let streams = [
        try await ask(tokens[0], from: "203.0.113.9"),
        try await ask(tokens[1], from: "203.0.113.9"),
      ]
      #expect(streams.map(\.1.status) == [200, 200])
      let (_, third) = try await ask(tokens[2], from: "203.0.113.9")
      #expect(third.status == 429 && third.code == "tooMany")
      #expect(third.headers["retry-after"] == "30")
      let (elsewhere, other) = try await ask(tokens[2], from: "203.0.113.10")
      #expect(other.status == 200)
      streams[0].0.vanish()
      try await eventually {
        let (again, answer) = try await ask(tokens[3], from: "203.0.113.9")
        return withExtendedLifetime(again) { answer.status == 200 }
      }
      withExtendedLifetime((elsewhere, streams)) {}
    }
  }

  /// Nothing between gateway and browser takes a stream for dead that has nothing to say: a comment
  /// stands in it every 15 seconds.
  @Test func aStreamWithNothingToSaySaysSo() async throws {
    let (seconds, pass) = AsyncStream<Void>.makeStream()
    let clock = Seconds(seconds)
    try await TestGateway.run { options in
      options.second = { try await clock.next() }
    } _: { gateway in
      let token = try await gateway.newVisitor()
      let stream = try await gateway.stream(token, after: 0)
      #expect(try await stream.event()?.text == "retry: 2000")
      for _ in 1...14 { pass.yield() }
      gateway.site.reply(VisitorKey(token), "a word")
      #expect(try await stream.event()?.name == "line")
      for _ in 1...40 { pass.yield() }
      for _ in 1...2 { #expect(try await stream.event()?.text == ": keep") }
      gateway.site.reply(VisitorKey(token), "another")
      #expect(try await stream.event("line").data["text"] == "another")
    }
  }

  /// Seconds that pass when a test says so.
  private actor Seconds {
    private var iterator: AsyncStream<Void>.Iterator

    init(_ seconds: AsyncStream<Void>) { iterator = seconds.makeAsyncIterator() }

    func next() async throws {
      var iterator = iterator
      let one: Void? = await iterator.next(isolation: self)
      self.iterator = iterator
      if one == nil { throw CancellationError() }
    }
  }

  /// Whoever does not read is let go; what waited for them is bounded, and nobody else waits.
  @Test func whoeverDoesNotReadIsLetGo() async throws {
    try await TestGateway.run { options in
      options.limits[.unsent] = 65_536
    } _: { gateway in
      let tokens = try await [gateway.newChat(), gateway.newChat()]
      let deaf = try await gateway.stream(tokens[0], after: 0, window: 4096)
      _ = deaf
      let other = try await gateway.stream(tokens[1], after: 0)
      let text = String(repeating: "x", count: 8000)
      var count = 0
      while gateway.site.visitor(VisitorKey(tokens[0]))?.readers.isEmpty == false, count < 5000 {
        gateway.site.reply(VisitorKey(tokens[0]), text)
        count += 1
        await Task.yield()
      }
      // The kernel takes some; it is not endless.
      #expect(count < 5000)
      gateway.site.reply(VisitorKey(tokens[1]), "still here")
      #expect(try await other.event("line").data["text"] == "still here")
      #expect(
        try await gateway.ask("GET", "/metrics").text.contains("deskbell_streams_cut_total 1"))
    }
  }

  @Test func bodiesAndHeadersThatAreTooLarge() async throws {
    try await TestGateway.run { gateway in
      let token = try await gateway.newChat()
      let text = String(repeating: "x", count: 70_000)
      let large = try await gateway.post(
        "/v1/messages", token: token, #"{"id":"message-0001","text":"\#(text)"}"#)
      #expect(large.status == 413)
      #expect(large.code == "tooLarge")
      // Also where nothing says beforehand how large it is.
      let chunked = try gateway.connect()
      try await chunked.send(
        "POST /v1/messages HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer \(token)\r\n"
          + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n")
      try? await chunked.send("12000\r\n" + String(repeating: "y", count: 0x12000) + "\r\n")
      let answer = try await chunked.answer()
      #expect(answer.status == 413)
      #expect(answer.headers["connection"] == "close")
      #expect(await chunked.isClosed())
      let headers = try await gateway.ask(
        "GET", "/healthz", headers: ["X-Much": String(repeating: "z", count: 40_000)])
      #expect(headers.status == 431)
      var many: [String: String] = [:]
      for number in 1...150 { many["X-\(number)"] = "z" }
      #expect(try await gateway.ask("GET", "/healthz", headers: many).status == 431)
      #expect(try await gateway.ask("GET", "/healthz").status == 200)
    }
  }

  @Test func whoeverIsTooSlowIsTold() async throws {
    try await TestGateway.run { options in
      options.limits[.seconds] = 1
    } _: { gateway in
      let token = try await gateway.newChat()
      let slow = try gateway.connect()
      try await slow.send(
        "POST /v1/messages HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer \(token)\r\n"
          + "Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{")
      let answer = try await slow.answer()
      #expect(answer.status == 408)
      #expect(answer.code == "timeout")
      #expect(await slow.isClosed())
      // One who never says what they want is not waited for either.
      let silent = try gateway.connect()
      try await silent.send("GET /healthz HTTP/1.1\r\nX-Slow: ")
      #expect(await silent.isClosed())
      // Nor one who has asked before.
      let again = try gateway.connect()
      try await again.send(TestGateway.request("GET", "/healthz"))
      #expect(try await again.answer().status == 200)
      try await again.send("GET /heal")
      #expect(await again.isClosed())
    }
  }

  /// Whoever does not even begin TLS, or never ends to begin it, holds no connection.
  @Test func whoeverDoesNotSecureTheLineIsLetGo() async throws {
    try await TestGateway.run { options in
      options.limits[.seconds] = 1
      options.tls = try TestCertificate.configuration
    } _: { gateway in
      let silent = try gateway.connect()
      let slow = try gateway.connect()
      // A handshake's first bytes: a record of 512, of which no more comes.
      try await slow.send([0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, 0xFC])
      #expect(await silent.isClosed())
      #expect(await slow.isClosed())
    }
  }
}
#endif
