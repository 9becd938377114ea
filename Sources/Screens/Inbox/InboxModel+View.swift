import Desk
import FrontDesk
import Hosting
public import Terminal
import Text
import Words

extension InboxModel {
  /// The screen as it should look now.
  public func view() -> Canvas {
    var canvas = Canvas(size)
    guard Panes.fits(size) else {
      canvas.drawTooSmall(
        smallest: Panes.smallest, urgent: urgentWords,
        quit: keys.keyName(for: .quit, in: .question), texts)
      return canvas
    }
    switch layers.top {
    case .zoom(let scroll): drawZoom(scroll, &canvas)
    case .help(let help):
      help.draw(helpContent, texts, &canvas)
      drawBanner(Rect(size).line(1), &canvas)
    case .palette, .jump, .search, .addresses, .namesakes, .find, .question, .line, .outcome,
      .handOver, .speak, nil:
      drawDesk(&canvas)
      drawAsked(&canvas)
      layers.find?.draw(found: foundWords, &canvas)
    case .answers(let prompt):
      drawDesk(&canvas)
      drawAnswers(prompt, &canvas)
    case .profile(let profile):
      drawDesk(&canvas)
      drawProfile(profile, &canvas)
    }
    drawPrefix(&canvas)
    return canvas
  }

  /// Brings a screen that showed the model before its last message up to date: the same as `view`,
  /// at the cost of what changed. The area it drew on.
  public func redraw(_ canvas: inout Canvas) -> Rect {
    switch change {
    case .everything:
      canvas = view()
      return canvas.bounds
    case .composer:
      guard let composer = panes.composer else { return Rect(Size(rows: 0, columns: 0)) }
      return redrawComposer(composer, &canvas)
    case .words(let chats, let withFooter):
      let area = redrawWords(of: chats, &canvas)
      guard withFooter else { return area }
      drawFooter(panes.footer, &canvas)
      return area.union(panes.footer)
    }
  }

  /// Draws what was said in some chats: the conversation, if it is one of theirs, and their rows.
  private func redrawWords(of chats: [ChatID], _ canvas: inout Canvas) -> Rect {
    var area = Rect(Size(rows: 0, columns: 0))
    if let rect = panes.conversation, let shown, chats.contains(shown) {
      canvas.fill(rect)
      drawConversation(rect, &canvas)
      area = rect
    }
    for (chat, rect) in sidePanes where chats.contains(chat) {
      drawSide(chat, rect, &canvas)
      area = area.union(rect)
    }
    if !columnChats.isEmpty {
      // How much is new stands over each.
      drawTitles(&canvas)
      area = area.union(panes.titles)
    }
    if let rect = panes.list { area = area.union(list.redraw(chats, in: rect, listLook, &canvas)) }
    return area
  }

  private func drawDesk(_ canvas: inout Canvas) {
    drawHeader(panes.header, &canvas)
    drawTitles(&canvas)
    canvas.drawSeparators(
      panes.separators, Rect(size).inset(top: 2, bottom: shell.hasFooter ? 1 : 0))
    if let rect = panes.list { drawList(rect, &canvas) }
    if let rect = panes.conversation { drawConversation(rect, &canvas) }
    if let rect = panes.whisper { whisperStrip?.draw(in: rect, &canvas) }
    if let rect = panes.composer { drawComposer(rect, &canvas) }
    drawSides(&canvas)
    if let rect = panes.visitor {
      let rows = visitorRows(width: VisitorPane.inner(rect).columns)
      visitorPane.draw(rows, in: rect, isFocused: focus == .visitor, &canvas)
    }
    drawBanner(panes.banner, &canvas)
    drawFooter(panes.footer, &canvas)
  }

  var helpContent: HelpLayer.Content {
    HelpLayer.Content(
      groups: inboxHelp(keys, texts), hint: texts.keyHint(inInbox: true),
      more: keys.keyName(for: .pageDown, in: .help), run: keys.keyName(for: .run, in: .help),
      back: keys.keyName(for: .back, in: .help))
  }

  /// Where the conversation is that is shown alone.
  var zoomArea: Rect { Rect(size).inset(bottom: shell.hasFooter ? 1 : 0) }

  /// The conversation alone, from the first column on, without frames.
  private func drawZoom(_ scroll: FollowScroll, _ canvas: inout Canvas) {
    conversation.drawPlain(scroll, in: zoomArea, &canvas)
    // Over the first row rather than above it, so that no text moves that is being copied.
    drawBanner(Rect(size).line(0), &canvas)
    drawFooter(Rect(size).bottom(1), &canvas)
  }

  /// What cannot wait for a larger screen.
  private var urgentWords: SafeText? {
    if let asked = askedInShort { return asked }
    let ringing = list.count(.ringing)
    return ringing == 0
      ? nil : SafeText(texts.chatsRing(ringing))
  }

  func wordings(of question: Question) -> [String] {
    switch question {
    case .command(.end(let chat, _)):
      texts.mayEnd(
        visitor: visitor(of: chat)?.displayName ?? texts.theVisitor,
        isUnsent: talks.hasText(chat))
    case .command(.block(.blockVisitor(let chat, _, _))):
      texts.mayBlock(
        visitor: visitor(of: chat)?.displayName ?? texts.theVisitor, days: InboxModel.blockDays,
        isOpen: desk.chats[chat] != nil)
    case .openAddress(let address):
      texts.mayOpen(address.target, host: address.host, isDoubtful: address.isDoubtful)
    case .copyAddress(let address, let obstacle):
      texts.mayCopy(address.target, host: address.host, obstacle)
    case .command(.merge(let mark, _)):
      texts.mayMerge(visitor: nameOfVisitor(mark), email: visitorPane.sight(of: mark)?.email ?? "")
    case .send(let chat, let lines):
      texts.maySend(lines: lines, to: visitor(of: chat)?.displayName ?? texts.theVisitor)
    case .quit: texts.mayQuit(leaving)
    case .suspend: texts.maySuspend(leaving)
    // Nothing else is asked before it is done.
    case .command, .commands: []
    }
  }

  /// What the agent leaves behind.
  private var leaving: Leaving {
    Leaving(
      chats: activeChats.count, isRinging: !ringing.isEmpty,
      staysElsewhere: picture.view.isMeElsewhere,
      graceTime: desk.settings.presence ? desk.settings.graceTime : nil)
  }
}
