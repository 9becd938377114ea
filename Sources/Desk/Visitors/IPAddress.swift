import Glibc

/// An address of the internet, as its bytes: 4 or 16.
public struct IPAddress: Hashable, Sendable {
  public let bytes: [UInt8]

  public init(bytes: [UInt8]) {
    // An IPv4 address that is written as an IPv6 one is the same.
    let isMapped =
      bytes.count == 16 && bytes[..<10].allSatisfy { $0 == 0 } && bytes[10] == 255
      && bytes[11] == 255
    self.bytes = isMapped ? Array(bytes[12...]) : bytes
  }

  /// `192.0.2.1`, `2001:db8::1`, and as proxies write them: `192.0.2.1:80`, `[2001:db8::1]:80`.
  public init?(_ text: some StringProtocol) {
    var host = String(text)
    if host.hasPrefix("[") {
      guard let end = host.firstIndex(of: "]") else { return nil }
      host = String(host[host.index(after: host.startIndex)..<end])
    } else if host.utf8.filter({ $0 == UInt8(ascii: ":") }).count == 1,
      let end = host.firstIndex(of: ":")
    {
      host = String(host[..<end])
    }
    guard host.utf8.count < 64 else { return nil }
    var four = in_addr()
    if inet_pton(AF_INET, host, &four) == 1 {
      self.init(bytes: withUnsafeBytes(of: four) { Array($0) })
      return
    }
    var six = in6_addr()
    guard inet_pton(AF_INET6, host, &six) == 1 else { return nil }
    self.init(bytes: withUnsafeBytes(of: six) { Array($0) })
  }

  public var isLoopback: Bool {
    bytes.count == 4 ? bytes[0] == 127 : bytes == [UInt8](repeating: 0, count: 15) + [1]
  }

  /// As people write it.
  public var text: String {
    var buffer = [CChar](repeating: 0, count: 64)
    let family = bytes.count == 4 ? AF_INET : AF_INET6
    let isWritten = bytes.withUnsafeBytes {
      inet_ntop(family, $0.baseAddress, &buffer, socklen_t(buffer.count)) != nil
    }
    guard isWritten else { return "" }
    return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
