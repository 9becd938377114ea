extension English {
  public var theVisitor: String { "the visitor" }

  public var cannotSuspend: String {
    "The desk is still writing. Try again in a moment; nothing has been suspended."
  }

  public func why(_ reason: ScreenNotice.OwnChat.Unwritable) -> String {
    switch reason {
    case .over: "this chat is over"
    case .untaken: "take the chat first"
    case .unaccepted: "accept the chat first"
    case .ringsAt(let agent): "it rings at \(agent)"
    case .isWith(let agent): "\(agent) has this chat"
    }
  }

  public func notice(_ notice: ScreenNotice.Finding) -> String {
    switch notice {
    case .nothingToSearch: "There is no conversation here to search."
    case .nowhere(let words): "\(words) is nowhere in this conversation."
    case .fromTheEnd: "No more before: on from the end."
    case .fromTheBeginning: "No more after: on from the beginning."
    }
  }

  public func notice(_ notice: ScreenNotice.Address) -> String {
    switch notice {
    case .noConversation: "There is no conversation here to copy from."
    case .none: "There is no address in this conversation."
    case .opens(let address, let host): "Opens at \(host): \(address)"
    case .copied(let address): "Handed to the terminal to be pasted: \(address)"
    case .copiedMessage(let text): "Handed to the terminal to be pasted: \(text)"
    case .noMessage: "There is no message here to copy."
    case .tooLong(let most):
      "Not copied: it has more than \(grouped(most)) bytes, and terminals take no more."
    case .cannotCopy: "Not copied: this terminal is not known to take anything to be pasted."
    }
  }

  public func notice(_ notice: ScreenNotice.Mouse) -> String {
    switch notice {
    case .on: "The mouse is on. With Shift the terminal selects text, as it does without."
    case .off: "The mouse is off: the terminal selects text with it."
    case .impossible: "This terminal does not tell of a mouse."
    }
  }

  public func notice(_ notice: ScreenNotice.Beside) -> String {
    switch notice {
    case .noRoom: "There is no room for another conversation beside this one."
    case .noOther: "You have no other chat to put beside this one."
    case .isAlone: "There is but one conversation."
    }
  }

  public func notice(_ notice: ScreenNotice.Preferences) -> String {
    switch notice {
    case .taken: "Your settings hold as the file has them now."
    }
  }

  public func notice(_ notice: ScreenNotice.Keys) -> String {
    switch notice {
    case .notHere(let name): "\(name) does nothing here."
    case .unbound(let key, let help): "\(key) does nothing here: \(help) lists every key."
    case .listHasChanged: "The list has just changed: look, and press the key again."
    case .burstDoesNothing:
      "Keys that come all at once, as a paste, do nothing here: one by one they do."
    case .burstNotHandedIn(let key, let isNote):
      "That came all at once, as a paste does: \(key) \(isNote ? "saves" : "sends") it."
    case .pasteOutOfSight: "Nothing was pasted: the screen was too small to see where."
    case .pasteNowhere(let write):
      "Nothing was pasted: press \(write) on a chat of yours first, then paste."
    case .pasteOnBoard: "Nothing was pasted: nothing is written on this screen."
    case .pasteTooLong(let count, let most):
      "Nothing was pasted: it has \(grouped(count)) characters, a message at most \(grouped(most))."
    case .pasteWithoutRoom(let count, let room):
      "Nothing was pasted: it has \(grouped(count)) characters, "
        + "there is room for \(grouped(room)) more."
    case .editorFailed: "The editor could not be started, or failed: nothing was changed."
    case .messageTooLong(let most): "A message has \(grouped(most)) characters at the most."
    }
  }

  public func notice(_ notice: ScreenNotice.Offer) -> String {
    switch notice {
    case .nothingRings: "No chat is ringing."
    case .offerHasChanged: "The offer has just changed: look, and press again."
    case .acceptFirst(let keys): "Accept the chat first: \(keys)."
    case .takeFirst(let keys): "Take the chat first: \(keys)."
    case .declined(let visitor, let undo): "Declined \(visitor): \(undo) takes that back."
    case .nothingToTakeBack: "There is nothing to take back."
    case .ringsAgain(let visitor): "\(visitor) rings again."
    }
  }

  public func notice(_ notice: ScreenNotice.Availability) -> String {
    func back(_ key: String?) -> String { key.map { " \($0) takes that back." } ?? "" }
    return switch notice {
    case .available(let undo): "You are available.\(back(undo))"
    case .unavailable(let undo): "You are unavailable; your chats stay yours.\(back(undo))"
    case .unavailableAfterMissed(let count, let key):
      "Unavailable after \(count) missed offers: press \(key) when you are back."
    case .setBy(let name, let available):
      "\(name) has made you \(available ? "available" : "unavailable; your chats stay yours")."
    }
  }

  public func notice(_ notice: ScreenNotice.OwnChat) -> String {
    switch notice {
    case .isWith(let visitor, let agent): "\(visitor) is with \(agent) already."
    case .onlyWaitingIsTaken: "Only a waiting chat can be taken: select one under WAITING."
    case .isYours(let visitor, let other): "\(visitor) is yours now. You go on writing to \(other)."
    case .onlyYoursIsEnded: "Only a chat of yours can be ended."
    case .onlyYoursIsHandedOver: "Only a chat of yours can be handed over."
    case .notesOnlyInYours: "Notes are written into chats of yours."
    case .staysHere(let isNote, let reason, let cut):
      "The text stays here and is not \(isNote ? "saved" : "sent"): \(why(reason)). \(cut) cuts it."
    case .transcriptSaved(let path): "The transcript is in \(path)."
    case .nothingToSave: "There is no conversation here to save."
    case .notSent(let visitor, let reason): "Not sent to \(visitor), the text is back: \(reason)"
    case .noteNotSaved(let visitor, let reason):
      "The note on \(visitor) is not saved, its text is back: \(reason)"
    case .draftNotKept(let reason): "The draft could not be kept: \(reason)"
    case .unsentStays(let write, let cut):
      "Chats with text that was not sent stay: \(write), then \(cut) cuts it."
    case .leavesText(let key): "\(key) leaves the text, and keeps it."
    case .noChatAbove: "No chat above to write in."
    case .noChatBelow: "No chat below to write in."
    case .nothingCalls: "Nothing rings, nobody waits for your answer, and nothing is unread."
    case .noRecord(let chat): "There is no record of chat \(chat)."
    case .cameMeanwhile(let count): "\(counted(count, "message")) came meanwhile."
    case .answerDue(let visitor, let seconds):
      "\(visitor) waits for your answer: in \(span(seconds: Int64(seconds))) the chat goes back to "
        + "the queue."
    }
  }

  public func notice(_ notice: ScreenNotice.HandOver) -> String {
    switch notice {
    case .backInQueue(let visitor): "\(visitor) is back in the queue."
    case .ringsUntilAccepted(let agent, let visitor):
      "Ringing at \(agent); \(visitor) stays yours until they accept."
    case .takenOver(let agent, let visitor): "\(agent) has taken over from you: \(visitor)."
    case .notHandedOver(.declined, let agent, let visitor):
      "\(agent) declined: the chat with \(visitor) stays yours."
    case .notHandedOver(.missed, let agent, let visitor):
      "\(agent) did not answer: the chat with \(visitor) stays yours."
    case .notHandedOver(.gone, let agent, let visitor):
      "\(agent) is gone: the chat with \(visitor) stays yours."
    case .wentBack(let visitors):
      (visitors.count == 1 ? "The chat" : "\(visitors.count) chats")
        + " with \(visitors.joined(separator: ", ")) went back to the queue."
    }
  }

  public func isBlocked(visitor: String, lift: String) -> String {
    "Blocked: \(visitor). Lifted with: \(lift)"
  }

  public func isMerged(visitor: String) -> String { "One person now: \(visitor)." }
  public func noNamesake(visitor: String) -> String {
    "Nobody else is known with the email of \(visitor)."
  }

  public func notice(_ notice: ScreenNotice.Missed) -> String {
    switch notice {
    case .isHandled(let visitor, let undo): "Handled: \(visitor). \(undo) takes that back."
    case .isMissedAgain(let visitor): "\(visitor) is missed again."
    }
  }

  public func notice(_ notice: ScreenNotice.Board) -> String {
    switch notice {
    case .hasNoChat(let agent): "\(agent) has no chat."
    case .onlyQueuedIsTaken: "Only a chat that waits in the queue can be taken."
    case .onlyOpenIsEnded: "Only a chat that is open can be ended."
    case .onlyOpenIsTakenOver: "Only a chat that is open can be taken over."
    case .onlyHeldIsHandedOver: "Only a chat that somebody has can be handed over."
    case .notActiveAnyMore(let visitor): "The chat with \(visitor) is not active any more."
    case .isOver(let visitor): "The chat with \(visitor) is over already."
    case .waitsNoMore(let visitor): "The chat with \(visitor) does not wait any more."
    case .isYoursNow(let visitor, let command): "The chat with \(visitor) is yours: \(command)"
    case .ringsAt(let agent, let visitor): "The chat with \(visitor) rings at \(agent)."
    case .mayNot(.end): "You may not end others' chats: the permission intervene is missing."
    case .mayNot(.takeOver):
      "You may not take over others' chats: the permission intervene is missing."
    case .mayNot(.handOver):
      "You may not hand over others' chats: the permission intervene is missing."
    case .mayNot(.stepIn): "You may not step in: the permission intervene is missing."
    case .mayNot(.markHandled):
      "You may not mark missed chats handled: the permission liveChat is missing."
    case .onlyMissedIsHandled: "Only a chat under MISSED can be marked handled."
    case .isHandled(let visitor): "Handled: \(visitor)."
    case .isEnded(let visitor): "The chat with \(visitor) is ended."
    }
  }
}
