/// A network: the addresses that have their first bits in common.
public struct AddressRange: Hashable, Sendable {
  /// Its first address.
  public let network: IPAddress
  public let bits: Int

  /// The network of so many bits that an address is in; of fewer than there are.
  public init(_ address: IPAddress, bits: Int) {
    self.bits = min(max(0, bits), address.bytes.count * 8)
    var bytes = address.bytes
    for index in bytes.indices {
      let kept = min(8, max(0, self.bits - index * 8))
      bytes[index] &= kept == 0 ? 0 : UInt8(truncatingIfNeeded: 0xFF << (8 - kept))
    }
    network = IPAddress(bytes: bytes)
  }

  /// `192.0.2.0/24`, `2001:db8::/32`; without bits one address, of IPv6 its network of 64: whoever has
  /// one address of that has as many as they like.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count <= 2, let address = IPAddress(parts[0]) else { return nil }
    guard parts.count == 2 else {
      self.init(address, bits: address.bytes.count == 4 ? 32 : 64)
      return
    }
    guard let bits = Int(parts[1]), (0...address.bytes.count * 8).contains(bits) else { return nil }
    self.init(address, bits: bits)
  }

  public func contains(_ address: IPAddress) -> Bool {
    address.bytes.count == network.bytes.count
      && AddressRange(address, bits: bits).network == network
  }

  /// A single address without its bits.
  public var text: String {
    bits == network.bytes.count * 8 && bits == 32 ? network.text : "\(network.text)/\(bits)"
  }
}
