/// The desk's settings. Times are whole seconds; numbers are at least 1 unless said.
public struct Settings: Hashable, Sendable {
  /// How long an offer rings.
  public var acceptTimeout = 100
  /// Chats an agent may have at once, unless the agent has a number of their own.
  public var capacity = 10
  /// An active chat ends after this long without a message.
  public var inactivityTimeout = 600
  /// To how many agents one chat that may not wait is offered before it falls back, by route.
  public var offers = Offers()
  /// Whether a chat for which its rules or its team have nobody goes to everybody in turn.
  public var roundRobinFallback = true
  /// How long a visitor who may not wait is kept until an agent has accepted; nil: as long as there
  /// are offers.
  public var connectTimeout: Int?
  /// The domains of email addresses whose visitors get no agent, in lower case, each once.
  public var blockedDomains: [String] = []
  /// How many chats may ring at an agent when another one that can wait is to be offered to them.
  public var ringsAtOnce = 1
  /// How long after an offer a chat that can wait is not offered to the same agent again.
  public var offerAgainAfter = 60

  /// Whether chats are offered only to agents who are present (a live process of theirs).
  public var presence = true
  /// How long somebody who is gone may come back before their chats are requeued, or a visitor's
  /// chat is closed.
  public var graceTime = 60
  /// A visitor who has waited so long for an answer in an active chat goes back to the queue; nil:
  /// they wait on.
  public var answerTimeout: Int?
  /// A visitor who waits for an answer so long is shown as one who waits long, and then as late.
  public var warnAfter = 60
  public var lateAfter = 180
  /// Reports tell which share of chats was connected within this time.
  public var connectWithin = 20
  /// After so many offers missed running an agent becomes unavailable; 0: never.
  public var missedOffers = 2

  /// Whether who watches a chat sees what its agent writes before it is sent.
  public var watchDrafts = true

  /// Characters (grapheme clusters) in one message.
  public var maxMessageLength = 8000
  /// Attributes of one visitor.
  public var maxAttributes = 200
  /// Characters (grapheme clusters) in the name or the value of one attribute, and in what a visitor
  /// is known by.
  public var maxAttributeLength = 1000
  /// Messages of a visitor that nobody has answered yet, in one chat.
  public var maxUnread = 500
  /// Messages of one visitor in any sixty seconds.
  public var messagesPerMinute = 120

  /// Days after which a visitor of the website is forgotten who was not seen any more.
  public var visitorMemory = 90

  /// What a visitor reads on asking for a person; empty: nothing.
  public var welcomeText = "Thanks for your message. We are looking for somebody to talk to you."
  /// What a visitor reads when there is nobody to talk to.
  public var fallbackText =
    "Nobody can take your chat right now. Please try again later, or write to us by email."

  /// How the website's widget looks.
  public var widget = Widget()

  /// What visitors may ask of the gateway for websites.
  public var web = Web()

  public struct Web: Hashable, Sendable {
    /// Requests a minute, of a visitor, and of an address of the internet.
    public var visitorRequests = 240
    public var addressRequests = 2400
    /// Messages a minute.
    public var visitorMessages = 60
    public var addressMessages = 600
    /// Earlier parts of a conversation asked for, a minute.
    public var visitorLines = 60
    public var addressLines = 600
    /// New visitors, and chats begun, an hour.
    public var addressVisitors = 600
    public var addressChats = 60
    /// Open at a time: streams, and connections.
    public var visitorStreams = 10
    public var addressStreams = 1000
    public var streams = 5000
    public var addressConnections = 2000
    public var connections = 8000
    /// Bytes of a request's body, and of its header fields.
    public var body = 65_536
    public var headers = 16_384
    /// Bytes of a stream that were not sent yet.
    public var unsent = 262_144
    /// Seconds in which a request must have come whole.
    public var seconds = 10
    public init() {}
  }

  public struct Widget: Hashable, Sendable {
    /// Beside the launcher; empty: none.
    public var label = ""
    public var title = ""
    public var side = "right"
    /// Pixels from the window's edges.
    public var padding = 16
    public var accent = "#1f6feb"
    public var accentText = "#ffffff"
    public var background = "#ffffff"
    public var text = "#1f2328"
    /// Families of fonts; `page`: the page's own; `system`: the machine's.
    public var font = "system"
    /// Where the site's privacy notice is; empty: nowhere.
    public var privacy = ""
    /// Milliseconds before the next card of a dialogue is shown.
    public var responseDelay = 600
    public init() {}

    /// Where the launcher may stand.
    public static let sides = ["left", "right"]
  }

  /// Which colour of text is read on which ground.
  public static let readOn: [(text: Setting, ground: Setting)] = [
    (.widgetAccentText, .widgetAccent), (.widgetText, .widgetBackground),
  ]

  public struct Offers: Hashable, Sendable {
    public var roundRobin = 2
    public var agent = 2
    public var customRules = 2
    public var team = 2
    public init() {}

    public subscript(kind: Route.Kind) -> Int {
      get {
        switch kind {
        case .roundRobin: roundRobin
        case .agent: agent
        case .customRules: customRules
        case .team: team
        }
      }
      set {
        switch kind {
        case .roundRobin: roundRobin = newValue
        case .agent: agent = newValue
        case .customRules: customRules = newValue
        case .team: team = newValue
        }
      }
    }
  }

  public init() {}
}
