public import Terminal
import Text
import Words

/// Keys that no hand pressed: a paste that the terminal does not mark. It is text where text is
/// written, and nothing that comes in one is sent, ended or declined.
extension InboxModel {
  public func isDeed(_ key: Key) -> Bool {
    // What is typed is looked at no further.
    if key.isCharacter, takesText { return false }
    return inboxCommands.action(for: key, in: contexts)?.isDeed ?? false
  }

  mutating func burst(_ keys: [Key], _ effects: inout [ScreenEffect]) {
    notice = nil
    guard failure == nil else { return }
    let areMoves = keys.allSatisfy {
      inboxCommands.action(for: $0, in: contexts)?.isMove ?? false
    }
    var text = UnmarkedPaste(after: typist.keyBefore)
    var wasRefused = false
    for key in keys {
      if takesText, text.take(key) { continue }
      insert(text.takeOut(), &effects)
      if (key.pastedText != nil && !areMoves) || isDeed(key) {
        wasRefused = true
      } else {
        press(key, &effects)
      }
    }
    insert(text.takeOut(), &effects)
    guard notice == nil else { return }
    if wasRefused {
      say(.warning, .keys(.burstDoesNothing))
    } else if text.hadReturn, focus == .composer, mode == .desk, hasDraft {
      say(.done, .keys(.burstNotHandedIn(key: handInKey, isNote: isWritingNote)))
    }
  }

  private var takesText: Bool {
    switch mode {
    case .help, .handOver: return true
    case .desk, .zoom, .question: break
    }
    return mode == .desk && focus == .composer
  }

  private var hasDraft: Bool { shown.flatMap { talks[$0] }?.draft.text.isEmpty == false }
  private var handInKey: String {
    inboxCommands.keyName(
      for: isWritingNote ? .saveNote : .send, in: isWritingNote ? .note : .composer)
  }

  private mutating func insert(_ text: String, _ effects: inout [ScreenEffect]) {
    // A key that is held down is not a text of blank lines.
    guard !text.isEmpty, hasDraft || !text.allSatisfy(\.isWhitespace) else { return }
    paste(text, &effects)
  }
}

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
