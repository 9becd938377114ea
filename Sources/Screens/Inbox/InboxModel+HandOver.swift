import Desk
import FrontDesk
import Routing
import Terminal
import Words

/// Handing a chat over to somebody else.
extension InboxModel {
  mutating func askWhereTo() {
    guard isDeskInHand, opened == nil, let chat = list.selected,
      desk.chats[chat]?.holder == me
    else { return say(.warning, .ownChat(.onlyYoursIsHandedOver)) }
    shell.layers = Layers(.handOver(HandOverPrompt(chat)))
  }

  mutating func handOver(_ effects: inout [ScreenEffect]) {
    guard let prompt = layers.handOver, let destination = prompt.destination(in: desk) else {
      return
    }
    shell.layers.close()
    effects.append(.request(.transfer(prompt.chat, to: destination, note: prompt.note)))
  }

  mutating func sayHandedOver(_ chat: ChatID, _ destination: Destination) {
    let visitor = visitor(of: chat)?.displayName ?? texts.theVisitor
    if destination == .queue {
      say(.done, .handOver(.backInQueue(visitor: visitor)))
    } else if let agent = desk.chats[chat]?.ringingAt {
      say(.done, .handOver(.ringsUntilAccepted(agent: name(of: agent), visitor: visitor)))
    }
  }
}
