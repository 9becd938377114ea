#if Web
import HTTPTypes
import Desk
import Dialogues
import JSON
import NIOCore
import Records
import Testing
import Website
import Words

@testable import Gateway

/// The interface as it is written down is the one that is served: every route and every field of it,
/// in both directions.
@Suite struct InterfaceTests {
  private let document: JSONValue

  init() throws { document = try JSONValue(parsing: PackageResourceText.interface) }

  @Test func everyRouteIsWrittenDown() throws {
    let paths = try #require(document["paths"]?.object)
    var written: Set<String> = []
    for (path, methods) in paths.members {
      for (method, operation) in methods.object?.members ?? [] {
        written.insert("\(method) \(path) \(operation["operationId"]?.string ?? "")")
      }
    }
    let served = Route.allCases.map {
      "\($0.method.rawValue.lowercased()) \($0.path) \($0.rawValue)"
    }
    #expect(Set(served) == written)
    for route in Route.allCases {
      let operation = document["paths"]?[route.path]?[route.method.rawValue.lowercased()]
      let needsVisitor = operation?["security"]?.array?.first?["visitor"] != nil
      #expect(needsVisitor == (route.needsVisitor || route == .hello), "\(route)")
    }
  }

  @Test func everyCodeOfAFaultIsWrittenDown() throws {
    let codes = Schema(document).named("Error")["properties"]?["error"]?["properties"]?["code"]
    let written = codes?["enum"]?.array?.compactMap(\.string) ?? []
    #expect(Set(written) == Set(HTTPFault.Code.allCases.map(\.rawValue)))
  }

  // MARK: What is asked

  /// The members of a record, by what it hands to a coder.
  private struct KeyCollector: RecordCoder {
    var keys: [String] = []
    var isReading: Bool { false }
    mutating func callAsFunction<Value: RecordValue>(_ key: StaticString, _ value: inout Value) {
      keys.append("\(key)")
    }
    mutating func callAsFunction<Value: RecordValue>(_ key: StaticString, _ value: inout Value?) {
      keys.append("\(key)")
    }
    mutating func callAsFunction<Value: RecordValue & Equatable>(
      _ key: StaticString, _ value: inout Value, usually usual: Value
    ) {
      keys.append("\(key)")
    }
    mutating func callAsFunction<Value: RecordValue>(
      _ key: StaticString, _ value: inout Value, formerly usual: Value
    ) {
      keys.append("\(key)")
    }
    func error(_ fault: RecordFault) -> JSONError {
      preconditionFailure("nothing is read here: \(fault)")
    }
  }

  /// Compares a record with its schemas: the members it has, and those that must be there.
  private func compare<Body: RequestRecord>(
    _ type: Body.Type, _ name: String, _ samples: [String: JSONValue]
  ) throws {
    var collector = KeyCollector()
    var blank = Body.blank
    try blank.code(with: &collector)
    let schema = Schema(document)
    let kinds = schema.named(name)["oneOf"]?.array?.compactMap {
      $0["$ref"]?.string?.split(separator: "/").last.map(String.init)
    }
    var written: Set<String> = []
    for kind in kinds ?? [name] {
      let properties = schema.named(kind)["properties"]?.object?.keys ?? []
      let required = schema.named(kind)["required"]?.array?.compactMap(\.string) ?? []
      written.formUnion(properties)
      var whole = JSONObject()
      for property in properties {
        whole[property] = samples[property]
      }
      _ = try Body.reading(ByteBuffer(string: JSONValue.object(whole).text))
      for property in properties {
        var part = whole
        part[property] = nil
        let isRead = (try? Body.reading(ByteBuffer(string: JSONValue.object(part).text))) != nil
        #expect(isRead != required.contains(property), "\(kind) without \(property)")
      }
      whole["unheardOf"] = 1
      let text = JSONValue.object(whole).text
      let fault = #expect(throws: HTTPFault.self) { try Body.reading(ByteBuffer(string: text)) }
      #expect(fault?.field == "unheardOf")
    }
    #expect(written == Set(collector.keys), "\(name)")
  }

  @Test func everythingThatIsAskedIsWrittenDown() throws {
    let page: JSONValue = [
      "url": "https://a.example/", "title": "A", "referrer": "", "language": "en",
    ]
    let id: JSONValue = "abcdefgh-1"
    let attributes: JSONValue = ["companySize": "50"]
    try compare(
      HelloRequest.self, "HelloRequest",
      ["page": page, "device": "phone", "reload": true])
    try compare(PageRequest.self, "PageRequest", ["page": page])
    try compare(PageRecord.self, "Page", page.object!.members.reduce(into: [:]) { $0[$1.0] = $1.1 })
    try compare(
      TimeRequest.self, "TimeRequest",
      ["page": "https://a.example/", "milliseconds": 5, "scroll": 9])
    try compare(
      AnswerRequest.self, "AnswerRequest",
      [
        "id": id, "dialogue": "welcome", "version": 1, "card": "q", "choice": 0, "value": "x",
        "skip": true, "open": true,
      ])
    try compare(StartRequest.self, "StartRequest", ["dialogue": "welcome"])
    try compare(MessageRequest.self, "MessageRequest", ["id": id, "text": "x"])
    try compare(TypingRequest.self, "TypingRequest", ["on": true])
    try compare(EmptyRequest.self, "EmptyRequest", [:])
    try compare(
      LeftRequest.self, "LeftRequest",
      ["id": id, "name": "Kim", "email": "k@a.example", "text": "x"])
    try compare(AttributesRequest.self, "AttributesRequest", ["attributes": attributes])
    try compare(
      IdentifyRequest.self, "IdentifyRequest", ["attributes": attributes, "signature": "00"])
  }

