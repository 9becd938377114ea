public import Terminal
import Text
import Words

/// Keys that no hand pressed: a paste that the terminal does not mark.
extension InboxModel {
  public func isDeed(_ key: Key) -> Bool { isDeedHere(key) }

  mutating func burst(_ burst: [Key], _ effects: inout [ScreenEffect]) {
    guard failure == nil else {
      shell.hush()
      return
    }
    let outcome = takeBurst(burst, &effects)
    guard notice == nil else { return }
    switch outcome {
    case .refused: say(.warning, .keys(.burstDoesNothing))
    case .hadReturn where focus == .composer && layers.isEmpty && hasDraft:
      say(.done, .keys(.burstNotHandedIn(key: handInKey, isNote: isWritingNote)))
    case .hadReturn, .taken: break
    }
  }

  var takesText: Bool { layers.top?.takesText ?? (focus == .composer) }

  private var hasDraft: Bool { shown.flatMap { talks[$0] }?.draft.text.isEmpty == false }
  private var handInKey: String {
    keys.keyName(
      for: isWritingNote ? .saveNote : .send, in: isWritingNote ? .note : .composer)
  }

  mutating func insert(_ text: String, _ effects: inout [ScreenEffect]) {
    // A key that is held down is not a text of blank lines.
    if hasDraft || !text.allSatisfy(\.isWhitespace) { paste(text, &effects) }
  }
}
