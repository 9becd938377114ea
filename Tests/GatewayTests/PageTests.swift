#if Web
import Desk
import Gateway
import JSON
import Synchronization
import Testing

/// What browsers are told beside the chat: who may ask from where, what is served, and how it must
/// be taken.
@Suite struct PageTests {
  @Test func listedPagesMayAskAndNobodyElse() async throws {
    try await TestGateway.run { options in
      options.origins = try .listing("https://shop.example")
    } _: { gateway in
      for origin in ["https://shop.example", "http://chat.example", "https://chat.example"] {
        let before = try await gateway.ask(
          "OPTIONS", "/v1/messages",
          headers: ["Origin": origin, "Access-Control-Request-Method": "POST"])
        #expect(before.status == 204)
        #expect(before.headers["access-control-allow-origin"] == origin)
        #expect(before.headers["access-control-max-age"] == "7200")
        #expect(before.headers["access-control-allow-headers"]?.contains("authorization") == true)
        #expect(before.headers["access-control-allow-credentials"] == nil)
        let hello = try await gateway.ask(
          "POST", "/v1/hello", headers: ["Origin": origin],
          body: #"{"page":{"url":"\#(origin)/shop?a=b#c"}}"#)
        #expect(hello.status == 200)
        #expect(hello.headers["access-control-allow-origin"] == origin)
        #expect(hello.headers["vary"] == "Origin")
        #expect(hello.headers["set-cookie"] == nil)
        // A page has to be able to read why it was refused.
        let refused = try await gateway.ask(
          "POST", "/v1/leave", headers: ["Origin": origin], body: "{}")
        #expect(refused.headers["access-control-allow-origin"] == origin)
        #expect(refused.headers["access-control-expose-headers"] == "Retry-After")
      }
      let other = try await gateway.ask(
        "OPTIONS", "/v1/messages",
        headers: ["Origin": "https://evil.example", "Access-Control-Request-Method": "POST"])
      #expect(other.status == 403)
    }
  }

  @Test func everythingSaysHowItIsTaken() async throws {
    try await TestGateway.run { gateway in
      for (path, type) in [
        ("/", "text/html"), ("/widget.js", "text/javascript"),
        ("/v1/openapi.json", "application/json"),
        ("/healthz", "application/json"), ("/metrics", "text/plain"),
        ("/nothing", "application/json"),
      ] {
        let answer = try await gateway.ask("GET", path)
        #expect(answer.headers["content-type"]?.hasPrefix(type) == true, "\(path)")
        #expect(answer.headers["x-content-type-options"] == "nosniff", "\(path)")
        #expect(answer.headers["referrer-policy"] == "no-referrer", "\(path)")
        let policy = answer.headers["content-security-policy"] ?? ""
        #expect(policy.hasPrefix("default-src 'none'"), "\(path)")
        #expect(policy.contains("frame-ancestors 'none'"), "\(path)")
        #expect(
          answer.headers["cross-origin-resource-policy"]
            == (path == "/widget.js" ? "cross-origin" : "same-origin"), "\(path)")
      }
      let widget = try await gateway.ask("GET", "/widget.js?v=2")
      let tag = try #require(widget.headers["etag"])
      let again = try await gateway.ask("GET", "/widget.js", headers: ["If-None-Match": tag])
      #expect(again.status == 304)
      #expect(again.body.isEmpty)
      let stream = try await gateway.ask(
        "GET", "/v1/events", token: gateway.newVisitor(), headers: ["Last-Event-ID": "0"])
      #expect(stream.headers["x-accel-buffering"] == "no")
      #expect(stream.headers["cache-control"] == "no-store, no-transform")
    }
  }

  @Test func anAgentsPictureIsServedAsWhatItIs() async throws {
    try await TestGateway.run { gateway in
      let path = "/v1/agents/" + FakeSite.picture.id.text
      let answer = try await gateway.ask("GET", path)
      #expect(answer.status == 200)
      #expect(answer.headers["content-type"] == "image/png")
      #expect(answer.headers["x-content-type-options"] == "nosniff")
      #expect(answer.headers["cache-control"] == "public, max-age=31536000, immutable")
      #expect(answer.headers["content-length"] == "\(FakeSite.picture.bytes.count)")
      for name in [
        String(repeating: "0", count: 64), "", "..", "../../snapshot.json",
        "%2e%2e%2fsnapshot.json",
        "{picture}", FakeSite.picture.id.text.uppercased(), FakeSite.picture.id.text + "/",
      ] {
        let other = try await gateway.ask("GET", "/v1/agents/" + name)
        #expect(other.status == 404, "\(name)")
        #expect(other.headers["content-type"]?.hasPrefix("application/json") == true, "\(name)")
      }
      let posted = try await gateway.ask("POST", path, body: "{}")
      #expect(posted.status == 405)
    }
  }

