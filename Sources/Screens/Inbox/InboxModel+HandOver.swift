import Desk
import FrontDesk
import Routing
import Terminal
import Words

/// Handing a chat over to somebody else.
extension InboxModel {
  var isAskingWhereTo: Bool { if case .handOver = mode { true } else { false } }

  mutating func askWhereTo() {
    guard mode == .desk || isZoom, opened == nil, let chat = list.selected,
      desk.chats[chat]?.holder == me
    else { return say(.warning, .ownChat(.onlyYoursIsHandedOver)) }
    mode = .handOver(HandOverPrompt(chat))
  }

  mutating func handOver(_ effects: inout [ScreenEffect]) {
    guard case .handOver(let prompt) = mode else { return }
    guard let destination = prompt.destination(in: desk) else { return }
    mode = .desk
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
