import Desk
import Overview
import Randomness
import Testing

@testable import Screens

/// Rows that are kept in order are those that sorting them all would make.
@Suite("Sorted rows")
struct SortedRowsTests {
  @Test(arguments: 0..<10) func keepingThemInOrderIsSortingThemAnew(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var rows = SortedRows<Int>()
    var keys: [Int: ListKey] = [:]
    func sorted() -> [Int] { keys.sorted { $0.value < $1.value }.map(\.key) }
    for step in 0..<3000 {
      let id = Int(random.next() % 900)
      if random.next() % 4 == 0 {
        rows.remove(id)
        keys[id] = nil
      } else {
        let key = ListKey(
          Int64(random.next() % 50), ["", "a", "王"][Int(random.next() % 3)],
          shift: Int64(random.next() % 3), number: Int64(id))
        rows.set(id, key)
        keys[id] = key
      }
      #expect(rows.count == keys.count)
      guard step % 100 == 0 else { continue }
      let right = sorted()
      #expect(rows.ids == right)
      #expect(rows == SortedRows(keys.map { (key: $0.value, id: $0.key) }))
      for (place, id) in right.enumerated() {
        #expect(rows[place] == id)
        #expect(rows.place(of: id) == place)
      }
      #expect(rows.place(of: -1) == nil)
    }
  }

  @Test(arguments: 0..<10) func whatStaysInPlaceUnderAnotherKeyDoes(seed: UInt64) {
    var random = SplitMix64(seed: 100 + seed)
    var rows = SortedRows<Int>()
    for id in 0..<40 { rows.set(id, ListKey(Int64(random.next() % 100), number: Int64(id))) }
    for _ in 0..<400 {
      let id = Int(random.next() % 40)
      let key = ListKey(Int64(random.next() % 100), number: Int64(id))
      let before = rows.ids
      let stays = rows.staysInPlace(id, under: key)
      rows.set(id, key)
      #expect(stays == (rows.ids == before))
    }
  }
}
