#if Web
import Desk

/// How much a visitor, an address and all together may ask of the gateway: the desk's settings, and
/// what was given in their place.
public struct GatewayLimits: Sendable {
  /// The desk's.
  var settings = Settings.Web()
  /// In place of the desk's.
  private var given: [Name: Int] = [:]

  public init() {}

  /// What is bounded; its text is the name of the setting, without `web.`.
  public enum Name: String, CaseIterable, Sendable {
    case requestsOfVisitor = "visitorRequests"
    case requestsOfAddress = "addressRequests"
    case messagesOfVisitor = "visitorMessages"
    case messagesOfAddress = "addressMessages"
    case linesOfVisitor = "visitorLines"
    case linesOfAddress = "addressLines"
    case visitorsOfAddress = "addressVisitors"
    case chatsOfAddress = "addressChats"
    case streamsOfVisitor = "visitorStreams"
    case streamsOfAddress = "addressStreams"
    case connectionsOfAddress = "addressConnections"
    case streams, connections, body, headers, unsent, seconds

    fileprivate var setting: any KeyPath<Settings.Web, Int> & Sendable {
      switch self {
      case .requestsOfVisitor: \.visitorRequests
      case .requestsOfAddress: \.addressRequests
      case .messagesOfVisitor: \.visitorMessages
      case .messagesOfAddress: \.addressMessages
      case .linesOfVisitor: \.visitorLines
      case .linesOfAddress: \.addressLines
      case .visitorsOfAddress: \.addressVisitors
      case .chatsOfAddress: \.addressChats
      case .streamsOfVisitor: \.visitorStreams
      case .streamsOfAddress: \.addressStreams
      case .streams: \.streams
      case .connectionsOfAddress: \.addressConnections
      case .connections: \.connections
      case .body: \.body
      case .headers: \.headers
      case .unsent: \.unsent
      case .seconds: \.seconds
      }
    }
  }

  public subscript(name: Name) -> Int {
    get { given[name] ?? settings[keyPath: name.setting] }
    set { given[name] = newValue }
  }
}
#endif
