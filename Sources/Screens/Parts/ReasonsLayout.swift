import Desk
import FrontDesk
import Terminal
import Text
import Words

/// What happened to a chat and why, broken into rows for one width.
struct ReasonsLayout: Sendable {
  private(set) var rows: [ConversationLayout.Row] = []
  private var key: Key?

  /// Everything the rows depend on.
  private struct Key: Hashable {
    let width: Int
    let lastSeq: Int64
    let count: Int
    let decision: Decision?
    let labels: AgentLabels
    let localTime: LocalTime
  }

  /// Takes in what happened. Whether any row changed.
  mutating func update(
    _ inspection: Inspection, desk: DeskState, labels: AgentLabels, localTime: LocalTime,
    width: Int
  ) -> Bool {
    let decision = inspection.isWaiting ? inspection.decision : nil
    let key = Key(
      width: width, lastSeq: inspection.deeds.last, count: inspection.deeds.count,
      decision: decision, labels: labels, localTime: localTime)
    guard key != self.key else { return false }
    self.key = key
    rows = []
    let words = EventWords(
      localTime.tongue, time: { localTime.second($0) },
      name: { labels.label(of: $0, in: desk) })
    var day: Int?
    // What was said tells nothing of why.
    for stamped in inspection.events where stamped.event.words == nil {
      guard let deed = words.deed(stamped.event) else { continue }
      let today = localTime.day(of: stamped.at)
      if let day, day != today {
        add(localTime.longDate(stamped.at), Style(.muted), indent: 0, width)
      }
      day = today
      add("\(localTime.second(stamped.at)) \(deed)", .plain, indent: 0, hanging: 9, width)
      if let decision = stamped.event.decision { add(words.reasons(decision), width) }
    }
    if let decision {
      let now = localTime.tongue.words.rightNow
      let gap = String(repeating: " ", count: max(1, 9 - SafeText(now).width))
      add("\(now)\(gap)\(words.outcome(decision))", Style(.heading), indent: 0, hanging: 9, width)
      add(words.reasons(decision), width)
    }
    return true
  }

  private mutating func add(_ reasons: [String], _ width: Int) {
    for reason in reasons {
      let depth = reason.prefix { $0 == " " }.count
      add(
        String(reason.dropFirst(depth)), Style(.muted), indent: 9 + depth, hanging: 11 + depth,
        width)
    }
  }

  private mutating func add(
    _ text: String, _ style: Style, indent: Int, hanging: Int? = nil, _ width: Int
  ) {
    // Indents are for screens that have room for them.
    let room = width >= 32
    let first = room ? indent : 0
    let rest = room ? hanging ?? indent : 0
    let text = SafeText(oneLine: text, lineBreak: " ")
    for (index, row) in text.wrapped(to: max(1, width - max(first, rest))).enumerated() {
      rows.append(
        ConversationLayout.Row(text: row, style: style, indent: index == 0 ? first : rest))
    }
  }
}
