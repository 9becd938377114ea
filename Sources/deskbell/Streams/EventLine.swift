import Desk
import JSON
import Records

/// An event as one JSON line: its place and instant, then the event as the journal has it.
enum EventLine {
  static func json(_ stamped: StampedEvent) -> String {
    var writer = JSONWriter()
    writer.stamped(stamped)
    return writer.text
  }
}
