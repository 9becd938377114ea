extension English {
  public func help(_ help: CommandText.Inbox) -> String {
    switch help {
    case .accept: "Accept the chat in the banner; go there unless you write."
    case .decline: "Decline the chat in the banner; the next agent is asked if the settings allow."
    case .undo:
      "Take a decline back, in three seconds before the desk is told of it; or that a chat is handled."
    case .block: "Block the visitor of the selected chat for 30 days. Asks once; an open chat ends."
    case .merge:
      "Say that the visitor and another one of their email are one person. Asks once; it is for good."
    case .me: "Your own settings: see and change your name, time zone, schedule and picture."
    case .handled: "Under MISSED: mark the selected chat handled, for everybody."
    case .send: "Send the message. A paste never sends."
    case .saveNote: "In a note: save it. The visitor never sees it; a paste never saves."
    case .suggestion: "Put in what your assist program suggests, to be edited and sent by you."
    case .editor: "Write it in your editor (VISUAL, EDITOR). Chats go on; you are told what came."
    case .newLine: "Start a new line in the message or note."
    case .note: "Write a note on the chat, which the visitor never sees; again to write to them."
    case .backFromNote: "In a note: write to the visitor again; the note stays as it is."
    case .write: "Write to the visitor of the selected chat, or read it if it is not yours."
    case .take: "Take the selected chat from the queue."
    case .handOver: "Hand the selected chat over: to an agent, a team, or back to the queue."
    case .next: "Go to what calls next: who rings, who waits for an answer, what is unread."
    case .end: "End the selected chat. Asks once."
    case .whisper, .barge, .putAway: helpOfVoices(help)
    case .up: "The chat above; in a conversation, a line back."
    case .down: "The chat below; in a conversation, a line on."
    case .previousChat: "The chat above; while writing, the next one you write in. Drafts are kept."
    case .nextChat: "The chat below; while writing, the next one you write in. Drafts are kept."
    case .first: "The first chat; in a conversation, its beginning."
    case .last: "The last chat; in a conversation, its end."
    case .open: "In the visitor's pane: open the past chat that is selected."
    case .back: "Back: to the chats, out of a past chat, out of zoom and help."
    case .backFromZoom: "In zoom: back, and not out of the inbox."
    case .nextPane:
      "The next pane: chats, conversation, visitor. Not out of a text."
    case .previousPane: "The pane before."
    case .toggleAvailability:
      "Become available or unavailable for new chats. Chats you have stay yours."
    case .switchScope: "List everybody's past chats too, or the open ones alone."
    case .visitor: "Go to what is known of the visitor, and their past chats."
    case .zoom: "Show the conversation alone and plainly, to copy from; again to go back."
    case .openBeside, .closeBeside, .goLeft, .goRight, .moveLeft, .moveRight: sideBySide(help)
    case .clearMissed:
      "Clear the lists of missed offers and ended chats. Quitting forgets the missed."
    case .saveTranscript:
      "Save the conversation as a text file where the inbox was started, without notes."
    case .find, .search, .findNext, .findPrevious, .readBroadcast: looking(help)
    case .openAddress: "Open an address of the conversation; of several, the one you pick."
    case .copyAddress: "Copy an address of the conversation; of several, the one you pick."
    case .copyMessage: "Copy the message that was found, else the last one you see."
    case .unfold: "Show the chat in short and the walk to it, above what was said; again for less."
    case .pageUp: "A page of the conversation back; of the visitor's pane in it."
    case .pageDown: "A page on; at the end the conversation follows what is said."
    case .scrollUp: "A line back."
    case .scrollDown: "A line on."
    case .yes: "Yes, do what is asked."
    case .no: "No, leave everything as it is."
    case .help: "List every key; type to search, run the one that is selected."
    case .palette: "Do anything by its name: type some of its letters."
    case .jump: "Go anywhere: chats, past ones, visitors, agents, teams; type some letters."
    case .run: "In help and in the list by name: do what is selected."
    case .redraw: "Draw the screen anew."
    case .reload: "Take in what you have changed in config.toml."
    case .mouse:
      "Mouse on or off: the wheel scrolls, a click opens; with Shift the terminal selects text."
    case .suspend:
      "Suspend; fg comes back. You are not present meanwhile. Asks once with open chats."
    case .quit: "Quit. Drafts are kept. Asks once with open chats."
    }
  }

  private func looking(_ help: CommandText.Inbox) -> String {
    switch help {
    case .find: "Look for words in the conversation; small letters stand for capitals too."
    case .search: "Look for what was said in all chats, open and past."
    case .readBroadcast: "What was said to all agents is read, and goes from the screen."
    case .findNext: "While looking for words: where they stand before."
    default: "While looking for words: where they stand after."
    }
  }

  private func sideBySide(_ help: CommandText.Inbox) -> String {
    switch help {
    case .openBeside: "On a wide screen: put the chat that calls next beside this one, up to four."
    case .closeBeside: "Side by side: close this conversation; its chat goes on."
    case .goLeft: "Side by side: go to the conversation on the left."
    case .goRight: "Side by side: go to the conversation on the right."
    case .moveLeft: "Side by side: move this conversation to the left."
    default: "Side by side: move this conversation to the right."
    }
  }
}
