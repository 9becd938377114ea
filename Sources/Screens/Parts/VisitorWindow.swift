/// Which rows of what is known of a visitor are in sight.
struct VisitorWindow {
  /// The past chat that each row belongs to.
  var past: [Int?]
  var height: Int
  /// The first row shown.
  var first: Int

  init(past: [Int?], height: Int, first: Int) {
    self.past = past
    self.height = height
    self.first = 0
    self.first = min(max(0, first), last)
  }

  /// The last row that can be the first.
  var last: Int { max(0, past.count - height) }

  /// How many past chats there are.
  var chats: Int { (past.lazy.compactMap(\.self).max() ?? -1) + 1 }

  func row(of chat: Int) -> Int? { past.lastIndex(of: chat) }

  func isInSight(_ chat: Int) -> Bool {
    row(of: chat).map { (first..<first + height).contains($0) } ?? false
  }
}
