/// Things in an order, each under a key of its own, that can be handed to others at any time: copying
/// it is cheap, and so is changing one that was copied, however many things there are
/// (`SharedTable`).
public struct SharedList<Key: Hashable & Sendable, Value: Hashable & Sendable>: Hashable, Sendable {
  private struct Place: Hashable, Sendable {
    var value: Value
    var before: Key?
    var behind: Key?
  }

  private var places: SharedTable<Key, Place> = [:]
  public private(set) var first: Key?
  public private(set) var last: Key?

  public init() {}

  /// Things in their order; where several are under one key, the last of them stays. O(n log n), and a
  /// third of what adding them one by one takes.
  public init(_ things: [(key: Key, value: Value)]) {
    for (index, thing) in things.enumerated() {
      places[thing.key] = Place(
        value: thing.value, before: index > 0 ? things[index - 1].key : nil,
        behind: index + 1 < things.count ? things[index + 1].key : nil)
    }
    (first, last) = (things.first?.key, things.last?.key)
    guard places.count < things.count else { return }
    self = SharedList()
    for thing in things { append(thing.value, for: thing.key) }
  }

  public var count: Int { places.count }
  public var isEmpty: Bool { places.isEmpty }

  public subscript(_ key: Key) -> Value? { places[key]?.value }

  /// Adds something at the end, in the place of what is under that key already. O(log n).
  public mutating func append(_ value: Value, for key: Key) {
    insert(value, for: key, behind: { _ in true })
  }

  /// Adds something behind the last that it belongs behind, in the place of what is under that key
  /// already. O(log n) for each that it goes before.
  public mutating func insert(_ value: Value, for key: Key, behind isBehind: (Value) -> Bool) {
    removeValue(forKey: key)
    var before = last
    while let other = before, let place = places[other], !isBehind(place.value) {
      before = place.before
    }
    let behind = before.map { places[$0]?.behind } ?? first
    places[key] = Place(value: value, before: before, behind: behind)
    link(before, to: key)
    link(key, to: behind)
  }

  /// Takes something out. What it was; nil if there was nothing. O(log n).
  @discardableResult
  public mutating func removeValue(forKey key: Key) -> Value? {
    guard let place = places.removeValue(forKey: key) else { return nil }
    link(place.before, to: place.behind)
    return place.value
  }

  /// Puts two beside each other; nil: the end of the list on that side.
  private mutating func link(_ before: Key?, to behind: Key?) {
    if let before { places.change(before) { $0.behind = behind } } else { first = behind }
    if let behind { places.change(behind) { $0.before = before } } else { last = before }
  }

  /// From the last to the first. O(log n) for each that is looked at.
  public var backwards: some Sequence<Value> {
    sequence(state: last) { [places] key in
      guard let place = key.flatMap({ places[$0] }) else { return nil }
      key = place.before
      return place.value
    }
  }

  /// From the first to the last. O(log n) for each that is looked at.
  public var forwards: some Sequence<Value> {
    sequence(state: first) { [places] key in
      guard let place = key.flatMap({ places[$0] }) else { return nil }
      key = place.behind
      return place.value
    }
  }
}
