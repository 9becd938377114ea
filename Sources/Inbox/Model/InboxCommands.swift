public import Terminal
import Text

/// The inbox's keys: what they do, the footer and the help are all made from this table.
public let inboxCommands = CommandTable<InboxAction, InboxContext>(
  [
    .init(
      .yes, keys: [.character("y")], in: [.question], label: "yes",
      help: "Yes, do what is asked."),
    .init(
      .no, keys: [.character("n"), .escape], in: [.question], label: "no",
      help: "No, leave everything as it is."),

    .init(
      .accept, keys: [.character("a")], in: [.outside], label: "accept",
      help: "Accept the chat in the banner and write to its visitor."),
    .init(
      .accept, keys: [.alt("a")], in: [.anywhere], label: "accept",
      help: "Accept the chat in the banner, also while writing to somebody else."),
    .init(
      .decline, keys: [.character("x")], in: [.outside], label: "decline",
      help: "Decline the chat in the banner; it is offered to somebody else."),
    .init(
      .decline, keys: [.alt("x")], in: [.anywhere], label: "decline",
      help: "Decline the chat in the banner, also while writing."),

    .init(
      .send, keys: [.enter], in: [.composer], label: "send",
      help: "Send the message. A paste never sends."),
    .init(
      .saveNote, keys: [.enter], in: [.note], label: "save note",
      help: "Save the note. The visitor never sees it; a paste never saves."),
    .init(
      .newLine, keys: [.ctrl("j"), .altEnter], in: [.composer, .note], label: "new line",
      help: "Start a new line in the message or note."),

    .init(
      .write, keys: [.enter, .character("r")], in: [.list, .reading], label: "write",
      help: "Write to the visitor of the selected chat, or read it if it is not yours."),
    .init(
      .take, keys: [.character("t")], in: [.outside], label: "take",
      help: "Take the selected chat from the queue."),
    .init(
      .nextUnanswered, keys: [.character("n")], in: [.outside], label: "next",
      help: "Go to the visitor who has waited longest for an answer."),
    .init(
      .nextUnanswered, keys: [.alt("n")], in: [.anywhere], label: "next",
      help: "Go to the visitor who has waited longest for an answer, also while writing."),
    .init(
      .note, keys: [.alt("m")], in: [.anywhere], label: "note",
      help: "Write a note on the chat, which the visitor never sees; again to write to them."),
    .init(
      .note, keys: [.character("m")], in: [.outside], label: "",
      help: "Write a note on the chat, which the visitor never sees."),
    .init(
      .end, keys: [.character("e")], in: [.outside], label: "end",
      help: "End the selected chat. Asks once."),
    .init(
      .end, keys: [.alt("e")], in: [.anywhere], label: "end",
      help: "End the selected chat, also while writing. Asks once."),

    .init(
      .up, keys: [.up, .character("k")], in: [.list, .reading, .visitor, .zoom], label: "",
      help: "Up: the chat above, or a line back."),
    .init(
      .down, keys: [.down, .character("j")], in: [.list, .reading, .visitor, .zoom], label: "",
      help: "Down: the chat below, or a line on."),
    .init(
      .up, keys: [.up], in: [.help], label: "", help: "A line back in the help."),
    .init(
      .down, keys: [.down], in: [.help], label: "", help: "A line on in the help."),
    .init(
      .open, keys: [.enter], in: [.visitor], label: "open",
      help: "Open the visitor's past chat that is selected."),
    .init(
      .back, keys: [.escape], in: [.note], label: "to the visitor",
      help: "Write to the visitor again; the note stays as it is."),
    .init(
      .back, keys: [.escape], in: [.composer, .reading, .visitor, .zoom, .help, .list],
      label: "back", help: "Back: to the chats, out of a past chat, out of zoom and help."),
    .init(
      .nextPane, keys: [.tab], in: [.anywhere], label: "next pane",
      help: "Go to the next pane: chats, conversation, visitor."),
    .init(
      .previousPane, keys: [.backtab], in: [.anywhere], label: "",
      help: "Go to the pane before."),
    .init(
      .previousChat, keys: [.modified(.alt, .up)], in: [.anywhere], label: "",
      help: "Show the chat above, also while writing; each chat keeps its draft."),
    .init(
      .nextChat, keys: [.modified(.alt, .down)], in: [.anywhere], label: "",
      help: "Show the chat below, also while writing; each chat keeps its draft."),
    .init(
      .toggleAvailability, keys: [.character("o")], in: [.outside], label: "on/off",
      help: "Become available or unavailable for new chats. Chats you have stay yours."),
    .init(
      .switchScope, keys: [.character("p")], in: [.outside], label: "past",
      help: "Show everybody's past chats too, or the open ones alone."),
    .init(
      .visitor, keys: [.character("v")], in: [.outside], label: "visitor",
      help: "Go to what is known of the visitor, and their past chats."),
    .init(
      .visitor, keys: [.alt("v")], in: [.anywhere], label: "",
      help: "Go to what is known of the visitor, also while writing."),
    .init(
      .zoom, keys: [.character("z")], in: [.outside], label: "zoom",
      help: "Show the conversation alone and plainly, to copy from; again to go back."),
    .init(
      .zoom, keys: [.alt("z")], in: [.anywhere], label: "",
      help: "Show the conversation alone and plainly, also while writing."),
    .init(
      .pageUp, keys: [.pageUp], in: [.anywhere, .help], label: "",
      help: "Read back a page of the conversation."),
    .init(
      .pageDown, keys: [.pageDown], in: [.anywhere, .help], label: "",
      help: "Read on a page; at the end the conversation follows what is said."),
    .init(
      .scrollUp, keys: [.modified(.control, .up)], in: [.anywhere], label: "",
      help: "Read back a line of the conversation, also while writing."),
    .init(
      .scrollDown, keys: [.modified(.control, .down)], in: [.anywhere], label: "",
      help: "Read on a line of the conversation, also while writing."),
    .init(
      .first, keys: [.home, .character("g")], in: [.list, .reading, .visitor, .zoom], label: "",
      help: "The first chat, or the beginning of the conversation."),
    .init(
      .last, keys: [.end, .character("G")], in: [.list, .reading, .visitor, .zoom], label: "",
      help: "The last chat, or the end of the conversation."),
    .init(
      .clearMissed, keys: [.character("c")], in: [.outside], label: "clear",
      help: "Clear the list of missed offers and ended chats."),

    .init(
      .help, keys: [.character("?")], in: [.outside], label: "help",
      help: "List every key; type to search."),
    .init(
      .help, keys: [.function(1)], in: [.anywhere, .help], label: "help",
      help: "List every key, also while writing; type to search."),
    .init(
      .redraw, keys: [.ctrl("l")], in: [.anywhere, .help, .question], label: "",
      help: "Draw the screen anew."),
    .init(
      .suspend, keys: [.ctrl("z")], in: [.anywhere, .help], label: "",
      help: "Suspend; fg comes back. You are not present meanwhile. Asks once with open chats."),
    .init(
      .quit, keys: [.character("q")], in: [.outside], label: "quit",
      help: "Quit. Drafts are kept. Asks once with open chats."),
    .init(
      .quit, keys: [.ctrl("c")], in: [.anywhere, .help, .question], label: "",
      help: "Quit, from anywhere. Drafts are kept. Asks once with open chats."),
  ],
  textContexts: [.composer, .note, .help])
