import Desk
import FrontDesk
import Hosting
import Terminal
import Text
import Words

/// Visitors who are one person.
extension InboxModel {
  /// Asks whether the visitor of the chat that is shown and another one of their email are one person; of
  /// several, first which one.
  mutating func askToMerge(_ effects: inout [ScreenEffect]) {
    mergesWhenKnown = nil
    guard isDeskInHand, let chat = shown else { return }
    // Where the pane is not on the screen nobody has asked yet, or since something was learned.
    if let known = knownChat(chat), known.origin != nil, let mark = known.key,
      visitorPane.asksForSight(of: mark, moves: picture.view.moves[chat] ?? 0)
        || !visitorPane.isKnown(mark)
    {
      mergesWhenKnown = chat
      return effects.append(.askVisitor(mark))
    }
    let name = visitor(of: chat)?.displayName ?? texts.theVisitor
    guard let sight = sight(of: chat), let other = sight.namesakes.first else {
      return say(.hint, .noNamesake(visitor: name))
    }
    guard sight.namesakes.count > 1 else { return ask(.command(.merge(sight.mark, other))) }
    let layer = NamesakeLayer(of: sight.mark, named: name, email: sight.email, sight.namesakes)
    shell.layers.open(.namesakes(layer))
    effects += sight.namesakes.map { .askVisitor($0) }
  }

  /// Asks it of the one that is picked.
  mutating func askToMergePicked(_ layer: NamesakeLayer) {
    guard let other = layer.selected else { return }
    ask(.command(.merge(layer.visitor, other)))
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
