import Desk
import Text

/// Words that are looked for in the conversation that is shown.
struct ConversationSearch: Hashable, Sendable {
  let pattern: FindPattern
  /// The event of the line that was gone to; nil: the words are nowhere.
  private(set) var seq: Int64?
  /// How many lines have them, and which of those it is, from 1 on, the latest first.
  private(set) var count = 0
  private(set) var place = 0

  /// Looks for them and goes to the latest line that has them.
  init(_ pattern: FindPattern, in lines: Conversation) {
    self.pattern = pattern
    let found = found(in: lines)
    count = found.count
    seq = found.last
    place = found.isEmpty ? 0 : 1
  }

  /// Goes to a line that is known to have them.
  mutating func go(to seq: Int64, in lines: Conversation) {
    let found = found(in: lines)
    guard let index = found.firstIndex(of: seq) else { return }
    (self.seq, count, place) = (seq, found.count, found.count - index)
  }

  /// Goes to the line before that has them, or the one after; round at the ends. Whether it went round.
  mutating func move(isBack: Bool, in lines: Conversation) -> Bool {
    let found = found(in: lines)
    count = found.count
    guard let last = found.indices.last else {
      seq = nil
      return false
    }
    // What was gone to may have moved among them since more was said.
    let current = seq.flatMap { found.firstIndex(of: $0) } ?? last
    let next = isBack ? current - 1 : current + 1
    let isRound = !found.indices.contains(next)
    let index = isRound ? (isBack ? last : 0) : next
    (seq, place) = (found[index], found.count - index)
    return isRound && found.count > 1
  }

  /// The events of the lines that have the words: of what people wrote, not of what the desk says.
  private func found(in lines: Conversation) -> [Int64] {
    lines.compactMap { line in
      switch line.content {
      case .message(_, _, let text), .note(_, _, let text), .whisper(_, _, _, let text):
        pattern.isIn(text) ? line.seq : nil
      case .system: nil
      }
    }
  }
}
