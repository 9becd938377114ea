/// Where a file of a desk lies, from the desk's directory on.
struct DeskFile: Hashable {
  /// The name of the directory within the desk's; empty: the desk's own.
  var folder = ""
  var name: String

  static let snapshot = DeskFile(name: "snapshot.json")
  /// The index of closed chats.
  static let closed = DeskFile(folder: StoreDirectory.index, name: "closed.jsonl")
  /// The library of answers.
  static let responses = DeskFile(folder: StoreDirectory.index, name: "responses.json")
  static let writers = DeskFile(folder: StoreDirectory.locks, name: "writer")
}
