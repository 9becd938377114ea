import Desk
import FrontDesk
import Text
import Words

/// Prints what happens, a line an event.
final class DemoPrinter {
  private let desk: FrontDesk
  private let start: Instant
  private var output = StandardOutput()
  private var visitors: [ChatID: String] = [:]
  private var words: EventWords {
    EventWords(
      Environment.tongue, time: { $0.iso8601 }, name: { [desk] in desk.state.name(of: $0) },
      visitor: { [visitors] in visitors[$0] })
  }

  init(_ desk: FrontDesk) {
    self.desk = desk
    // A desk's own time is that of the last thing that happened there, maybe long ago.
    start = max(desk.time, desk.wallTime)
    for chat in desk.state.chats.values { visitors[chat.id] = chat.visitor.displayName }
  }

  /// Prints an event, if there is anything to tell.
  func take(_ stamped: StampedEvent) {
    if case .requested(let request) = stamped.event {
      visitors[request.chat] = request.visitor.displayName
    }
    guard let text = words.happening(stamped.event) else { return }
    let tenths = max(0, (stamped.at - start) / 100)
    let time = "\(tenths / 10).\(tenths % 10) s"
    let lead = String(repeating: " ", count: max(0, 9 - time.count)) + time
    let chat = stamped.event.chat.map { "  \($0)" } ?? ""
    output.line(SafeText(oneLine: "\(lead)\(chat)  \(text)").string)
    output.flush()
    if stamped.event.closesChat, let chat = stamped.event.chat { visitors[chat] = nil }
  }
}
