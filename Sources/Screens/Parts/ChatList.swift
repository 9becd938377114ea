import Desk
import Terminal
import Text

/// The list of an inbox's chats: its rows in their sections, which of them is selected, and which lines
/// are shown. The selection is of a chat, not of a row; nothing moves under the hand.
struct ChatList: Hashable, Sendable {
  private(set) var rows: [ListRow] = []
  /// How many rows each section has.
  private var counts: [ListRow.Section: Int] = [:]
  private(set) var scope = Scope.active
  /// Whether it has to be updated before it is shown.
  private(set) var isStale = true
  private var list = ListState<ChatID>()
  private var order = ActiveOrder()
  private var waiting = WaitingRows()
  private var watch = NeighbourWatch()
  private(set) var lines = ListLines([], counts: [:], isTight: false)
  /// The first line that is shown.
  private(set) var offset = 0

  /// Which chats are listed.
  enum Scope: Hashable, Sendable { case active, all }

  /// What there is to list: each chat once.
  struct Contents {
    /// The offer that ends first on top.
    var ringing: [ChatID] = []
    /// In the order that is wished: who has waited longest first.
    var active: [ChatID] = []
    /// The queue, and what of it is the agent's by now.
    var queue: [ChatID] = []
    var claimed: Set<ChatID> = []
    var departed: [ChatID] = []
    var elsewhere: [ChatID] = []
    var missed: [ChatID] = []
    /// How many were missed, listed or not.
    var missedTotal = 0
    var missedOffers: [ChatID] = []
    var past: [ChatID] = []
  }

  var selected: ChatID? { list.selected }
  var selectedIndex: Int? { list.selectedIndex }
  var selectedRow: ListRow? { selectedIndex.flatMap { rows.indices.contains($0) ? rows[$0] : nil } }

  /// How many chats a section has, listed or not.
  func count(_ section: ListRow.Section) -> Int { counts[section] ?? 0 }

  /// The rows of the agent's chats.
  var activeRows: ArraySlice<ListRow> { rows.dropFirst(count(.ringing)).prefix(count(.active)) }

  // MARK: What is listed

  /// Takes in that it may be another one by now.
  mutating func becomeStale() { isStale = true }

  /// Works it out anew. The selection stays on its chat.
  ///
  /// - Parameter isHeld: whether the order of the agent's chats stays as it is, since the hand is at
  ///   work.
  mutating func update(_ contents: Contents, isHeld: Bool) {
    isStale = false
    order.update(contents.active, isHeld: isHeld)
    waiting.update(contents.queue, without: contents.claimed)
    func section(_ section: ListRow.Section, _ chats: [ChatID]) -> [ListRow] {
      chats.map { ListRow(id: $0, section: section) }
    }
    show(
      section(.ringing, contents.ringing) + section(.active, order.shown) + waiting.rows
        + section(.departed, contents.departed) + section(.elsewhere, contents.elsewhere)
        + section(.missed, contents.missed) + section(.missedOffers, contents.missedOffers)
        + section(.past, contents.past),
      missedTotal: contents.missedTotal)
  }

  /// Lists these rows, which costs nothing where they are the same.
  private mutating func show(_ rows: [ListRow], missedTotal: Int) {
    var counts = rows.reduce(into: [:]) { $0[$1.section, default: 0] += 1 }
    // Not all of them are listed.
    counts[.missed] = counts[.missed].map { max($0, missedTotal) }
    guard rows != self.rows || counts != self.counts else { return }
    self.rows = rows
    self.counts = counts
    lines = ListLines(rows, counts: counts, isTight: lines.isTight)
    list.update(rows.map(\.id), height: 1)
  }

  /// Whether the agent's chats would be listed in the same order if they came in this one.
  func wishes(_ active: [ChatID]) -> Bool { order.wished == active }

  /// Whether the agent's chats are listed in the order that is wished.
  var isInOrder: Bool { order.isWished }

  /// Lists only what is going on, or all chats.
  mutating func switchScope() {
    scope = scope == .active ? .all : .active
    isStale = true
  }

  // MARK: The selection

  /// Selects a chat. Whether it is listed.
  @discardableResult
  mutating func select(_ id: ChatID) -> Bool { list.select(id) }

  mutating func selectFirst() { list.selectFirst() }

  /// Moves the selection by rows, as far as the list goes.
  mutating func move(by rows: Int) { list.move(by: rows) }

  /// What a move by one stops at while one writes.
  struct Stops {
    var isWritable: (ChatID) -> Bool
    /// Whether a text was begun in a chat that waits.
    var areInQueue: () -> Bool
  }

  /// The chats that a move by one leads to.
  func neighbours(_ stops: Stops?) -> Neighbours {
    Neighbours(above: neighbour(-1, stops), below: neighbour(1, stops))
  }

  /// The chat above the selected one, if the step is -1, or below it.
  ///
  /// - Parameter stops: nil: every row is one.
  func neighbour(_ step: Int, _ stops: Stops?) -> ChatID? {
    guard let place = selectedIndex, rows.indices.contains(place) else { return nil }
    var next = place + step
    while let stops, rows.indices.contains(next), !stops.isWritable(rows[next].id) {
      let isQueue = rows[next].section == .waiting && !stops.areInQueue()
      next = isQueue ? beyondQueue(step) : next + step
    }
    return rows.indices.contains(next) ? rows[next].id : nil
  }

