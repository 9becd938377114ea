import Desk
import FrontDesk
import Terminal
import Text
import Words

/// Visitors who are one person.
extension InboxModel {
  /// Asks whether the visitor of the chat that is shown and another one of their email are one person.
  mutating func askToMerge(_ effects: inout [ScreenEffect]) {
    mergesWhenKnown = nil
    guard isDeskInHand, let chat = shown else { return }
    // Where the pane is not on the screen nobody has asked yet.
    if let known = knownChat(chat), known.origin != nil, let mark = known.key,
      !visitorPane.isKnown(mark)
    {
      mergesWhenKnown = chat
      return effects.append(.askVisitor(mark))
    }
    guard let sight = sight(of: chat), let other = sight.namesakes.first else {
      let name = visitor(of: chat)?.displayName ?? texts.theVisitor
      return say(.hint, .noNamesake(visitor: name))
    }
    ask(.command(.merge(sight.mark, other)))
  }

  /// What the desk said of it.
  mutating func answered(merged visitor: VisitorMark, _ failure: String?) {
    if let failure { return say(.failure, failure) }
    say(.done, .isMerged(visitor: nameOfVisitor(visitor)))
  }

  /// What the visitor of the chat that is shown is called, if it is they.
  func nameOfVisitor(_ mark: VisitorMark) -> String {
    guard let shown, knownChat(shown)?.key == mark else { return texts.theVisitor }
    return visitor(of: shown)?.displayName ?? texts.theVisitor
  }
}
