#if Web
import HTTPTypes
import Desk
import FrontDesk
import JSON
import Metrics
import NIOCore
import Testing

@testable import Gateway

/// The parts that decide who asks, how often, and for whom a website vouches.
@Suite struct PartsTests {
  // MARK: Who asks

  @Test(arguments: [
    (["203.0.113.9"], "203.0.113.9"),
    (["198.51.100.1, 203.0.113.9"], "203.0.113.9"),
    // What whoever asks wrote themselves stands left of what our proxy saw.
    (["127.0.0.1, 203.0.113.9"], "203.0.113.9"),
    (["203.0.113.9, 10.1.2.3"], "203.0.113.9"),
    (["203.0.113.9", "10.1.2.3"], "203.0.113.9"),
    (["nonsense, 203.0.113.9:4711"], "203.0.113.9"),
    (["[2001:db8::1]:80"], "2001:db8::1"),
    (["10.1.2.3"], "10.1.2.3"),
  ])
  func theProxyTellsForWhomItAsks(forwarded: [String], client: String) throws {
    let proxies = try TrustedProxies.trusting("10.0.0.0/8")
    let found = proxies.client(peer: IPAddress("10.0.0.7"), forwarded: forwarded)
    #expect(found.isKnown && found.address == IPAddress(client))
  }

  /// Whoever it is, it is not the proxy, which may be on this machine.
  @Test(arguments: [[], [""], ["203.0.113.9, nonsense"], ["unknown"], ["nonsense, 10.1.2.3"]])
  func aProxyThatDoesNotTellLeavesItOpen(forwarded: [String]) throws {
    let proxies = try TrustedProxies.trusting("10.0.0.0/8", "127.0.0.1", "unix")
    for peer in [IPAddress("10.0.0.7"), IPAddress("127.0.0.1"), nil] {
      let found = proxies.client(peer: peer, forwarded: forwarded)
      #expect(!found.isKnown && found.address == nil && !found.isLocal)
      #expect(found.counted == "unknown")
    }
    // Who is no proxy is who they are.
    #expect(TrustedProxies().client(peer: IPAddress("127.0.0.1"), forwarded: forwarded).isLocal)
  }

  @Test func aStrangerSpeaksForNobody() throws {
    let proxies = try TrustedProxies.trusting("10.0.0.0/8", "::1", "unix")
    let stranger = IPAddress("198.51.100.1")
    #expect(proxies.client(peer: stranger, forwarded: ["203.0.113.9"]).address == stranger)
    #expect(proxies.client(peer: nil, forwarded: ["203.0.113.9"]).counted == "cb.0.71.9")
    #expect(TrustedProxies().client(peer: nil, forwarded: ["203.0.113.9"]).address == nil)
    for none in ["10.0.0.0/33", "shop.example", "", "10.0.0.0/8/8"] {
      var proxies = TrustedProxies()
      let isOne = proxies.add(none)
      #expect(!isOne, "\(none)")
    }
  }

  @Test func addressesOfOneNetworkAreCountedTogether() throws {
    let one = try #require(IPAddress("2001:db8:1:2:3::1"))
    let two = try #require(IPAddress("2001:db8:1:2:4::1"))
    let other = try #require(IPAddress("2001:db8:1:3::1"))
    #expect(ClientAddress(address: one).counted == ClientAddress(address: two).counted)
    #expect(ClientAddress(address: one).counted != ClientAddress(address: other).counted)
    #expect(IPAddress("::ffff:192.0.2.1") == IPAddress("192.0.2.1"))
  }

  @Test func onlyListedPagesAreLetIn() throws {
    let origins = try Origins.listing("https://Shop.example:443/")
    for none in ["shop.example", "https://", "null", "https://shop.example/path"] {
      var origins = Origins()
      let isOne = origins.add(none)
      #expect(!isOne, "\(none)")
    }
    #expect(origins.allow("https://shop.example", at: "chat.example"))
    #expect(origins.allow("http://chat.example:8080", at: "Chat.example:8080"))
    for other in [
      "http://shop.example", "https://shop.example.evil.example", "https://shop.example:444",
      "null",
      "https://chat.example, https://shop.example", "", "https://evil.example",
      "https://shop.example\u{0}", "file://",
    ] {
      #expect(!origins.allow(other, at: "chat.example"), "\(other)")
    }
    #expect(!origins.allow("https://chat.example", at: nil))
  }

