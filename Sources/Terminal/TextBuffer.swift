import Text

/// The text of a composer and what readline keys do to it, by grapheme cluster.
///
/// Lines are separated by line feeds. What is put in is made safe as `SafeText` is. The length is
/// bounded: what would go over the bound is not taken in at all, and `wasRefused` says so.
public struct TextBuffer: Hashable, Sendable {
  /// The clusters of the text.
  public internal(set) var clusters: [Character] = []
  /// The cluster the cursor is before, in 0...count.
  public internal(set) var cursor = 0
  /// The most clusters it holds.
  public let limit: Int
  /// Whether the last key or insertion was refused for want of room.
  public internal(set) var wasRefused = false

  var undoStack: [Edit] = []
  /// What was taken back since the last edit, the latest last: each as it was done.
  private var redoStack: [[Undone]] = []
  /// What the last key was, for what depends on it: kills in a row join, a yank can be rotated.
  var last: LastCommand = .other
  /// The column that moving up and down aims at.
  var wishedColumn: Int?

  struct Edit: Hashable, Sendable {
    var start: Int
    var removed: [Character]
    var insertedCount: Int
    var cursorBefore: Int
    var cursorAfter: Int
    var isTyping: Bool
  }

  /// An edit that was taken back, with what it had put in.
  private struct Undone: Hashable, Sendable {
    var edit: Edit
    var inserted: [Character]
  }

  enum LastCommand: Hashable, Sendable {
    case other
    case typing
    /// Its number in the ring.
    case kill(Int)
    case yank(Range<Int>, ring: Int)
  }

  /// A buffer with a text, the cursor at its end. A text over the limit is cut to it.
  public init(_ text: String = "", limit: Int = 8000) {
    self.limit = max(0, limit)
    clusters = Array(SafeText(text).string.prefix(self.limit))
    cursor = clusters.count
  }

  public var text: String { String(clusters) }
  public var isEmpty: Bool { clusters.isEmpty }

  /// Puts in a text at the cursor, such as a paste. False, and nothing changed, if there is no room.
  @discardableResult
  public mutating func insert(_ text: String) -> Bool {
    last = .other
    return put(SafeText(text).string, isTyping: false)
  }

  /// Takes the whole text out, as when it is sent. It can be undone.
  public mutating func clear() {
    last = .other
    wasRefused = false
    replace(0..<clusters.count, with: "", isTyping: false)
  }

  mutating func put(_ text: String, isTyping: Bool) -> Bool {
    wasRefused = clusters.count + text.count > limit
    guard !wasRefused else { return false }
    replace(cursor..<cursor, with: text, isTyping: isTyping)
    // Clusters that meet can become more than they were.
    guard clusters.count > limit, let edit = undoStack.popLast() else { return true }
    revert(edit)
    wasRefused = true
    return false
  }

  /// Replaces clusters and puts the cursor after what was put in. What meets at the seams is made
  /// into clusters anew, so that the buffer always holds the clusters of its text.
  mutating func replace(_ range: Range<Int>, with text: String, isTyping: Bool) {
    guard !range.isEmpty || !text.isEmpty else { return }
    var start = max(0, range.lowerBound - 1)
    while start > 0, startsWithRegionalIndicator(start) { start -= 1 }
    var end = min(clusters.count, range.upperBound + 1)
    while end < clusters.count, startsWithRegionalIndicator(end) { end += 1 }
    let before = String(clusters[start..<range.lowerBound]) + text
    let joined = before + String(clusters[range.upperBound..<end])
    var inserted: [Character] = []
    var newCursor = start
    var bytes = 0
    for cluster in joined {
      let isBefore = bytes < before.utf8.count
      bytes += cluster.utf8.count
      inserted.append(contentsOf: editable(cluster))
      if isBefore { newCursor = start + inserted.count }
    }
    let edit = Edit(
      start: start, removed: Array(clusters[start..<end]), insertedCount: inserted.count,
      cursorBefore: cursor, cursorAfter: newCursor, isTyping: isTyping)
    clusters.replaceSubrange(start..<end, with: inserted)
    cursor = newCursor
    wishedColumn = nil
    remember(edit)
  }

  /// Types a character of one byte at the end, as its key does, if it meets nothing there that it
  /// could join. False, and nothing changed, for whatever has to be looked at more closely.
  public mutating func typesPlainly(_ character: Character) -> Bool {
    guard appendsPlainly(character) else { return false }
    last = .typing
    wasRefused = false
    wishedColumn = nil
    return true
  }

  /// Types a character at the end if it meets nothing there that it could join: what most keys do.
  /// False, and nothing done, if it has to be looked at more closely.
  mutating func appendsPlainly(_ character: Character) -> Bool {
    let utf8 = character.utf8
    guard cursor == clusters.count, cursor < limit, utf8.count == 1, let byte = utf8.first,
      byte >= 0x20, byte < 0x7F, clusters.last?.utf8.count ?? 1 == 1
    else { return false }
    clusters.append(character)
    cursor += 1
    remember(
      Edit(
        start: cursor - 1, removed: [], insertedCount: 1, cursorBefore: cursor - 1,
        cursorAfter: cursor, isTyping: true))
    return true
  }

  private func startsWithRegionalIndicator(_ index: Int) -> Bool {
    guard let scalar = clusters[index].unicodeScalars.first else { return false }
    return (0x1F1E6...0x1F1FF).contains(scalar.value)
  }

  private mutating func remember(_ edit: Edit) {
    if !redoStack.isEmpty { redoStack = [] }
    undoStack.append(edit)
    // Enough to undo an afternoon's thoughts, little enough to forget about.
    if undoStack.count > 1000 { undoStack.removeFirst(200) }
  }

  /// Takes back the last edit, or the last word typed. False if there is none.
  @discardableResult
  public mutating func undo() -> Bool {
    guard let first = undoStack.popLast() else { return false }
    var undone = [takeBack(first)]
    if first.isTyping {
      while let edit = undoStack.last, edit.isTyping, edit.cursorAfter == cursor, !endsWord(cursor)
      {
        undoStack.removeLast()
        undone.append(takeBack(edit))
      }
    }
    redoStack.append(undone)
    last = .other
    wishedColumn = nil
    wasRefused = false
    return true
  }

  /// Does again what was taken back last. False if something was edited since, or nothing was taken
  /// back.
  @discardableResult
  public mutating func redo() -> Bool {
    guard let undone = redoStack.popLast() else { return false }
    for one in undone.reversed() {
      let edit = one.edit
      clusters.replaceSubrange(
        edit.start..<edit.start + edit.removed.count, with: one.inserted)
      cursor = edit.cursorAfter
      undoStack.append(edit)
    }
    last = .other
    wishedColumn = nil
    wasRefused = false
    return true
  }

  private mutating func takeBack(_ edit: Edit) -> Undone {
    let inserted = Array(clusters[edit.start..<edit.start + edit.insertedCount])
    revert(edit)
    return Undone(edit: edit, inserted: inserted)
  }

  private mutating func revert(_ edit: Edit) {
    clusters.replaceSubrange(edit.start..<edit.start + edit.insertedCount, with: edit.removed)
    cursor = edit.cursorBefore
  }

  private func endsWord(_ index: Int) -> Bool {
    index == 0 || clusters[index - 1].isWhitespace
  }
}
