/// Tells what a hand types from what comes in a burst: a paste that the terminal does not mark, or what
/// another program types. Such keys are text where text is written, and do nothing anywhere else.
public struct Typist: Hashable, Sendable {
  /// No hand presses a key on purpose sooner after another than this, in milliseconds; programs that
  /// type take 12 at the most.
  public static let pace: Int64 = 20

  /// When the last keys came.
  private var last: Int64?
  private var lastKey: Key?
  /// The key that the keys taken in last came close behind, in another read; nil: none.
  public private(set) var keyBefore: Key?

  public init() {}

  /// Takes keys in. Whether they are a burst: more than one in a read, or closer behind those before
  /// than a hand types.
  public mutating func isBurst(_ strokes: Keystrokes) -> Bool {
    let isClose = takes(strokes.keys.last, at: strokes.at)
    return isClose || strokes.keys.count > 1
  }

  /// Takes one key in. Whether it came closer behind the one before than a hand types.
  @discardableResult
  public mutating func takes(_ key: Key?, at time: Int64) -> Bool {
    let isClose = last.map { (0..<Typist.pace).contains(time - $0) } ?? false
    keyBefore = isClose ? lastKey : nil
    last = time
    lastKey = key
    return isClose
  }
}

extension Key {
  /// The text that it stands for in a paste: the text of a page has characters, ends of lines and tabs
  /// in it, and no other keys. As in a marked paste a tab is four spaces. Nil for all other keys.
  public var pastedText: String? {
    switch self {
    case .character(let character): String(character)
    case .enter, .ctrl("j"): "\n"
    case .tab: "    "
    default: nil
    }
  }
}
