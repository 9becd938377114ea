import Palette

/// A setting of the desk: its name in the journal, on the command line, in scenarios. Where each is
/// kept and what it may be is said here and nowhere else.
public enum Setting: String, CaseIterable, Sendable {
  case acceptTimeout, capacity, inactivityTimeout
  case offersRoundRobin = "offers.roundRobin"
  case offersAgent = "offers.agent"
  case offersCustomRules = "offers.customRules"
  case offersTeam = "offers.team"
  case roundRobinFallback, connectTimeout, blockedDomains, ringsAtOnce, offerAgainAfter
  case presence, graceTime, missedOffers, answerTimeout, warnAfter, lateAfter
  case watchDrafts
  case connectWithin
  case maxMessageLength, maxAttributes, maxAttributeLength, maxUnread, messagesPerMinute
  case visitorMemory
  case welcomeText, fallbackText
  case widgetLabel = "widget.label"
  case widgetTitle = "widget.title"
  case widgetSide = "widget.side"
  case widgetPadding = "widget.padding"
  case widgetAccent = "widget.accent"
  case widgetAccentText = "widget.accentText"
  case widgetBackground = "widget.background"
  case widgetText = "widget.text"
  case widgetFont = "widget.font"
  case widgetPrivacy = "widget.privacy"
  case widgetResponseDelay = "widget.responseDelay"
  case webVisitorRequests = "web.visitorRequests"
  case webAddressRequests = "web.addressRequests"
  case webVisitorMessages = "web.visitorMessages"
  case webAddressMessages = "web.addressMessages"
  case webVisitorLines = "web.visitorLines"
  case webAddressLines = "web.addressLines"
  case webAddressVisitors = "web.addressVisitors"
  case webAddressChats = "web.addressChats"
  case webVisitorStreams = "web.visitorStreams"
  case webAddressStreams = "web.addressStreams"
  case webStreams = "web.streams"
  case webAddressConnections = "web.addressConnections"
  case webConnections = "web.connections"
  case webBody = "web.body"
  case webHeaders = "web.headers"
  case webUnsent = "web.unsent"
  case webSeconds = "web.seconds"

  /// Where a setting is kept, and what it may be.
  public enum Field: Sendable {
    case number(any WritableKeyPath<Settings, Int> & Sendable, least: Int = 1)
    /// A number or nothing.
    case limit(any WritableKeyPath<Settings, Int?> & Sendable, least: Int = 1)
    case flag(any WritableKeyPath<Settings, Bool> & Sendable)
    case text(any WritableKeyPath<Settings, String> & Sendable)
    /// One of these.
    case choice(any WritableKeyPath<Settings, String> & Sendable, [String])
    /// `#rrggbb`, in lower case.
    case colour(any WritableKeyPath<Settings, String> & Sendable)
    /// Families of fonts as a style sheet names them, without quotes.
    case font(any WritableKeyPath<Settings, String> & Sendable)
    /// An http or https address, or nothing.
    case address(any WritableKeyPath<Settings, String> & Sendable)
    /// Domains of email addresses in their normal form, each once.
    case domains(any WritableKeyPath<Settings, [String]> & Sendable)
  }

  public var field: Field {
    switch self {
    case .acceptTimeout: .number(\.acceptTimeout)
    case .capacity: .number(\.capacity)
    case .inactivityTimeout: .number(\.inactivityTimeout)
    case .offersRoundRobin: .number(\.offers.roundRobin)
    case .offersAgent: .number(\.offers.agent)
    case .offersCustomRules: .number(\.offers.customRules)
    case .offersTeam: .number(\.offers.team)
    case .roundRobinFallback: .flag(\.roundRobinFallback)
    case .connectTimeout: .limit(\.connectTimeout)
    case .blockedDomains: .domains(\.blockedDomains)
    case .ringsAtOnce: .number(\.ringsAtOnce)
    case .offerAgainAfter: .number(\.offerAgainAfter)
    case .presence: .flag(\.presence)
    case .graceTime: .number(\.graceTime)
    case .missedOffers: .number(\.missedOffers, least: 0)
    case .answerTimeout: .limit(\.answerTimeout)
    case .warnAfter: .number(\.warnAfter)
    case .lateAfter: .number(\.lateAfter)
    case .watchDrafts: .flag(\.watchDrafts)
    case .connectWithin: .number(\.connectWithin)
    case .maxMessageLength: .number(\.maxMessageLength)
    case .maxAttributes: .number(\.maxAttributes)
    case .maxAttributeLength: .number(\.maxAttributeLength)
    case .maxUnread: .number(\.maxUnread)
    case .messagesPerMinute: .number(\.messagesPerMinute)
    case .visitorMemory: .number(\.visitorMemory)
    case .welcomeText: .text(\.welcomeText)
    case .fallbackText: .text(\.fallbackText)
    case .widgetLabel: .text(\.widget.label)
    case .widgetTitle: .text(\.widget.title)
    case .widgetSide: .choice(\.widget.side, Settings.Widget.sides)
    case .widgetPadding: .number(\.widget.padding, least: 0)
    case .widgetAccent: .colour(\.widget.accent)
    case .widgetAccentText: .colour(\.widget.accentText)
    case .widgetBackground: .colour(\.widget.background)
    case .widgetText: .colour(\.widget.text)
    case .widgetFont: .font(\.widget.font)
    case .widgetPrivacy: .address(\.widget.privacy)
    case .widgetResponseDelay: .number(\.widget.responseDelay, least: 0)
    case .webVisitorRequests: .number(\.web.visitorRequests)
    case .webAddressRequests: .number(\.web.addressRequests)
    case .webVisitorMessages: .number(\.web.visitorMessages)
    case .webAddressMessages: .number(\.web.addressMessages)
    case .webVisitorLines: .number(\.web.visitorLines)
    case .webAddressLines: .number(\.web.addressLines)
    case .webAddressVisitors: .number(\.web.addressVisitors)
    case .webAddressChats: .number(\.web.addressChats)
    case .webVisitorStreams: .number(\.web.visitorStreams)
    case .webAddressStreams: .number(\.web.addressStreams)
    case .webStreams: .number(\.web.streams)
    case .webAddressConnections: .number(\.web.addressConnections)
    case .webConnections: .number(\.web.connections)
    case .webBody: .number(\.web.body)
    case .webHeaders: .number(\.web.headers)
    case .webUnsent: .number(\.web.unsent)
    case .webSeconds: .number(\.web.seconds)
    }
  }

