#if Web
import Desk
import Synchronization

/// How many connections each address has open, and whether it may have one more. Those of this machine
/// and of proxies, which stand for many, are not counted.
final class ConnectionCount: Sendable {
  private let limits: LiveLimits
  private let proxies: TrustedProxies
  private let open = Mutex<[String: Int]>([:])

  init(limits: LiveLimits, proxies: TrustedProxies) {
    self.limits = limits
    self.proxies = proxies
  }

  /// A connection that is let in, for as long as somebody has this.
  final class Place: Sendable {
    private let count: ConnectionCount
    private let address: String?

    fileprivate init(_ count: ConnectionCount, _ address: String?) {
      self.count = count
      self.address = address
    }

    deinit { if let address { count.leave(address) } }
  }

  /// Lets a connection in; nil: its address has as many as it may.
  func enter(from peer: IPAddress?) -> Place? {
    guard let peer, !peer.isLoopback, !proxies.contains(peer) else { return Place(self, nil) }
    let address = ClientAddress(address: peer).counted
    let isIn = open.withLock { open in
      guard open[address, default: 0] < limits[.connectionsOfAddress] else { return false }
      open[address, default: 0] += 1
      return true
    }
    return isIn ? Place(self, address) : nil
  }

  private func leave(_ address: String) {
    open.withLock { open in
      let left = open[address, default: 1] - 1
      open[address] = left > 0 ? left : nil
    }
  }

  /// How many addresses are counted.
  var count: Int { open.withLock { $0.count } }
}
#endif
