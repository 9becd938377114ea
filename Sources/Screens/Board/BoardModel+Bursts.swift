public import Terminal
import Words

/// Keys that no hand pressed: a paste that the terminal does not mark. There is nothing to write in on
/// the board, but the search in help.
extension BoardModel {
  public func isDeed(_ key: Key) -> Bool {
    boardCommands.action(for: key, in: contexts)?.isDeed ?? false
  }

  /// Keys that no hand pressed: a paste that the terminal does not mark.
  mutating func burst(_ keys: [Key], _ effects: inout [ScreenEffect]) {
    notice = nil
    guard failure == nil else { return }
    let areMoves = keys.allSatisfy {
      boardCommands.action(for: $0, in: contexts)?.isMove ?? false
    }
    var text = UnmarkedPaste(after: typist.keyBefore)
    var wasRefused = false
    for key in keys {
      if case .help = mode, text.take(key) { continue }
      insert(text.takeOut())
      if (key.pastedText != nil && !areMoves) || isDeed(key) {
        wasRefused = true
      } else {
        press(key, &effects)
      }
    }
    insert(text.takeOut())
    if wasRefused { say(.warning, .keys(.burstDoesNothing)) }
  }

  private mutating func insert(_ text: String) {
    if !text.isEmpty { paste(text) }
  }
}
