/// What was said in a chat and what happened in it, in order: the words, which are no part of the
/// desk's state and are kept by whoever shows them.
///
/// It can be handed to others at any time: copying it is cheap, and so is adding to one that was copied, however
/// long it is. The last lines lie at hand; those before are packed, which takes a third of the memory, and are
/// unpacked as they are looked at.
public struct Conversation: Sendable {
  /// So many lines are packed together; at most twice as many lie at hand.
  private static let stretch = 32

  private var packed = GrowingList<PackedLines>()
  private var newest: [Line] = []

  public init() {}

  public init(_ lines: some Sequence<Line>) {
    for line in lines { append(line) }
  }

  /// Adds a line. O(1).
  public mutating func append(_ line: Line) {
    newest.append(line)
    guard newest.count == 2 * Conversation.stretch else { return }
    packed.append(PackedLines(newest[..<Conversation.stretch]))
    newest.removeFirst(Conversation.stretch)
  }
}

extension Conversation: RandomAccessCollection {
  public var startIndex: Int { 0 }
  public var endIndex: Int { packed.count * Conversation.stretch + newest.count }

  /// The line at a place. O(1).
  public subscript(_ index: Int) -> Line {
    let (part, place) = index.quotientAndRemainder(dividingBy: Conversation.stretch)
    return part < packed.count
      ? packed[part][place] : newest[index - packed.count * Conversation.stretch]
  }
}

extension Conversation: Hashable {
  public static func == (a: Conversation, b: Conversation) -> Bool {
    a.count == b.count && a.elementsEqual(b)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(count)
    for line in self { hasher.combine(line) }
  }
}

extension Conversation: ExpressibleByArrayLiteral {
  public init(arrayLiteral lines: Line...) { self.init(lines) }
}
