#if Web
/// How much a visitor, an address and all together may ask of the gateway.
public struct GatewayLimits: Sendable {
  private var values: [Name: Int] = [:]

  public init() {}

  /// What is bounded; its text is the name of the setting.
  public enum Name: String, CaseIterable, Sendable {
    /// Requests a minute.
    case requestsOfVisitor = "visitor-requests"
    case requestsOfAddress = "address-requests"
    /// Messages a minute.
    case messagesOfVisitor = "visitor-messages"
    case messagesOfAddress = "address-messages"
    /// An hour.
    case visitorsOfAddress = "address-visitors"
    case chatsOfAddress = "address-chats"
    /// At a time.
    case streamsOfVisitor = "visitor-streams"
    case streams
    case connections
    /// Bytes.
    case body
    case headers
    /// Of a stream, not sent yet.
    case unsent
    /// Seconds in which a request must have come whole.
    case seconds

    public var usual: Int {
      switch self {
      case .requestsOfVisitor: 240
      case .requestsOfAddress: 2400
      case .messagesOfVisitor: 60
      case .messagesOfAddress: 600
      case .visitorsOfAddress: 600
      case .chatsOfAddress: 60
      case .streamsOfVisitor: 10
      case .streams: 5000
      case .connections: 8000
      case .body: 65_536
      case .headers: 16_384
      case .unsent: 262_144
      case .seconds: 10
      }
    }
  }

  public subscript(name: Name) -> Int {
    get { values[name] ?? name.usual }
    set { values[name] = newValue }
  }
}
#endif