  // MARK: How often

  @Test func aBucketRunsEmptyAndFillsAgain() throws {
    let clock = Clock()
    var limits = GatewayLimits()
    limits[.messagesOfVisitor] = 6
    let keeper = Doorkeeper(limits: LiveLimits(limits), now: { clock.now })
    let key = VisitorKey("a")
    for _ in 1...6 { try keeper.admit(.message, of: key) }
    let fault = #expect(throws: HTTPFault.self) { try keeper.admit(.message, of: key) }
    #expect(fault?.status.code == 429)
    #expect(fault?.retryAfter == 10)
    // Another visitor is not shut out with them.
    try keeper.admit(.message, of: VisitorKey("b"))
    clock.now += 9.9
    #expect(throws: HTTPFault.self) { try keeper.admit(.message, of: key) }
    clock.now += 0.2
    try keeper.admit(.message, of: key)
    #expect(throws: HTTPFault.self) { try keeper.admit(.message, of: key) }
  }

  @Test func everNewNamesTakeNoMemory() throws {
    let clock = Clock()
    let keeper = Doorkeeper(limits: LiveLimits(GatewayLimits()), most: 1000, now: { clock.now })
    for number in 0..<20_000 {
      clock.now += 0.001
      try keeper.admit(.request, of: VisitorKey("\(number)"))
    }
    #expect(keeper.count <= 1000)
  }

