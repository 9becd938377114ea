public import Terminal
import Text
public import Words

/// The report's keys: what they do, the footer and the help are all made from this table.
public let reportCommands = CommandTable<ReportAction, ReportContext, CommandText>(
  [
    .init(
      title: .title(.figures),
      [
        .init(
          .by, keys: [.character("b")], in: [.anywhere], label: .label(.by), help: .report(.by)),
        .init(.byBefore, keys: [.character("B")], in: [.anywhere], help: .report(.byBefore)),
        .init(
          .filter, keys: [.character("/")], in: [.anywhere], label: .label(.filter),
          help: .report(.filter)),
        .init(
          .nextPane, keys: [.tab, .backtab], in: [.figures], label: .label(.charts),
          help: .report(.nextPane)),
        .init(.nextPane, keys: [.tab, .backtab], in: [.charts], label: .label(.figures)),
      ]),

    .init(
      title: .title(.time),
      [
        .init(
          .earlier, keys: [.character("["), .left], in: [.anywhere], label: .label(.earlier),
          help: .report(.earlier)),
        .init(
          .later, keys: [.character("]"), .right], in: [.anywhere], label: .label(.later),
          help: .report(.later)),
        .init(.today, keys: [.character("t")], in: [.anywhere], help: .report(.today)),
        .init(.yesterday, keys: [.character("y")], in: [.anywhere], help: .report(.yesterday)),
        .init(.week, keys: [.character("w")], in: [.anywhere], help: .report(.week)),
        .init(.sevenDays, keys: [.character("7")], in: [.anywhere], help: .report(.sevenDays)),
        .init(.thirtyDays, keys: [.character("3")], in: [.anywhere], help: .report(.thirtyDays)),
        .init(.everything, keys: [.character("a")], in: [.anywhere], help: .report(.everything)),
        .init(
          .zone, keys: [.character("z")], in: [.anywhere], label: .label(.zone),
          help: .report(.zone)),
        .init(.again, keys: [.character("r")], in: [.anywhere], help: .report(.again)),
      ]),

    .init(
      title: .title(.everywhere),
      [
        .init(.up, keys: [.up, .character("k")], in: [.anywhere], help: .report(.up)),
        .init(.up, keys: [.up, .ctrl("p")], in: [.help, .picker]),
        .init(.down, keys: [.down, .character("j")], in: [.anywhere], help: .report(.down)),
        .init(.down, keys: [.down, .ctrl("n")], in: [.help, .picker]),
        .init(.pageUp, keys: [.pageUp, .ctrl("b")], in: [.anywhere], help: .report(.pageUp)),
        .init(.pageUp, keys: [.pageUp], in: [.help, .picker]),
        .init(
          .pageDown, keys: [.pageDown, .ctrl("f"), .character(" ")], in: [.anywhere],
          help: .report(.pageDown)),
        .init(.pageDown, keys: [.pageDown], in: [.help, .picker]),
        .init(.first, keys: [.home, .character("g")], in: [.anywhere], help: .report(.first)),
        .init(.last, keys: [.end, .character("G")], in: [.anywhere], help: .report(.last)),
        .init(
          .back, keys: [.escape], in: [.anywhere, .help, .picker], label: .label(.back),
          help: .report(.back)),
        .init(
          .help, keys: [.character("?"), .function(1)], in: [.anywhere], label: .label(.help),
          help: .report(.help)),
        .init(.help, keys: [.function(1)], in: [.help]),
        .init(.palette, keys: [.character(":")], in: [.anywhere], help: .report(.palette)),
        .init(
          .run, keys: [.enter], in: [.help, .picker], label: .label(.run), help: .report(.run)),
        .init(
          .redraw, keys: [.ctrl("l")], in: [.anywhere, .help, .picker], help: .report(.redraw)),
        .init(.reload, keys: [], in: [.anywhere], help: .report(.reload)),
        .init(.mouse, keys: [], in: [.anywhere], help: .report(.mouse)),
        .init(
          .suspend, keys: [.ctrl("z")], in: [.anywhere, .help, .picker], help: .report(.suspend)),
        .init(
          .quit, keys: [.character("q")], in: [.anywhere], label: .label(.quit),
          help: .report(.quit)),
        .init(.quit, keys: [.ctrl("c")], in: [.anywhere, .help, .picker]),
      ]),
  ],
  textContexts: [.help, .picker])

/// The report's keys, as its help lists them.
public func reportKeys(in tongue: Tongue) -> [HelpGroup] {
  KeyMap(reportCommands).help(tongue.words)
}
