import Terminal
import Text
import Words

/// Everything that can be done on a screen by name, of which one is chosen and done: what is typed
/// finds it by some of its letters, by its key, or by what help says of it.
public struct Palette: Hashable, Sendable {
  var list = PickList()

  init() {}

  /// What a screen can do, what was done last by name first.
  struct Content {
    var commands: [Command]
  }

  /// Something that a screen can do.
  struct Command: Hashable, Sendable {
    /// As the user's file has it.
    var name: String
    var keys: String
    var help: String
    /// Whether words that follow its name are what it is about.
    var takesWords = false
  }

  /// The places of those that are found, the one that is meant most likely first.
  func found(in content: Content) -> [Int] {
    if let place = withWords(in: content)?.place { return [place] }
    let search = FuzzySearch(String(list.search.trimmingPrefix(":")))
    guard !search.isEmpty else { return Array(content.commands.indices) }
    var found: [(place: Int, score: Int)] = []
    for (place, command) in content.commands.enumerated() {
      // A name counts before a key, and that before words that merely tell of something.
      let scores = [
        search.score(of: SoughtText(command.name)).map { $0 + 10_000 },
        command.keys.isEmpty ? nil : search.score(of: SoughtText(command.keys)),
        search.scoreOfWords(in: SoughtText(command.help)),
      ]
      if let score = scores.compactMap(\.self).max() { found.append((place, score)) }
    }
    return found.sorted { ($1.score, $0.place) < ($0.score, $1.place) }.map(\.place)
  }

  /// What follows the whole name of something that takes words.
  func words(in content: Content) -> String? { withWords(in: content)?.words }

  private func withWords(in content: Content) -> (place: Int, words: String)? {
    let parts = list.search.trimmingPrefix(":").split(separator: " ", maxSplits: 1)
    guard parts.count == 2,
      let place = content.commands.firstIndex(where: { $0.takesWords && $0.name == parts[0] })
    else { return nil }
    return (place, String(parts[1]))
  }

  mutating func move(by rows: Int, _ content: Content, on size: Size) {
    list.move(by: rows, of: found(in: content).count, on: size)
  }

  /// The place of the command that is selected; nil: none is found.
  func selected(in content: Content) -> Int? {
    let found = found(in: content)
    return found.isEmpty ? nil : found[min(list.place, found.count - 1)]
  }

  func draw(_ content: Content, _ texts: any Wording, _ canvas: inout Canvas) {
    let found = found(in: content)
    let look = PickList.Look(
      title: SafeText(texts.paletteTitle), prompt: ":", nothing: SafeText(texts.nothingIsCalledThat)
    )
    list.draw(found.count, look, &canvas) { place in
      let command = content.commands[found[place]]
      return PickList.Row(
        name: SafeText(command.name), aside: SafeText(command.keys), text: SafeText(command.help))
    }
  }
}
