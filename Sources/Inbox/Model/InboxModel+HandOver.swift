import Desk
import Routing
import Terminal

/// Handing a chat over to somebody else.
extension InboxModel {
  var isAskingWhereTo: Bool { if case .handOver = mode { true } else { false } }

  mutating func askWhereTo() {
    guard mode == .desk || isZoom, opened == nil, let chat = list.selected,
      desk.chats[chat]?.holder == me
    else { return say(.warning, "Only a chat of yours can be handed over.") }
    mode = .handOver(HandOverPrompt(chat))
  }

  mutating func handOver(_ effects: inout [InboxEffect]) {
    guard case .handOver(let prompt) = mode else { return }
    guard let destination = prompt.destination(in: desk) else { return }
    mode = .desk
    effects.append(.request(.transfer(prompt.chat, destination, note: prompt.note)))
  }

  mutating func sayHandedOver(_ chat: ChatID, _ destination: Destination) {
    let visitor = visitor(of: chat)?.displayName ?? "the visitor"
    if destination == .queue {
      say(.done, "\(visitor) is back in the queue.")
    } else if let agent = desk.chats[chat]?.ringingAt {
      say(.done, "Ringing at \(name(of: agent)); \(visitor) stays yours until they accept.")
    }
  }
}
