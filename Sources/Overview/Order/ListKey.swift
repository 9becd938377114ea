/// What something in a list is ordered by: a number, then a text, then other numbers, the last of which
/// nothing else has.
public struct ListKey: Hashable, Comparable, Sendable {
  public let rank: Int64
  public let text: String
  public let shift: Int64
  public let number: Int64

  public init(_ rank: Int64 = 0, _ text: String = "", shift: Int64 = 0, number: Int64) {
    self.rank = rank
    self.text = text
    self.shift = shift
    self.number = number
  }

  public static func < (a: ListKey, b: ListKey) -> Bool {
    if a.rank != b.rank { return a.rank < b.rank }
    if a.text != b.text { return a.text < b.text }
    return (a.shift, a.number) < (b.shift, b.number)
  }
}
