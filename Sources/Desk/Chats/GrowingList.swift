/// A list that things are added to at its end, and that can be handed to others at any time: copying
/// it is cheap, and so is adding to one that was copied, which copies no more than the last few
/// things, however many there are.
public struct GrowingList<Element> {
  @usableFromInline static var stretch: Int { 64 }

  /// Full stretches, oldest first, a group of them at a time: neither is copied when something is
  /// added.
  @usableFromInline var groups: [[[Element]]] = []
  @usableFromInline var openGroup: [[Element]] = []
  @usableFromInline var newest: [Element] = []
  @inlinable public var count: Int { length }
  @usableFromInline var length = 0

  @inlinable public init() {}

  public init(_ elements: some Sequence<Element>) {
    for element in elements { append(element) }
  }

  /// Adds something. O(1).
  @inlinable public mutating func append(_ element: Element) {
    newest.append(element)
    length += 1
    guard newest.count == GrowingList.stretch else { return }
    openGroup.append(newest)
    newest = []
    guard openGroup.count == GrowingList.stretch else { return }
    groups.append(openGroup)
    openGroup = []
  }

  /// Drops what is so. O(count).
  public mutating func removeAll(where isToGo: (Element) -> Bool) {
    self = GrowingList(filter { !isToGo($0) })
  }
}

extension GrowingList: RandomAccessCollection {
  @inlinable public var startIndex: Int { 0 }
  @inlinable public var endIndex: Int { count }

  /// What has that place. O(1).
  @inlinable public subscript(_ index: Int) -> Element {
    let (stretch, place) = index.quotientAndRemainder(dividingBy: GrowingList.stretch)
    let (group, inGroup) = stretch.quotientAndRemainder(dividingBy: GrowingList.stretch)
    if group < groups.count { return groups[group][inGroup][place] }
    return inGroup < openGroup.count ? openGroup[inGroup][place] : newest[place]
  }
}

extension GrowingList: ExpressibleByArrayLiteral {
  public init(arrayLiteral elements: Element...) { self.init(elements) }
}

extension GrowingList: Sendable where Element: Sendable {}

extension GrowingList: Equatable where Element: Equatable {
  public static func == (a: GrowingList, b: GrowingList) -> Bool {
    a.count == b.count && a.elementsEqual(b)
  }
}

extension GrowingList: Hashable where Element: Hashable {
  public func hash(into hasher: inout Hasher) {
    hasher.combine(count)
    for element in self { hasher.combine(element) }
  }
}
