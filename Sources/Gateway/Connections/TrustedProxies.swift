#if Web
/// Who may say for whom they ask: reverse proxies before the gateway.
public struct TrustedProxies: Sendable {
  private var networks: [(network: IPAddress, bits: Int)] = []
  /// Whether whoever reaches the gateway's Unix socket is one.
  private var trustsSocket = false

  public init() {}

  /// Adds one: an address, a network such as `10.0.0.0/8`, or `unix`. False: it is none of these.
  public mutating func add(_ text: String) -> Bool {
    if text == "unix" {
      trustsSocket = true
      return true
    }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count <= 2, let network = IPAddress(parts[0]) else { return false }
    var bits = network.bytes.count * 8
    if parts.count == 2 {
      guard let given = Int(parts[1]), (0...bits).contains(given) else { return false }
      bits = given
    }
    networks.append((network, bits))
    return true
  }

  func contains(_ address: IPAddress) -> Bool {
    networks.contains { network, bits in
      guard network.bytes.count == address.bytes.count else { return false }
      return (0..<bits).allSatisfy { bit in
        let mask = UInt8(0x80) >> UInt8(bit % 8)
        return network.bytes[bit / 8] & mask == address.bytes[bit / 8] & mask
      }
    }
  }

  /// Who asks: the last in `X-Forwarded-For` who is no proxy of ours, if a proxy of ours asks for
  /// them; else whoever is connected.
  ///
  /// - Parameters:
  ///   - peer: who is connected; nil: through a Unix socket.
  ///   - forwarded: the header's fields, in order.
  func client(peer: IPAddress?, forwarded: [String]) -> ClientAddress {
    guard peer.map(contains) ?? trustsSocket else { return ClientAddress(address: peer) }
    var client = peer
    let named = forwarded.joined(separator: ",").split(separator: ",")
    for text in named.suffix(32).reversed() {
      let start = text.drop { $0 == " " || $0 == "\t" }
      guard let end = start.lastIndex(where: { $0 != " " && $0 != "\t" }),
        let next = IPAddress(start[...end])
      else { break }
      client = next
      guard contains(next) else { break }
    }
    return ClientAddress(address: client)
  }
}
#endif
