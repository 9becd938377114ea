public import Terminal
import Text
public import Words

/// The board's keys: what they do, the footer and the help are all made from this table.
public let boardCommands = CommandTable<BoardAction, BoardContext, CommandText>(
  [
    .init(
      title: .title(.chats),
      [
        .init(.open, keys: [.enter], in: [.chats], label: .label(.look), help: .board(.open)),
        .init(
          .take, keys: [.character("t")], in: [.chats, .inspection], label: .label(.take),
          help: .board(.take)),
        .init(
          .handOver, keys: [.character("h")], in: [.chats, .inspection], label: .label(.handOver),
          help: .board(.handOver)),
        .init(
          .assign, keys: [.character("a")], in: [.chats, .inspection], help: .board(.assign)),
        .init(
          .takeOver, keys: [.character("T")], in: [.chats, .inspection], help: .board(.takeOver)),
        .init(
          .requeue, keys: [.character("r")], in: [.chats, .inspection], help: .board(.requeue)),
        .init(
          .moveFirst, keys: [.character("[")], in: [.chats, .inspection], help: .board(.moveFirst)),
        .init(
          .moveLast, keys: [.character("]")], in: [.chats, .inspection], help: .board(.moveLast)),
        .init(
          .end, keys: [.character("e")], in: [.chats, .inspection], label: .label(.end),
          help: .board(.end)),
        .init(
          .whisper, keys: [.character("W")], in: [.chats, .inspection], label: .label(.whisper),
          help: .board(.whisper)),
        .init(
          .barge, keys: [.character("B")], in: [.chats, .inspection], label: .label(.barge),
          help: .board(.barge)),
        .init(
          .handled, keys: [.character("m")], in: [.chats, .inspection], label: .label(.handled),
          help: .board(.handled)),
        .init(
          .beyond, keys: [.character("O")], in: [.chats, .inspection], help: .board(.beyond)),
        .init(
          .filter, keys: [.character("/")], in: [.chats, .agents, .desk], label: .label(.filter),
          help: .board(.filter)),
        .init(
          .mark, keys: [.character(" ")], in: [.chats], label: .label(.mark), help: .board(.mark)),
        .init(.markAll, keys: [.character("*")], in: [.chats], help: .board(.markAll)),
        .init(
          .sort, keys: [.character("s")], in: [.chats, .agents, .desk], help: .board(.sort)),
        .init(.clear, keys: [.escape], in: [.chats], help: .board(.clear)),
      ]),

    .init(
      title: .title(.inspection),
      [
        .init(
          .back, keys: [.escape, .left], in: [.inspection], label: .label(.back),
          help: .board(.backToBoard)),
        .init(
          .nextPane, keys: [.tab, .backtab], in: [.inspection], label: .label(.otherPane),
          help: .board(.reasons)),
        .init(
          .nextChat, keys: [.character("n"), .modified(.alt, .down)], in: [.inspection],
          label: .label(.next), help: .board(.nextChat)),
        .init(
          .previousChat, keys: [.character("p"), .modified(.alt, .up)], in: [.inspection],
          label: .label(.previous), help: .board(.previousChat)),
        .init(
          .unfold, keys: [.character("+")], in: [.inspection], label: .label(.walk),
          help: .board(.unfold)),
      ]),

    .init(
      title: .title(.agents),
      [
        .init(
          .nextPane, keys: [.tab], in: [.chats], label: .label(.agents), help: .board(.agents)),
        .init(.nextPane, keys: [.tab], in: [.agents], label: .label(.desk), help: .board(.desk)),
        .init(
          .open, keys: [.enter], in: [.agents], label: .label(.toTheirChat),
          help: .board(.openTheirs)),
        .init(
          .availability, keys: [.character("u")], in: [.agents], help: .board(.availability)),
        .init(
          .back, keys: [.escape], in: [.agents, .desk, .help, .picker], label: .label(.back),
          help: .board(.back)),
        .init(.nextPane, keys: [.tab], in: [.desk], label: .label(.chats)),
        .init(
          .previousPane, keys: [.backtab], in: [.chats, .agents, .desk], help: .inbox(.previousPane)
        ),
      ]),

    .init(
      title: .title(.everywhere),
      [
        .init(.up, keys: [.up, .character("k")], in: [.anywhere], help: .board(.up)),
        .init(.up, keys: [.up, .ctrl("p")], in: [.help, .picker, .handOver]),
        .init(.down, keys: [.down, .character("j")], in: [.anywhere], help: .board(.down)),
        .init(.down, keys: [.down, .ctrl("n")], in: [.help, .picker, .handOver]),
        .init(.pageUp, keys: [.pageUp, .ctrl("b")], in: [.anywhere], help: .board(.pageUp)),
        .init(.pageUp, keys: [.pageUp], in: [.help, .picker, .handOver]),
        .init(
          .pageDown, keys: [.pageDown, .ctrl("f"), .character(" ")], in: [.anywhere],
          help: .board(.pageDown)),
        .init(.pageDown, keys: [.pageDown], in: [.help, .picker, .handOver]),
        .init(.first, keys: [.home, .character("g")], in: [.anywhere], help: .board(.first)),
        .init(.last, keys: [.end, .character("G")], in: [.anywhere], help: .board(.last)),
        .init(
          .help, keys: [.character("?"), .function(1)], in: [.anywhere], label: .label(.help),
          help: .board(.help)),
        .init(.help, keys: [.function(1)], in: [.help]),
        .init(
          .broadcast, keys: [.character("b")], in: [.anywhere], help: .board(.broadcast)),
        .init(
          .report, keys: [.character("R")], in: [.anywhere],
          help: .board(.report)),
        .init(.palette, keys: [.character(":")], in: [.anywhere], help: .board(.palette)),
        .init(.jump, keys: [.ctrl("k")], in: [.anywhere], help: .board(.jump)),
        .init(
          .run, keys: [.enter], in: [.help, .picker], label: .label(.run), help: .board(.run)),
        .init(
          .redraw, keys: [.ctrl("l")],
          in: [.anywhere, .help, .picker, .question, .handOver, .speaking],
          help: .board(.redraw)),
        .init(.reload, keys: [], in: [.anywhere], help: .board(.reload)),
        .init(.mouse, keys: [], in: [.anywhere], help: .board(.mouse)),
        .init(
          .suspend, keys: [.ctrl("z")], in: [.anywhere, .help, .picker, .question],
          help: .board(.suspend)),
        .init(
          .quit, keys: [.character("q")], in: [.anywhere], label: .label(.quit), help: .board(.quit)
        ),
        .init(
          .quit, keys: [.ctrl("c")],
          in: [.anywhere, .help, .picker, .question, .handOver, .speaking]),
      ]),

    .init(
      title: .title(.question),
      [
        .init(
          .yes, keys: [.character("y")], in: [.question], label: .label(.yes), help: .board(.yes)),
        .init(.yes, keys: [.enter], in: [.handOver], label: .label(.handOver)),
        .init(.nextPane, keys: [.tab, .backtab], in: [.handOver], label: .label(.note)),
        .init(.no, keys: [.escape], in: [.handOver, .speaking], label: .label(.back)),
        .init(.yes, keys: [.enter], in: [.speaking], label: .label(.send)),
        .init(
          .no, keys: [.character("n"), .escape], in: [.question], label: .label(.no),
          help: .board(.no)),
      ]),
  ],
  textContexts: [.help, .picker, .handOver, .speaking])

/// The board's keys, as its help lists them.
public func boardKeys(in tongue: Tongue) -> [HelpGroup] {
  boardHelp(KeyMap(boardCommands), tongue.words)
}

/// What the board's help lists: its keys, and what its words mean.
func boardHelp(_ keys: KeyMap<BoardAction, BoardContext>, _ texts: any Wording) -> [HelpGroup] {
  let glossary = texts.boardGlossary.map { HelpGroup.Line(SafeText($0.term), SafeText($0.meaning)) }
  return keys.help(texts) + [
    HelpGroup(title: SafeText(texts.title(.boardWords)), lines: glossary + SideSign.help(texts))
  ]
}
