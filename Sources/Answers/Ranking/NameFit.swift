/// How well a name fits what somebody typed of it: the name itself, its beginning, the beginning of a
/// word in it, somewhere in it, and its letters in order with others between.
struct NameFit: Comparable {
  private let kind: Int
  /// How much else is in the name.
  private let rest: Int

  /// Nil: it does not fit.
  init?(of typed: String, in name: String) {
    let (typed, name) = (Array(typed.lowercased().utf8), Array(name.utf8))
    rest = name.count - typed.count
    guard rest >= 0 else { return nil }
    if name.starts(with: typed) {
      kind = rest == 0 ? 0 : 1
      return
    }
    var isInside = false
    for place in 1..<(name.count - typed.count + 1) where name[place...].starts(with: typed) {
      let before = name[place - 1]
      if before == UInt8(ascii: "-") || before == UInt8(ascii: ".") || before == UInt8(ascii: "_") {
        kind = 2
        return
      }
      isInside = true
    }
    if isInside {
      kind = 3
      return
    }
    var left = typed[...]
    for byte in name where byte == left.first { left = left.dropFirst() }
    guard left.isEmpty else { return nil }
    kind = 4
  }

  static func < (a: NameFit, b: NameFit) -> Bool { (a.kind, a.rest) < (b.kind, b.rest) }
}
