import Text

/// Commands that are shown: they work as they stand, in a terminal beside this one.
extension BoardModel {
  /// A command on this very desk.
  func command(_ words: String) -> String { commandLine(words, store: storePath) }

  /// What opens the watcher's inbox.
  var inboxCommand: String { command("inbox" + (me.map { " --as \($0)" } ?? "")) }
}
