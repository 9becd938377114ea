#if Web
import Desk
import Synchronization

/// The limits as they are at this moment: the desk's settings may change while the gateway runs. Of
/// HTTP/1.1, how large a head may be is asked once, at the start.
final class LiveLimits: Sendable {
  private let limits: Mutex<GatewayLimits>

  init(_ limits: GatewayLimits) { self.limits = Mutex(limits) }

  subscript(name: GatewayLimits.Name) -> Int { limits.withLock { $0[name] } }

  func take(_ settings: Settings.Web) { limits.withLock { $0.settings = settings } }
}
#endif
