import Desk
import Terminal
import Text
import Words

/// A screen made of panes with a shell around them: what is alike in all of them is done here.
protocol ShellModel: ScreenModel {
  associatedtype Action: ScreenAction
  associatedtype Context: ScreenContext

  var shell: Shell<Action, Context> { get set }
  /// The contexts in which a key is looked for, the nearest first.
  var contexts: [Context] { get }
  /// Whether keys that are no commands are text where the hand is.
  var takesText: Bool { get }
  /// What help lists.
  var helpContent: HelpLayer.Content { get }
  /// Whether an action would do anything as things are, so that the footer has room for those that do.
  func isUseful(_ action: Action) -> Bool
  /// A question and what will happen, in plain words: the fullest first, the question alone last.
  func wordings(of question: Question) -> [String]

  mutating func press(_ key: Key, _ effects: inout [ScreenEffect])
  /// Puts in a text that came as keys.
  mutating func insert(_ text: String, _ effects: inout [ScreenEffect])
}

extension ShellModel {
  var tongue: Tongue { shell.tongue }
  var storePath: String { shell.storePath }
  var keys: KeyMap<Action, Context> { shell.keys }
  var localTime: LocalTime { shell.localTime }
  var texts: any Wording { shell.texts }
  var layers: Layers { shell.layers }
  var notice: Notice? { shell.notice }
  var now: Instant { shell.now }
  var size: Size { shell.size }

  /// Says something in the line at the bottom, until the next key.
  mutating func say(_ kind: Notice.Kind, _ notice: ScreenNotice) {
    shell.say(kind, texts.notice(notice))
  }

  /// Says what has been put into words before.
  mutating func say(_ kind: Notice.Kind, _ text: String) { shell.say(kind, text) }

  // MARK: Keys

  /// The key that does something from where the hand is; nil if none does.
  func key(for action: Action) -> Key? { keys.keys(for: action, in: contexts).first }

  /// The keys of an action from where the hand is, as they are named in a sentence.
  func keyNames(_ action: Action) -> String {
    texts.either(keys.keys(for: action, in: contexts).map(\.name))
  }

  /// Says of a key that means nothing here that it does, and where to see those that mean something.
  mutating func sayUnbound(_ key: Key) {
    guard layers.isEmpty || layers.isZoom, let help = self.key(for: .help),
      shell.hand.pressesUnbound(key)
    else { return }
    say(.done, .keys(.unbound(key: key.name, help: help.name)))
  }

  /// Whether an action may be done on a screen too small to show the desk: whoever cannot see it does
  /// nothing to it. What is asked is shown.
  func mayBeUnseen(_ action: Action?) -> Bool {
    guard let action else { return false }
    return [.quit, .suspend, .redraw, .yes, .no].contains(action)
  }

  func isDeedHere(_ key: Key) -> Bool {
    // What is typed is looked at no further.
    if key.isCharacter, takesText { return false }
    return keys.isDeed(key, in: contexts)
  }

  // MARK: Bursts

  /// Takes in keys that no hand pressed: a paste that the terminal does not mark. It is text where text
  /// is written, and nothing that comes in one is sent, ended or declined.
  ///
  /// - Returns: what is to be said of it.
  mutating func takeBurst(_ burst: [Key], _ effects: inout [ScreenEffect]) -> BurstOutcome {
    shell.hush()
    let areMoves = keys.areMoves(burst, in: contexts)
    var text = UnmarkedPaste(after: shell.hand.typist.keyBefore)
    var wasRefused = false
    for key in burst {
      if takesText, text.take(key) { continue }
      put(text.takeOut(), &effects)
      if (key.pastedText != nil && !areMoves) || isDeedHere(key) {
        wasRefused = true
      } else {
        press(key, &effects)
      }
    }
    put(text.takeOut(), &effects)
    return wasRefused ? .refused : text.hadReturn ? .hadReturn : .taken
  }

  private mutating func put(_ text: String, _ effects: inout [ScreenEffect]) {
    if !text.isEmpty { insert(text, &effects) }
  }

  // MARK: Layers

  /// Opens help over what is there, or closes it.
  mutating func toggleHelp() {
    if layers.help != nil { shell.layers.close() } else { shell.layers.open(.help(HelpLayer())) }
  }

  mutating func scrollHelp(by rows: Int) {
    shell.layers.scrollHelp { [helpContent, size] in $0.scroll(by: rows, helpContent, on: size) }
  }

  mutating func scrollHelp(byPages pages: Int) {
    shell.layers.scrollHelp { [helpContent, size] in
      $0.scroll(byPages: pages, helpContent, on: size)
    }
  }

  // MARK: Drawing

  /// Draws what is asked, over the panes.
  func drawAsked(_ canvas: inout Canvas) {
    switch layers.top {
    case .question(let question):
      question.draw(
        wordings(of: question).map { SafeText(oneLine: $0, lineBreak: " ") },
        keys: keys.answers(in: .question, texts), &canvas)
    case .handOver(let prompt):
      prompt.draw(desk, keys: keys.answers(in: .handOver, texts), texts, &canvas)
    case .help, .zoom, nil: break
    }
  }

  /// What is asked, with the keys that answer it, where there is no room for more.
  var askedInShort: SafeText? {
    guard let question = layers.question, let words = wordings(of: question).last else {
      return nil
    }
    let yes = keys.keyName(for: .yes, in: .question)
    let no = keys.keyName(for: .no, in: .question)
    return SafeText(oneLine: "\(words) \(yes)/\(no)")
  }

  /// The entries of the table that do something now.
  var footerEntries: [KeyMap<Action, Context>.Table.Entry] {
    keys.footer(in: contexts, where: isUseful)
  }
}
