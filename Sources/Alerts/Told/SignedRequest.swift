import Desk

/// A request to an address on the web as the user's `curl` is told of it: what is secret stands neither
/// among its arguments nor in a file.
public enum SignedRequest {
  /// What `curl` is called with, besides what it reads: only plain words.
  public static func arguments(timeout: Int) -> [String] {
    [
      "--silent", "--show-error", "--fail", "--proto", "=https", "--max-redirs", "0", "--max-time",
      "\(timeout)", "--output", "/dev/null", "--data-binary", "@-", "--config", "/dev/fd/3",
    ]
  }

  /// Its configuration: where to, and the signature, `sha256=` and the code of the body in hexadecimal
  /// digits.
  public static func configuration(url: String, body: [UInt8], secret: [UInt8]) -> String {
    let signature = SecureHash.hexadecimal(SecureHash.code(of: body, key: secret))
    return [
      ("url", url), ("request", "POST"), ("header", header("Content-Type", "application/json")),
      ("header", header("X-Deskbell-Signature", "sha256=" + signature)),
      ("user-agent", "Deskbell"),
    ].map { $0 + " = " + quoted($1) + "\n" }.joined()
  }

  /// Whether an address may be asked: over TLS, and in characters that mean nothing else anywhere.
  public static func mayAsk(_ url: String) -> Bool {
    guard url.hasPrefix("https://"), url.utf8.count > "https://".utf8.count,
      url.utf8.count <= 2000
    else { return false }
    return url.utf8.allSatisfy {
      $0 > 0x20 && $0 < 0x7F && !#""\`{}[]<>^|"#.utf8.contains($0)
    }
  }

  private static func header(_ name: String, _ value: String) -> String { name + ": " + value }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