  // MARK: What is answered

  /// What the desk says until somebody gives it words is in the language of whoever reads it; what
  /// somebody gave it stands as it is.
  @Test func whatTheDeskSaysOfItsOwnIsInTheLanguageOfItsReader() throws {
    func text(_ notice: SiteLine.Notice, _ text: String, _ language: String) throws -> String? {
      var line = SiteLine(seq: 1, at: AnswerSamples.noon, content: .told(notice, text: text))
      line.language = language
      var writer = JSONWriter()
      writer.line(line)
      return try JSONValue(parsing: writer.bytes)["text"]?.string
    }
    let usual = Settings()
    for (notice, own) in [
      (SiteLine.Notice.asked, usual.welcomeText), (.fellBack, usual.fallbackText),
    ] {
      for language in ["zh-TW", "zh-Hant", "zh"] {
        let told = try #require(try text(notice, own, language))
        #expect(told != own && told == Chinese().deskText(own), "\(language)")
      }
      for language in ["en-GB", "fr", "", "\u{1B}[31m"] {
        #expect(try text(notice, own, language) == own, "\(language)")
      }
      #expect(try text(notice, "Moment!", "zh-TW") == "Moment!")
    }
  }

  @Test func everythingThatIsAnsweredIsWrittenDown() throws {
    var schema = Schema(document)
    func check(_ name: String, _ write: (inout JSONWriter) -> Void) throws {
      var writer = JSONWriter()
      write(&writer)
      #expect(schema.faults(try JSONValue(parsing: writer.bytes), as: name) == [], "\(name)")
    }
    var dressed = WidgetLook()
    for picture in AnswerSamples.pictures {
      try check("Picture") { $0.picture(picture) }
      try check("Welcome") {
        $0.welcome(
          Welcome(
            key: .some(VisitorKey("k")), picture: picture, look: dressed, now: AnswerSamples.noon))
      }
      dressed.privacy = "https://a.example/privacy"
      dressed.isLeft.toggle()
    }
    try check("Awaited") { $0.awaited(SitePicture.Look(milliseconds: 5)) }
    try check("Awaited") { $0.awaited(nil) }
    try check("Step") {
      $0.step(SiteStep(seq: 5, shown: AnswerSamples.items, stand: .completed))
    }
    let receipt = SiteReceipt(seq: 5, at: AnswerSamples.noon)
    try check("Receipt") { $0.receipt(receipt) }
    try check("Identified") { $0.identified(receipt, isSigned: true) }
    try check("Earlier") { $0.earlier(AnswerSamples.lines, more: true) }
    for what in AnswerSamples.news { try check("Event") { $0.news(what) } }
    let words = English()
    try check("Error") {
      HTTPFault(
        .tooManyRequests, .tooMany, .tooManyRequests(seconds: 3), field: "a", retryAfter: 3
      ).write(to: &$0, words)
    }
    #expect(
      schema.faults(
        try JSONValue(
          parsing: String(decoding: StreamEvent.bye(after: 5), as: UTF8.self)
            .split(separator: "\n")[1].dropFirst("data: ".count).description), as: "Bye") == [])
    #expect(schema.faults(["status": "ok"], as: "Health") == [])

    // And nothing is written down that is never answered.
    let all = schema.all(from: [
      "Welcome", "Picture", "Awaited", "Step", "Receipt", "Identified", "Earlier", "Health",
      "Error",
      "Items", "ChatChange", "Counted", "Typing", "Bye",
    ])
    #expect(all.count > 60)
    #expect(all.subtracting(schema.seen) == [])
  }

  /// Every event of a stream has the name by which it is written down.
  @Test func everyEventOfAStreamHasItsName() throws {
    let written = try #require(Schema(document).named("Event")["description"]?.string)
    for what in AnswerSamples.news {
      let name = StreamEvent.name(what)
      #expect(written.contains(name))
      var bytes = StreamEvent.bytes(SiteNews(seq: 7, what))
      let event = try #require(StreamedEvent.take(from: &bytes))
      #expect(bytes.isEmpty)
      #expect(event.name == name)
      #expect(event.id == 7)
    }
  }
}

/// The interface as the program has it.
enum PackageResourceText {
  static var interface: String {
    String(decoding: Array(Served.interface.bytes.readableBytesView), as: UTF8.self)
  }
}
#endif
