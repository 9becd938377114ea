public import Terminal
import Text

/// The board's keys: what they do, the footer and the help are all made from this table.
public let boardCommands = CommandTable<BoardAction, BoardContext>(
  [
    .init(
      title: "Chats",
      [
        .init(
          .open, keys: [.enter], in: [.chats], label: "look",
          help: "Look at the selected chat: what is said in it, and why it went where it is."),
        .init(
          .take, keys: [.character("t")], in: [.chats, .inspection], label: "take",
          help: "Take the selected chat from the queue. For those who take chats."),
        .init(
          .handOver, keys: [.character("h")], in: [.chats, .inspection], label: "hand over",
          help: "Hand the selected chat over to somebody else. For those who may intervene."),
        .init(
          .takeOver, keys: [.character("T")], in: [.chats, .inspection], label: "",
          help: "Take the selected chat over, whoever has it. Asks once. As above."),
        .init(
          .end, keys: [.character("e")], in: [.chats, .inspection], label: "end",
          help: "End the selected chat, however it stands. Asks once. As above."),
      ]),

    .init(
      title: "A chat that is looked at",
      [
        .init(
          .back, keys: [.escape, .left], in: [.inspection], label: "back",
          help: "Back to the board."),
        .init(
          .nextPane, keys: [.tab, .backtab], in: [.inspection], label: "talk/why",
          help: "From the conversation to the reasons, and back."),
        .init(
          .nextChat, keys: [.character("n"), .modified(.alt, .down)], in: [.inspection],
          label: "next", help: "Look at the chat below on the board."),
        .init(
          .previousChat, keys: [.character("p"), .modified(.alt, .up)], in: [.inspection],
          label: "previous", help: "Look at the chat above on the board."),
      ]),

    .init(
      title: "Agents",
      [
        .init(
          .nextPane, keys: [.tab, .backtab], in: [.chats], label: "agents",
          help: "From the chats to the agents, and back."),
        .init(
          .open, keys: [.enter], in: [.agents], label: "to their chat",
          help: "Go to the selected agent's chat; again: to their next one."),
        .init(
          .back, keys: [.escape], in: [.agents, .help], label: "back",
          help: "Back to the chats, out of help."),
        .init(
          .nextPane, keys: [.tab, .backtab], in: [.agents], label: "chats", help: ""),
      ]),

    .init(
      title: "Everywhere",
      [
        .init(
          .up, keys: [.up, .character("k")], in: [.anywhere], label: "",
          help: "The row above, or a line back."),
        .init(.up, keys: [.up], in: [.help], label: "", help: ""),
        .init(
          .down, keys: [.down, .character("j")], in: [.anywhere], label: "",
          help: "The row below, or a line on."),
        .init(.down, keys: [.down], in: [.help], label: "", help: ""),
        .init(
          .pageUp, keys: [.pageUp, .ctrl("b")], in: [.anywhere], label: "", help: "A page back."),
        .init(.pageUp, keys: [.pageUp], in: [.help], label: "", help: ""),
        .init(
          .pageDown, keys: [.pageDown, .ctrl("f"), .character(" ")], in: [.anywhere], label: "",
          help: "A page on. At its end a conversation follows what is said."),
        .init(.pageDown, keys: [.pageDown], in: [.help], label: "", help: ""),
        .init(
          .first, keys: [.home, .character("g")], in: [.anywhere], label: "",
          help: "The first row, or the beginning."),
        .init(
          .last, keys: [.end, .character("G")], in: [.anywhere], label: "",
          help: "The last row, or the end."),
        .init(
          .help, keys: [.character("?"), .function(1)], in: [.anywhere], label: "help",
          help: "List every key and what words mean; type to search."),
        .init(.help, keys: [.function(1)], in: [.help], label: "", help: ""),
        .init(
          .redraw, keys: [.ctrl("l")], in: [.anywhere, .help, .question, .handOver], label: "",
          help: "Draw the screen anew."),
        .init(
          .suspend, keys: [.ctrl("z")], in: [.anywhere, .help, .question], label: "",
          help: "Suspend; fg comes back."),
        .init(
          .quit, keys: [.character("q")], in: [.anywhere], label: "quit",
          help: "Quit the board. C-c from anywhere."),
        .init(
          .quit, keys: [.ctrl("c")], in: [.anywhere, .help, .question, .handOver], label: "",
          help: ""),
      ]),

    .init(
      title: "A question",
      [
        .init(
          .yes, keys: [.character("y")], in: [.question], label: "yes",
          help: "Yes, do what is asked."),
        .init(.yes, keys: [.enter], in: [.handOver], label: "hand over", help: ""),
        .init(.no, keys: [.escape], in: [.handOver], label: "back", help: ""),
        .init(
          .no, keys: [.character("n"), .escape], in: [.question], label: "no",
          help: "No, leave everything as it is."),
      ]),
  ],
  textContexts: [.help, .handOver])

/// What the board's help lists: its keys, and what its words mean.
let boardHelp =
  boardCommands.help() + [
    HelpGroup(
      title: "Words on the board",
      lines: [
        .init("for, at, with", "Whom a visitor asked for; at whom it rings; who talks to them."),
        .init("till 14:05", "So long the visitor is ready to wait; then the chat falls back."),
        .init("in turn", "It rings there because it is that agent's turn."),
        .init("as owner", "It rings there because the visitor's company belongs to that agent."),
        .init(
          "fell back",
          "Nobody came in time: the visitor was shown the text for that and left alone."
        ),
        .init("abandoned", "The visitor left before anybody came."),
        .init("2 unanswered", "What the visitor has written since the agent's last answer."),
        .init("2 of 3 chats", "The agent's chats and what rings, and how many they may have."),
        .init("free till 17:00", "Then their schedule, or what they chose by hand, ends."),
        .init("missed offers", "Unavailable because they let several chats ring in vain."),
        .init("gone", "Their program ended: their chats go back to the queue unless they return."),
        .init("\u{25CF} \u{25CB}", "Their program is running, or it is not."),
        .init("watching", "You look on here, without an inbox in which chats would ring."),
        sidesHelp,
      ])
  ]
