/// What a browser asks of a gateway.
public struct WebRequest: Sendable {
  let text: String

  /// Something that a visitor does: JSON, to a route such as `messages`.
  ///
  /// - Parameters:
  ///   - token: what the visitor is known by; nil: they are new.
  ///   - client: the address of the browser that a proxy asks for; nil: nobody's.
  public static func post(
    _ route: String, _ token: String?, _ body: String, for client: String? = nil
  ) -> WebRequest {
    WebRequest(
      text: head("POST", route, token, client)
        + "Content-Type: application/json\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)")
  }

  /// What happens, from an event on.
  public static func events(
    _ token: String, after seq: Int, for client: String? = nil
  ) -> WebRequest {
    WebRequest(text: head("GET", "events", token, client) + "Last-Event-ID: \(seq)\r\n\r\n")
  }

  private static func head(
    _ method: String, _ route: String, _ token: String?, _ client: String?
  ) -> String {
    "\(method) /v1/\(route) HTTP/1.1\r\nHost: chat.example\r\n"
      + (token.map { "Authorization: Bearer \($0)\r\n" } ?? "")
      + (client.map { "X-Forwarded-For: \($0)\r\n" } ?? "")
  }
}
