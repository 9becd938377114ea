#if Web
import Desk
import Gateway
import Glibc
import JSON
import Randomness
import Testing

/// Requests that are wrong in ways that follow from a seed, to every route: what is wrong is told by
/// 4xx in JSON, whoever comes next on the same connection is answered for themselves or finds it
/// closed, and nothing grows.
@Suite(.serialized) struct FuzzTests {
  private static let requests = 400

  @Test(arguments: 1...5) func nothingButRefusals(seed: UInt64) async throws {
    try await TestGateway.run { options in
      for name in [
        .requestsOfVisitor, .requestsOfAddress, .messagesOfVisitor, .messagesOfAddress,
        .chatsOfAddress, .visitorsOfAddress,
      ] as [GatewayLimits.Name] {
        options.limits[name] = 1_000_000
      }
      options.limits[.seconds] = 2
    } _: { gateway in
      var dice = SplitMix64(seed: seed)
      var token = try await gateway.newChat()
      var memory: [Int] = []
      for number in 0..<FuzzTests.requests {
        if number.isMultiple(of: 50) {
          token = try await gateway.newChat()
          memory.append(residentKilobytes())
        }
        let routes = HostileTests.fitting.keys.sorted() + ["events", "lines?before=5"]
        let route = routes[dice.number(0...routes.count - 1)]
        let body = HostileTests.fitting[route]
        var request = WrongRequest(
          body == nil ? "GET" : "POST", "/v1/\(route)", token: token, body: body)
        request.spoil(&dice)
        try await FuzzTests.check(request, at: gateway)
      }
      #expect(try await gateway.ask("GET", "/healthz").status == 200)
      // The first rounds make what is kept for good.
      let grown = memory[memory.count - 1] - memory[memory.count / 2]
      #expect(grown < 8000, "\(memory)")
    }
  }

  private static func check(_ request: WrongRequest, at gateway: TestGateway) async throws {
    let connection = try gateway.connect()
    let next = TestGateway.request("GET", "/healthz")
    // The gateway may close before all is sent.
    try? await connection.send(request.bytes + Array(next.utf8))
    connection.finishSending()
    var answers: [Answer] = []
    while let answer = try? await connection.answer(
      withBody: answers.isEmpty ? request.method != "HEAD" : true)
    {
      answers.append(answer)
      if answer.headers["content-type"] == "text/event-stream" { break }
    }
    for (place, answer) in answers.enumerated() {
      let what = "\(request.ways), answer \(place): \(answer.status) \(answer.text.prefix(200))"
      #expect((200..<500).contains(answer.status), "\(what)")
      #expect(answer.headers["injected"] == nil, "\(what)")
      guard answer.status >= 400, request.method != "HEAD" else { continue }
      #expect(answer.headers["content-type"] == "application/json", "\(what)")
      #expect(answer.headers["x-content-type-options"] == "nosniff", "\(what)")
      #expect(FuzzTests.codes.contains(answer.code ?? ""), "\(what)")
    }
    #expect(answers.count <= 3, "\(request.ways)")
  }

  private static let codes: Set<String> = [
    "badRequest", "unknownVisitor", "origin", "signature", "notFound", "method", "timeout",
    "notAsked", "chatOpen", "noChat", "closed", "noDialogue", "tooLarge", "type", "tooMany",
    "headers",
  ]
}

/// How much memory this process has at this moment.
private func residentKilobytes() -> Int {
  guard let file = fopen("/proc/self/statm", "r") else { return 0 }
  defer { fclose(file) }
  var line = [CChar](repeating: 0, count: 128)
  fgets(&line, 128, file)
  let words = String(decoding: line.map { UInt8(bitPattern: $0) }, as: UTF8.self).split(
    separator: " ")
  return words.count > 1 ? (Int(words[1]) ?? 0) * 4 : 0
}
#endif
