import Glibc
import Store

/// What has been read of a keeper's record: a line for each coming, `+a7` for agent 7, `+v120` for
/// the visitor of request 120 and `+w7` for agent 7 who looks on, and one for each going, `-a7`.
struct KeeperRecord {
  var agents: Set<Int> = []
  var visitors: Set<Int64> = []
  var watchers: Set<Int> = []
  /// How much was read.
  private(set) var end: Int64 = 0

  /// Longer ones no keeper writes, in bytes.
  private static let longest: Int64 = 16 << 20

  static func line(_ person: Person, isThere: Bool) -> [UInt8] {
    let sign = isThere ? "+" : "-"
    switch person {
    case .agent(let number): return Array("\(sign)a\(number)\n".utf8)
    case .visitor(let seq): return Array("\(sign)v\(seq)\n".utf8)
    case .watcher(let number): return Array("\(sign)w\(number)\n".utf8)
    }
  }

  func holds(_ person: Person) -> Bool {
    switch person {
    case .agent(let number): agents.contains(number)
    case .visitor(let seq): visitors.contains(seq)
    case .watcher(let number): watchers.contains(number)
    }
  }

  /// Reads what was written since the last time, whole lines only, and hands out each change.
  mutating func readOn(
    _ file: File, _ take: (Person, _ isThere: Bool) -> Void
  ) throws(StoreError) {
    let size = min(try file.size(), Self.longest)
    guard size > end else { return }
    var bytes = try file.bytes(end..<size)
    guard let last = bytes.lastIndex(of: 0x0A) else { return }
    bytes.removeSubrange((last + 1)...)
    end += Int64(bytes.count)
    if visitors.isEmpty { visitors.reserveCapacity(bytes.count / 8) }
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      while start < bytes.count {
        guard let (person, isThere, next) = Self.read(bytes, from: start) else { return }
        start = next
        guard let person else { continue }
        let isNew =
          switch person {
          case .agent(let number):
            isThere ? agents.insert(number).inserted : agents.remove(number) != nil
          case .visitor(let seq):
            isThere ? visitors.insert(seq).inserted : visitors.remove(seq) != nil
          case .watcher(let number):
            isThere ? watchers.insert(number).inserted : watchers.remove(number) != nil
          }
        if isNew { take(person, isThere) }
      }
    }
  }

  /// Reads a line; nobody is meant by one that no keeper writes. Nil at the end.
  private static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (Person?, isThere: Bool, next: Int)? {
    var place = start
    while place < bytes.count, bytes[place] != 0x0A { place += 1 }
    guard place < bytes.count else { return nil }
    let next = place + 1
    guard place - start > 2, place - start < 22 else { return (nil, false, next) }
    let sign = bytes[start]
    let kind = bytes[start + 1]
    var number: Int64 = 0
    for index in (start + 2)..<place {
      let digit = bytes[index] &- UInt8(ascii: "0")
      let (more, isTooMuch) = number.multipliedReportingOverflow(by: 10)
      guard digit <= 9, !isTooMuch else { return (nil, false, next) }
      let (sum, isToo) = more.addingReportingOverflow(Int64(digit))
      guard !isToo else { return (nil, false, next) }
      number = sum
    }
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return (nil, false, next) }
    let isThere = sign == UInt8(ascii: "+")
    switch kind {
    case UInt8(ascii: "a"): return (.agent(Int(number)), isThere, next)
    case UInt8(ascii: "v"): return (.visitor(number), isThere, next)
    case UInt8(ascii: "w"): return (.watcher(Int(number)), isThere, next)
    default: return (nil, false, next)
    }
  }
}
