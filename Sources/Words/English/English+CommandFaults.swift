import Desk

extension English {
  public func fault(_ fault: CommandFault) -> String {
    switch fault {
    case .tiedToNoAccount(let id, let tie):
      "\(id) is tied to no account, so only the owner of the desk and those who manage agents may "
        + "act as \(id). If it is you, an administrator ties you with: \(tie)"
    case .tiedToAnother(let id, let account, let yours):
      "\(id) is tied to the account \(account), and you are \(yours). "
        + "Only somebody who manages agents may act as another."
    case .noAgent(let account, let option, let tie):
      "no agent is tied to your account \(account). Say whom you act as with \(option); "
        + "an administrator ties one with: \(tie)"
    case .severalAgents(let ids, let account, let option):
      "your account \(account) belongs to several agents: \(list(ids.map(\.text))). "
        + "Say which with \(option)."
    case .actsAs(let id, let owner, let option, let reason):
      "\(reason); you act as \(id); to act as \(owner), add: \(option)"
    case .refusedWithout(let option, let reason): "\(reason); to do it all the same: \(option)"
    case .takesNoChats(let id, let give):
      "\(id) takes no chats: the permission liveChat is missing. "
        + "Somebody who manages agents gives it with: \(give)"
    case .nothingWouldBeOffered(let id, let give):
      "no chat would be offered to \(id): the permission liveChat is missing. "
        + "An administrator gives it with: \(give)"
    case .administratesOnly(let id, let option, let add):
      "\(id) takes no chats, but looks after the desk: the permission liveChat is missing. Act as "
        + "somebody who takes them with \(option), or add one with: \(add)"
    case .mayNotWatch(let id, let give):
      "\(id) may not watch the desk: the permission viewAll is missing. "
        + "An administrator gives it with: \(give)"
    case .mayReadNothing(let id, let give):
      "an inbox has nothing that \(id) may read: the permissions liveChat, viewMine and viewAll are "
        + "missing. Act as somebody else, or have an administrator give them with: \(give)"
    case .noLongerAgent(let id): "\(id) is no longer an agent of this desk."
    case .chatIsClosed(let id, let read): "Chat \(id) is closed. Read it with: \(read)"
    case .noChatToGoOn(let email, let option):
      "\(email) has no open chat to go on in; to ask for a new one, leave \(option) out"
    case .begunElsewhere(let id):
      "chat \(id) was begun from another account, from which alone it can be gone on in."
    case .noDialogueThere(let page, let list):
      "no dialogue is shown to a new visitor on \(page); `\(list)` shows which pages they are for"
    case .dialoguesAreOff(let on):
      "dialogues are switched off: nobody meets one; `\(on)` switches them on"
    case .stepDoesNotFit: "the dialogue has gone on otherwise meanwhile; begin again."
    case .noGroup(let name): "there is no group \(name) on this machine; make it first."
    case .clockAhead(let milliseconds):
      "the clock of somebody who is at the desk is \(span(milliseconds: milliseconds)) ahead of "
        + "this one and would carry desk time there again; end that process first, or set the "
        + "clock that is wrong."
    case .damaged(let path, let findings, let mend):
      "the desk in \(path) is damaged (\(counted(findings, "finding"))); "
        + "back its files up, then mend it with: \(mend)"
    case .peopleAreThere(let path, let join):
      "simulated people are at \(path) already. To join them: \(join)"
    case .nothingTakenIn(let file, let lines):
      "nothing of \(file) was taken in; mend it and give it again:\n"
        + lines.joined(separator: "\n")
    case .inputIsNotText: "standard input is not UTF-8 text; save it as UTF-8."
    }
  }

  public func fault(_ fault: SystemFault) -> String {
    switch fault {
    case .open(let path, let code):
      "cannot open \(path): \(systemReason(code)); name a file that can be read, or - for "
        + standardInput
    case .read(let name, let code): "cannot read \(name): \(systemReason(code))"
    case .tooLarge(let name, let most): "\(name) is larger than \(most) MiB."
    case .badPicture(let name, .tooLarge(let most)):
      "\(name) is larger than \(most >> 10) KB; make the picture smaller, 96 × 96 pixels will do."
    case .badPicture(let name, .otherKind):
      "\(name) is no picture that every browser shows; hand in a PNG, JPEG or WebP."
    case .badPicture(let name, .tooManyPixels(let width, let height, let most)):
      "\(name) has \(width) × \(height) pixels, which is not between 1 and \(most) a side; make the "
        + "picture smaller, 96 × 96 pixels will do."
    case .writeOutput(let code): "cannot write standard output: \(systemReason(code))"
    case .isThere(let path):
      "\(path) is there already, and nothing was written; name another directory"
    case .isThereUnforced(let path, let option):
      "\(path) is there already, and nothing was written; \(option) writes over it"
    case .writeFile(let path, let code): "cannot write \(path): \(systemReason(code))"
    case .makeDirectory(let parent, let code, let option):
      "cannot make a directory in \(parent): \(systemReason(code)). Name one with \(option)."
    case .startPeople(let code): "cannot start the simulated people: \(systemReason(code))"
    case .startGateway(let program, let code):
      "cannot start the gateway, \(program): \(systemReason(code)). Scripts/build leaves it in "
        + ".build-web/release; --gateway FILE says where it is"
    case .makePipe(let code): "cannot make a pipe: \(systemReason(code))"
    case .startCommand(let code): "cannot start the command: \(systemReason(code))"
    }
  }

  public func warning(_ warning: CommandWarning) -> String {
    switch warning {
    case .noDot(let domain, let takeBack):
      "\(domain) has no dot; nobody's email ends so. If a company's whole domain was meant, such "
        + "as \(domain).example, take this one back: \(takeBack)"
    case .noAccount(let account, let id):
      "this machine knows no account \(account); nobody works as \(id) until it does."
    case .sharedAccount(let account, let others, let option):
      "the account \(account) belongs to \(list(others.map(\.text))) as well; "
        + "it has to say with \(option) whom it acts as."
    case .absent(let inbox, let listen):
      "nobody holds your presence, so the desk cannot tell when you leave. "
        + "Open \(inbox), or keep \(listen) running."
    case .checkedAlone(let path):
      "there is no desk at \(path): agents, teams, rules and other dialogues were not looked up."
    case .triedAlone(let path):
      "there is no desk at \(path): agents, teams and rules were not looked up, no agent counts as "
        + "free, and no question has an answer."
    case .nobodyManages(let path, let takeOver):
      "nobody manages agents at this desk any more. "
        + "The owner of \(path) becomes its administrator with: \(takeOver)"
    }
  }
}
