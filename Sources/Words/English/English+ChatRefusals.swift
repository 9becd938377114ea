public import Desk

extension English {
  public func refusal(_ permission: Refusal.Permission) -> String {
    switch permission {
    case .onlyAgents: "Only an agent can do this."
    case .onlyVisitors(let deed): "Only a visitor can \(words(deed))."
    case .visitorsMayNot(let deed): "Visitors may not \(words(deed))."
    case .missing(let id, let deed, let name):
      "\(id) may not \(words(deed)): the permission \(name) is missing."
    case .notYourChat(let id): "Chat \(id) is not yours."
    case .onlyItsVisitor(let id): "Only the visitor of chat \(id) can do this."
    case .mayNotReadPast: "You may not read past chats: the permission viewMine is missing."
    case .mayNotRead(let id, let agent):
      "You may not read chat \(id): it is open\(agent.map { " with \($0)" } ?? ""), "
        + "and seeing others' chats needs the permission viewAll."
    case .mayNotTakeChats: "You may not take chats: the permission liveChat is missing."
    }
  }

  private func words(_ deed: Refusal.Deed) -> String {
    switch deed {
    case .manageAgents: "manage agents"
    case .changeOwnProfile: "change your own name, time zone, schedule and picture"
    case .manageRouting: "manage routing"
    case .changeSettings: "change settings"
    case .endOthersChats: "end others' chats"
    case .takeOverOthersChats: "take over others' chats"
    case .transferOthersChats: "transfer others' chats"
    case .whisper: "whisper in others' chats"
    case .bargeIn: "speak in others' chats"
    case .setDeskTime: "set desk time back"
    case .manageDialogues: "change dialogues"
    case .manageResponses: "change the library of answers"
    case .publishDialogues: "say which dialogues visitors meet"
    case .readReports: "read reports"
    case .exportReports: "export what reports are counted of"
    case .setOthersAvailability: "set others' availability"
    case .askForAPerson: "ask for a person"
    case .leave: "leave"
    case .goOn: "go on"
    case .walkThroughDialogues: "walk through a dialogue"
    case .seeMissed: "see missed chats"
    case .handleMissed: "mark missed chats handled"
    case .blockVisitors: "block visitors"
    case .blockOthers: "block others than the visitors of your chats, or lift what others blocked"
    case .seeBlocks: "see who is blocked"
    case .mergeVisitors: "say which visitors are one person"
    case .assignChats: "put chats to agents"
    case .requeueChats: "send others' chats back to the queue"
    case .moveInQueue: "change the order of the queue"
    case .exceedCapacity: "have somebody take more chats than they may"
    case .broadcast: "say something to all agents"
    }
  }

  public func refusal(_ chat: Refusal.InChat) -> String {
    switch chat {
    case .elsewhere(let id, .requeue, .queue): "Chat \(id) waits in the queue already."
    case .elsewhere(let id, .assign, .agent(let agent, let name)):
      "You cannot assign chat \(id): \(called(agent, name)) has it; transfer it."
    case .elsewhere(let id, .assign, .you):
      "You cannot assign chat \(id): it is yours; transfer it."
    case .elsewhere(let id, .move, _):
      "You cannot move chat \(id): it does not wait in the queue."
    case .elsewhere(let id, .whisperIn, .ringsAtYou), .elsewhere(let id, .bargeIn, .ringsAtYou):
      "Nobody has chat \(id) yet: it is ringing at you."
    case .elsewhere(let id, let act, .ringsAtYou):
      "Chat \(id) is ringing at you: accept it before you \(words(act)) it."
    case .elsewhere(let id, let act, .ringsAt(let agent, let name)):
      "You cannot \(words(act)) chat \(id): it is ringing at \(called(agent, name))."
    case .elsewhere(let id, let act, .you):
      "You cannot \(words(act)) chat \(id): it is yours already."
    case .elsewhere(let id, let act, .agent(let agent, let name)):
      "You cannot \(words(act)) chat \(id): taken by \(called(agent, name))."
    case .elsewhere(let id, .whisperIn, .queue), .elsewhere(let id, .bargeIn, .queue):
      "Nobody has chat \(id): it waits in the queue."
    case .elsewhere(let id, .decline, .queue):
      "You cannot decline chat \(id): it waits in the queue; nobody is asked to answer it now."
    case .standsThere(let id): "Chat \(id) stands there in the queue already."
    case .elsewhere(let id, let act, .queue):
      "You cannot \(words(act)) chat \(id): it waits in the queue; take it first."
    case .handOver(let id, let agent, let name, .hasItAlready):
      "\(called(agent, name)) has chat \(id) already."
    case .handOver(let id, let agent, let name, .ringsAlready):
      "Chat \(id) is ringing at \(called(agent, name)) already."
    case .handOver(let id, let agent, let name, .passed(let reason)):
      "\(called(agent, name)) cannot take chat \(id): \(self.reason(reason))."
    case .nobodyInTeam(let team, let id): "Nobody of the team \(team) can take chat \(id) now."
    case .atCapacity(let load, let capacity):
      "You are at capacity (\(load) of \(capacity)). End a chat first."
    case .closed(let id, let outcome): "Chat \(id) is closed: \(closing(outcome))."
    case .exists(let id): "There is a chat \(id) already."
    case .wasThere(let id): "There was a chat \(id) before."
    case .visitorHasOpenChat(let id): "You have an open chat already: \(id)."
    case .idUsed(let message, let id):
      "Nothing was sent: the id \(message) was used for another message of chat \(id) before. "
        + "Give this one an id of its own."
    }
  }

