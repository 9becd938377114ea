import Desk
import Dialogues
import FrontDesk
import Hosting
import Store

/// What the visitor does, which the desk decides.
extension Browser {
  func start(_ id: DialogueID, _ done: @escaping Done<Void>) { begin(.start(id), done) }

  /// Whatever page they are on, for whoever tries a dialogue out at the desk.
  func tryOut(_ id: DialogueID, _ done: @escaping Done<Void>) { begin(.tryOut(id), done) }

  private func begin(_ deed: SiteCommand.Deed, _ done: @escaping Done<Void>) {
    isHere()
    step(deed) { result in done(result.map { _ in }) }
  }

  func answer(_ answer: SiteAnswer, _ done: @escaping Done<SiteStep>) {
    isHere()
    let deed = SiteCommand.Deed.answer(
      answer.dialogue, version: answer.version, answer.card, answer.answer, id: answer.id)
    step(deed) { [weak self] result in
      done(
        result.map { receipt in
          let seq = receipt.events.last?.seq ?? receipt.site?.repeated ?? self?.heard ?? 0
          return SiteStep(
            seq: seq, shown: receipt.site?.shown ?? [], stand: receipt.site?.stand ?? .completed)
        })
    }
  }

  func leaveMessage(_ left: SiteLeft, _ done: @escaping Done<SiteReceipt>) {
    isHere()
    let deed = SiteCommand.Deed.leaveMessage(
      id: left.id, name: left.name, email: left.email, text: left.text)
    step(deed) { [weak self] result in
      done(self?.receipt(of: result) ?? .failure(.unknownVisitor))
    }
  }

  func learn(
    _ attributes: [Visitor.Attribute], _ source: AttributeSource,
    _ done: @escaping Done<SiteReceipt>
  ) {
    isHere()
    step(.learn(attributes, source)) { [weak self] result in
      done(self?.receipt(of: result) ?? .failure(.unknownVisitor))
    }
  }

  func forget(_ done: @escaping Done<Void>) {
    // Whoever wants to be forgotten leaves first.
    if let chat = known.openChat?.chat {
      browsers.wish(.leave(chat), by: key, { _ in }, after: {})
    }
    step(.forget) { result in done(result.map { _ in }) }
  }

  /// Has the desk decide a deed; what is shown then is known before anybody is told.
  func step(_ deed: SiteCommand.Deed, _ done: @escaping Done<Receipt>) {
    var outcome: Result<Receipt, SiteError> = .failure(.unknownVisitor)
    var command = SiteCommand(deed, encounter, device: device)
    command.address = address
    // It is that of one request, whatever comes while this waits.
    let allowance = allowance
    command.allowance = allowance
    self.allowance = nil
    browsers.wish(
      .site(command), by: key,
      { [weak self] result in
        outcome = result.mapError { SiteError($0) }
        if case .failure = result { allowance?.undo() }
        if case .success(let receipt) = result, let site = receipt.site, !receipt.repeated {
          self?.take(site, of: deed, receipt)
        }
      }, after: { done(outcome) })
  }

  func take(_ site: SiteOutcome, of deed: SiteCommand.Deed, _ receipt: Receipt) {
    encounter = site.encounter
    decided = receipt.events.last?.seq ?? decided
    switch deed {
    case .meet, .start, .tryOut:
      showWalk()
      tell(.init(.dialogue(dialogue)))
    case .answer:
      // A value that will not do is no event: it is told to the windows now.
      guard receipt.events.isEmpty, let stand = site.stand, let id = dialogue?.id else { return }
      dialogue?.shown += site.shown
      tell(.init(.shown(id, site.shown, stand)))
    case .learn, .leaveMessage, .forget: break
    }
  }

  func say(_ id: MessageID, _ text: String, _ done: @escaping Done<SiteReceipt>) {
    encounter.noteMessage(at: desk.wallTime)
    toldTyping = .distantPast
    act(done) { .say($0, id: id, text: text) }
  }

  func leave(_ done: @escaping Done<SiteReceipt>) { act(done) { .leave($0) } }

  func act(_ done: @escaping Done<SiteReceipt>, _ command: (ChatID) -> Command) {
    isHere()
    guard let chat = known.openChat?.chat ?? known.chats.last else {
      return done(.failure(.misfit(.noChat)))
    }
    var outcome: Result<Receipt, DeskError>?
    browsers.wish(
      command(chat), by: key, { outcome = $0 },
      after: { [weak self] in
        guard let self, let outcome else { return done(.failure(.unknownVisitor)) }
        done(receipt(of: outcome.mapError { SiteError($0) }))
      })
  }

  func receipt(of result: Result<Receipt, SiteError>) -> Result<SiteReceipt, SiteError> {
    result.map { receipt in
      let left = receipt.events.first { if case .site(.left) = $0.event { true } else { false } }
      let seq =
        receipt.message?.seq ?? left?.seq ?? receipt.events.last?.seq ?? receipt.site?.repeated
        ?? heard
      let at = receipt.events.first { $0.seq == seq }?.at ?? desk.time
      return SiteReceipt(seq: seq, at: at)
    }
  }

  func type(_ isTyping: Bool) {
    isHere()
    let now = desk.wallTime
    guard let chat = known.openChat?.chat else { return }
    if isTyping, now - toldTyping >= ChatSign.pause {
      toldTyping = now
      host.live.signal.tell(ChatSign(chat, .writing(.visitor)))
    } else if !isTyping, now - toldTyping < ChatSign.holds {
      toldTyping = .distantPast
      host.live.signal.tell(ChatSign(chat, .stopped(.visitor)))
    }
  }

  /// Their agent is writing, or has stopped.
  func hear(_ sign: ChatSign) {
    let (who, isTyping): (Sender, Bool)
    switch sign.what {
    case .writing(let sender): (who, isTyping) = (sender, true)
    case .stopped(let sender): (who, isTyping) = (sender, false)
    // Who looks on is nothing to the visitor.
    case .moved, .watched, .unwatched, .drafted: return
    }
    guard case .agent(let id) = who, desk.state.chats[sign.chat]?.holder == id,
      let agent = chat(withLines: false)?.agent
    else { return }
    tell(.init(.typing(agent, isTyping)))
  }
}
