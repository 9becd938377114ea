#if Web
import Desk
import FrontDesk
import Gateway
import JSON
import Store
import Testing
import Website

/// What visitors do over HTTP, and what happens to them.
@Suite struct VisitorTests {
  @Test func aStrangerBecomesAVisitorAndStaysThem() async throws {
    try await TestGateway.run { gateway in
      let first = try await gateway.post("/v1/hello", TestGateway.hello)
      #expect(first.status == 200)
      let token = try #require(first.json["token"]?.string)
      #expect(first.json["picture"]?["dialogue"]?["id"] == "welcome")
      #expect(first.json["picture"]?["chat"]?.isNull == true)
      #expect(first.json["widget"]?["limits"]?["message"] == 8000)
      let again = try await gateway.post("/v1/hello", token: token, TestGateway.hello)
      #expect(again.json["token"] == nil)
      // A token that the desk does not know is not an error here.
      let unknown = try await gateway.post(
        "/v1/hello", token: String(repeating: "a", count: 32), TestGateway.hello)
      #expect(unknown.json["token"]?.string != nil)
      #expect(gateway.site.visitor(VisitorKey(token))?.pages.count == 2)
    }
  }

  @Test func aWholeTalk() async throws {
    try await TestGateway.run { gateway in
      let hello = try await gateway.post("/v1/hello", TestGateway.hello)
      let token = try #require(hello.json["token"]?.string)
      let seq = try #require(hello.json["picture"]?["seq"]?.int)
      let stream = try await gateway.stream(token, after: Int64(seq))
      let step = try await gateway.post("/v1/answers", token: token, TestGateway.person())
      #expect(step.json["stand"]?["at"] == "chatting")
      let items = try await stream.event("items")
      #expect(items.data["items"] == step.json["items"])
      let chat = try await stream.event("chat")
      #expect(chat.id == step.json["seq"]?.int.map(Int64.init))
      #expect(chat.data["state"] == "ringing")

      let text = "你好 👩‍👩‍👧 \u{2028} \\\"</script>\u{202E}"
      var writer = JSONWriter()
      writer.beginObject()
      writer.member("id", "message-0001")
      writer.member("text", text)
      writer.endObject()
      let sent = try await gateway.post("/v1/messages", token: token, writer.text)
      let line = try await stream.event("line")
      #expect(line.id == sent.json["seq"]?.int.map(Int64.init))
      #expect(line.data["text"]?.string == text)
      #expect(line.data["id"] == "message-0001")
      // The same again changes nothing.
      let again = try await gateway.post("/v1/messages", token: token, writer.text)
      #expect(again.status == 200)
      #expect(again.json["seq"] == sent.json["seq"])

      gateway.site.reply(VisitorKey(token), "Hello!")
      let heard = try await stream.event("line")
      #expect(heard.data["agent"]?["name"] == "Ann Lee")
      #expect(heard.data["from"] == "agent")
    }
  }

  @Test func aStreamGoesOnWhereItWasCut() async throws {
    try await TestGateway.run { gateway in
      let token = try await gateway.newChat()
      let key = VisitorKey(token)
      let first = try await gateway.stream(token, after: 0)
      for number in 1...5 { gateway.site.reply(key, "\(number)") }
      var last: Int64 = 0
      for number in 1...3 {
        let event = try await first.event("line")
        #expect(event.data["text"]?.string == "\(number)")
        last = try #require(event.id)
      }
      first.vanish()
      let second = try await gateway.stream(token, after: last)
      for number in 4...5 {
        #expect(try await second.event("line").data["text"]?.string == "\(number)")
      }
      gateway.site.reply(key, "6")
      #expect(try await second.event("line").data["text"]?.string == "6")
    }
  }

  /// A browser that has gone is noticed at once, not when the next word cannot be sent.
  @Test func whoeverGoesIsGone() async throws {
    try await TestGateway.run { gateway in
      let token = try await gateway.newChat()
      let streams = try await [
        gateway.stream(token, after: 0), gateway.stream(token, after: 0),
      ]
      #expect(gateway.site.readers == 2)
      streams[0].vanish()
      try await eventually { gateway.site.readers == 1 }
      streams[1].finishSending()
      try await eventually { gateway.site.readers == 0 }
    }
  }

