/// The messages, notes and whispers that were sent to a chat last, by their senders' ids for them: what tells
/// that one is sent again. Of the visitor's as many as of the agents', so that nobody's many words
/// let somebody else's come twice.
///
/// Ids and texts are kept as 64-bit digests, which are the same in every process. Bounded, so that
/// it costs the same however long a chat is.
public struct SentWords: Hashable, Sendable {
  /// One message, note or whisper.
  public struct Entry: Hashable, Sendable {
    /// Of sender and id.
    public var key: UInt64
    /// Of the text and which of them it is.
    public var text: UInt64
    public var seq: Int64

    public init(key: UInt64, text: UInt64, seq: Int64) {
      self.key = key
      self.text = text
      self.seq = seq
    }

    init?(_ content: Line.Content, seq: Int64 = 0) {
      switch content {
      case .message(let id, let from, let text):
        self.init(key: digest(id.text, from.author.text), text: digest(text, "message"), seq: seq)
      case .note(let id, let agent, let text):
        let sender = Author.agent(agent).text
        self.init(key: digest(id.text, sender), text: digest(text, "note"), seq: seq)
      case .whisper(let id, let agent, _, let text):
        let sender = Author.agent(agent).text
        self.init(key: digest(id.text, sender), text: digest(text, "whisper"), seq: seq)
      case .system: return nil
      }
    }
  }

  /// So many of the visitor's are known, and so many of the agents'.
  public static let bound = 256

  /// Oldest first from `next` on, once there are `bound`.
  public var visitors: [Entry] = []
  public var agents: [Entry] = []
  /// The places that are written to next.
  public var nextVisitors = 0
  public var nextAgents = 0

  public init() {}

  mutating func note(_ content: Line.Content, seq: Int64) {
    guard let entry = Entry(content, seq: seq) else { return }
    if content.isByVisitor {
      SentWords.put(entry, into: &visitors, at: &nextVisitors)
    } else {
      SentWords.put(entry, into: &agents, at: &nextAgents)
    }
  }

  private static func put(_ entry: Entry, into ring: inout [Entry], at place: inout Int) {
    if ring.count < bound { ring.append(entry) } else { ring[place] = entry }
    place = (place + 1) % bound
  }

  /// What was sent by the same sender under the same id, if it is among what is known: its place,
  /// and whether it was the same. O(`bound`).
  public func find(_ content: Line.Content) -> (seq: Int64, isSame: Bool)? {
    guard let entry = Entry(content) else { return nil }
    let ring = content.isByVisitor ? visitors : agents
    guard let sent = ring.last(where: { $0.key == entry.key }) else { return nil }
    return (sent.seq, sent.text == entry.text)
  }
}

extension Line.Content {
  fileprivate var isByVisitor: Bool {
    if case .message(_, .visitor, _) = self { true } else { false }
  }
}

/// A digest of both texts: the same everywhere, unlike the standard library's hashes. A few bytes a
/// nanosecond.
private func digest(_ first: String, _ second: String) -> UInt64 {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  func take(_ word: UInt64) {
    hash = (hash ^ word) &* 0x9e37_79b9_7f4a_7c15
    hash ^= hash >> 32
  }
  for text in [first, second] {
    var text = text
    text.withUTF8 { bytes in
      take(UInt64(bytes.count))
      var place = 0
      while place < bytes.count {
        var word: UInt64 = 0
        for (shift, byte) in bytes[place..<min(place + 8, bytes.count)].enumerated() {
          word |= UInt64(byte) << UInt64(8 * shift)
        }
        take(word)
        place += 8
      }
    }
  }
  return hash
}
