public import Desk
public import JSON

extension SentWords: Record {
  public static var blank: SentWords { SentWords() }
  public static var kind: RecordKind { .sent }

  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    try coder("visitors", &visitors, usually: [])
    try coder("nextVisitors", &nextVisitors, usually: 0)
    try coder("agents", &agents, usually: [])
    try coder("nextAgents", &nextAgents, usually: 0)
    let rings = [(visitors.count, nextVisitors), (agents.count, nextAgents)]
    guard rings.allSatisfy({ $0 <= SentWords.bound && (0..<SentWords.bound).contains($1) }) else {
      throw coder.error(.moreSentThanKept)
    }
  }
}

/// Digests are whole numbers of 64 bits with their sign, as JSON has no others of that size.
extension SentWords.Entry: Record {
  public static var blank: SentWords.Entry { SentWords.Entry(key: 0, text: 0, seq: 0) }
  public static var kind: RecordKind { .sentPart }

  public mutating func code(with coder: inout some RecordCoder) throws(JSONError) {
    var (key, text) = (Int64(bitPattern: key), Int64(bitPattern: text))
    try coder("key", &key)
    try coder("text", &text)
    try coder("seq", &seq)
    self.key = UInt64(bitPattern: key)
    self.text = UInt64(bitPattern: text)
  }
}
