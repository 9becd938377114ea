/// Lines of a conversation in as few bytes as they can be told in: of what people wrote the texts, one behind the
/// other, with short numbers before them. What else there is, which is little, stays as it is.
struct PackedLines: Sendable {
  private var bytes: [UInt8] = []
  /// Where each line begins.
  private var starts: [UInt32] = []
  /// Who wrote besides the visitor.
  private var agents: [AgentID] = []
  private var others: [Line] = []
  /// What the numbers of events and the instants are counted from.
  private let base: (seq: Int64, at: Int64)

  /// What a line is, in its first byte.
  private enum Kind: UInt8 { case visitor, agent, note, other }

  init(_ lines: some Collection<Line>) {
    base = lines.first.map { ($0.seq, $0.at.milliseconds) } ?? (0, 0)
    starts.reserveCapacity(lines.count)
    for line in lines {
      starts.append(UInt32(bytes.count))
      add(line)
    }
    // What grew by doubling keeps a third of it empty.
    bytes = bytes.withUnsafeBufferPointer { Array($0) }
  }

  private mutating func add(_ line: Line) {
    switch line.content {
    case .message(let id, .visitor, let text): add(line, .visitor, nil, id, text)
    case .message(let id, .agent(let agent), let text): add(line, .agent, agent, id, text)
    case .note(let id, let agent, let text): add(line, .note, agent, id, text)
    case .whisper, .system:
      bytes.append(Kind.other.rawValue)
      add(UInt64(others.count))
      others.append(line)
    }
  }

  private mutating func add(
    _ line: Line, _ kind: Kind, _ agent: AgentID?, _ id: MessageID, _ text: String
  ) {
    bytes.append(kind.rawValue)
    add(UInt64(bitPattern: line.seq &- base.seq))
    add(UInt64(bitPattern: line.at.milliseconds &- base.at))
    if let agent {
      let place = agents.firstIndex(of: agent) ?? agents.count
      if place == agents.count { agents.append(agent) }
      add(UInt64(place))
    }
    add(id.text)
    add(text)
  }

  /// Seven bits a byte, the lowest first; the last one has the highest bit clear (LEB128).
  private mutating func add(_ number: UInt64) {
    var rest = number
    while rest > 0x7F {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  private mutating func add(_ text: String) {
    add(UInt64(text.utf8.count))
    bytes += text.utf8
  }

  /// The line at a place. O(its length).
  subscript(_ place: Int) -> Line {
    var reader = Reader(bytes: bytes, place: Int(starts[place]))
    let kind = Kind(rawValue: reader.byte())
    guard let kind, kind != .other else { return others[Int(reader.number())] }
    let seq = base.seq &+ Int64(bitPattern: reader.number())
    let at = Instant(milliseconds: base.at &+ Int64(bitPattern: reader.number()))
    let agent = kind == .visitor ? nil : agents[Int(reader.number())]
    let id = MessageID(reader.text())
    let text = reader.text()
    let content: Line.Content =
      if let agent, kind == .note {
        .note(id: id, agent: agent, text: text)
      } else {
        .message(id: id, from: agent.map { .agent($0) } ?? .visitor, text: text)
      }
    return Line(seq: seq, at: at, content: content)
  }

  private struct Reader {
    let bytes: [UInt8]
    var place: Int

    mutating func byte() -> UInt8 {
      defer { place += 1 }
      return bytes[place]
    }

    mutating func number() -> UInt64 {
      var (number, shift) = (UInt64(0), UInt64(0))
      while true {
        let next = byte()
        number |= UInt64(next & 0x7F) << shift
        if next < 0x80 { return number }
        shift += 7
      }
    }

    mutating func text() -> String {
      let length = Int(number())
      defer { place += length }
      return String(decoding: bytes[place..<place + length], as: UTF8.self)
    }
  }
}
