#if Web
import Gateway
import Testing

extension TrustedProxies {
  /// Those who are named.
  static func trusting(_ names: String...) throws -> TrustedProxies {
    var proxies = TrustedProxies()
    for name in names {
      let isOne = proxies.add(name)
      try #require(isOne, "\(name)")
    }
    return proxies
  }
}

extension Origins {
  /// Those that are named.
  static func listing(_ names: String...) throws -> Origins {
    var origins = Origins()
    for name in names {
      let isOne = origins.add(name)
      try #require(isOne, "\(name)")
    }
    return origins
  }
}
#endif
