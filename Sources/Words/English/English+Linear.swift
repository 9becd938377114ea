import Desk

extension English {
  public func linear(_ line: LinearLine) -> String {
    switch line {
    case .begun(let ringing, let own, let unanswered, let waiting, let help):
      "\(rings(ringing)). \(theirs(own, unanswered)). \(counted(waiting, "chat")) "
        + "\(waiting == 1 ? "waits" : "wait"). \(help) tells what to type."
    case .writesTo(let name, let chat): "You write to \(name), \(chat)."
    case .writesToNobody: "You write to nobody now."
    case .sent(let name): "Sent to \(name)."
    case .sentToNobody(let text, let accept, let open):
      "Not sent, since you write to nobody (\(accept), or \(open) CHAT): \(text)"
    case .notSent(let text): "Not sent: \(text)"
    case .manyLines(let count, let name, let send, let drop):
      "\(counted(count, "line")) at once. \(send) sends them to \(name) as one message, \(drop) "
        + "forgets them."
    case .dropped: "Forgotten."
    case .asksToEnd(let name, let yes): "End the chat with \(name)? \(yes) ends it."
    case .asksToLeave(let count, let again):
      count == 1
        ? "Your chat goes back to the queue when you leave. \(again) once more leaves."
        : "Your \(count) chats go back to the queue when you leave. \(again) once more leaves."
    case .merging(let line): merging(line)
    case .nothingAsked: "Nothing was asked."
    case .nothingRings: "No chat rings at you."
    case .nothingHeld: "There are no lines to be sent."
    case .noChat(let name): "No chat of yours is \(name)."
    case .severalChats(let name, let chats):
      "Several chats of yours are \(name): \(list(chats.map(\.text)))."
    case .noText(let command): "What is the text? \(command) TEXT"
    case .unknownCommand(let name, let nearest, let help):
      "No command is \(name)"
        + (nearest.map { "; did you mean \($0)?" } ?? "; \(help) tells which are.")
    case .stays(let command): "\(command) goes on until it is stopped; give it in another terminal."
    case .badlyQuoted: "A quotation mark is not closed."
    case .chat(let chat, let name, let now): "\(chat): \(name), \(now)"
    case .noChats: "No chat rings at you, none is yours, none waits."
    case .address(let number, let address, let host, let isDoubtful):
      "\(number): \(host): \(address)" + (isDoubtful ? " (can be taken for another)" : "")
    case .noAddress(let number): "There is no address \(number)."
    case .whichAddress(let command): "Which of them? \(command) N"
    case .cannotOpen(let obstacle, let copy): "\(reason(obstacle)) \(copy) copies it."
    case .help(let command, let usage): "\(usage): \(linearHelp(command))"
    case .helpOfText(let slash):
      "A line is a message to whom you write to; one that begins with \(slash) twice begins with "
        + "it once."
    case .helpOfOthers(let commands):
      "Of the program's commands these too: \(list(commands)). What needs a chat takes the one "
        + "that you write to."
    case .bye: "You are away."
    }
  }

  private func rings(_ count: Int) -> String {
    switch count {
    case 0: "No chat rings at you"
    case 1: "1 chat rings at you"
    default: "\(count) chats ring at you"
    }
  }

  private func theirs(_ count: Int, _ unanswered: Int) -> String {
    let own =
      switch count {
      case 0: "None is yours"
      case 1: "1 is yours"
      default: "\(count) are yours"
      }
    guard unanswered > 0 else { return own }
    return own + ", of which \(unanswered) \(unanswered == 1 ? "waits" : "wait") for an answer"
  }

  private func merging(_ line: LinearMerging) -> String {
    switch line {
    case .asks(let name, let number, let email, let yes):
      "Are \(name) and \(number.map { "number \($0) of the visitors" } ?? "another visitor") of "
        + "\(email) one person? \(yes) says so, for good."
    case .several(let count, let name, let email):
      "\(counted(count, "other visitor")) of \(email) may be \(name):"
    case .other(let number, let name, let visits, let chats, let id):
      "\(number): \(name ?? noName), \(namesake(visits: visits, chats: chats)); \(id)"
    case .which(let command): "Which of them? \(command) N"
    case .noneOf(let number): "There is no visitor \(number)."
    case .nobody(let name): "Nobody else is known with the email of \(name)."
    }
  }

  private func linearHelp(_ command: LinearCommand) -> String {
    switch command {
    case .chats: "what rings, what is yours, what waits."
    case .open: "write to this visitor of yours from now on."
    case .read: "the last lines of the chat."
    case .accept: "accept what rings, the most urgent if you name none."
    case .decline: "decline what rings."
    case .take: "take a chat out of the queue."
    case .end: "end the chat; you are asked."
    case .merge:
      "your visitor and another one of their email, the Nth if there are several, are one person; "
        + "you are asked."
    case .yes: "do what was asked."
    case .no: "leave it."
    case .note: "a note for agents alone."
    case .available: "take chats."
    case .unavailable: "take no more."
    case .send: "send what came in several lines at once."
    case .drop: "forget it."
    case .addresses: "the addresses that were written in the chat, the latest first."
    case .browse: "open an address."
    case .copy: "have the terminal keep an address, to be pasted."
    case .copytext: "the same with the last message."
    case .help: "this."
    case .quit: "be away."
    }
  }
}
