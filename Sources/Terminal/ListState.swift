/// Which row of a list is selected and which rows are shown. The selection is of a thing, not of a
/// place: when rows come, go or move, it stays on the same thing.
public struct ListState<ID: Hashable & Sendable>: Hashable, Sendable {
  /// What is selected; nil only while the list is empty.
  public private(set) var selected: ID?
  /// The first row shown.
  public private(set) var offset = 0
  private var ids: [ID] = []
  private var height = 0

  public init() {}

  /// Takes in what the list holds now and how many rows it has room for. If what was selected is
  /// gone, what stands in its place is selected. The selection is brought into view.
  public mutating func update(_ ids: [ID], height: Int) {
    let place = selectedIndex ?? 0
    self.ids = ids
    self.height = max(0, height)
    if selectedIndex == nil {
      selected = ids.isEmpty ? nil : ids[min(place, ids.count - 1)]
    }
    reveal()
  }

  /// The row of the selection.
  public var selectedIndex: Int? { selected.flatMap { ids.firstIndex(of: $0) } }

  /// The rows shown.
  public var visible: Range<Int> { offset..<min(ids.count, offset + height) }

  /// Selects a thing. False if it is not in the list.
  @discardableResult
  public mutating func select(_ id: ID) -> Bool {
    guard ids.contains(id) else { return false }
    selected = id
    reveal()
    return true
  }

  /// Moves the selection by rows, as far as the list goes.
  public mutating func move(by rows: Int) {
    guard !ids.isEmpty else { return }
    selected = ids[clamp((selectedIndex ?? 0) + rows, to: 0...ids.count - 1)]
    reveal()
  }

  /// Moves the selection by pages, each one row short of the list's height.
  public mutating func move(byPages pages: Int) { move(by: pages * max(1, height - 1)) }

  public mutating func selectFirst() { move(by: -ids.count) }
  public mutating func selectLast() { move(by: ids.count) }

  private mutating func reveal() {
    if let index = selectedIndex {
      if index < offset { offset = index }
      if index >= offset + height { offset = index - height + 1 }
    }
    offset = clamp(offset, to: 0...max(0, ids.count - height))
  }
}
