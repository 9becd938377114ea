import Desk
import JSON

// Toggles, as a snapshot holds them.

extension JSONWriter {
  mutating func toggle(_ toggle: Toggle) {
    beginObject()
    member("available", toggle.available)
    member("at", toggle.at)
    member("cause", toggle.cause.rawValue)
    if toggle.since != toggle.at { member("since", toggle.since) }
    if !toggle.earlier.isEmpty {
      key("earlier")
      beginArray()
      for stretch in toggle.earlier { self.stretch(stretch) }
      endArray()
    }
    endObject()
  }

  private mutating func stretch(_ stretch: Toggle.Stretch) {
    beginObject()
    key("schedule")
    schedule(stretch.schedule)
    member("timeZone", stretch.timeZone)
    member("since", stretch.since)
    member("until", stretch.until)
    endObject()
  }
}

extension FormatReader {
  mutating func toggle() throws(JSONError) -> Toggle {
    var available: Bool?
    var at: Instant?
    var cause: ToggleCause?
    var since: Instant?
    var earlier: [Toggle.Stretch] = []
    try scanner.beginObject()
    while let key = try scanner.nextKey() {
      switch key {
      case "available": available = try scanner.bool()
      case "at": at = try instant()
      case "cause": cause = try word("cause")
      case "since": since = try instant()
      case "earlier":
        try scanner.beginArray()
        while try scanner.nextElement() { earlier.append(try stretch()) }
      default: throw unknown(key, in: "a toggle")
      }
    }
    return Toggle(
      available: try need(available, "available"), at: try need(at, "at"),
      cause: try need(cause, "cause"), earlier: earlier, since: since)
  }

  private mutating func stretch() throws(JSONError) -> Toggle.Stretch {
    var schedule: WeeklySchedule?
    var timeZone: String?
    var since: Instant?
    var until: Instant?
    try scanner.beginObject()
    while let key = try scanner.nextKey() {
      switch key {
      case "schedule": schedule = try self.schedule()
      case "timeZone": timeZone = try scanner.string()
      case "since": since = try instant()
      case "until": until = try instant()
      default: throw unknown(key, in: "a schedule before")
      }
    }
    return Toggle.Stretch(
      schedule: try need(schedule, "schedule"), timeZone: timeZone,
      since: try need(since, "since"), until: try need(until, "until"))
  }
}