  /// Whether the rules of routing speak of it, so that a scenario may give it (ROUTING, Settings).
  public var isOfRouting: Bool {
    switch self {
    case .acceptTimeout, .capacity, .inactivityTimeout, .offersRoundRobin, .offersAgent,
      .offersCustomRules, .offersTeam, .roundRobinFallback, .connectTimeout, .blockedDomains,
      .ringsAtOnce, .offerAgainAfter:
      true
    case .presence, .graceTime, .missedOffers, .answerTimeout, .warnAfter, .lateAfter,
      .watchDrafts, .connectWithin, .maxMessageLength, .maxAttributes,
      .maxAttributeLength, .maxUnread, .messagesPerMinute, .visitorMemory, .welcomeText,
      .fallbackText, .widgetLabel, .widgetTitle, .widgetSide, .widgetPadding, .widgetAccent,
      .widgetAccentText, .widgetBackground, .widgetText, .widgetFont, .widgetPrivacy,
      .widgetResponseDelay, .webVisitorRequests, .webAddressRequests, .webVisitorMessages,
      .webAddressMessages, .webVisitorLines, .webAddressLines, .webAddressVisitors,
      .webAddressChats, .webVisitorStreams, .webAddressStreams, .webStreams,
      .webAddressConnections, .webConnections, .webBody, .webHeaders, .webUnsent, .webSeconds:
      false
    }
  }

  /// Whether its number is a span of time, in seconds.
  public var isSpan: Bool {
    switch self {
    case .acceptTimeout, .inactivityTimeout, .connectTimeout, .offerAgainAfter, .graceTime,
      .answerTimeout, .warnAfter, .lateAfter, .connectWithin:
      true
    case .capacity, .offersRoundRobin, .offersAgent, .offersCustomRules, .offersTeam,
      .roundRobinFallback, .blockedDomains, .ringsAtOnce, .presence, .missedOffers,
      .watchDrafts, .maxMessageLength, .maxAttributes, .maxAttributeLength, .maxUnread,
      .messagesPerMinute,
      .visitorMemory,
      .welcomeText, .fallbackText, .widgetLabel, .widgetTitle, .widgetSide, .widgetPadding,
      .widgetAccent, .widgetAccentText, .widgetBackground, .widgetText, .widgetFont, .widgetPrivacy,
      .widgetResponseDelay, .webVisitorRequests, .webAddressRequests, .webVisitorMessages,
      .webAddressMessages, .webVisitorLines, .webAddressLines, .webAddressVisitors,
      .webAddressChats, .webVisitorStreams, .webAddressStreams, .webStreams,
      .webAddressConnections, .webConnections, .webBody, .webHeaders, .webUnsent, .webSeconds:
      false
    }
  }

  /// The largest number a setting may be.
  public static let most = 1_000_000_000
  /// The longest text of a setting, in bytes.
  public static let longest = 4000
}

extension Setting {
  /// The object it stands in, where settings are written as one (`offers`), and its name there.
  public var place: (group: String?, name: String) {
    // By bytes: a desk that is opened reads all of them.
    guard let dot = rawValue.utf8.firstIndex(of: 0x2E) else { return (nil, rawValue) }
    return (String(rawValue[..<dot]), String(rawValue[rawValue.utf8.index(after: dot)...]))
  }

  /// The setting of a place; nil: there is none.
  public init?(group: String?, name: String) {
    guard !name.utf8.contains(0x2E) else { return nil }
    self.init(rawValue: group.map { "\($0).\(name)" } ?? name)
  }

  /// The objects that settings stand in.
  public static let groups = Set(allCases.compactMap(\.place.group))
}

extension Setting.Field {
  /// Whether a text can be the value, where it is a text.
  public func allows(_ text: String) -> Bool {
    switch self {
    case .number, .limit, .flag, .domains: false
    case .text: true
    case .choice(_, let choices): choices.contains(text)
    case .colour: Colour(text)?.text == text
    case .font:
      !text.isEmpty && text.utf8.count <= 200
        && text.unicodeScalars.allSatisfy {
          $0.properties.isAlphabetic || $0.properties.numericType != nil
            || " ,-".unicodeScalars.contains($0)
        }
    case .address:
      text.isEmpty
        || (text.hasPrefix("https://") || text.hasPrefix("http://"))
          && text.unicodeScalars.allSatisfy {
            $0.value > 0x20 && $0.value < 0x7F && !"\"<>\\^`{|}".unicodeScalars.contains($0)
          }
    }
  }
}
