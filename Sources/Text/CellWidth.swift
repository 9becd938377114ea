import Synchronization

/// The number of terminal cells a scalar takes by itself: 0 for marks that join what is before them,
/// 2 for East Asian wide and emoji characters, else 1; for those of which Unicode leaves it open, what
/// `AmbiguousWidth` says.
///
/// This is the one width that all layout goes by. A terminal backend asks its libc as well and draws
/// a stand-in of this width where libc disagrees. Constant time below U+0300, else a binary search.
public func cellWidth(of scalar: Unicode.Scalar) -> Int {
  let value = scalar.value
  if value < 0xA1 { return 1 }
  let isWide = areAmbiguousWide.load(ordering: .relaxed)
  if value < 0x300, !isWide { return 1 }
  if value >= 0x4E00 && value <= 0x9FFF || value >= 0xAC00 && value <= 0xD7A3 { return 2 }
  let width = widthClass(of: scalar)
  return width == WidthClass.ambiguous ? (isWide ? 2 : 1) : width
}

/// What the table says of widths besides how many cells there are.
enum WidthClass {
  static let ambiguous = 3
}

/// How many cells a scalar from U+00A1 on takes, or `WidthClass.ambiguous`.
func widthClass(of scalar: Unicode.Scalar) -> Int {
  widthChanges.withUnsafeBufferPointer { changes in
    let key = scalar.value << 2 | 3
    var low = 0
    var high = changes.count
    while low < high {
      let middle = (low + high) / 2
      if changes[middle] <= key { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? 1 : Int(changes[low - 1] & 3)
  }
}

/// The number of cells a grapheme cluster takes as it is drawn, at least 1. Emoji sequences take 2;
/// other clusters take what their scalars take together, as terminals without clusters place them.
public func cellWidth(of cluster: Character) -> Int {
  if cluster.utf8.count == 1 { return 1 }
  var scalars = cluster.unicodeScalars.makeIterator()
  guard let first = scalars.next() else { return 1 }
  guard let second = scalars.next() else { return max(1, cellWidth(of: first)) }
  if isEmojiSequence(first: first, second: second, cluster) { return 2 }
  // A mark without a base is drawn on a dotted circle of one cell.
  var width = max(1, cellWidth(of: first)) + cellWidth(of: second)
  while let scalar = scalars.next() { width += cellWidth(of: scalar) }
  return width
}

/// Whether a cluster of two or more scalars is shown as one emoji of two cells: flags, keycaps, skin
/// tones, families, and whatever a variation selector asks to be shown as emoji.
func isEmojiSequence(
  first: Unicode.Scalar, second: Unicode.Scalar, _ cluster: Character
) -> Bool {
  // A quick refusal: nothing below U+0300 but digits, # and *, © and ® starts an emoji.
  guard first.properties.isEmoji else { return false }
  if isRegionalIndicator(first) { return isRegionalIndicator(second) }
  for scalar in cluster.unicodeScalars.dropFirst() {
    switch scalar.value {
    case 0xFE0F, 0x200D, 0x20E3, 0x1F3FB...0x1F3FF, 0xE0020...0xE007F: return true
    default: continue
    }
  }
  return false
}

func isRegionalIndicator(_ scalar: Unicode.Scalar) -> Bool {
  (0x1F1E6...0x1F1FF).contains(scalar.value)
}
