public import Desk
public import JSON

extension JSONWriter {
  /// Writes the settings as the journal does.
  public mutating func settings(_ settings: Settings) {
    beginObject()
    member("acceptTimeout", settings.acceptTimeout)
    member("capacity", settings.capacity)
    member("inactivityTimeout", settings.inactivityTimeout)
    key("offers")
    beginObject()
    for kind in Route.Kind.allCases {
      key(text: kind.rawValue)
      integer(settings.offers[kind])
    }
    endObject()
    member("presence", settings.presence)
    member("graceTime", settings.graceTime)
    member("missedOffers", settings.missedOffers)
    member("maxMessageLength", settings.maxMessageLength)
    member("maxAttributes", settings.maxAttributes)
    member("maxAttributeLength", settings.maxAttributeLength)
    member("maxUnread", settings.maxUnread)
    member("messagesPerMinute", settings.messagesPerMinute)
    member("welcomeText", settings.welcomeText)
    member("fallbackText", settings.fallbackText)
    endObject()
  }
}

extension FormatReader {
  /// What is missing keeps its default.
  mutating func settings() throws(JSONError) -> Settings {
    var settings = Settings()
    try scanner.beginObject()
    while let key = try scanner.nextKey() {
      switch key {
      case "acceptTimeout": settings.acceptTimeout = try int()
      case "capacity": settings.capacity = try int()
      case "inactivityTimeout": settings.inactivityTimeout = try int()
      case "offers": settings.offers = try offers()
      case "presence": settings.presence = try scanner.bool()
      case "graceTime": settings.graceTime = try int()
      case "missedOffers": settings.missedOffers = try int()
      case "maxMessageLength": settings.maxMessageLength = try int()
      case "maxAttributes": settings.maxAttributes = try int()
      case "maxAttributeLength": settings.maxAttributeLength = try int()
      case "maxUnread": settings.maxUnread = try int()
      case "messagesPerMinute": settings.messagesPerMinute = try int()
      case "welcomeText": settings.welcomeText = try scanner.string()
      case "fallbackText": settings.fallbackText = try scanner.string()
      default: throw unknown(key, in: "the settings")
      }
    }
    return settings
  }

  private mutating func offers() throws(JSONError) -> Settings.Offers {
    var offers = Settings.Offers()
    try scanner.beginObject()
    while let key = try scanner.nextKey() {
      guard let kind = Route.Kind(rawValue: key.text) else { throw unknown(key, in: "offers") }
      offers[kind] = try int()
    }
    return offers
  }
}
