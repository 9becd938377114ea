#if Web
public import NIOSSL
public import Words

extension Gateway {
  /// How it is set up.
  public struct Options: Sendable {
    public var listens: Place
    /// Certificates and a key, for TLS and HTTP/2; nil: plain HTTP/1.1.
    public var tls: TLSConfiguration?
    public var origins = Origins()
    public var proxies = TrustedProxies()
    public var limits = GatewayLimits()
    /// What the website's server signs visitors with, asked with each signature; nil: none is right.
    public var secret: @Sendable () -> [UInt8]? = { nil }
    public var tongue: Tongue
    /// By what the limits of some time are counted: seconds, of any beginning.
    package var clock: @Sendable () -> Double = Doorkeeper.monotonic

    /// Comes back when a second has passed; throws when none will any more.
    package var second: @Sendable () async throws -> Void = {
      try await Task.sleep(for: .seconds(1))
    }

    public enum Place: Sendable {
      case address(host: String, port: Int)
      case unix(path: String)
    }

    public init(listens: Place, tongue: Tongue) {
      self.listens = listens
      self.tongue = tongue
    }
  }
}
#endif