  /// The row before or after those of the queue, which can be thousands.
  private func beyondQueue(_ step: Int) -> Int {
    let first = count(.ringing) + count(.active)
    return step < 0 ? first - 1 : first + count(.waiting)
  }

  /// Takes in what the neighbours were before something happened that was no key, and what they are.
  mutating func watch(_ before: Neighbours, _ after: Neighbours, at now: Instant) {
    watch.compare(before, after, at: now)
  }

  /// Whether a move by one would go somewhere else than the eye has seen.
  func isMoveTooSoon(_ step: Int, at now: Instant) -> Bool { watch.isTooSoon(step, at: now) }

  // MARK: Lines

  /// Keeps the selected row in sight, in a pane.
  mutating func scroll(in rect: Rect) {
    let isTight = lines.isTight(in: rect)
    if isTight != lines.isTight { lines = ListLines(rows, counts: counts, isTight: isTight) }
    offset = lines.offset(from: offset, showing: selectedIndex, height: area(in: rect).rows)
  }

  /// Where the chats are in a pane: without a line that says how many more there are, if there are more.
  private func area(in rect: Rect) -> Rect {
    lines.lines.count > rect.rows && rect.rows > 2 ? rect.inset(bottom: 1) : rect
  }

  /// The lines that are in sight, with where they are.
  private func visible(in rect: Rect) -> [(line: ListLines.Line, area: Rect)] {
    let area = area(in: rect)
    return lines.lines.dropFirst(offset).prefix(area.rows).enumerated().map { index, line in
      (line, area.line(index))
    }
  }

  /// The rows that are in sight.
  func visibleRows(in rect: Rect) -> [ListRow] {
    visible(in: rect).compactMap { if case .name(let index) = $0.line { rows[index] } else { nil } }
  }

  /// The chat whose row is at a place; nil: none is.
  func chat(at place: Position, in rect: Rect) -> ChatID? {
    visible(in: rect).first { $0.area.contains(place) }?.line.row.map { rows[$0].id }
  }

  // MARK: Drawing

  /// How it is drawn besides its own state.
  struct Look {
    /// Whether the keys go to it.
    var isFocused: Bool
    /// The title of a section that has so many chats.
    var title: (ListRow.Section, Int) -> SafeText
    /// That there are more, so many above and below; nil: none are.
    var more: (_ above: Int?, _ below: Int?) -> SafeText
    /// What a row says.
    var text: (ListRow) -> ListRowText
  }

  func draw(in rect: Rect, _ look: Look, _ canvas: inout Canvas) {
    draw(visible(in: rect), look, &canvas)
    let area = area(in: rect)
    guard area != rect else { return }
    let (above, below) = lines.hidden(outside: offset..<offset + area.rows)
    canvas.drawMore(
      look.more(above > 0 ? above : nil, below > 0 ? below : nil), in: rect.inset(right: 1))
  }

  /// Draws the rows of some chats anew, with the list as it is. The area they are in.
  func redraw(_ chats: [ChatID], in rect: Rect, _ look: Look, _ canvas: inout Canvas) -> Rect {
    let lines = visible(in: rect).filter { line, _ in
      line.row.map { chats.contains(rows[$0].id) } ?? false
    }
    draw(lines, look, &canvas)
    return lines.reduce(Rect(Size(rows: 0, columns: 0))) { $0.union($1.area) }
  }

  private func draw(
    _ lines: [(line: ListLines.Line, area: Rect)], _ look: Look, _ canvas: inout Canvas
  ) {
    // The lines of a row stand one under the other, and are made of one text.
    var text: (row: Int, text: ListRowText)?
    for (line, area) in lines {
      switch line {
      case .title(let section, let count):
        canvas.putLine(
          look.title(section, count), in: area.inset(left: 1),
          style: Style(section == .ringing ? .alert : .muted, on: .plain, .bold))
      case .name(let index), .words(let index):
        if text?.row != index { text = (index, look.text(rows[index])) }
        if let text = text?.text { draw(line, rows[index], text, area, look, &canvas) }
      }
    }
  }

  private func draw(
    _ line: ListLines.Line, _ row: ListRow, _ text: ListRowText, _ area: Rect, _ look: Look,
    _ canvas: inout Canvas
  ) {
    let ground: Ground = row.id != selected ? .plain : look.isFocused ? .selection : .dimSelection
    canvas.fill(area, style: Style(.text, on: ground))
    if ground != .plain {
      canvas.put(
        sign: "\u{258C}", row: area.row, column: area.column, style: Style(.accent, on: ground),
        in: area)
    } else if row.section == .ringing {
      canvas.put("!", row: area.row, column: area.column, style: Style(.alert), in: area)
    }
    let inner = area.inset(left: 2, right: 1)
    if case .name = line {
      text.drawName(in: inner, isTight: lines.isTight, ground, &canvas)
    } else {
      text.drawWords(in: inner, ground, &canvas)
    }
  }
}
