public import Terminal
public import Words

extension ScreenError {
  /// What is told of it.
  public func words(in tongue: Tongue) -> String {
    let words = tongue.words
    return switch self {
    case .notATerminal: words.needsATerminal
    case .unknownTerminal(let name): words.unknownTerminal(name)
    case .tooSimple(let name): words.terminalTooSimple(name)
    case .system(.readSettings, let code): words.cannotReadTerminal(code: code)
    case .system(.makeWaker, let code): words.cannotMakeWaker(code: code)
    case .system(.start(let path), let code): words.cannotStart(path, code: code)
    }
  }
}