  /// However many come, those who did much lately are not forgotten: nobody gets new chats by it.
  @Test func whoDidMuchIsNotForgottenForOthers() throws {
    let clock = Clock()
    var limits = GatewayLimits()
    limits[.chatsOfAddress] = 2
    limits[.visitorsOfAddress] = 2
    let keeper = Doorkeeper(limits: LiveLimits(limits), most: 1000, now: { clock.now })
    let busy = ClientAddress(address: IPAddress("198.51.100.1"))
    for _ in 1...2 { #expect(keeper.takeChat(of: busy) == nil) }
    for number in 0..<5000 {
      clock.now += 0.001
      let other = ClientAddress(address: IPAddress("10.0.\(number / 250).\(number % 250)"))
      try? keeper.admit(.visitor, of: other)
      try? keeper.admit(.request, of: VisitorKey("\(number)"))
      // They go on trying, in vain.
      if number.isMultiple(of: 100) { #expect(keeper.takeChat(of: busy) != nil) }
    }
    #expect(keeper.takeChat(of: busy) != nil)
    #expect(keeper.count <= 2000)
  }

  /// What came to nothing is given back, and no more than that.
  @Test func aChatThatDidNotComeToBeIsGivenBack() throws {
    var limits = GatewayLimits()
    limits[.chatsOfAddress] = 2
    let keeper = Doorkeeper(limits: LiveLimits(limits), now: { 0 })
    let address = ClientAddress(address: IPAddress("198.51.100.1"))
    func allowance() -> ChatAllowance {
      ChatAllowance(
        reserve: { keeper.takeChat(of: address) }, giveBack: { keeper.giveBackChat(of: address) })
    }
    keeper.giveBackChat(of: address)
    let first = allowance()
    // What was not taken is not given back.
    first.undo()
    #expect(keeper.takeChat(of: address) == nil)
    #expect(keeper.takeChat(of: address) == nil)
    #expect(keeper.takeChat(of: address) == 1800)
    keeper.giveBackChat(of: address)
    #expect(keeper.takeChat(of: address) == nil)
    #expect(keeper.takeChat(of: address) != nil)
  }

  /// A token that nobody is seen to have is not kept.
  @Test func forgedTokensFillNothing() throws {
    let keeper = Doorkeeper(limits: LiveLimits(GatewayLimits()), now: { 0 })
    for number in 0..<100 {
      let key = VisitorKey("\(number)")
      try keeper.admit(.request, of: key)
      try keeper.admit(.message, of: key)
      keeper.letGo(key)
    }
    #expect(keeper.count == 0)
    let known = VisitorKey("known")
    try keeper.admit(.request, of: known)
    keeper.know(known)
    keeper.letGo(known)
    #expect(keeper.count == 1)
  }

  /// A clock that stands still until it is told.
  private final class Clock: @unchecked Sendable { var now = 0.0 }

  // MARK: For whom a website vouches

  /// As `JSON.stringify` writes it, and as Node's `crypto` signs it.
  @Test func signaturesAreThoseOfOthers() {
    let attributes: [Visitor.Attribute] = [
      .init(name: "name", value: "Kim \"K\" 李\n\u{1}\u{7F}/\\"),
      .init(name: "email", value: "kim@acme.example"), .init(name: "emailA", value: ""),
    ]
    let text = String(decoding: Signature.canonical(attributes), as: UTF8.self)
    #expect(
      text
        == #"{"email":"kim@acme.example","emailA":"","name":"Kim \"K\" 李\n\u0001\#u{7F}/\\"}"#)
    let signature = Signature(secret: Array("a secret of 26 characters!".utf8))
    let plain = [Visitor.Attribute(name: "email", value: "kim@acme.example")]
    let right = "3f6c862c4bbe7b4aabe1a857381b39716e69040e63ff9fd8329b84b2256d6f7e"
    #expect(signature.isOf(plain, hex: right))
    #expect(signature.isOf(plain, hex: right.uppercased()))
    #expect(!signature.isOf(attributes, hex: right))
    #expect(!signature.isOf(plain, hex: ""))
    #expect(!signature.isOf(plain, hex: String(right.dropLast())))
    #expect(!signature.isOf(plain, hex: String(right.dropLast()) + "g"))
    #expect(!Signature(secret: Array("another of 26 characters!!".utf8)).isOf(plain, hex: right))
  }

  // MARK: Places and figures

  @Test(arguments: [
    (#"{"page":{"url":5}}"#, "page.url"),
    (#"{"page":{"title":"x"}}"#, "page.url"),
    (#"{"page":{"url":"x","more":1}}"#, "page.more"),
    (#"{"page":{"url":"x"},"languages":["en"]}"#, "languages"),
    (#"{"page":{"url":"x"},"device":"watch"}"#, "device"),
    (#"{"page":{"url":"x"},"page":{"url":"x"}}"#, "page"),
    (#"{ "reload" : 1 , "page":{"url":"x"}}"#, "reload"),
    (#"[]"#, ""),
    (#"{"page":{"url":""}}"#, "page.url"),
  ])
  func whatWillNotDoIsNamed(body: String, field: String) {
    let fault = #expect(throws: HTTPFault.self) {
      try HelloRequest.reading(ByteBuffer(string: body))
    }
    #expect(fault?.field == field)
    #expect(fault?.status.code == 400)
  }

  @Test func aWholeNumberIsOneHoweverItIsWritten() throws {
    for text in ["5", "5.0", "50e-1"] {
      let time = try TimeRequest.reading(
        ByteBuffer(string: #"{"page":"x","milliseconds":\#(text)}"#))
      #expect(time.milliseconds == 5)
    }
    for text in ["5.5", "-1", "1e30", "\"5\"", "null"] {
      let fault = #expect(throws: HTTPFault.self) {
        try TimeRequest.reading(ByteBuffer(string: #"{"page":"x","milliseconds":\#(text)}"#))
      }
      #expect(fault?.field == "milliseconds")
    }
  }

  @Test func figuresAreToldAsPrometheusReadsThem() {
    let text = MetricsText()
    Counter(label: "asked", dimensions: [("what", "a\"b\\c\nd")], factory: text).increment(by: 2)
    Metrics.Timer(label: "took", factory: text).recordNanoseconds(3_000_000)
    Gauge(label: "open", factory: text).record(7)
    let lines = text.text.split(separator: "\n").map(String.init)
    #expect(lines.contains(#"asked{what="a\"b\\c\nd"} 2.0"#))
    #expect(lines.contains("open 7.0"))
    #expect(lines.contains("# TYPE took histogram"))
    #expect(lines.contains(#"took_bucket{le="0.0025"} 0"#))
    #expect(lines.contains(#"took_bucket{le="0.005"} 1"#))
    #expect(lines.contains(#"took_bucket{le="+Inf"} 1"#))
    #expect(lines.contains("took_count 1"))
  }
}
#endif
