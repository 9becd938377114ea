import Desk
import FrontDesk
import Terminal
import Text
import Words

/// Visitors whom nobody wants to talk to.
extension InboxModel {
  /// For so many days a key blocks somebody; commands say for how long.
  static let blockDays = 30

  /// Asks whether the visitor of the selected chat is to be blocked.
  mutating func askToBlock() {
    guard isDeskInHand, opened == nil, let chat = list.selected else { return }
    let seconds = InboxModel.blockDays * 86_400
    ask(.command(.block(.blockVisitor(of: chat, seconds: seconds, reason: ""))))
  }

  /// What the desk said of it: by what they are known, and how it is lifted.
  mutating func answered(blocked chat: ChatID, _ failure: String?) {
    if let failure { return say(.failure, failure) }
    let visitor = visitor(of: chat)
    let name = visitor?.displayName ?? texts.theVisitor
    let target = visitor.flatMap { Block.Target($0) }?.text ?? ""
    let lift = commandLine("unblock \(target)", store: storePath)
    say(.done, .isBlocked(visitor: name, lift: "\(lift)"))
  }
}
