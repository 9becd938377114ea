import Desk
import JSON
import Journal

/// An event as one JSON line: its place and instant, then the event as the journal has it.
enum EventLine {
  static func json(_ stamped: StampedEvent) -> String {
    var writer = JSONWriter()
    writer.event(stamped.event) { writer in
      writer.key("seq")
      writer.integer(stamped.seq)
      writer.key("at")
      writer.string(stamped.at.iso8601)
    }
    return writer.text
  }
}
