public import Terminal
import Text

/// The inbox's keys: what they do, the footer and the help are all made from this table. An entry
/// without help adds its keys to the one above it: the same with Alt works while one writes too.
public let inboxCommands = CommandTable<InboxAction, InboxContext>(
  [
    .init(
      title: "A chat rings",
      [
        .init(
          .accept, keys: [.character("a")], in: [.outside], label: "accept",
          help: "Accept the chat in the banner; go there unless you write."),
        .init(
          .accept, keys: [.alt("a")], in: [.anywhere, .help], label: "accept", help: ""),
        .init(
          .decline, keys: [.character("x")], in: [.outside], label: "decline",
          help: "Decline the chat in the banner; the next agent is asked if the settings allow."),
        .init(
          .decline, keys: [.alt("x")], in: [.anywhere, .help], label: "decline", help: ""),
        .init(
          .undoDecline, keys: [.character("u")], in: [.outside], label: "undo",
          help: "Take a decline back, in the three seconds before the desk is told of it."),
        .init(
          .undoDecline, keys: [.alt("u")], in: [.anywhere, .help], label: "undo", help: ""),
      ]),

    .init(
      title: "Writing",
      [
        .init(
          .send, keys: [.enter], in: [.composer], label: "send",
          help: "Send the message. A paste never sends."),
        .init(
          .saveNote, keys: [.enter], in: [.note], label: "save note",
          help: "In a note: save it. The visitor never sees it; a paste never saves."),
        .init(
          .newLine, keys: [.ctrl("j"), .altEnter, .modified(.shift, .enter)],
          in: [.composer, .note], label: "new line",
          help: "Start a new line in the message or note."),
        .init(
          .note, keys: [.character("m")], in: [.outside], label: "",
          help: "Write a note on the chat, which the visitor never sees; again to write to them."),
        .init(.note, keys: [.alt("m")], in: [.anywhere], label: "note", help: ""),
        .init(
          .back, keys: [.escape], in: [.note], label: "to the visitor",
          help: "In a note: write to the visitor again; the note stays as it is."),
      ]),

    .init(
      title: "Chats",
      [
        .init(
          .write, keys: [.enter, .character("r")], in: [.list, .reading], label: "write",
          help: "Write to the visitor of the selected chat, or read it if it is not yours."),
        .init(
          .take, keys: [.character("t")], in: [.outside], label: "take",
          help: "Take the selected chat from the queue."),
        .init(
          .handOver, keys: [.character("h")], in: [.outside], label: "hand over",
          help: "Hand the selected chat over: to an agent, a team, or back to the queue."),
        .init(.handOver, keys: [.alt("h")], in: [.anywhere], label: "", help: ""),
        .init(
          .nextUnanswered, keys: [.character("n")], in: [.outside], label: "next",
          help: "Go to the next visitor who waits for an answer and write, longest wait first."),
        .init(
          .nextUnanswered, keys: [.alt("n")], in: [.anywhere], label: "next", help: ""),
        .init(
          .end, keys: [.character("e")], in: [.outside], label: "end",
          help: "End the selected chat. Asks once."),
        .init(.end, keys: [.alt("e")], in: [.anywhere], label: "end", help: ""),
        .init(
          .up, keys: [.up, .character("k")], in: [.list, .reading, .visitor, .zoom], label: "",
          help: "The chat above; in a conversation, a line back."),
        .init(.up, keys: [.up], in: [.help], label: "", help: ""),
        .init(
          .down, keys: [.down, .character("j")], in: [.list, .reading, .visitor, .zoom],
          label: "", help: "The chat below; in a conversation, a line on."),
        .init(.down, keys: [.down], in: [.help], label: "", help: ""),
        .init(
          .previousChat, keys: [.modified(.alt, .up)], in: [.anywhere], label: "",
          help: "The chat above; while writing, the next one you write in. Drafts are kept."),
        .init(
          .nextChat, keys: [.modified(.alt, .down)], in: [.anywhere], label: "",
          help: "The chat below; while writing, the next one you write in. Drafts are kept."),
        .init(
          .first, keys: [.home, .character("g")], in: [.list, .reading, .visitor, .zoom],
          label: "", help: "The first chat; in a conversation, its beginning."),
        .init(
          .last, keys: [.end, .character("G")], in: [.list, .reading, .visitor, .zoom], label: "",
          help: "The last chat; in a conversation, its end."),
      ]),

    .init(
      title: "Panes",
      [
        .init(
          .open, keys: [.enter], in: [.visitor], label: "open",
          help: "In the visitor's pane: open the past chat that is selected."),
        .init(
          .back, keys: [.escape], in: [.composer, .reading, .visitor, .zoom, .help, .list],
          label: "back", help: "Back: to the chats, out of a past chat, out of zoom and help."),
        .init(
          .back, keys: [.character("q")], in: [.zoom], label: "",
          help: "In zoom: back, and not out of the inbox."),
        .init(
          .nextPane, keys: [.tab], in: [.anywhere], label: "next pane",
          help: "The next pane: chats, conversation, visitor. Not out of a text: Esc leaves that."),
        .init(
          .previousPane, keys: [.backtab], in: [.anywhere], label: "", help: "The pane before."),
        .init(
          .toggleAvailability, keys: [.character("o")], in: [.outside], label: "on/off",
          help: "Become available or unavailable for new chats. Chats you have stay yours."),
        .init(
          .toggleAvailability, keys: [.alt("o")], in: [.anywhere], label: "", help: ""),
        .init(
          .switchScope, keys: [.character("p")], in: [.outside], label: "past",
          help: "List everybody's past chats too, or the open ones alone."),
        .init(
          .visitor, keys: [.character("v")], in: [.outside], label: "visitor",
          help: "Go to what is known of the visitor, and their past chats."),
        .init(.visitor, keys: [.alt("v")], in: [.anywhere], label: "", help: ""),
        .init(
          .zoom, keys: [.character("z")], in: [.outside], label: "zoom",
          help: "Show the conversation alone and plainly, to copy from; again to go back."),
        .init(.zoom, keys: [.alt("z")], in: [.anywhere], label: "", help: ""),
        .init(
          .clearMissed, keys: [.character("c")], in: [.outside], label: "clear",
          help: "Clear the lists of missed offers and ended chats. Quitting forgets the missed."),
      ]),

    .init(
      title: "Reading back, also while writing",
      [
        .init(
          .pageUp, keys: [.pageUp], in: [.anywhere, .help], label: "",
          help: "A page of the conversation back; of the visitor's pane in it."),
        .init(
          .pageDown, keys: [.pageDown], in: [.anywhere, .help], label: "",
          help: "A page on; at the end the conversation follows what is said."),
        .init(
          .scrollUp, keys: [.modified(.control, .up)], in: [.anywhere], label: "",
          help: "A line back."),
        .init(
          .scrollDown, keys: [.modified(.control, .down)], in: [.anywhere], label: "",
          help: "A line on."),
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

    .init(
      title: "Everywhere",
      [
        .init(
          .help, keys: [.character("?")], in: [.outside], label: "help",
          help: "List every key; type to search. F1 also while writing."),
        .init(.help, keys: [.function(1)], in: [.anywhere, .help], label: "help", help: ""),
        .init(
          .redraw, keys: [.ctrl("l")], in: [.anywhere, .help, .question, .handOver], label: "",
          help: "Draw the screen anew."),
        .init(
          .suspend, keys: [.ctrl("z")], in: [.anywhere, .help], label: "",
          help: "Suspend; fg comes back. You are not present meanwhile. Asks once with open chats."),
        .init(
          .quit, keys: [.character("q")], in: [.outside], label: "quit",
          help: "Quit. Drafts are kept. Asks once with open chats. C-c from anywhere."),
        .init(
          .quit, keys: [.ctrl("c")], in: [.anywhere, .help, .question, .handOver], label: "",
          help: ""),
      ]),
  ],
  textContexts: [.composer, .note, .help, .handOver])

/// What the inbox's help lists: its keys, and those of the text that is written.
let inboxHelp: [HelpGroup] = {
  var groups = inboxCommands.help()
  let editing = textCommands.help { key in
    inboxCommands.action(for: key, in: [.composer, .anywhere]) != nil
  }
  groups.insert(contentsOf: editing, at: max(0, groups.count - 2))
  return groups + [HelpGroup(title: "Signs", lines: [sidesHelp])]
}()

/// What the signs before what was said mean.
let sidesHelp = HelpGroup.Line(
  SideSign.visitor + " " + SideSign.agent,
  "Said by the visitor; said by an agent, whatever the names beside it are.")
