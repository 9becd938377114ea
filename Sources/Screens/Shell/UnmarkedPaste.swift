import Terminal

/// Puts the text of an unmarked paste together, key by key.
struct UnmarkedPaste {
  private var text = ""
  private var isAfterReturn: Bool
  /// Whether an end of line was among the keys.
  private(set) var hadReturn = false

  /// - Parameter key: the key that came just before.
  init(after key: Key?) { isAfterReturn = key == .enter }

  /// Takes a key that stands for text. False for any other.
  mutating func take(_ key: Key) -> Bool {
    guard let piece = key.pastedText else { return false }
    let isReturn = key == .enter
    // Both signs of an end of line are one.
    if !(isAfterReturn && key == .ctrl("j")) { text += piece }
    isAfterReturn = isReturn
    if piece == "\n" { hadReturn = true }
    return true
  }

  /// What it is so far; it begins anew.
  mutating func takeOut() -> String {
    defer {
      text = ""
      isAfterReturn = false
    }
    return text
  }
}
