import Desk
import Terminal
import Text
import Words

/// What was said in the conversation that is shown, opened or copied.
extension InboxModel {
  /// Has an address opened or copied: the only one at once, of several the one that is picked.
  mutating func pickAddress(isToCopy: Bool, _ effects: inout [ScreenEffect]) {
    guard let shown, case .lines(let lines) = content(of: shown) else {
      return say(.warning, .address(.noConversation))
    }
    let found = SaidAddress.newest(in: lines)
    guard let first = found.first else { return say(.warning, .address(.none)) }
    if found.count > 1 {
      return shell.layers.open(.addresses(AddressLayer(found, isToCopy: isToCopy)))
    }
    use(first, isToCopy: isToCopy, &effects)
  }

  /// Does it with what is picked.
  mutating func usePicked(_ layer: AddressLayer, _ effects: inout [ScreenEffect]) {
    guard let address = layer.selected else { return }
    shell.layers.close()
    use(address, isToCopy: layer.isToCopy, &effects)
  }

  private mutating func use(
    _ address: SaidAddress, isToCopy: Bool, _ effects: inout [ScreenEffect]
  ) {
    if isToCopy { copy(address, &effects) } else { open(address, isAgreed: false, &effects) }
  }

  /// Has an address opened, if there is something to open it with. All of it is seen before, or as it opens:
  /// what does not fit into the last line, or can be taken for another, is asked about.
  mutating func open(
    _ address: SaidAddress, isAgreed: Bool, _ effects: inout [ScreenEffect]
  ) {
    switch addressWay {
    case .obstacle(let obstacle): ask(.copyAddress(address, obstacle))
    case .program(let program):
      let notice = texts.notice(.address(.opens(address.target, host: address.host)))
      if !isAgreed, address.isDoubtful || SafeText(oneLine: notice).width >= size.columns {
        return ask(.openAddress(address))
      }
      effects.append(.open(AddressDesk.words(program, with: address.target)))
      say(.done, notice)
    }
  }

  /// As it was written.
  mutating func copy(_ address: SaidAddress, _ effects: inout [ScreenEffect]) {
    copy(address.text, told: .copied(address.target), &effects)
  }

  /// Copies a message as it was written: the one that was found, else the last one that is in sight.
  mutating func copyMessage(_ effects: inout [ScreenEffect]) {
    guard let shown, case .lines(let lines) = content(of: shown) else {
      return say(.warning, .address(.noConversation))
    }
    guard let text = messageInSight(of: lines, in: shown) else {
      return say(.warning, .address(.noMessage))
    }
    copy(text, told: .copiedMessage(text), &effects)
  }

  private mutating func copy(
    _ text: String, told notice: ScreenNotice.Address, _ effects: inout [ScreenEffect]
  ) {
    guard let copy = ClipboardCopy(text) else {
      return say(.warning, .address(.tooLong(most: ClipboardCopy.longest)))
    }
    effects.append(.copy(copy))
    say(.done, .address(notice))
  }

  /// Notes are for agents' eyes alone, and not among what is pasted into messages.
  private func messageInSight(of lines: Conversation, in chat: ChatID) -> String? {
    func words(_ line: Line) -> String? {
      if case .message(_, _, let text) = line.content { text } else { nil }
    }
    if let seq = conversation.search?.seq, let line = lines.first(where: { $0.seq == seq }),
      let text = words(line)
    {
      return text
    }
    let scroll = layers.zoom ?? talks[chat]?.scroll
    let rows = layers.isZoom ? zoomArea.rows : panes.conversation?.rows
    let last =
      scroll.flatMap { scroll in
        rows.flatMap { conversation.layout.lastLine(of: scroll, height: $0) }
      } ?? lines.count - 1
    guard last >= 0 else { return nil }
    return lines.prefix(min(lines.count, last + 1)).reversed().lazy.compactMap(words).first
  }
}
