public import Desk

/// What outlives a run of an inbox besides drafts: how far each chat was read, and the offers that were
/// missed. Kept as lines of text, of which those that mean nothing are passed over.
public struct ReadingMarks: Hashable, Sendable {
  /// The last event that was seen, by chat.
  public private(set) var read: [ChatID: Int64] = [:]
  /// The latest last.
  private(set) var missed: [MissedOffer] = []

  /// So many lines of a file are taken in.
  private static let most = 1000
  /// Offers are listed for so long after they were missed, in milliseconds: 7 days.
  static let reach: Int64 = 7 * 86_400_000

  public init() {}

  mutating func read(_ chat: ChatID, upTo seq: Int64) { read[chat] = seq }
  mutating func miss(_ offers: [MissedOffer]) { missed = offers }

  /// Reads what a file holds.
  public init(_ text: String) {
    for line in text.split(separator: "\n").prefix(ReadingMarks.most) {
      let words = line.split(separator: " ", maxSplits: 4, omittingEmptySubsequences: false)
      guard words.count >= 3, isPlainIdentifier(String(words[1])), let number = Int64(words[2])
      else { continue }
      let chat = ChatID(String(words[1]))
      switch words[0] {
      case "read": if number >= 0 { read[chat] = number }
      case "missed":
        guard words.count == 5 else { continue }
        let attributes = [Visitor.Attribute(name: "name", value: String(words[4]))]
        missed.append(
          MissedOffer(
            chat: chat, visitor: Visitor(attributes: words[4].isEmpty ? [] : attributes),
            at: Instant(milliseconds: number), outcome: Outcome(rawValue: String(words[3]))))
      default: break
      }
    }
  }

  /// What a file is to hold.
  public var text: String {
    let lines =
      read.sorted { $0.key.text < $1.key.text }.map { "read \($0.key) \($0.value)" }
      + missed.map { offer in
        let name = String(offer.visitor.displayName.map { $0.isNewline ? " " : $0 })
        let outcome = offer.outcome?.rawValue ?? "open"
        return "missed \(offer.chat) \(offer.at.milliseconds) \(outcome) \(name)"
      }
    return lines.map { $0 + "\n" }.joined()
  }
}
