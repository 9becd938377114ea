public import Terminal
import Words

/// Keys that no hand pressed: a paste that the terminal does not mark. There is nothing to write in on
/// the board, but what lies over it.
extension BoardModel {
  public func isDeed(_ key: Key) -> Bool { isDeedHere(key) }

  mutating func burst(_ burst: [Key], _ effects: inout [ScreenEffect]) {
    guard failure == nil else {
      shell.hush()
      return
    }
    if takeBurst(burst, &effects) == .refused { say(.warning, .keys(.burstDoesNothing)) }
  }

  var takesText: Bool { layers.top?.takesText ?? false }

  mutating func insert(_ text: String, _ effects: inout [ScreenEffect]) { paste(text) }
}
