/// What the gateway tells those who program against it, and whoever runs it.
public protocol GatewayWording: Sendable {
  /// A sentence.
  func fault(_ fault: GatewayFault) -> String
  /// A line of its log.
  func told(_ news: GatewayNews) -> String
}
