import Desk
import Overview

/// Things in the order of their keys, of which one can be put in, moved and found by its place without
/// touching the others: in chunks, so that copies share what was not changed. O(√n) a change, with words
/// that are moved at once, not one by one.
struct SortedRows<ID: Hashable & Sendable>: Sendable {
  private var chunks: [[Entry]] = []
  private var keys: SharedTable<ID, ListKey> = [:]
  private(set) var count = 0

  private struct Entry: Hashable, Sendable {
    let key: ListKey
    let id: ID
  }

  /// A chunk that grows beyond it is cut in two.
  private static var most: Int { 256 }

  init() {}

  /// O(n log n).
  init(_ pairs: [(key: ListKey, id: ID)]) {
    let sorted = pairs.map { Entry(key: $0.key, id: $0.id) }.sorted { $0.key < $1.key }
    fill(sorted)
  }

  /// In the order in which they are given.
  init(_ ids: [ID]) {
    fill(ids.enumerated().map { Entry(key: ListKey(number: Int64($0.offset)), id: $0.element) })
  }

  private mutating func fill(_ entries: [Entry]) {
    let size = Self.most / 2
    chunks = stride(from: 0, to: entries.count, by: size).map {
      Array(entries[$0..<min(entries.count, $0 + size)])
    }
    keys = SharedTable(entries.map { ($0.id, $0.key) })
    count = entries.count
  }

  var isEmpty: Bool { count == 0 }

  /// All of them, in order. O(n).
  var ids: [ID] { chunks.flatMap { $0.map(\.id) } }

  func key(of id: ID) -> ListKey? { keys[id] }

  /// What stands at a place. O(√n).
  subscript(place: Int) -> ID {
    var left = place
    for chunk in chunks {
      if left < chunk.count { return chunk[left].id }
      left -= chunk.count
    }
    preconditionFailure("no such place")
  }

  var first: ID? { chunks.first?.first?.id }

  /// Where something stands; nil: it does not. O(√n).
  func place(of id: ID) -> Int? {
    guard let key = keys[id] else { return nil }
    return place(for: key)
  }

  /// How many stand before a key. O(√n).
  func place(for key: ListKey) -> Int {
    let index = chunk(for: key)
    return chunks[..<index].reduce(0) { $0 + $1.count }
      + (index < chunks.count ? Self.place(for: key, in: chunks[index]) : 0)
  }

  /// Whether something would stand where it does also under another key.
  func staysInPlace(_ id: ID, under key: ListKey) -> Bool {
    guard let old = keys[id], old != key else { return true }
    let place = place(for: old)
    let isAfter = place == 0 || self.key(at: place - 1).map { $0 < key } ?? true
    let isBefore = place + 1 >= count || self.key(at: place + 1).map { key < $0 } ?? true
    return isAfter && isBefore
  }

  private func key(at place: Int) -> ListKey? { keys[self[place]] }

  /// Puts something in, or moves it to where its key stands now.
  mutating func set(_ id: ID, _ key: ListKey) {
    if let old = keys[id] {
      if old == key { return }
      remove(id)
    }
    keys[id] = key
    count += 1
    guard !chunks.isEmpty else {
      chunks = [[Entry(key: key, id: id)]]
      return
    }
    let index = min(chunk(for: key), chunks.count - 1)
    let place = Self.place(for: key, in: chunks[index])
    chunks[index].insert(Entry(key: key, id: id), at: place)
    guard chunks[index].count > Self.most else { return }
    let half = Array(chunks[index][(Self.most / 2)...])
    chunks[index].removeSubrange((Self.most / 2)...)
    chunks.insert(half, at: index + 1)
  }

  /// Takes something out; nothing if it is not there.
  mutating func remove(_ id: ID) {
    guard let key = keys.removeValue(forKey: id) else { return }
    count -= 1
    let index = chunk(for: key)
    guard index < chunks.count else { return }
    let place = Self.place(for: key, in: chunks[index])
    chunks[index].remove(at: place)
    if chunks[index].isEmpty { chunks.remove(at: index) }
  }

  /// The first chunk that ends at or behind a key.
  private func chunk(for key: ListKey) -> Int {
    var (low, high) = (0, chunks.count)
    while low < high {
      let middle = (low + high) / 2
      if let last = chunks[middle].last, last.key < key { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func place(for key: ListKey, in chunk: [Entry]) -> Int {
    var (low, high) = (0, chunk.count)
    while low < high {
      let middle = (low + high) / 2
      if chunk[middle].key < key { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Alike are those with the same things under the same keys, however they are cut.
extension SortedRows: Hashable {
  static func == (a: SortedRows, b: SortedRows) -> Bool {
    a.count == b.count && a.chunks.lazy.joined().elementsEqual(b.chunks.lazy.joined())
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(count)
    hasher.combine(first)
  }
}
