import Desk
import FrontDesk
import Hosting
import Routing
import Terminal
import Words

/// Handing a chat over to somebody else.
extension InboxModel {
  mutating func askWhereTo() {
    guard isDeskInHand, opened == nil, let chat = list.selected,
      desk.chats[chat]?.holder == me
    else { return say(.warning, .ownChat(.onlyYoursIsHandedOver)) }
    askWhereTo(chat)
  }

  mutating func handOver(_ effects: inout [ScreenEffect]) {
    if let command = takeHandOver(intervening: false) { effects.append(.request(command)) }
  }

  var prospects: HandOverProspects? { picture.view.handOver }

  mutating func sayHandedOver(_ chat: ChatID, _ destination: Destination) {
    let visitor = visitor(of: chat)?.displayName ?? texts.theVisitor
    if destination == .queue {
      say(.done, .handOver(.backInQueue(visitor: visitor)))
    } else if let agent = desk.chats[chat]?.ringingAt {
      say(.done, .handOver(.ringsUntilAccepted(agent: name(of: agent), visitor: visitor)))
    }
  }
}
