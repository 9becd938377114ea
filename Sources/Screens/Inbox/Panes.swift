public import Terminal
import Text

/// Where the panes of a screen lie. One, two or three of them, by the screen's width.
public struct Panes: Hashable, Sendable {
  public var header = Rect(Size(rows: 0, columns: 0))
  /// The row of the panes' titles.
  public var titles = Rect(Size(rows: 0, columns: 0))
  public var list: Rect?
  public var conversation: Rect?
  /// The composer with the line above it.
  public var composer: Rect?
  /// Above the composer: what was whispered.
  public var whisper: Rect?
  public var visitor: Rect?
  public var footer = Rect(Size(rows: 0, columns: 0))
  /// The columns of the lines between panes.
  public var separators: [Int] = []
  /// Conversations side by side, whole, from the left; empty: there is but one.
  public var columns: [Rect] = []

  /// The least width of one of several conversations.
  private static let column = 36

  /// How many conversations have room side by side, beside the list.
  public static func columnsFitting(_ size: Size) -> Int {
    max(1, (size.columns - 25 + 1) / (column + 1))
  }

  /// The smallest screen that has panes.
  public static let smallest = Size(rows: 8, columns: 30)
  static let threePanes = 100
  static let twoPanes = 60

  /// No panes at all.
  public init() {}

  /// - Parameters:
  ///   - composerRows: the rows that the composer's text would like; 0: no composer.
  ///   - whisperRows: the rows that what was whispered would like; 0: nothing was.
  ///   - count: how many conversations stand side by side; they have to fit.
  ///   - current: which of them has the hand.
  ///   - hasFooter: whether the last row is kept for hints at keys; else it is the panes', and only
  ///     what has just happened is told there.
  public init(
    _ size: Size, focus: InboxModel.Focus, composerRows: Int, hasFooter: Bool = true,
    beside count: Int = 1, current: Int = 0, whisperRows: Int = 0
  ) {
    self.init()
    guard Panes.fits(size) else { return }
    let screen = Rect(size)
    header = screen.line(0)
    titles = screen.line(1)
    footer = screen.bottom(1)
    bannerRows = size.rows >= Panes.roomy ? 2 : 1
    let body = Panes.body(size, hasFooter)
    let conversation: Rect?
    // Several conversations leave room for what is known of a visitor on the widest screens only.
    let columns =
      count > 1 && size.columns < 60 + count * (Panes.column + 1)
      ? min(size.columns, Panes.threePanes - 1) : size.columns
    // All of them have room before anything else has more than it needs.
    let least = count > 1 ? count * (Panes.column + 1) - 1 : 0
    switch columns {
    case Panes.threePanes...:
      let parts = body.columns(
        [
          Share(minimum: 30, maximum: 40, weight: 2), Share(minimum: max(38, least), weight: 4),
          Share(minimum: 28, maximum: 40, weight: 2),
        ], gap: 1)
      list = parts[0]
      conversation = parts[1]
      visitor = parts[2]
      separators = [parts[0].endColumn, parts[1].endColumn]
    case Panes.twoPanes...:
      let parts = body.columns(
        [Share(minimum: 24, maximum: 30, weight: 1), Share(minimum: max(35, least), weight: 2)],
        gap: 1)
      if focus == .visitor { visitor = parts[0] } else { list = parts[0] }
      conversation = parts[1]
      separators = [parts[0].endColumn]
    default:
      conversation = focus == .composer || focus == .reading ? body : nil
      list = focus == .list ? body : nil
      visitor = focus == .visitor ? body : nil
    }
    guard var conversation else { return }
    if count > 1 {
      self.columns = conversation.columns(
        Array(repeating: Share(minimum: Panes.column, weight: 1), count: count), gap: 1)
      separators += self.columns.dropLast().map(\.endColumn)
      conversation = self.columns[current]
    }
    self.conversation = conversation
    if composerRows > 0 {
      let most = max(1, conversation.rows / 3)
      let rows = max(min(composerRows, most), Panes.restingRows(of: conversation)) + 1
      composer = conversation.bottom(rows)
      self.conversation = conversation.inset(bottom: rows)
    }
    guard whisperRows > 0, let rest = self.conversation, rest.rows > 1 else { return }
    let rows = min(whisperRows, max(1, rest.rows / 3))
    whisper = rest.bottom(rows)
    self.conversation = rest.inset(bottom: rows)
  }

  /// Where the banner is laid on the panes: over their titles and, on a screen that has the room, over
  /// a row below them that is kept free for it. So it hides no row of a pane, and nothing moves.
  public var banner: Rect {
    Rect(row: titles.row, column: 0, rows: bannerRows, columns: titles.columns)
  }
  private var bannerRows = 1

  /// Where the panes are: below what the banner can cover.
  private static func body(_ size: Size, _ hasFooter: Bool) -> Rect {
    Rect(size).inset(top: size.rows >= roomy ? 3 : 2, bottom: hasFooter ? 1 : 0)
  }

  /// The rows from which on nothing has to be squeezed.
  private static let roomy = 30

  /// Whether a screen is large enough for panes.
  public static func fits(_ size: Size) -> Bool {
    size.rows >= smallest.rows && size.columns >= smallest.columns
  }

  /// The rows of a composer in which little is written, so that it does not grow with every message
  /// where there is room.
  private static func restingRows(of conversation: Rect) -> Int {
    switch conversation.rows {
    case 24...: 3
    case 16...: 2
    default: 1
    }
  }

  /// The width of a composer's text, the column for the cursor at a row's end included.
  public var composerWidth: Int { TextColumn.width(in: composer ?? conversation) }
}
