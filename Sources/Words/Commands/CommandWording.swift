public import Text

/// What the screens say of their keys, in words.
public protocol CommandWording: Sendable {
  func title(_ title: CommandText.Title) -> String
  func label(_ label: CommandText.Label) -> String
  func help(_ help: CommandText.Inbox) -> String
  func help(_ help: CommandText.Board) -> String
  func help(_ help: CommandText.Report) -> String
  /// What a key does in a text that is being edited.
  func help(_ action: TextAction) -> String
  /// What the signs before what was said mean.
  var sidesHelp: String { get }
  /// What the sign before a line means that is read from the right.
  var fromTheRightHelp: String { get }
  /// The words of the board, and what they mean.
  var boardGlossary: [(term: String, meaning: String)] { get }

  // The help's last line.
  /// How keys are written; in the inbox, also what Alt is for.
  func keyHint(inInbox: Bool) -> String
  /// The keys that show more, that do what is selected, and that go back.
  func helpKeys(more: String?, run: String?, back: String) -> String

  /// Over the list of everything that can be done by name.
  var paletteTitle: String { get }
  var nothingIsCalledThat: String { get }
}

extension CommandWording {
  public func text(_ text: CommandText) -> String {
    switch text {
    case .title(let title): self.title(title)
    case .label(let label): self.label(label)
    case .inbox(let help): self.help(help)
    case .board(let help): self.help(help)
    case .report(let help): self.help(help)
    }
  }
}