  @Test func aSignatureIsRightOrRefused() async throws {
    let secret = Array("a secret of 26 characters!".utf8)
    try await TestGateway.run { options in
      options.secret = { secret }
    } _: { gateway in
      let token = try await gateway.newVisitor()
      let key = VisitorKey(token)
      func identify(_ signature: String?) async throws -> Answer {
        let signed = signature.map { ",\"signature\":\"\($0)\"" } ?? ""
        return try await gateway.post(
          "/v1/identify", token: token,
          #"{"attributes":{"email":"kim@acme.example"}\#(signed)}"#)
      }
      for wrong in ["", "00", String(repeating: "0", count: 64)] {
        let answer = try await identify(wrong)
        #expect(answer.status == 403)
        #expect(answer.code == "signature")
      }
      #expect(gateway.site.visitor(key)?.learned.isEmpty == true)
      #expect(try await identify(nil).json["signed"] == false)
      let right = "3f6c862c4bbe7b4aabe1a857381b39716e69040e63ff9fd8329b84b2256d6f7e"
      #expect(try await identify(right).json["signed"] == true)
      #expect(gateway.site.visitor(key)?.learned.map(\.isSigned) == [false, true])
    }
    // Without a secret no signature is right.
    try await TestGateway.run { gateway in
      let token = try await gateway.newVisitor()
      let answer = try await gateway.post(
        "/v1/identify", token: token,
        #"{"attributes":{"email":"kim@acme.example"},"signature":"\#(String(repeating: "0", count: 64))"}"#
      )
      #expect(answer.status == 403)
      #expect(answer.text.contains("deskbell-gateway secret"))
    }
  }

  /// Another secret, and the first, count at once.
  @Test func aSecretThatIsMadeLaterCounts() async throws {
    let secret = Mutex<[UInt8]?>(nil)
    try await TestGateway.run { options in
      options.secret = { secret.withLock { $0 } }
    } _: { gateway in
      let token = try await gateway.newVisitor()
      let right = "3f6c862c4bbe7b4aabe1a857381b39716e69040e63ff9fd8329b84b2256d6f7e"
      let body = #"{"attributes":{"email":"kim@acme.example"},"signature":"\#(right)"}"#
      #expect(try await gateway.post("/v1/identify", token: token, body).status == 403)
      secret.withLock { $0 = Array("a secret of 26 characters!".utf8) }
      #expect(try await gateway.post("/v1/identify", token: token, body).status == 200)
      secret.withLock { $0 = Array("another of 26 characters!!".utf8) }
      #expect(try await gateway.post("/v1/identify", token: token, body).status == 403)
    }
  }

  /// A listed page speaks for itself, and is on no other site.
  @Test func aPageIsWhereItsBrowserSaysItIs() async throws {
    try await TestGateway.run { options in
      options.origins = try .listing("https://shop.example", "http://plain.example:8080")
    } _: { gateway in
      func come(_ origin: String, _ url: String, _ route: String, _ token: String? = nil)
        async throws -> Answer
      {
        try await gateway.ask(
          "POST", "/v1/\(route)", token: token, headers: ["Origin": origin],
          body: #"{"page":{"url":"\#(url)"}}"#)
      }
      let token = try #require(
        try await come("https://shop.example", "https://SHOP.example:443/a", "hello")
          .json["token"]?.string)
      let before = gateway.site.visitor(VisitorKey(token))?.pages
      for url in [
        "https://bank.example/", "http://shop.example/", "https://shop.example.evil.example/",
        "https://shop.example@evil.example/", "https://evil.example/https://shop.example/",
        "shop.example", "https://shop.example:444/", "javascript:0", "https:\\\\evil.example/",
      ] {
        for (route, token) in [("hello", nil), ("hello", token), ("page", token)] {
          let answer = try await come("https://shop.example", url, route, token)
          #expect(answer.status == 400, "\(url)")
          #expect(answer.field == "page.url", "\(url)")
        }
      }
      #expect(gateway.site.visitor(VisitorKey(token))?.pages == before)
      for url in ["http://plain.example:8080", "http://plain.example:8080?q=/#https://a/"] {
        #expect(try await come("http://plain.example:8080", url, "page", token).status == 200)
      }
    }
  }

  @Test func figuresAreForThisMachineAlone() async throws {
    try await TestGateway.run { options in
      options.proxies = try .trusting("127.0.0.1")
    } _: { gateway in
      let token = try await gateway.newVisitor()
      let figures = try await gateway.ask(
        "GET", "/metrics", headers: ["X-Forwarded-For": "127.0.0.1"])
      #expect(
        figures.text.contains(#"deskbell_http_requests_total{route="hello",status="200"} 1.0"#))
      #expect(figures.text.contains("process_resident_memory_bytes"))
      #expect(!figures.text.contains(token))
      let other = try await gateway.ask(
        "GET", "/metrics", headers: ["X-Forwarded-For": "203.0.113.9"])
      #expect(other.status == 404)
      // A proxy on this machine that does not say for whom it asks may ask for anybody.
      for unclear in [[:], ["X-Forwarded-For": "unknown"]] {
        #expect(try await gateway.ask("GET", "/metrics", headers: unclear).status == 404)
      }
    }
  }
}
#endif
