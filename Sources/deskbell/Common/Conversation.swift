import Desk
import FrontDesk
import JSON
import Text
import Words

/// A chat's lines as text for people and for programs.
struct Conversation {
  let record: ChatRecord
  let state: DeskState
  let clock: WallClock

  /// The lines, notes and whispers only if asked for.
  func lines(withNotes: Bool) -> [Line] {
    record.words.filter { line in
      switch line.content {
      case .note, .whisper: withNotes
      case .message, .system: true
      }
    }
  }

  /// How the visitor came to ask for a person, if by a dialogue: which one, on which page, what they
  /// were asked and what they answered.
  func printWalk(to output: inout StandardOutput, paint: Paint) {
    guard let origin = record.chat.origin else { return }
    let words = Environment.words
    let name = state.dialogue(origin.dialogue)?.draft.name ?? origin.dialogue.text
    let lines =
      [words.cameBy(name, origin.version), words.page(origin)]
      + origin.answers.map { words.answer($0) }
    for line in lines where !line.isEmpty { output.line(paint(SafeText(oneLine: line), .faint)) }
  }

  /// All that may be given to the visitor: how they came, and what was said.
  func printTranscript(to output: inout StandardOutput, paint: Paint) {
    let heading = Environment.words.heading(
      of: record.chat.id, with: record.chat.visitor.displayName)
    output.text(SafeText(oneLine: heading))
    printWalk(to: &output, paint: paint)
    print(withNotes: false, to: &output, paint: paint)
  }

  /// Times, names, words: a line of output each, days apart.
  ///
  /// - Parameter last: so many of them at the most, the last ones.
  func print(
    withNotes: Bool, last: Int = .max, to output: inout StandardOutput, paint: Paint
  ) {
    let visitor = record.chat.visitor
    let labels = AgentLabels(state.agents, and: speakers)
    func label(_ id: AgentID, _ seq: Int64) -> String { labels.label(of: id, in: state, at: seq) }
    let words = Environment.words
    var day = ""
    for line in lines(withNotes: withNotes).suffix(last) {
      let today = clock.day(line.at)
      if today != day { output.line(paint(SafeText(today), .faint)) }
      day = today
      let (name, ink): (SafeText, Ink) =
        switch line.content {
        case .message(_, .visitor, _):
          (SideSign.visitor + " " + SafeText(oneLine: visitor.displayName) + ": ", .strong)
        case .message(_, .agent(let id), _):
          (SideSign.agent + " " + SafeText(oneLine: label(id, line.seq)) + ": ", .good)
        case .note(_, let id, _):
          (SafeText(oneLine: words.noteHead(of: label(id, line.seq))) + ": ", .caution)
        case .whisper(_, let id, let to, _):
          (
            SafeText(
              oneLine: words.whisperHead(of: label(id, line.seq), to: label(to, line.seq))) + ": ",
            .caution
          )
        case .system: ("· ", .faint)
        }
      let time = clock.time(line.at)
      let head = paint(SafeText(time), .faint) + "  " + paint(name, ink)
      output.line(head, saying: line.text, indent: Conversation.indent)
    }
  }

  /// The agents who wrote in it, as they were called then.
  private var speakers: [(AgentID, String)] {
    record.words.flatMap { line -> [(AgentID, String)] in
      switch line.content {
      case .message(_, .agent(let id), _), .note(_, let id, _):
        [(id, state.name(of: id, at: line.seq))]
      case .whisper(_, let id, let to, _):
        [id, to].map { ($0, state.name(of: $0, at: line.seq)) }
      case .message(_, .visitor, _), .system: []
      }
    }
  }

  /// The width of a time and the blanks after it.
  private static let indent = 9
}

extension JSONWriter {
  /// `{"seq","at","id","from","text"}`, from `visitor`, `agent:ID` or `system`, with no id for
  /// lines of the system; a note has also `"note":true`, a whisper `"whisperTo"`, whose eyes it was
  /// for.
  mutating func line(_ line: Line) {
    beginObject()
    field("seq", line.seq)
    field("at", line.at)
    field("id", line.id?.text)
    switch line.content {
    case .message(_, let from, _): field("from", from.author.text)
    case .note(_, let agent, _), .whisper(_, let agent, _, _):
      field("from", Author.agent(agent).text)
    case .system: field("from", "system")
    }
    if case .note = line.content { field("note", true) }
    if case .whisper(_, _, let to, _) = line.content { field("whisperTo", to.text) }
    field("text", line.text)
    endObject()
  }
}

extension Line {
  /// What it says, in the language of the program's plain output.
  var text: String { text(in: Environment.tongue) }
}
