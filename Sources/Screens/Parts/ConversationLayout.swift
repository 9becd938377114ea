import Desk
import Terminal
import Text
import Words

/// A conversation broken into rows for one width. What was laid out stays, so that a new line costs
/// that line.
struct ConversationLayout: Sendable {
  /// A row as it is drawn.
  struct Row: Hashable, Sendable {
    var text: SafeText
    var style: Style
    var indent = 0
    /// What of the text says when and from whom it is, where that stands in the same row.
    var head = SafeText.empty
    /// Put in the middle, between two lines.
    var isRule = false
    /// Whether a line begins in it that is read from the right: a sign before it says so, where words of nobody
    /// can stand.
    var isFromTheRight = false
  }

  /// Everything the rows depend on besides the lines.
  struct Setting: Hashable, Sendable {
    var chat: ChatID
    var width: Int
    /// Without frames, with every message by itself: to copy from.
    var isPlain: Bool
    var me: AgentID
    var newFrom: Int64?
    var localTime: LocalTime
    var visitor: String
    /// Whether a walk stands above it, and whether all of that is shown; nil: none does.
    var unfoldsWalk: Bool?
    /// Of how many conversations the words are known by which the telling ones of this one are told.
    var knownTerms: Int?
    var widths = AmbiguousWidth.inUse
  }

  /// What an update changed.
  enum Change: Equatable, Sendable {
    case nothing
    /// Lines came at the end: the heights from that item on are these.
    case grown(from: Int, [Int])
    case everything
  }

  private(set) var setting: Setting?
  /// How many rows the walk above it has, if there is one, then each line, then each message on its way.
  private(set) var heights: [Int] = []
  /// The height it was last shown at.
  private var rows = 0
  private var lines = Conversation()
  private var pending: [PendingMessage] = []
  /// The rows of the walk that led to it: the first item.
  private var walk: [Row] = []
  /// How many items come before the lines.
  private var before: Int { walk.isEmpty ? 0 : 1 }
  /// The rows of the last lines: what is on the screen of somebody who follows. Those before are
  /// broken into rows again when they are looked at.
  private var latest: [[Row]] = []
  /// So many, at the most twice.
  private static let kept = 128
  private var names: [AgentID: String] = [:]
  /// How many of the lines up to each are the visitor's messages.
  private var visitorsUpTo: [Int] = []
  /// The first line that is new.
  private var firstNew: Int?

  /// Takes in what the conversation is now. What of the rows changed. Cost: what is new.
  ///
  /// - Parameter walk: what stands above it, asked only where it is all laid out anew.
  mutating func update(
    _ setting: Setting, walk: () -> WalkLayout? = { nil }, lines: Conversation,
    pending: [PendingMessage], names: (AgentID) -> String
  ) -> Change {
    let known = self.lines.count
    let isGrown =
      setting == self.setting && lines.count >= known
      && (known == 0 || self.lines[known - 1].seq == lines[known - 1].seq)
    if isGrown, lines.count == known, pending == self.pending { return .nothing }
    heights.removeLast(min(heights.count, self.pending.count))
    if !isGrown {
      (heights, latest, self.names, visitorsUpTo, firstNew) = ([], [], [:], [], nil)
      layOut(setting.unfoldsWalk == nil ? nil : walk(), setting)
    }
    self.setting = setting
    let first = heights.count
    for index in first - before..<max(first - before, lines.count) {
      learnNames(of: lines[index], names)
      let rows = rows(of: lines[index], after: index > 0 ? lines[index - 1] : nil)
      heights.append(rows.count)
      visitorsUpTo.append((visitorsUpTo.last ?? 0) + (lines[index].isByVisitor ? 1 : 0))
      if firstNew == nil, let newFrom = setting.newFrom, lines[index].seq >= newFrom {
        firstNew = index
      }
      latest.append(rows)
      if latest.count == 2 * Self.kept { latest.removeFirst(Self.kept) }
    }
    for message in pending { heights.append(rows(of: message, after: lines.last).count) }
    self.lines = lines
    self.pending = pending
    return isGrown ? .grown(from: first, Array(heights[first...])) : .everything
  }

  /// Brings a scrolled view into step with the last update.
  ///
  /// - Parameter rows: how many rows are shown.
  func settle(_ scroll: inout FollowScroll, after change: Change, rows: Int) {
    switch change {
    case .nothing where rows == self.rows: break
    case .grown(let first, let heights) where rows == self.rows:
      scroll.replace(from: first, with: heights)
    case .nothing, .grown, .everything: scroll.update(heights: heights, rows: rows)
    }
  }

  /// Takes in at which height it is shown now.
  mutating func isShown(rows: Int) { self.rows = rows }

  private mutating func layOut(_ walk: WalkLayout?, _ setting: Setting) {
    self.walk =
      walk?.rows(
        width: setting.width, isUnfolded: setting.unfoldsWalk == true, isPlain: setting.isPlain)
      ?? []
    if !self.walk.isEmpty { heights = [self.walk.count] }
  }

