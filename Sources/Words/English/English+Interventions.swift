public import Desk
import Records

extension English {
  public func said(_ text: String, to team: TeamID?, by name: String) -> String {
    "\(name) to \(audience(team)): \(text)"
  }

  public func readKey(_ key: String, more: Int) -> String {
    "\(key) read" + (more > 0 ? ", \(more) more" : "")
  }

  public func unreadBroadcasts(_ count: Int) -> String { counted(count, "broadcast") }
  public var offerHidesBroadcast: String {
    "What rings hides what was said to all: answer that first."
  }

  public func receipt(_ receipt: InterventionReceipt) -> String {
    switch receipt {
    case .rings(let chat, let agent): "Chat \(chat) rings at \(agent)."
    case .isBack(let chat, let place?): "Chat \(chat) is back in the queue, at place \(place)."
    case .isBack(let chat, nil): "Chat \(chat) went back to the queue and rings again."
    case .isMoved(let chat, let place?): "Chat \(chat) is at place \(place) in the queue."
    case .isMoved(let chat, nil): "Chat \(chat) was moved in the queue."
    case .did(.end, let count): "Ended \(counted(count, "chat"))."
    case .did(.requeue, let count), .did(.transferToQueue, let count):
      "Sent \(counted(count, "chat")) back to the queue."
    case .did(.assign(let name), let count): "Assigned \(counted(count, "chat")) to \(name)."
    case .did(.transfer(let name), let count): "Transferred \(counted(count, "chat")) to \(name)."
    case .nothingMeant: "No such chats; nothing was done."
    case .said(let count, let see):
      "Said to \(counted(count, "agent")). Who has not read it yet: \(see)"
    case .read(let count):
      count == 0 ? "All was read before." : "Read \(counted(count, "broadcast"))."
    }
  }

  public func mayDo(_ deed: BulkDeed, _ count: Int) -> String {
    let chats = counted(count, "chat")
    return switch deed {
    case .end: "End \(chats)? [y/N]"
    case .requeue, .transferToQueue: "Send \(chats) back to the queue? [y/N]"
    case .assign(let name): "Assign \(chats) to \(name)? [y/N]"
    case .transfer(let name): "Transfer \(chats) to \(name)? [y/N]"
    }
  }

  public func needsYes(_ count: Int, option: String) -> String {
    "\(counted(count, "chat")) \(count == 1 ? "is" : "are") meant, and nobody is there to be asked: "
      + "say so with \(option)."
  }

  public func notDone(_ chat: NotDone) -> String {
    "\(chat.chat) (\(chat.visitor)): \(chat.reason)"
  }

  public var nothingWasDone: String { "Nothing was done." }

  public func audience(_ team: TeamID?) -> String { team.map { "the team \($0)" } ?? "all" }

  public func noBroadcasts(everRead: Bool) -> String {
    everRead ? "Nothing was said to all of late." : "Nothing unread was said to all."
  }

  func ofBroadcasts(_ field: ListField) -> String {
    switch field {
    case .said: "said"
    case .saidBy: "said by"
    case .toWhom: "to"
    case .saidLine: "line"
    default: "not read by"
    }
  }

  func ofThoseWhoSeeToIt(_ kind: RecordKind) -> String {
    switch kind {
    case .block, .blockTarget: "block"
    case .missedChat: "missed chat"
    case .broadcast: "broadcast"
    default: "place in the queue"
    }
  }
}
