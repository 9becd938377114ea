#if Web
import Desk
import Gateway
import Synchronization
import Testing

/// What the desk needs to know whom it does not want.
@Suite struct BlockTests {
  /// Of each request of a visitor the desk is told where it comes from, as the proxies tell.
  @Test func theDeskIsToldWhereARequestComesFrom() async throws {
    try await TestGateway.run { options in
      options.proxies = try .trusting("127.0.0.1")
    } _: { gateway in
      func ask(_ path: String, token: String? = nil, from address: String, _ body: String)
        async throws
      {
        _ = try await gateway.ask(
          "POST", path, token: token, headers: ["X-Forwarded-For": address], body: body)
      }
      let token = try await gateway.newVisitor()
      gateway.site.state.withLock { $0.addresses = [] }
      try await ask("/v1/hello", token: token, from: "203.0.113.9", TestGateway.hello)
      try await ask("/v1/answers", token: token, from: "2001:db8::7", TestGateway.person())
      let told = gateway.site.state.withLock { $0.addresses }
      #expect(told == [IPAddress("203.0.113.9"), IPAddress("2001:db8::7")])
    }
  }
}
#endif
