import Desk
import FrontDesk
import Words

/// Who else is known with the email of a chat's visitor, so that it can be said which of them is the same
/// person. Those who are found to be one person already are listed as one.
struct Namesakes {
  let chat: ChatID
  let visitor: VisitorMark
  let email: String
  let others: [VisitorSight]

  /// Nil: nobody else is.
  init?(of chat: Chat?, _ desk: FrontDesk) throws(DeskError) {
    guard let chat, let key = chat.key, let sight = try desk.sight(of: key) else { return nil }
    var others: [VisitorSight] = []
    for mark in sight.namesakes {
      guard !others.contains(where: { $0.merged.contains(mark) }),
        let other = try desk.sight(of: mark)
      else { continue }
      others.append(other)
    }
    guard !others.isEmpty else { return nil }
    self.chat = chat.id
    visitor = sight.mark
    email = sight.email
    self.others = others
  }

  /// Whether somebody is one of them.
  func has(_ mark: VisitorMark) -> Bool {
    others.contains { $0.mark == mark || $0.merged.contains(mark) }
  }

  /// What each of them is told apart by.
  var lines: [LinearMerging] {
    others.enumerated().map { index, other in
      let known = other.attributes.filter { $0.source != nil }.map { ($0.name, $0.value) }
      return .other(
        index + 1, name: known.first { $0.0 == "name" }?.1, visits: other.visits,
        chats: other.chats, id: other.mark.text)
    }
  }
}
