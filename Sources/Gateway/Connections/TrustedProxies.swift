#if Web
import Desk

/// Who may say for whom they ask: reverse proxies before the gateway.
public struct TrustedProxies: Sendable {
  private var networks: [AddressRange] = []
  /// Whether whoever reaches the gateway's Unix socket is one.
  private var trustsSocket = false

  public init() {}

  /// Adds one: an address, a network such as `10.0.0.0/8`, or `unix`. False: it is none of these.
  public mutating func add(_ text: String) -> Bool {
    if text == "unix" {
      trustsSocket = true
      return true
    }
    guard let range = AddressRange(text) else { return false }
    // A proxy is one machine, where no network is named.
    let address = text.contains("/") ? nil : IPAddress(text)
    networks.append(address.map { AddressRange($0, bits: $0.bytes.count * 8) } ?? range)
    return true
  }

  func contains(_ address: IPAddress) -> Bool {
    networks.contains { $0.contains(address) }
  }

  /// Whether whoever is connected may say for whom they ask. Nil: through a Unix socket.
  func trusts(_ peer: IPAddress?) -> Bool { peer.map(contains) ?? trustsSocket }

  /// Who asks: the last in `X-Forwarded-For` who is no proxy of ours, if a proxy of ours asks for
  /// them; else whoever is connected. Where a proxy of ours does not say it, or not so that it can be
  /// read, it is unknown: never the proxy itself, which may be on this machine.
  ///
  /// - Parameters:
  ///   - peer: who is connected; nil: through a Unix socket.
  ///   - forwarded: the header's fields, in order.
  func client(peer: IPAddress?, forwarded: [String]) -> ClientAddress {
    guard trusts(peer) else { return ClientAddress(address: peer) }
    var client: IPAddress?
    let named = forwarded.joined(separator: ",").split(separator: ",")
    for text in named.suffix(32).reversed() {
      let start = text.drop { $0 == " " || $0 == "\t" }
      guard let end = start.lastIndex(where: { $0 != " " && $0 != "\t" }),
        let next = IPAddress(start[...end])
      else { return .unknown }
      client = next
      guard contains(next) else { break }
    }
    return client.map { ClientAddress(address: $0) } ?? .unknown
  }
}
#endif
