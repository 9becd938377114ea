public import Terminal
import Text
public import Words

/// The inbox's keys: what they do, the footer and the help are all made from this table. An entry
/// without help adds its keys to the one above it: the same with Alt works while one writes too.
public let inboxCommands = CommandTable<InboxAction, InboxContext, CommandText>(
  [
    .init(
      title: .title(.ringing),
      [
        .init(
          .accept, keys: [.character("a")], in: [.outside], label: .label(.accept),
          help: .inbox(.accept)),
        .init(
          .accept, keys: [.alt("a")], in: [.anywhere, .help, .picker, .answers],
          label: .label(.accept)),
        .init(
          .decline, keys: [.character("x")], in: [.outside], label: .label(.decline),
          help: .inbox(.decline)),
        .init(
          .decline, keys: [.alt("x")], in: [.anywhere, .help, .picker, .answers],
          label: .label(.decline)),
        .init(
          .undo, keys: [.character("u")], in: [.outside], label: .label(.undo),
          help: .inbox(.undo)),
        .init(.undo, keys: [.alt("u")], in: [.anywhere, .help, .picker], label: .label(.undo)),
      ]),

    .init(
      title: .title(.writing),
      [
        .init(.send, keys: [.enter], in: [.composer], label: .label(.send), help: .inbox(.send)),
        .init(
          .saveNote, keys: [.enter], in: [.note], label: .label(.saveNote), help: .inbox(.saveNote)),
        .init(
          .newLine, keys: [.ctrl("j"), .altEnter, .modified(.shift, .enter)],
          in: [.composer, .note], label: .label(.newLine), help: .inbox(.newLine)),
        .init(
          .suggestion, keys: [.alt("i")], in: [.composer], label: .label(.insert),
          help: .inbox(.suggestion)),
        .init(
          .putAway, keys: [.ctrl("g")], in: [.anywhere], label: .label(.putAway),
          help: .inbox(.putAway)),
        .init(.editor, keys: [.ctrl("x")], in: [.composer, .note], help: .inbox(.editor)),
        .init(.note, keys: [.character("m")], in: [.outside], help: .inbox(.note)),
        .init(.note, keys: [.alt("m")], in: [.anywhere], label: .label(.note)),
        .init(
          .back, keys: [.escape], in: [.note], label: .label(.toVisitor),
          help: .inbox(.backFromNote)),
      ]),

    .init(
      title: .title(.chats),
      [
        .init(
          .write, keys: [.enter, .character("r")], in: [.list, .reading], label: .label(.write),
          help: .inbox(.write)),
        .init(
          .take, keys: [.character("t")], in: [.outside], label: .label(.take), help: .inbox(.take)),
        .init(
          .handOver, keys: [.character("h")], in: [.outside], label: .label(.handOver),
          help: .inbox(.handOver)),
        .init(.handOver, keys: [.alt("h")], in: [.anywhere]),
        .init(
          .handled, keys: [.character("m")], in: [.missed], label: .label(.handled),
          help: .inbox(.handled)),
        .init(.block, keys: [.character("b")], in: [.outside], help: .inbox(.block)),
        .init(
          .whisper, keys: [.character("W")], in: [.outside], label: .label(.whisper),
          help: .inbox(.whisper)),
        .init(
          .barge, keys: [.character("B")], in: [.outside], label: .label(.barge),
          help: .inbox(.barge)),
        .init(.merge, keys: [.character("M")], in: [.outside], help: .inbox(.merge)),
        .init(
          .next, keys: [.character("n")], in: [.outside], label: .label(.next),
          help: .inbox(.next)),
        .init(.next, keys: [.alt("n")], in: [.anywhere], label: .label(.next)),
        .init(
          .end, keys: [.character("e")], in: [.outside], label: .label(.end), help: .inbox(.end)),
        .init(.end, keys: [.alt("e")], in: [.anywhere], label: .label(.end)),
        .init(
          .unfold, keys: [.character("+")], in: [.outside], label: .label(.walk),
          help: .inbox(.unfold)),
        .init(.unfold, keys: [.alt("+")], in: [.anywhere], label: .label(.walk)),
        .init(
          .saveTranscript, keys: [.character("s")], in: [.outside], help: .inbox(.saveTranscript)),
        .init(.saveTranscript, keys: [.alt("s")], in: [.anywhere]),
        .init(
          .up, keys: [.up, .character("k")], in: [.list, .reading, .visitor, .zoom],
          help: .inbox(.up)),
        .init(.up, keys: [.up, .ctrl("p")], in: [.help, .picker, .answers, .handOver]),
        .init(
          .down, keys: [.down, .character("j")], in: [.list, .reading, .visitor, .zoom],
          help: .inbox(.down)),
        .init(.down, keys: [.down, .ctrl("n")], in: [.help, .picker, .answers, .handOver]),
        .init(
          .previousChat, keys: [.modified(.alt, .up)], in: [.anywhere], help: .inbox(.previousChat)),
        .init(.nextChat, keys: [.modified(.alt, .down)], in: [.anywhere], help: .inbox(.nextChat)),
        .init(
          .first, keys: [.home, .character("g")], in: [.list, .reading, .visitor, .zoom],
          help: .inbox(.first)),
        .init(
          .last, keys: [.end, .character("G")], in: [.list, .reading, .visitor, .zoom],
          help: .inbox(.last)),
      ]),

    .init(
      title: .title(.panes),
      [
        .init(.open, keys: [.enter], in: [.visitor], label: .label(.open), help: .inbox(.open)),
        .init(
          .back, keys: [.escape],
          in: [.composer, .reading, .visitor, .zoom, .help, .picker, .list],
          label: .label(.back), help: .inbox(.back)),
        .init(.back, keys: [.character("q")], in: [.zoom], help: .inbox(.backFromZoom)),
        .init(
          .nextPane, keys: [.tab], in: [.anywhere], label: .label(.nextPane),
          help: .inbox(.nextPane)),
        .init(.previousPane, keys: [.backtab], in: [.anywhere], help: .inbox(.previousPane)),
        .init(
          .toggleAvailability, keys: [.character("o")], in: [.outside],
          label: .label(.availability), help: .inbox(.toggleAvailability)),
        .init(.toggleAvailability, keys: [.alt("o")], in: [.anywhere]),
        .init(
          .readBroadcast, keys: [.character("d")], in: [.outside], label: .label(.readIt),
          help: .inbox(.readBroadcast)),
        .init(
          .switchScope, keys: [.character("p")], in: [.outside], label: .label(.past),
          help: .inbox(.switchScope)),
        .init(
          .visitor, keys: [.character("v")], in: [.outside], label: .label(.visitor),
          help: .inbox(.visitor)),
        .init(.visitor, keys: [.alt("v")], in: [.anywhere]),
        .init(.visitor, keys: [.sequence(.character("w"), .character("v"))], in: [.outside]),
        .init(.visitor, keys: [.sequence(.alt("w"), .character("v"))], in: [.anywhere]),
        .init(
          .zoom, keys: [.character("z")], in: [.outside], label: .label(.zoom), help: .inbox(.zoom)),
        .init(.zoom, keys: [.alt("z")], in: [.anywhere]),
        .init(.zoom, keys: [.sequence(.character("w"), .character("z"))], in: [.outside]),
        .init(.zoom, keys: [.sequence(.alt("w"), .character("z"))], in: [.anywhere]),
        .init(.find, keys: [.character("/")], in: [.outside], help: .inbox(.find)),
        .init(
          .search, keys: [.ctrl("f")], in: [.outside], help: .inbox(.search)),
        .init(
          .openAddress, keys: [.character("l")], in: [.outside], help: .inbox(.openAddress)),
        .init(.openAddress, keys: [.alt("l")], in: [.anywhere]),
        .init(
          .copyAddress, keys: [.character("L")], in: [.outside], help: .inbox(.copyAddress)),
        .init(.copyAddress, keys: [.alt("L")], in: [.anywhere]),
        .init(
          .copyMessage, keys: [.character("y")], in: [.outside], help: .inbox(.copyMessage)),
        .init(
          .findNext, keys: [.character("n")], in: [.found], label: .label(.next),
          help: .inbox(.findNext)),
        .init(
          .findPrevious, keys: [.character("N")], in: [.found], label: .label(.previous),
          help: .inbox(.findPrevious)),
        .init(.back, keys: [.escape], in: [.found], label: .label(.back)),
        .init(
          .openBeside, keys: [.sequence(.character("w"), .character("a"))], in: [.outside],
          label: .label(.openBeside), help: .inbox(.openBeside)),
        .init(
          .openBeside, keys: [.sequence(.alt("w"), .character("a"))], in: [.anywhere],
          label: .label(.openBeside)),
        .init(
          .closeBeside, keys: [.sequence(.character("w"), .character("x"))], in: [.outside],
          label: .label(.closeBeside), help: .inbox(.closeBeside)),
        .init(
          .closeBeside, keys: [.sequence(.alt("w"), .character("x"))], in: [.anywhere],
          label: .label(.closeBeside)),
        .init(
          .goLeft,
          keys: [.sequence(.character("w"), .character("h")), .sequence(.character("w"), .left)],
          in: [.outside], label: .label(.goLeft), help: .inbox(.goLeft)),
        .init(
          .goLeft, keys: [.sequence(.alt("w"), .character("h")), .sequence(.alt("w"), .left)],
          in: [.anywhere], label: .label(.goLeft)),
        .init(
          .goRight,
          keys: [.sequence(.character("w"), .character("l")), .sequence(.character("w"), .right)],
          in: [.outside], label: .label(.goRight), help: .inbox(.goRight)),
        .init(
          .goRight, keys: [.sequence(.alt("w"), .character("l")), .sequence(.alt("w"), .right)],
          in: [.anywhere], label: .label(.goRight)),
        .init(
          .moveLeft, keys: [.sequence(.character("w"), .character("H"))], in: [.outside],
          label: .label(.moveLeft), help: .inbox(.moveLeft)),
        .init(
          .moveLeft, keys: [.sequence(.alt("w"), .character("H"))], in: [.anywhere],
          label: .label(.moveLeft)),
        .init(
          .moveRight, keys: [.sequence(.character("w"), .character("L"))], in: [.outside],
          label: .label(.moveRight), help: .inbox(.moveRight)),
        .init(
          .moveRight, keys: [.sequence(.alt("w"), .character("L"))], in: [.anywhere],
          label: .label(.moveRight)),
        .init(
          .clearMissed, keys: [.character("c")], in: [.outside], label: .label(.clear),
          help: .inbox(.clearMissed)),
      ]),

    .init(
      title: .title(.readingBack),
      [
        .init(
          .pageUp, keys: [.pageUp], in: [.anywhere, .help, .picker, .handOver],
          help: .inbox(.pageUp)),
        .init(
          .pageDown, keys: [.pageDown], in: [.anywhere, .help, .picker, .handOver],
          help: .inbox(.pageDown)),
        .init(
          .scrollUp, keys: [.modified(.control, .up)], in: [.anywhere], help: .inbox(.scrollUp)),
        .init(
          .scrollDown, keys: [.modified(.control, .down)], in: [.anywhere],
          help: .inbox(.scrollDown)),
      ]),

    .init(
      title: .title(.question),
      [
        .init(
          .yes, keys: [.character("y")], in: [.question], label: .label(.yes), help: .inbox(.yes)),
        .init(.yes, keys: [.enter], in: [.handOver], label: .label(.handOver)),
        .init(.nextPane, keys: [.tab, .backtab], in: [.handOver], label: .label(.note)),
        .init(.no, keys: [.escape], in: [.handOver, .answers, .speaking], label: .label(.back)),
        .init(.yes, keys: [.enter], in: [.speaking], label: .label(.send)),
        .init(.yes, keys: [.enter], in: [.answers], label: .label(.insert)),
        .init(
          .no, keys: [.character("n"), .escape], in: [.question], label: .label(.no),
          help: .inbox(.no)),
      ]),

    .init(
      title: .title(.everywhere),
      [
        .init(
          .help, keys: [.character("?")], in: [.outside], label: .label(.help), help: .inbox(.help)),
        .init(.help, keys: [.function(1)], in: [.anywhere, .help], label: .label(.help)),
        .init(
          .palette, keys: [.character(":")], in: [.outside], help: .inbox(.palette)),
        .init(.palette, keys: [.alt(":")], in: [.anywhere]),
        .init(.jump, keys: [.ctrl("k")], in: [.outside], help: .inbox(.jump)),
        .init(.jump, keys: [.alt("j")], in: [.anywhere]),
        .init(
          .run, keys: [.enter], in: [.help, .picker], label: .label(.run), help: .inbox(.run)),
        .init(
          .redraw, keys: [.ctrl("l")],
          in: [.anywhere, .help, .picker, .question, .handOver, .answers, .speaking],
          help: .inbox(.redraw)),
        .init(.me, keys: [], in: [.anywhere], help: .inbox(.me)),
        .init(.reload, keys: [], in: [.anywhere], help: .inbox(.reload)),
        .init(.mouse, keys: [], in: [.anywhere], help: .inbox(.mouse)),
        .init(
          .suspend, keys: [.ctrl("z")], in: [.anywhere, .help, .picker], help: .inbox(.suspend)),
        .init(
          .quit, keys: [.character("q")], in: [.outside], label: .label(.quit), help: .inbox(.quit)),
        .init(
          .quit, keys: [.ctrl("c")],
          in: [.anywhere, .help, .picker, .question, .handOver, .answers, .speaking]),
      ]),
  ],
  textContexts: [.composer, .note, .help, .picker, .handOver, .answers, .speaking])

/// The inbox's keys, as its help lists them.
public func inboxKeys(in tongue: Tongue) -> [HelpGroup] {
  inboxHelp(KeyMap(inboxCommands), tongue.words)
}

/// What the inbox's help lists: its keys, and those of the text that is written.
func inboxHelp(_ keys: KeyMap<InboxAction, InboxContext>, _ texts: any Wording) -> [HelpGroup] {
  var groups = keys.help(texts)
  let editing = textCommands.help(
    told: { texts.text($0) },
    without: { keys.action(for: $0, in: [.composer, .anywhere]) != nil })
  // What edits a text is done to that text, not by name.
  let inText = editing.map { group in
    HelpGroup(title: group.title, lines: group.lines.map { HelpGroup.Line($0.term, $0.text) })
  }
  groups.insert(contentsOf: inText, at: max(0, groups.count - 2))
  return groups + [HelpGroup(title: SafeText(texts.title(.signs)), lines: SideSign.help(texts))]
}

extension CommandWording {
  /// What help says of the keys of a text.
  fileprivate func text(_ help: TextHelp) -> String {
    switch help {
    case .title: title(.editing)
    case .action(let action): self.help(action)
    }
  }
}
