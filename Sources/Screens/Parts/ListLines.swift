import Desk
import Terminal
import Text

/// The lines that the list of chats takes: a title for each section, a line or two for each chat.
struct ListLines: Hashable, Sendable {
  enum Line: Hashable, Sendable {
    case title(ListRow.Section, count: Int)
    /// The first or only line of a chat's row.
    case name(index: Int)
    /// The second line: what was said last.
    case words(index: Int)

    /// Which row it is of; nil: of none.
    var row: Int? {
      switch self {
      case .title: nil
      case .name(let index), .words(let index): index
      }
    }
  }

  private(set) var lines: [Line] = []
  /// The first line of each row.
  private var starts: [Int] = []
  /// Whether a chat has but one line.
  let isTight: Bool
  private var rowHeight: Int { isTight ? 1 : 2 }
  /// How many lines all but past chats take with two lines a chat.
  private let roomyHeight: Int

  init(_ rows: [ListRow], counts: [ListRow.Section: Int], isTight: Bool) {
    self.isTight = isTight
    let open = rows.prefix { $0.section != .past }
    roomyHeight = 2 * open.count + Set(open.map(\.section)).count
    var section: ListRow.Section?
    for (index, row) in rows.enumerated() {
      if row.section != section {
        section = row.section
        lines.append(.title(row.section, count: counts[row.section] ?? 0))
      }
      starts.append(lines.count)
      lines.append(.name(index: index))
      if !isTight { lines.append(.words(index: index)) }
    }
  }

  /// Whether a chat has but one line: in a low pane, and where not all that is open would be seen
  /// otherwise. Once it is so, it stays until there is room to spare, so that rows do not swell and
  /// shrink with every chat that comes and goes.
  func isTight(in rect: Rect) -> Bool {
    let spare = isTight ? ListLines.spare : 0
    return rect.rows < ListLines.low || roomyHeight + spare > rect.rows
  }

  private static let low = 12
  private static let spare = 2

  /// How many chats lie above and below some lines: those of which not even the name is among them.
  func hidden(outside lines: Range<Int>) -> (above: Int, below: Int) {
    (
      starts.prefix { $0 < lines.lowerBound }.count,
      starts.reversed().prefix { $0 >= lines.upperBound }.count
    )
  }

  /// The first line to show so that a row is seen, moving as little as possible. At the top the
  /// section's title is seen with its first row.
  func offset(from offset: Int, showing index: Int?, height: Int) -> Int {
    guard height > 0 else { return 0 }
    var offset = offset
    if let index, starts.indices.contains(index) {
      var first = starts[index]
      let last = first + rowHeight - 1
      if first > 0, case .title = lines[first - 1] { first -= 1 }
      if last >= offset + height { offset = last - height + 1 }
      if first < offset { offset = first }
    }
    return min(max(0, offset), max(0, lines.count - height))
  }
}
