#if Web
import ArgumentParser
import Gateway
import NIOSSL
import Words

/// Where the gateway listens, whom it lets in and how much they may ask.
struct ServeOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Where to listen.", valueName: "host:port"))
  var listen = "127.0.0.1:8080"

  @Option(help: ArgumentHelp("Listen at a Unix socket instead.", valueName: "path"))
  var unix: String?

  @Option(
    help: ArgumentHelp(
      "Whose members may use that socket, such as the proxy's; else the group it runs in.",
      valueName: "group"))
  var unixGroup: String?

  @Option(help: ArgumentHelp("Certificates, for TLS: a PEM file.", valueName: "file"))
  var tlsCert: String?

  @Option(help: ArgumentHelp("Their private key: a PEM file.", valueName: "file"))
  var tlsKey: String?

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp("Pages that may use the chat; may be repeated.", valueName: "origin"))
  var allowOrigin: [String] = []

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "A proxy that says for whom it asks: an address, a network, or \"unix\"; may be repeated.",
      valueName: "address"))
  var trustProxy: [String] = []

  @Option(
    help: ArgumentHelp(
      "What the website's server signs visitors with; else the store's file \"secret\", if there is one.",
      valueName: "file"))
  var secretFile: String?

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "A limit in place of the desk's setting web.NAME; may be repeated. The names: \(ServeOptions.limits).",
      valueName: "name=number"))
  var limit: [String] = []

  private static var limits: String {
    GatewayLimits.Name.allCases.map(\.rawValue).joined(separator: ", ")
  }

  /// As the gateway takes them.
  func options(store: StorePath) throws(Failure) -> Gateway.Options {
    var options = Gateway.Options(listens: try place(), tongue: Environment.tongue)
    for origin in allowOrigin where !options.origins.add(origin) {
      throw Failure(.noOrigin(origin))
    }
    for proxy in trustProxy where !options.proxies.add(proxy) { throw Failure(.noProxy(proxy)) }
    for text in limit { try read(text, into: &options.limits) }
    options.tls = try tls()
    let secret = secretFile ?? store.secret
    // One that is there has to do; it is read again with each signature, so that another one, or the
    // first, counts at once.
    if secretFile != nil || Secret.isThere(secret) { _ = try Secret.read(secret) }
    options.secret = { Secret.found(secret) }
    return options
  }

  /// The Unix socket; nil: it is another kind of place.
  func socket() throws(Failure) -> UnixSocket? {
    guard let unix else {
      if unixGroup != nil { throw Failure(.groupNeedsSocket) }
      return nil
    }
    return try UnixSocket(unix, group: unixGroup)
  }

  private func place() throws(Failure) -> Gateway.Options.Place {
    if let unix { return .unix(path: unix) }
    guard let colon = listen.lastIndex(of: ":"),
      let port = Int(listen[listen.index(after: colon)...]), (0...65_535).contains(port)
    else { throw Failure(.noListenAddress(listen)) }
    var host = listen[..<colon]
    if host.hasPrefix("["), host.hasSuffix("]") { host = host.dropFirst().dropLast() }
    guard !host.isEmpty else { throw Failure(.noListenAddress(listen)) }
    return .address(host: String(host), port: port)
  }

  private func read(_ text: String, into limits: inout GatewayLimits) throws(Failure) {
    let parts = text.split(separator: "=", omittingEmptySubsequences: false)
    guard parts.count == 2, let name = GatewayLimits.Name(rawValue: String(parts[0])),
      let number = Int(parts[1]), (1...1_000_000_000).contains(number)
    else {
      throw Failure(.noLimit(text, known: GatewayLimits.Name.allCases.map(\.rawValue)))
    }
    limits[name] = number
  }

  private func tls() throws(Failure) -> TLSConfiguration? {
    guard tlsCert != nil || tlsKey != nil else { return nil }
    guard let tlsCert, let tlsKey else { throw Failure(.tlsNeedsBoth) }
    do {
      let chain = try NIOSSLCertificate.fromPEMFile(tlsCert)
      let key = try NIOSSLPrivateKey(file: tlsKey, format: .pem)
      var tls = TLSConfiguration.makeServerConfiguration(
        certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(key))
      tls.minimumTLSVersion = .tlsv12
      return tls
    } catch {
      throw Failure(.noCertificate("\(tlsCert), \(tlsKey)"))
    }
  }
}
#endif
