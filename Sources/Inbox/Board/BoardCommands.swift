public import Terminal
import Text

/// The board's keys: what they do, the footer and the help are all made from this table.
public let boardCommands = CommandTable<BoardAction, BoardContext>(
  [
    .init(
      .yes, keys: [.character("y")], in: [.question], label: "yes",
      help: "Yes, do what is asked."),
    .init(
      .no, keys: [.character("n"), .escape], in: [.question], label: "no",
      help: "No, leave everything as it is."),

    .init(
      .open, keys: [.enter], in: [.chats], label: "look",
      help: "Look at the selected chat: what is said in it, and why it went where it is."),
    .init(
      .open, keys: [.enter], in: [.agents], label: "to their chat",
      help: "Go to the selected agent's chat; again: to their next one."),
    .init(
      .back, keys: [.escape, .left], in: [.inspection], label: "back",
      help: "Back to the board."),
    .init(
      .back, keys: [.escape], in: [.agents, .help], label: "back",
      help: "Back to the chats, out of help."),
    .init(
      .nextPane, keys: [.tab, .backtab], in: [.chats], label: "agents",
      help: "Go to the agents."),
    .init(
      .nextPane, keys: [.tab, .backtab], in: [.agents], label: "chats",
      help: "Go to the chats."),
    .init(
      .nextPane, keys: [.tab, .backtab], in: [.inspection], label: "talk/why",
      help: "Go to the reasons, and back to the conversation."),
    .init(
      .nextChat, keys: [.character("n"), .modified(.alt, .down)], in: [.inspection],
      label: "next", help: "Look at the chat below on the board."),
    .init(
      .previousChat, keys: [.character("p"), .modified(.alt, .up)], in: [.inspection],
      label: "previous", help: "Look at the chat above on the board."),

    .init(
      .take, keys: [.character("t")], in: [.chats, .inspection], label: "take",
      help: "Take the selected chat from the queue. For those who take chats."),
    .init(
      .end, keys: [.character("e")], in: [.chats, .inspection], label: "end",
      help: "End the selected chat, whoever talks in it. Asks once. For those who may intervene."),

    .init(
      .up, keys: [.up, .character("k")], in: [.anywhere], label: "",
      help: "Up: the row above, or a line back."),
    .init(
      .down, keys: [.down, .character("j")], in: [.anywhere], label: "",
      help: "Down: the row below, or a line on."),
    .init(.up, keys: [.up], in: [.help], label: "", help: "A line back in the help."),
    .init(.down, keys: [.down], in: [.help], label: "", help: "A line on in the help."),
    .init(
      .pageUp, keys: [.pageUp, .ctrl("b")], in: [.anywhere], label: "", help: "A page back."),
    .init(
      .pageDown, keys: [.pageDown, .ctrl("f"), .character(" ")], in: [.anywhere], label: "",
      help: "A page on. At its end a conversation follows what is said."),
    .init(
      .pageUp, keys: [.pageUp], in: [.help], label: "", help: "A page back in the help."),
    .init(
      .pageDown, keys: [.pageDown], in: [.help], label: "", help: "A page on in the help."),
    .init(
      .first, keys: [.home, .character("g")], in: [.anywhere], label: "",
      help: "The first row, or the beginning."),
    .init(
      .last, keys: [.end, .character("G")], in: [.anywhere], label: "",
      help: "The last row, or the end."),

    .init(
      .help, keys: [.character("?"), .function(1)], in: [.anywhere], label: "help",
      help: "List every key; type to search."),
    .init(.help, keys: [.function(1)], in: [.help], label: "", help: "Leave the help."),
    .init(
      .redraw, keys: [.ctrl("l")], in: [.anywhere, .help, .question], label: "",
      help: "Draw the screen anew."),
    .init(
      .suspend, keys: [.ctrl("z")], in: [.anywhere, .help, .question], label: "",
      help: "Suspend; fg comes back."),
    .init(
      .quit, keys: [.character("q")], in: [.anywhere], label: "quit", help: "Quit the board."),
    .init(
      .quit, keys: [.ctrl("c")], in: [.anywhere, .help, .question], label: "",
      help: "Quit, from anywhere."),
  ],
  textContexts: [.help])
