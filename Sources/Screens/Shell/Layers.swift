import Terminal

/// What lies over the panes of a screen, one thing over the other: the uppermost has the keys.
public struct Layers: Hashable, Sendable {
  private var stack: [Layer] = []

  public init() {}

  /// Something that lies over the panes by itself.
  init(_ layer: Layer) { stack = [layer] }

  public var isEmpty: Bool { stack.isEmpty }
  public var top: Layer? { stack.last }

  /// What the uppermost is, if it is of a kind.
  var help: HelpLayer? { if case .help(let help)? = top { help } else { nil } }
  var question: Question? { if case .question(let question)? = top { question } else { nil } }
  var handOver: HandOverPrompt? { if case .handOver(let prompt)? = top { prompt } else { nil } }
  var zoom: FollowScroll? { if case .zoom(let scroll)? = top { scroll } else { nil } }
  var isZoom: Bool { if case .zoom? = top { true } else { false } }

  /// Lays something over what is there.
  mutating func open(_ layer: Layer) { stack.append(layer) }

  /// Takes the uppermost away.
  mutating func close() { _ = stack.popLast() }

  /// Types a key into the uppermost, if that takes text.
  mutating func type(_ key: Key, width: Int, kills: inout KillRing) {
    guard let last = stack.indices.last else { return }
    stack[last].type(key, width: width, kills: &kills)
  }

  /// Puts a text into the uppermost, if that takes text.
  mutating func insert(_ text: String) {
    guard let last = stack.indices.last else { return }
    stack[last].insert(text)
  }

  /// Scrolls help, if that is the uppermost.
  mutating func scrollHelp(_ body: (inout HelpLayer) -> Void) {
    guard var help else { return }
    stack.removeLast()
    body(&help)
    stack.append(.help(help))
  }

  /// Scrolls the conversation that is shown alone, if that is the uppermost.
  mutating func scrollZoom(_ body: (inout FollowScroll) -> Void) {
    guard case .zoom(var scroll)? = stack.last else { return }
    // Let go of, so that the heights of all lines are not copied.
    stack.removeLast()
    body(&scroll)
    stack.append(.zoom(scroll))
  }
}
