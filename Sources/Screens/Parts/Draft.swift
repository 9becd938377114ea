import Desk
import Terminal
import Text
import Words

/// A text that is being written, and how far its file holds the same.
struct Draft: Hashable, Sendable {
  private(set) var text: TextBuffer
  /// When it is to be kept in a file; nil while it is.
  private(set) var due: Instant?
  /// When the oldest change that is not in the file was made.
  private var changedAt: Instant?
  /// What the file holds.
  private var kept = ""
  /// What was written here and did not get through, in the order it was put back: sent again as it
  /// was, it keeps its id.
  private(set) var failed: [PendingMessage] = []
  /// So many line ends came into it by pastes.
  private var pastedLineEnds = 0
  /// Answers of the library that were put into it.
  private(set) var answers: [ResponseID] = []

  init(limit: Int) { text = TextBuffer(limit: limit) }

  /// A draft is kept this long after the last key, in milliseconds, …
  static let pause: Int64 = 300
  /// … and while keys go on, this long after the first.
  static let patience: Int64 = 2000

  /// Changes the text. Whether there was room for it.
  mutating func edit(at now: Instant, _ change: (inout TextBuffer) -> Bool) -> Bool {
    _ = change(&text)
    forgetPastes()
    changed(at: now)
    return !text.wasRefused
  }

  /// Puts a character at its end; false, and nothing changed, if it is empty, since its first
  /// character changes more, or if the character is not a plain one at the end.
  mutating func type(_ character: Character, at now: Instant) -> Bool {
    guard !text.isEmpty, text.typesPlainly(character) else { return false }
    changed(at: now)
    return true
  }

  /// Puts a key into it, and lays it out; nil, and nothing changed, if it is empty.
  mutating func type(
    _ key: Key, width: Int, kills: inout KillRing, at now: Instant
  ) -> Typed? {
    guard !text.isEmpty else { return nil }
    _ = text.handle(key, width: width, kills: &kills)
    forgetPastes()
    changed(at: now)
    return Typed(
      rows: text.layout(width: width), isEmpty: text.isEmpty, wasRefused: text.wasRefused)
  }

  /// A draft as it is after a key.
  struct Typed {
    var rows: TextBuffer.RowLayout
    var isEmpty: Bool
    var wasRefused: Bool
  }

  mutating func changed(at now: Instant) {
    let first = changedAt ?? now
    changedAt = first
    due = Instant(
      milliseconds: min(now.milliseconds + Draft.pause, first.milliseconds + Draft.patience))
  }

  /// Takes over what a file holds: what was handed in and may not have got through is put back.
  mutating func adopt(_ found: String, _ kind: DraftKind, at now: Instant) {
    let draft = KeptDraft(file: found)
    failed = draft.handedIn.map { PendingMessage(id: $0.id, kind: kind, text: $0.text, at: now) }
    var texts = failed.map(\.text)
    if !draft.text.isEmpty { texts.append(draft.text) }
    replace(with: texts.joined(separator: "\n"))
    // Nobody knows any more how it came there.
    pastedLineEnds = draft.text.count(where: \.isNewline)
    kept = found
  }

  /// Takes the text out, as when it is handed in.
  mutating func clear() {
    text.clear()
    failed = []
    pastedLineEnds = 0
    answers = []
  }

  /// Takes in that a text was pasted into it.
  mutating func notePaste(_ pasted: String) {
    pastedLineEnds += pasted.count(where: \.isNewline)
  }

  /// Where nothing is left of them, pastes are over, and answers that were put in.
  private mutating func forgetPastes() {
    if text.isEmpty { (pastedLineEnds, answers) = (0, []) }
  }

  /// Takes in that an answer of the library was put into it.
  mutating func note(_ answer: ResponseID) {
    if !answers.contains(answer) { answers.append(answer) }
  }

  /// How many lines of which many were pasted would be sent: it is asked first whether that is meant.
  /// Nil: it need not be asked.
  var linesToAskFor: Int? {
    guard pastedLineEnds + 1 >= Draft.manyLines else { return nil }
    let lines = text.text.trimmed.count(where: \.isNewline) + 1
    return lines >= Draft.manyLines ? lines : nil
  }

  /// A paste of so many lines may have been meant for somewhere else.
  private static let manyLines = 6

  /// Puts in another text, never less than all of it, however long that is.
  private mutating func replace(with whole: String) {
    text = TextBuffer(whole, limit: max(text.limit, SafeText(whole).string.count))
  }

  /// Says what the file will hold: the draft as it is, and what is on its way, which nobody has until
  /// the desk says so. Nil if it does already.
  mutating func keep(with pending: [PendingMessage]) -> String? {
    changedAt = nil
    due = nil
    let (standing, since) = parts
    let handedIn = (standing + pending).map { KeptDraft.Message(id: $0.id, text: $0.text) }
    let file = KeptDraft(handedIn: handedIn, text: since).file
    guard file != kept else { return nil }
    kept = file
    return file
  }

  /// Puts back what did not get through, before what has been written since, but after what was put
  /// back before it: what was sent first is read first.
  mutating func putBack(_ message: PendingMessage, at now: Instant) {
    let (standing, since) = parts
    var texts = (standing + [message]).map(\.text)
    if !since.isEmpty { texts.append(since) }
    replace(with: texts.joined(separator: "\n"))
    failed.append(message)
    for answer in message.answers { note(answer) }
    changed(at: now)
  }

  /// Takes out what was put back and turned out to have got through, if it stands there unchanged.
  mutating func gotThrough(_ id: MessageID, at now: Instant) {
    let (standing, since) = parts
    failed.removeAll { $0.id == id }
    guard standing.contains(where: { $0.id == id }) else { return }
    var texts = standing.filter { $0.id != id }.map(\.text)
    if !since.isEmpty { texts.append(since) }
    replace(with: texts.joined(separator: "\n"))
    changed(at: now)
  }

  /// What was put back and still stands at the beginning, each in lines of its own, and the text
  /// after it.
  private var parts: (standing: [PendingMessage], since: String) {
    var standing: [PendingMessage] = []
    var rest = text.text
    for message in failed {
      if rest == message.text {
        rest = ""
      } else if rest.hasPrefix(message.text + "\n") {
        rest.removeFirst(message.text.count + 1)
      } else {
        continue
      }
      standing.append(message)
    }
    return (standing, rest)
  }
}