  public func refusal(_ missed: Refusal.Missed) -> String {
    switch missed {
    case .isOpen(let id): "Chat \(id) is open: nobody has missed it yet."
    case .isHandled(let id, let agent, let name):
      "Chat \(id) was handled already, by \(called(agent, name))."
    case .isNotListed(let id): "Chat \(id) is none of those for which nobody came."
    case .isNotHandled(let id): "Chat \(id) is missed still; nobody has marked it handled."
    case .isNotAtHand(let id, let most):
      "Chat \(id) is none of the last \(most) that were handled; only those can be put back."
    case .noneSoOld: "No chat was missed before that; nothing has changed."
    }
  }

  public func refusal(_ blocking: Refusal.Blocking) -> String {
    switch blocking {
    case .notKnownAgain(let id):
      "The visitor of chat \(id) gave nothing by which they would be known again. "
        + "Block an email or an address."
    case .tooWide(let range, let least):
      "\(range.text) is too wide: at least /\(least), so that not half the world is blocked."
    case .tooMany(let most):
      "\(most) are blocked already, which is the most. Unblock some, or wait until some are over."
    case .span(let seconds, let bounds):
      "For \(span(milliseconds: Int64(seconds) * 1000)) nobody can be blocked; it may be "
        + "\(span(milliseconds: Int64(bounds.lowerBound) * 1000)) to "
        + "\(span(milliseconds: Int64(bounds.upperBound) * 1000))."
    case .reasonTooLong(let most): "The reason is too long; the most is \(most) characters."
    case .isNotBlocked(let target, let nearest):
      "\(target) is not blocked." + (nearest.map { " Did you mean \($0)?" } ?? "")
    }
  }

  public func refusal(_ merging: Refusal.Merging) -> String {
    switch merging {
    case .unknown(let visitor): "Nothing is remembered of a visitor \(visitor)."
    case .sameVisitor: "That is one visitor, named twice."
    case .alreadyOne: "They are one person already."
    case .noCommonEmail: "They have no email in common, by which they could be one person."
    case .tooMany(let most): "More than \(most) visitors cannot be one person."
    }
  }

  private func words(_ act: Refusal.Act) -> String {
    switch act {
    case .accept: "accept"
    case .decline: "decline"
    case .take: "take"
    case .writeIn: "write in"
    case .transfer: "transfer"
    case .assign: "assign"
    case .requeue: "send back"
    case .move: "move"
    case .end: "end"
    case .whisperIn: "whisper in"
    case .bargeIn: "join in"
    }
  }

  /// An agent by the id that commands take, and by name: `ann (Ann Lee)`.
  private func called(_ id: AgentID, _ name: String) -> String {
    name == id.text ? name : "\(id) (\(name))"
  }

  public func closing(_ outcome: Outcome) -> String {
    switch outcome {
    case .ended: "it was ended"
    case .fellBack: "nobody could take it"
    case .abandoned: "the visitor left before anybody came"
    }
  }

  public func refusal(_ amount: Refusal.Amount) -> String {
    switch amount {
    case .wait(let seconds, let bounds):
      "A wait of \(seconds) seconds cannot be kept; it may be \(bounds.lowerBound) to "
        + "\(bounds.upperBound)."
    case .messagesAtOnce(let count, let most):
      "\(count) messages at once are too many; the most is \(most)."
    case .emptyMessage: "An empty message says nothing."
    case .messageTooLong(let most): "The message is too long; the most is \(most) characters."
    case .unanswered(let count):
      "\(count) messages wait for an answer already; wait for it before writing more."
    case .messagesInAMinute(let most): "More than \(most) messages in a minute; wait a little."
    case .attributes(let count, let most):
      "\(count) attributes are too many; the most is \(most)."
    case .attributeNameTooLong(let most):
      "The name of an attribute is too long; the most is \(most) characters."
    case .attributeTooLong(let name, let most):
      "The attribute \(name) is too long; the most is \(most) characters."
    case .tags(let most): "The chat has \(most) tags, which is the most."
    case .attributeTwice(let name): "The attribute \(name) is given twice; give it once."
    case .visitorIDTooLong(let most):
      "What the visitor is known by is too long; the most is \(most) characters."
    }
  }
}
