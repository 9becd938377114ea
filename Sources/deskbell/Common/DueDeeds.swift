import Desk
import FileStore
import FrontDesk
import JSON
import Records
import Words

/// What is due in each open chat and was not done yet: it happens as soon as somebody acts at the
/// desk.
struct DueDeeds {
  private let events: [ChatID: [StampedEvent]]

  init(_ events: [StampedEvent]) {
    let words = EventWords(Environment.tongue, time: { $0.iso8601 })
    let ofChats = events.filter { $0.event.chat != nil && words.deed($0.event) != nil }
    self.events = Dictionary(grouping: ofChats) { $0.event.chat ?? "" }
  }

  func of(_ chat: ChatID) -> [StampedEvent] { events[chat] ?? [] }
}

extension JSONWriter {
  /// `[{"at","type",…}]`: events as in the journal, without numbers, which they do not have yet.
  mutating func due(_ events: [StampedEvent]) {
    key("due")
    beginArray()
    for stamped in events {
      event(stamped.event) { $0.field("at", stamped.at) }
    }
    endArray()
  }
}
