import HashTreeCollections

/// A table that can be handed to others at any time: copying it is cheap, and changing one entry of a
/// table that was copied copies that entry's neighbours, not the table. O(log n).
public struct SharedTable<Key: Hashable & Sendable, Value: Hashable & Sendable>: Hashable, Sendable
{
  private var tree = TreeDictionary<Key, Value>()

  public init() {}

  public init(_ pairs: some Sequence<(Key, Value)>) {
    for (key, value) in pairs { tree[key] = value }
  }

  public var count: Int { tree.count }
  public var isEmpty: Bool { tree.isEmpty }
  /// In no order.
  public var keys: Keys { Keys(tree: tree) }
  /// In no order.
  public var values: Values { Values(tree: tree) }

  public subscript(_ key: Key) -> Value? {
    get { tree[key] }
    _modify { yield &tree[key] }
  }

  /// Whether there is an entry, without a copy of it. O(log n).
  public func contains(_ key: Key) -> Bool { tree.keys.contains(key) }

  /// Takes an entry out. What it was; nil if there was none.
  @discardableResult
  public mutating func removeValue(forKey key: Key) -> Value? { tree.removeValue(forKey: key) }

  /// Changes an entry where it lies; nothing if there is none.
  public mutating func change(_ key: Key, _ body: (inout Value) -> Void) {
    func change(_ value: inout Value?) {
      if value != nil { body(&value!) }
    }
    if !tree.isEmpty { change(&tree[key]) }
  }
}

extension SharedTable {
  /// The keys of a table.
  public struct Keys: Sequence, Sendable {
    fileprivate let tree: TreeDictionary<Key, Value>
    public var count: Int { tree.count }
    public var isEmpty: Bool { tree.isEmpty }
    public var underestimatedCount: Int { tree.count }
    public var first: Key? { tree.first?.key }
    public func makeIterator() -> Iterator { Iterator(base: tree.makeIterator()) }

    public struct Iterator: IteratorProtocol {
      fileprivate var base: TreeDictionary<Key, Value>.Iterator
      public mutating func next() -> Key? { base.next()?.key }
    }
  }

  /// The values of a table.
  public struct Values: Sequence, Sendable {
    fileprivate let tree: TreeDictionary<Key, Value>
    public var count: Int { tree.count }
    public var isEmpty: Bool { tree.isEmpty }
    public var underestimatedCount: Int { tree.count }
    public var first: Value? { tree.first?.value }
    public func makeIterator() -> Iterator { Iterator(base: tree.makeIterator()) }

    public struct Iterator: IteratorProtocol {
      fileprivate var base: TreeDictionary<Key, Value>.Iterator
      public mutating func next() -> Value? { base.next()?.value }
    }
  }
}

extension SharedTable: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral elements: (Key, Value)...) { self.init(elements) }
}
