/// What was cut in texts, the last few times: one ring serves all of them, so that what is cut in one
/// can be put into another.
public struct KillRing: Hashable, Sendable {
  private struct Cut: Hashable {
    var text: String
    var isConfidential: Bool
  }

  /// Whether the text that is being edited is confidential. What is cut in such a text is put into
  /// others of its kind, and never into any else.
  public var isConfidential = false

  private var cuts: [Cut] = []
  /// How often something was cut, ever.
  private var count = 0

  public init() {}

  /// Keeps what was cut.
  ///
  /// - Parameters:
  ///   - before: whether it stood before what was cut last, for joining.
  ///   - last: the number of the cut that this one goes on; nil, or no longer the newest: it stands
  ///     by itself.
  /// - Returns: its number.
  mutating func keep(_ text: String, before: Bool, joining last: Int?) -> Int {
    if last == count, let newest = cuts.popLast() {
      let joined = before ? text + newest.text : newest.text + text
      cuts.append(Cut(text: joined, isConfidential: isConfidential || newest.isConfidential))
    } else {
      count += 1
      cuts.append(Cut(text: text, isConfidential: isConfidential))
      if cuts.count > KillRing.most { cuts.removeFirst() }
    }
    return count
  }

  /// What was cut `back` times before the last, of what may be put into the text that is being edited;
  /// round and round.
  func text(back: Int) -> String? {
    let cuts = cuts.filter { isConfidential || !$0.isConfidential }
    return cuts.isEmpty ? nil : cuts[cuts.count - 1 - back % cuts.count].text
  }

  private static let most = 10
}