  private mutating func learnNames(of line: Line, _ names: (AgentID) -> String) {
    switch line.content {
    case .message(_, .agent(let agent), _), .note(_, let agent, _):
      if self.names[agent] == nil { self.names[agent] = names(agent) }
    case .whisper(_, let agent, let to, _):
      for agent in [agent, to] where self.names[agent] == nil { self.names[agent] = names(agent) }
    case .message, .system: break
    }
  }

  /// The rows of an item: the walk, a line, or a message on its way.
  func rows(ofItem item: Int) -> [Row] {
    let line = item - before
    guard line >= 0 else { return walk }
    guard line < lines.count else {
      return rows(of: pending[line - lines.count], after: lines.last)
    }
    let place = line - (lines.count - latest.count)
    if place >= 0 { return latest[place] }
    return rows(of: lines[line], after: line > 0 ? lines[line - 1] : nil)
  }

  /// The row at a place of a scrolled view, counted from its top; nil below the end.
  func visible(_ scroll: FollowScroll, height: Int) -> [Row] {
    var shown: [Row] = []
    var item = scroll.topItem
    var line = scroll.topLine
    while shown.count < height, item < heights.count {
      shown += rows(ofItem: item).dropFirst(line).prefix(height - shown.count)
      item += 1
      line = 0
    }
    return shown
  }

  /// The last line of which something is shown of a scrolled view; nil: none is. Messages on their way are none.
  func lastLine(of scroll: FollowScroll, height: Int) -> Int? {
    var item = scroll.topItem
    var rows = -scroll.topLine
    while item < heights.count, rows + heights[item] < height {
      rows += heights[item]
      item += 1
    }
    let line = min(item, before + lines.count - 1) - before
    return line >= 0 ? line : nil
  }

  /// The item that a line is.
  func item(ofLine index: Int) -> Int { before + index }

  /// A part of a shown row that has words which are looked for.
  struct Mark: Hashable, Sendable {
    /// From the top of what is shown.
    var row: Int
    var columns: Range<Int>
    /// The event of its line.
    var seq: Int64
  }

  /// Where words stand in what is shown of a scrolled view, in what people wrote.
  func marks(of pattern: FindPattern, _ scroll: FollowScroll, height: Int) -> [Mark] {
    var marks: [Mark] = []
    var item = scroll.topItem
    var top = -scroll.topLine
    while top < height, item < before + lines.count {
      let rows = rows(ofItem: item)
      if item >= before, lines[item - before].isSaid {
        // The head of what somebody said is in a style of its own.
        let first = rows.firstIndex { $0.style == .plain && !$0.isRule } ?? rows.count
        for (row, columns) in pattern.cells(in: rows[first...].map(\.text)) {
          let place = top + first + row
          guard (0..<height).contains(place) else { continue }
          let indent = rows[first + row].indent
          marks.append(
            Mark(
              row: place, columns: indent + columns.lowerBound..<indent + columns.upperBound,
              seq: lines[item - before].seq))
        }
      }
      top += rows.count
      item += 1
    }
    return marks
  }

  /// How many of the visitor's messages that are new lie above a scrolled view. O(1).
  func newAbove(_ scroll: FollowScroll) -> Int {
    guard let firstNew else { return 0 }
    let above = min(lines.count, scroll.topItem + (scroll.topLine > 0 ? 1 : 0) - before)
    guard above > firstNew else { return 0 }
    return visitorsUpTo[above - 1] - (firstNew > 0 ? visitorsUpTo[firstNew - 1] : 0)
  }

  // MARK: Rows

  private func rows(of line: Line, after previous: Line?) -> [Row] {
    guard let setting else { return [] }
    let names = { (agent: AgentID) in self.names[agent] ?? agent.text }
    var rows: [Row] = []
    let day = setting.localTime.day(of: line.at)
    let isNewDay = previous.map { setting.localTime.day(of: $0.at) != day } ?? true
    if isNewDay {
      rows.append(
        Row(
          text: SafeText(setting.localTime.longDate(line.at)), style: Style(.muted), isRule: true))
    }
    let isFirstNew = setting.newFrom == line.seq
    if isFirstNew {
      rows.append(
        Row(
          text: SafeText(setting.localTime.tongue.words.firstNew), style: Style(.accent),
          isRule: true))
    }
    let time = setting.localTime.clock(line.at)
    let texts = setting.localTime.tongue.words
    switch line.content {
    case .system(let line):
      let text = setting.localTime.tongue.words.line(line)
      rows += wrapped(SafeText("\u{00B7} \(time) \(text)"), Style(.muted), 0, hanging: 2)
    case .note(_, let agent, let text):
      rows += speech(
        "", texts.note(by: names(agent)), time, text, Style(.note), isContinued: false)
    case .whisper(_, let agent, let to, let text):
      let name = { (agent: AgentID) in agent == setting.me ? nil : names(agent) }
      rows += speech(
        "", texts.whisper(by: name(agent), to: name(to)), time, text, Style(.note),
        isContinued: false)
    case .message(_, let sender, let text):
      let isContinued =
        !setting.isPlain && !isNewDay && !isFirstNew && previous.map { isSame($0, line) } ?? false
      switch sender {
      case .visitor:
        rows += speech(
          SideSign.visitor, setting.visitor, time, text, Style(.visitor, on: .plain, .bold),
          isContinued: isContinued)
      case .agent(let agent):
        rows += speech(
          SideSign.agent, agent == setting.me ? texts.you : names(agent), time, text,
          Style(.agent, on: .plain, .bold), isContinued: isContinued)
      }
    }
    return rows
  }

