#if Web
import Synchronization
import Website
import Desk
import Gateway
import JSON
import Testing

/// What nobody well-meaning sends, to every route: it is refused with 4xx, and whoever comes next is
/// served.
@Suite struct HostileTests {
  private static let posts = [
    "hello", "page", "time", "answers", "start", "messages", "typing", "leave", "left",
    "attributes",
    "identify", "forget",
  ]

  @Test func bodiesThatAreNone() async throws {
    try await TestGateway.run { options in
      options.limits[.requestsOfVisitor] = 100_000
      options.limits[.requestsOfAddress] = 100_000
    } _: { gateway in
      let deep = String(repeating: "[", count: 30_000)
      let bodies = [
        "x", "{", "}", "[]", "null", "5", "\"text\"", "{\"a\":}", "{\"a\":1,}", "{}{}", "{'a':1}",
        "{\"a\":\"\u{1}\"}", "{\"a\":\"\\ud800\"}", "{\"a\":01}", "{\"a\":1e999}", deep,
        String(repeating: "{\"a\":", count: 10_000), "{\"a\":" + deep + "}",
        "{\"id\":5,\"text\":5}", "{\"id\":\"\\u0000\\u0000\\u0000\\u0000aaaa\",\"text\":\"x\"}",
        "{\"id\":\"../../etc/passwd\",\"text\":\"x\"}", "{\"__proto__\":{}}",
        "{\"page\":{\"url\":{\"url\":{}}}}", "{\"attributes\":{\"a\":{\"b\":1}}}",
        "{\"attributes\":[]}", "{\"attributes\":{\"a\":\"1\",\"a\":\"2\"}}",
        "{\"on\":\"true\"}", "{\"on\":null}", "\u{FEFF}{}", "{\"dialogue\":null}",
        "{\"page\":\"x\",\"milliseconds\":-1}",
        "{\"page\":\"x\",\"milliseconds\":9223372036854775808}",
        "{\"page\":\"x\",\"milliseconds\":1.5}", "{\"version\":1e9}",
        "{\"id\":\"answer-0001\",\"dialogue\":\"welcome\",\"version\":1,\"card\":\"q\"}",
        "{\"id\":\"answer-0001\",\"dialogue\":\"welcome\",\"version\":1,\"card\":\"q\",\"choice\":1,\"skip\":true}",
      ]
      let token = try await gateway.newChat()
      let connection = try gateway.connect()
      for path in HostileTests.posts {
        for body in bodies {
          try await connection.send(
            TestGateway.request("POST", "/v1/\(path)", token: token, body: body))
          let answer = try await connection.answer()
          // An answer closes the connection only where the body was not read.
          #expect(
            (400..<500).contains(answer.status), "\(path): \(body.prefix(80)): \(answer.text)")
          #expect(answer.code != nil, "\(path): \(body.prefix(80))")
        }
        var broken = Array(
          TestGateway.request("POST", "/v1/\(path)", token: token, body: "{\"a\":\"xx\"}").utf8)
        broken.replaceSubrange(broken.count - 4..<broken.count - 2, with: [0xFF, 0xC0])
        try await connection.send(broken)
        #expect(try await connection.answer().status == 400, "\(path)")
      }
      #expect(gateway.site.visitor(VisitorKey(token))?.learned.isEmpty == true)
    }
  }

  @Test func whoeverIsNobodyIsToldSo() async throws {
    try await TestGateway.run { gateway in
      let token = try await gateway.newChat()
      let forged = [
        "", "Bearer", "Bearer ", "Bearer \(token.dropLast())", "Bearer \(token)a",
        "Bearer \(token.uppercased())", "Basic \(token)", "Bearer  \(token.dropLast())",
        "Bearer \(String(repeating: "a", count: 32))",
        "Bearer \(String(repeating: "é", count: 16))",
        "Bearer \(token), Bearer \(token)",
      ]
      for route in HostileTests.posts.dropFirst() + ["events", "lines?before=5"] {
        let method = route.hasPrefix("events") || route.hasPrefix("lines") ? "GET" : "POST"
        for authorization in forged {
          let answer = try await gateway.ask(
            method, "/v1/\(route)",
            headers: ["Authorization": authorization, "Last-Event-ID": "0"],
            body: method == "POST" ? HostileTests.fitting[route] : nil)
          #expect(answer.status == 401, "\(route), \(authorization)")
          #expect(answer.code == "unknownVisitor")
        }
        // Two of them are none, also where one is right.
        let twice = try gateway.connect()
        let body = method == "POST" ? HostileTests.fitting[route] : nil
        let request = TestGateway.request(method, "/v1/\(route)", token: token, body: body)
        try await twice.send(
          request.replacing(
            "Host: chat.example", with: "Host: chat.example\r\nAuthorization: Bearer \(token)"))
        #expect(try await twice.answer().status == 401, "\(route)")
      }
    }
  }

  /// A body that each route takes.
  static let fitting: [String: String] = [
    "page": #"{"page":{"url":"x"}}"#, "time": #"{"page":"x","milliseconds":1}"#,
    "answers": TestGateway.person(), "start": #"{"dialogue":"welcome"}"#,
    "messages": #"{"id":"message-0001","text":"x"}"#, "typing": #"{"on":true}"#, "leave": "{}",
    "left": #"{"id":"message-0002","email":"a@b.example","text":"x"}"#,
    "attributes": #"{"attributes":{"a":"b"}}"#, "identify": #"{"attributes":{"a":"b"}}"#,
    "forget": "{}",
  ]

  @Test func whatIsNotThereIsNotServed() async throws {
    try await TestGateway.run { gateway in
      for path in [
        "/v1", "/v1/", "/v1/hello/", "/v1/Hello", "/v1/%68ello", "/v2/hello", "/..",
        "/../etc/passwd",
        "/%2e%2e/etc/passwd", "/widget.js/", "//widget.js", "/index.html", "/favicon.ico",
        "/journal-1.jsonl", "/v1/hello;a", "/v1/hello%00", "/\u{202E}", "/.git/config",
        "/shop.html",
      ] {
        let answer = try await gateway.ask("GET", path)
        #expect([400, 404].contains(answer.status), "\(path): \(answer.status)")
      }
      for (method, path, status) in [
        ("GET", "/v1/hello", 405), ("PUT", "/v1/messages", 405), ("DELETE", "/v1/lines", 405),
        ("TRACE", "/healthz", 405), ("POST", "/widget.js", 405), ("PATCH", "/", 405),
        ("HEAD", "/v1/events", 405), ("BREW", "/healthz", 400), ("HEAD", "/healthz", 200),
      ] {
        let connection = try gateway.connect()
        try await connection.send(TestGateway.request(method, path))
        let answer = try? await connection.head()
        #expect(answer?.status == status || answer == nil && status == 400, "\(method) \(path)")
        if status == 405 { #expect(answer?.headers["allow"] != nil, "\(method) \(path)") }
      }
    }
  }

  /// Requests that are no HTTP, or two in one: refused, and the connection closed.
  @Test func bytesThatAreNoHTTP() async throws {
    try await TestGateway.run { gateway in
      let token = try await gateway.newChat()
      let head =
        "POST /v1/messages HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer \(token)\r\n"
        + "Content-Type: application/json\r\n"
      let body = #"{"id":"message-0001","text":"x"}"#
      let games = [
        "\r\n\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "\u{0}\u{1}\u{2}",
        "\u{16}\u{3}\u{1}\u{2}\u{0}", "GET / HTTP/1.1\r\nHost: a\r\nBad Header: x\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nX: a\u{0}b\r\n\r\n",
        head + "Transfer-Encoding: chunked\r\n\r\nzz\r\n\(body)\r\n0\r\n\r\n",
        head + "Transfer-Encoding: chunked\r\n\r\n-1\r\n\r\n",
        head + "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFFF\r\n\r\n",
        head + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n",
        head + "Content-Length: 5\r\nContent-Length: 33\r\n\r\n\(body)",
        head + "Content-Length: -1\r\n\r\n\(body)",
        head + "Content-Length: 99999999999999999999999\r\n\r\n\(body)",
        head + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
        head + "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
        head + "Content-Encoding: gzip\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)",
      ]
      for game in games {
        let connection = try gateway.connect()
        try? await connection.send(game)
        connection.finishSending()
        let answer = try? await connection.answer()
        #expect(
          answer == nil || (400..<500).contains(answer?.status ?? 0),
          "\(game): \(String(describing: answer))")
      }
      // A body that ends too soon says nothing.
      let half = try gateway.connect()
      try await half.send(head + "Content-Length: 1000\r\n\r\n\(body)")
      half.finishSending()
      let answer = try? await half.answer()
      #expect(answer == nil || (400..<500).contains(answer?.status ?? 0))
      #expect(gateway.site.visitor(VisitorKey(token))?.chat?.lines.isEmpty == true)
      #expect(try await gateway.ask("GET", "/healthz").status == 200)
    }
  }

  /// Nothing that a page or a visitor sends comes back as a header field of its own.
  @Test func nothingIsEchoedIntoHeaders() async throws {
    try await TestGateway.run { options in
      options.origins = try .listing("https://shop.example")
    } _: { gateway in
      for origin in [
        "https://evil.example", "null", "https://shop.example.evil.example",
        "https://shop.example%0d%0aX: y", "https://shop.example, https://evil.example",
      ] {
        let answer = try await gateway.ask(
          "POST", "/v1/hello", headers: ["Origin": origin], body: TestGateway.hello)
        #expect(answer.status == 403, "\(origin)")
        #expect(answer.code == "origin")
        #expect(answer.headers["access-control-allow-origin"] == nil)
      }
      #expect(gateway.site.state.withLock { $0.visitors.isEmpty })
    }
  }
}
#endif
