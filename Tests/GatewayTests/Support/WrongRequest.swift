#if Web
import Randomness
import TestSupport

/// A request that somebody made well and that was then spoiled, in ways that follow from a seed.
struct WrongRequest {
  var method: String
  var path: String
  var headers: [(name: String, value: String)]
  var body: [UInt8]
  /// Chunks of these sizes in place of a length; nil: a length.
  var chunks: [Int]?
  /// What the length says; nil: the truth.
  var length: String?
  /// So many bytes of it are sent; nil: all.
  var sent: Int?
  /// In which ways it was spoiled.
  var ways: [String] = []

  init(_ method: String, _ path: String, token: String, body: String?) {
    self.method = method
    self.path = path
    headers = [("Host", "chat.example"), ("Authorization", "Bearer \(token)")]
    if body != nil { headers.append(("Content-Type", "application/json")) }
    if path == "/v1/events" { headers.append(("Last-Event-ID", "0")) }
    self.body = Array((body ?? "").utf8)
  }

  /// As it goes over the line.
  var bytes: [UInt8] {
    var text = "\(method) \(path) HTTP/1.1\r\n"
    for (name, value) in headers { text += "\(name): \(value)\r\n" }
    var bytes: [UInt8]
    if let chunks {
      text += "Transfer-Encoding: chunked\r\n\r\n"
      bytes = Array(text.utf8)
      var rest = body[...]
      for size in chunks where !rest.isEmpty {
        let chunk = rest.prefix(max(1, size))
        rest = rest.dropFirst(chunk.count)
        // The size may lie.
        bytes += Array("\(String(size, radix: 16))\r\n".utf8) + chunk + [0x0D, 0x0A]
      }
      bytes += Array("0\r\n\r\n".utf8)
    } else {
      if !body.isEmpty || length != nil {
        text += "Content-Length: \(length ?? "\(body.count)")\r\n"
      }
      bytes = Array((text + "\r\n").utf8) + body
    }
    return Array(bytes.prefix(sent ?? bytes.count))
  }

  // MARK: Spoiling

  private typealias Way = (
    name: String, spoil: @Sendable (inout WrongRequest, inout SplitMix64) -> Void
  )

  /// Spoils it in one to three ways.
  mutating func spoil(_ dice: inout SplitMix64) {
    for _ in 0..<dice.number(1...3) {
      guard let way = dice.pick(WrongRequest.all) else { return }
      way.spoil(&self, &dice)
      ways.append(way.name)
    }
  }

  private static let all: [Way] = ofBodies + ofHeads + ofFraming

  private static let ofBodies: [Way] = [
    (
      "a byte is another",
      { request, dice in
        guard !request.body.isEmpty else { return }
        request.body[dice.number(0...request.body.count - 1)] = UInt8(dice.number(0...255))
      }
    ),
    (
      "it ends early",
      { request, dice in
        request.body = Array(request.body.prefix(dice.number(0...max(0, request.body.count))))
      }
    ),
    (
      "something stands in it",
      { request, dice in
        let piece = dice.pick([
          "\"", "\\", "\\ud800", "\u{1}", "null", "-", "1e999", "{}", "[", "9223372036854775808",
          "\u{0}", "\u{2028}", "../../etc/passwd", "<script>", "\r\n\r\nGET / HTTP/1.1\r\n\r\n",
          hostileText(&dice, length: 6),
        ])
        request.body.insert(
          contentsOf: Array((piece ?? "").utf8), at: dice.number(0...request.body.count))
      }
    ),
    (
      "a part stands twice",
      { request, dice in
        guard request.body.count > 1 else { return }
        let start = dice.number(0...request.body.count - 2)
        let end = dice.number(start...request.body.count - 1)
        request.body += request.body[start...end]
      }
    ),
    (
      "it is deep",
      { request, dice in
        let depth = dice.number(100...20_000)
        request.body = Array(
          String(repeating: dice.pick(["[", "{\"a\":"]) ?? "[", count: depth).utf8)
      }
    ),
    (
      "it is long",
      { request, dice in
        request.body += [UInt8](repeating: 0x61, count: dice.number(1000...200_000))
      }
    ),
    ("it is empty", { request, _ in request.body = [] }),
  ]

