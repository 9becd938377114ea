/// Which part of a conversation is shown. At the bottom it follows what comes; anywhere else it stays
/// where it is and counts what has come. It holds on to an item, so that neither wrapping at another
/// width nor older items put before it move what is read.
public struct FollowScroll: Hashable, Sendable {
  /// Whether the bottom is shown, and will be as items come.
  public private(set) var isFollowing = true
  /// The items that have come below while it did not follow.
  public private(set) var unseen = 0
  /// The item at the top of the view.
  public private(set) var topItem = 0
  /// How many of that item's rows are above the view.
  public private(set) var topLine = 0
  private var heights: [Int] = []
  private var rows = 0

  public init() {}

  /// Takes in how many rows each item has at the present width, and how many rows are shown.
  ///
  /// - Parameter prepended: how many of the items are new ones before those there were.
  public mutating func update(heights: [Int], rows: Int, prepended: Int = 0) {
    let come = heights.count - self.heights.count - prepended
    self.heights = heights
    self.rows = max(0, rows)
    if isFollowing { return toBottom() }
    topItem += prepended
    unseen += max(0, come)
    settle()
  }

  /// Takes in that items came at the end: how many rows those from one on have now. Cost: by how many
  /// those are.
  public mutating func replace(from first: Int, with new: [Int]) {
    guard first <= heights.count else { return }
    let come = first + new.count - heights.count
    heights.removeLast(heights.count - first)
    heights += new
    if isFollowing { return toBottom() }
    unseen += max(0, come)
    settle()
  }

  /// Scrolls by rows: negative towards the past. Reaching the bottom starts following.
  public mutating func scroll(by delta: Int) {
    var left = delta
    while left < 0, topItem > 0 || topLine > 0 {
      if topLine > 0 {
        let step = min(topLine, -left)
        topLine -= step
        left += step
      } else {
        topItem -= 1
        topLine = heights[topItem]
      }
    }
    while left > 0, topItem < heights.count {
      let step = min(heights[topItem] - topLine, left)
      topLine += step
      left -= step
      if topLine >= heights[topItem] {
        topItem += 1
        topLine = 0
      }
    }
    settle()
  }

  /// Scrolls by pages, each one row short of the view.
  public mutating func scroll(byPages pages: Int) { scroll(by: pages * max(1, rows - 1)) }

  /// Goes to the bottom and follows.
  public mutating func toBottom() {
    isFollowing = true
    unseen = 0
    (topItem, topLine) = bottom
  }

  /// Goes to the first row.
  public mutating func toTop() {
    topItem = 0
    topLine = 0
    settle()
  }

  /// Shows an item at the top of the view, as far as there is enough below it.
  public mutating func show(item: Int) {
    topItem = clamp(item, to: 0...max(0, heights.count - 1))
    topLine = 0
    settle()
  }

  /// Shows what another one shows of the same content.
  public mutating func show(as other: FollowScroll) {
    if other.isFollowing { return toBottom() }
    (topItem, topLine) = (min(other.topItem, max(0, heights.count - 1)), other.topLine)
    settle()
  }

  /// The place of the top when the last row is at the bottom of the view.
  private var bottom: (item: Int, line: Int) {
    var left = rows
    var item = heights.count
    while item > 0, left > 0 {
      item -= 1
      if heights[item] >= left { return (item, heights[item] - left) }
      left -= heights[item]
    }
    return (item, 0)
  }

  /// Keeps the top within the content, and follows if that is the bottom.
  private mutating func settle() {
    let bottom = bottom
    if (topItem, topLine) >= (bottom.item, bottom.line) {
      toBottom()
    } else {
      isFollowing = false
      topLine = clamp(topLine, to: 0...max(0, heights[topItem] - 1))
    }
  }
}
