#if Web
import Crypto
import NIOCore

/// A file that the program has within it.
struct Served: Sendable {
  let bytes: ByteBuffer
  let type: String
  let policy: String?
  /// By which a browser knows that it has it.
  let tag: String

  private init(_ bytes: [UInt8], _ type: String, policy: [UInt8]? = nil) {
    self.bytes = ByteBuffer(bytes: bytes)
    self.type = type
    self.policy = policy.map { policy in
      String(decoding: policy, as: UTF8.self).filter { !$0.isNewline }
        + "; frame-ancestors 'none'"
    }
    let digest = SHA256.hash(data: bytes).prefix(12)
    tag = "\"" + digest.map { String($0, radix: 16) }.joined() + "\""
  }

  static let interface = Served(PackageResources.openapi_json, Media.json)
  static let shop = Served(
    PackageResources.shop_html, Media.page, policy: PackageResources.shop_csp)
  static let widget = Served(PackageResources.widget_js, Media.script)
}
#endif