  @Test func aDeskThatIsLostIsToldAndBegunAnew() async throws {
    try await TestGateway.run { gateway in
      let token = try await gateway.newChat()
      let stream = try await gateway.stream(token, after: 0)
      gateway.site.cut(VisitorKey(token))
      #expect(try await stream.event("resync").data.object?.members.isEmpty == true)
      #expect(try await stream.event() == nil)
    }
  }

  @Test func whoLeavesSaysGoodbye() async throws {
    try await TestGateway.run { gateway in
      let token = try await gateway.newChat()
      let stream = try await gateway.stream(token, after: 0)
      await gateway.leave()
      let bye = try await stream.event("bye")
      #expect(try #require(bye.data["after"]?.int) > 0)
      #expect(try await stream.event() == nil)
    }
  }

  @Test func theRestOfWhatAVisitorDoes() async throws {
    try await TestGateway.run { gateway in
      let token = try await gateway.newChat()
      let key = VisitorKey(token)
      let page = try await gateway.post(
        "/v1/page", token: token, #"{"page":{"url":"https://shop.example/two","title":"Two"}}"#)
      #expect(page.json["chat"]?["id"] == "kw2m")
      #expect(gateway.site.visitor(key)?.pages.last == "https://shop.example/two")
      let time = try await gateway.post(
        "/v1/time", token: token, #"{"page":"https://shop.example/","milliseconds":900}"#)
      #expect(time.json["look"]?["inMilliseconds"] == 5000)
      let typing = try await gateway.post("/v1/typing", token: token, #"{"on":true}"#)
      #expect(typing.status == 204)
      #expect(gateway.site.visitor(key)?.isTyping == true)
      let start = try await gateway.post("/v1/start", token: token, #"{"dialogue":"welcome"}"#)
      #expect(start.status == 409)
      #expect(start.code == "chatOpen")
      let message = try await gateway.post(
        "/v1/messages", token: token, #"{"id":"message-0001","text":"Hi"}"#)
      let seq = try #require(message.json["seq"]?.int)
      let lines = try await gateway.ask("GET", "/v1/lines?before=\(seq + 1)", token: token)
      #expect(lines.json["lines"]?.array?.count == 1)
      let before = try await gateway.ask("GET", "/v1/lines?before=\(seq)", token: token)
      #expect(before.json["lines"]?.array?.count == 0)
      let leave = try await gateway.post("/v1/leave", token: token, "{}")
      #expect(leave.status == 200)
      let closed = try await gateway.post(
        "/v1/messages", token: token, #"{"id":"message-0002","text":"Hi"}"#)
      #expect(closed.code == "noChat")
      let left = try await gateway.post(
        "/v1/left", token: token,
        #"{"id":"message-0003","name":"Kim","email":"kim@acme.example","text":"Call me"}"#)
      #expect(left.status == 200)
      let wrong = try await gateway.post(
        "/v1/left", token: token,
        #"{"id":"message-0004","name":"Kim","email":"kim","text":"Call me"}"#)
      #expect(wrong.status == 400)
      #expect(wrong.field == "email")
      #expect(try await gateway.ask("POST", "/v1/forget", token: token).status == 204)
      #expect(try await gateway.post("/v1/leave", token: token, "{}").code == "unknownVisitor")
    }
  }

  @Test func aStoreThatCannotBeWrittenIsSaid() async throws {
    try await TestGateway.run { gateway in
      let token = try await gateway.newChat()
      gateway.site.fail(.desk(.store(.misuse(.closed))))
      let answer = try await gateway.post(
        "/v1/messages", token: token, #"{"id":"message-0001","text":"Hi"}"#)
      #expect(answer.status == 503)
      #expect(answer.code == "desk")
      #expect(answer.headers["retry-after"] != nil)
      #expect(try await gateway.ask("GET", "/healthz").status == 503)
      gateway.site.fail(nil)
      #expect(try await gateway.ask("GET", "/healthz").json["status"] == "ok")
    }
  }
}

/// Waits for something that comes soon; that it comes is what is tested.
func eventually(_ condition: () async throws -> Bool) async throws {
  let start = ContinuousClock.now
  while try await !condition() {
    guard start.duration(to: .now) < .seconds(10) else {
      Issue.record("it did not come to be")
      return
    }
    try await Task.sleep(for: .milliseconds(5))
  }
}
#endif