  private func rows(of message: PendingMessage, after previous: Line?) -> [Row] {
    guard let texts = setting?.localTime.tongue.words else { return [] }
    return switch message.kind {
    case .message:
      speech(
        SideSign.agent, texts.you, texts.sending, message.text, Style(.muted), isContinued: false)
    case .note:
      speech("", texts.note(by: nil), texts.saving, message.text, Style(.note), isContinued: false)
    }
  }

  /// What somebody said. Where the sign of their side stands no name and no text can reach: words begin
  /// further in than it.
  private func speech(
    _ sign: SafeText, _ name: String, _ time: String, _ text: String, _ style: Style,
    isContinued: Bool
  ) -> [Row] {
    guard let setting else { return [] }
    let safeName =
      (sign.isEmpty ? .empty : sign + " ") + SafeText(oneLine: name, lineBreak: " ")
    if setting.isPlain {
      let colon = SafeText(setting.localTime.tongue.words.colon)
      return plainSpeech(SafeText("\(time) ") + safeName + colon, text)
    }
    let body = said(SafeText(text))
    guard !isContinued else { return body }
    let time = SafeText(time)
    let room = max(1, setting.width - time.width - 2)
    let head = safeName.truncated(to: room) + "  " + time
    return [Row(text: head.truncated(to: setting.width), style: style)] + body
  }

  /// What somebody said, in rows further in than the sign of their side.
  private func said(_ text: SafeText) -> [Row] {
    guard let width = setting?.width else { return [] }
    let indent = indent(2)
    let words = text.wordHandling
    return text.lines.flatMap { line in
      line.wrapped(to: width - indent, words: words).enumerated().map { index, row in
        Row(
          text: row, style: .plain, indent: indent,
          isFromTheRight: index == 0 && indent > 0 && line.isRightToLeft)
      }
    }
  }

  /// To be copied from: whole words, such as addresses, and rows from the first column on; but a line
  /// that the writer began does not begin where somebody else's message would.
  private func plainSpeech(_ head: SafeText, _ text: String) -> [Row] {
    guard let width = setting?.width else { return [] }
    var rows: [Row] = []
    for (index, line) in SafeText(text).lines.enumerated() {
      let isFirst = index == 0
      let lead: SafeText = isFirst ? head : "  "
      for row in (lead + line).wrapped(to: width, words: .whole) {
        rows.append(Row(text: row, style: .plain))
      }
      if isFirst, head.width < rows[0].text.width { rows[0].head = head }
    }
    return rows
  }

  private func wrapped(
    _ text: SafeText, _ style: Style, _ indent: Int, hanging: Int
  ) -> [Row] {
    guard let width = setting?.width else { return [] }
    let (indent, hanging) = (self.indent(indent), self.indent(hanging))
    let words = text.wordHandling
    return text.wrapped(to: width - max(indent, hanging), words: words).enumerated().map {
      index, row in
      Row(text: row, style: style, indent: index == 0 ? indent : hanging)
    }
  }

  /// Indents are for screens that have room for them.
  private func indent(_ columns: Int) -> Int { (setting?.width ?? 0) > 12 ? columns : 0 }

  /// Whether a message goes on from the one before: the same sender within five minutes.
  private func isSame(_ previous: Line, _ line: Line) -> Bool {
    guard case .message(_, let first, _) = previous.content,
      case .message(_, let second, _) = line.content
    else { return false }
    return first == second && line.at - previous.at < 5 * 60_000
  }
}

extension ConversationLayout {
  /// Draws what is shown of a scrolled view; a short conversation stands at the bottom. The row where it
  /// begins.
  @discardableResult
  func draw(_ scroll: FollowScroll, in rect: Rect, _ canvas: inout Canvas) -> Int {
    let rows = visible(scroll, height: rect.rows)
    let top = rect.rows - rows.count
    for (index, row) in rows.enumerated() { canvas.draw(row, in: rect.line(top + index)) }
    return top
  }
}

extension SafeText {
  /// A path or an address is copied: it is broken at the edge alone, and only where it is longer.
  fileprivate var wordHandling: WordHandling { namesPlace ? .whole : .broken }

  /// Whether a path or an address of the web stands in it.
  fileprivate var namesPlace: Bool {
    guard string.utf8.contains(0x2F) else { return false }
    return string.split(whereSeparator: \.isWhitespace).contains { word in
      word.hasPrefix("/") || word.hasPrefix("~/") || word.contains("://")
    }
  }
}

extension Line {
  /// Whether somebody wrote it, to whoever it is.
  fileprivate var isSaid: Bool {
    switch content {
    case .message, .note, .whisper: true
    case .system: false
    }
  }

  fileprivate var isByVisitor: Bool {
    if case .message(_, .visitor, _) = content { true } else { false }
  }
}