  private static let ofHeads: [Way] = [
    (
      "another method",
      { request, dice in
        request.method =
          dice.pick([
            "GET", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "get", "BREW", "",
            "CONNECT",
          ]) ?? "PUT"
      }
    ),
    (
      "another path",
      { request, dice in
        let path = request.path
        request.path =
          dice.pick([
            path + "/", path + "?" + String(repeating: "a=b&", count: 500), path + "#x",
            path + "%00",
            "/" + path, path.uppercased(), "*", "http://evil.example" + path, path + "/../../etc",
            String(repeating: "/a", count: 5000), path + ";x=1", path + "\u{202E}",
          ]) ?? path
      }
    ),
    (
      "another token",
      { request, dice in
        let letters = Array("abcdefghijklmnopqrstuvwxyz234567")
        let forged = String((0..<32).map { _ in letters[dice.number(0...31)] })
        request.set(
          "Authorization",
          dice.pick([
            "Bearer \(forged)", "Bearer", "Basic \(forged)", "Bearer \(forged)\(forged)",
            "bearer \(forged.uppercased())", "", "Bearer \u{202E}\(forged)", forged,
          ]) ?? "")
      }
    ),
    (
      "a field twice",
      { request, dice in
        let field = request.headers[dice.number(0...request.headers.count - 1)]
        request.headers.append((field.name, dice.chance(0.5) ? field.value : "other"))
      }
    ),
    (
      "a field of no use",
      { request, dice in
        let fields: [(String, String)] = [
          ("Origin", "https://evil.example"), ("Origin", "null"), ("Content-Encoding", "gzip"),
          ("Content-Type", "text/plain"), ("Content-Type", "application/json; charset=utf-16"),
          ("Expect", "100-continue"), ("Upgrade", "h2c"), ("Connection", "close, upgrade"),
          ("X-Much", String(repeating: "z", count: 20_000)), ("Last-Event-ID", "-1"),
          ("Last-Event-ID", "9223372036854775808"), ("X-Forwarded-For", "\u{1}, 1.2.3.4"),
          ("Bad Name", "x"), ("X", "a\u{0}b"), ("X", "a\nInjected: yes"), ("X", "a\rb"),
          ("Transfer-Encoding", "gzip"), ("Transfer-Encoding", "chunked, chunked"),
          ("Range", "bytes=0-"),
          ("Host", "a\r\n\r\nGET /metrics HTTP/1.1\r\nHost: b"), ("If-None-Match", "*"), ("", "x"),
        ]
        if let field = dice.pick(fields) { request.headers.append(field) }
      }
    ),
    (
      "no field of a name",
      { request, dice in
        request.headers.remove(at: dice.number(0...request.headers.count - 1))
        if request.headers.isEmpty { request.headers = [("X", "y")] }
      }
    ),
    (
      "many fields",
      { request, dice in
        for number in 0..<dice.number(50...300) { request.headers.append(("X-\(number)", "y")) }
      }
    ),
  ]

  private static let ofFraming: [Way] = [
    (
      "another length",
      { request, dice in
        request.length = dice.pick([
          "0", "-1", "\(request.body.count + 7)", "99999999999999999999", "0x10", "1, 2", "+5", "",
        ])
      }
    ),
    (
      "chunks",
      { request, dice in
        request.chunks = (0..<dice.number(1...40)).map { _ in dice.number(0...20) }
      }
    ),
    ("it is cut off", { request, dice in request.sent = dice.number(0...request.bytes.count) }),
  ]

  private mutating func set(_ name: String, _ value: String) {
    headers.removeAll { $0.name == name }
    headers.append((name, value))
  }
}
#endif
