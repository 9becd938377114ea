extension English {
  public func help(_ help: CommandText.Board) -> String {
    switch help {
    case .assign: "Put the selected chat to an agent or a team, at whom it rings. As above."
    case .requeue: "Send the selected chat back to the queue, to its place. Asks once. As above."
    case .moveFirst: "Move the selected chat to the front of the queue. As above."
    case .moveLast: "Move the selected chat to the end of the queue. As above."
    case .broadcast: "Say a line to all agents, which they see until they have read it. As above."
    case .beyond:
      "Do what was just refused since somebody has as many chats as they may. Asks once. As above."
    case .availability: "Make the selected agent unavailable, or available. Asks once."
    case .mark: "Mark the selected chat: what is done next is done to all that are marked."
    case .markAll: "Mark all of its section, or take the marks away."
    case .sort: "Order the open chats by urgency, deadline, length, visitor, agent, in turn."
    case .filter: "Show only what fits, such as team:sales wait>2m unanswered."
    case .clear: "Take the marks away, then the filter."
    case .desk: "On to the desk: whose turn is next, who is in dialogues, the day in charts."
    case .report: "Go to the figures of the desk: reports. For those who may read them."
    case .open: "Look at the selected chat: what is said in it, and why it went where it is."
    case .take: "Take the selected chat from the queue. For those who take chats."
    case .handOver: "Hand the selected chat over to somebody else. For those who may intervene."
    case .takeOver: "Take the selected chat over, whoever has it. Asks once. As above."
    case .end: "End the selected chat, however it stands. Asks once. As above."
    case .handled:
      "Mark the selected chat under MISSED handled, for everybody. For those who take chats."
    case .backToBoard: "Back to the board."
    case .reasons: "From the conversation to the reasons, and back."
    case .nextChat: "Look at the chat below on the board."
    case .previousChat: "Look at the chat above on the board."
    case .unfold: "Show all of the walk that led to the chat, above what was said; again for less."
    case .agents: "From the chats to the agents, and back."
    case .whisper: "Say something to the chat's agent that the visitor never sees. As above."
    case .barge: "Speak to the visitor beside the chat's agent, under your name. As above."
    case .openTheirs: "Go to the selected agent's chat; again: to their next one."
    case .back: "Back to the chats, out of help."
    case .up: "The row above, or a line back."
    case .down: "The row below, or a line on."
    case .pageUp: "A page back."
    case .pageDown: "A page on. At its end a conversation follows what is said."
    case .first: "The first row, or the beginning."
    case .last: "The last row, or the end."
    case .help: "List every key and what words mean; type to search, run the selected one."
    case .palette: "Do anything by its name: type some of its letters."
    case .jump: "Go anywhere: chats, past ones, visitors, agents, teams; type some letters."
    case .run: "In help and in the list by name: do what is selected."
    case .redraw: "Draw the screen anew."
    case .reload: "Take in what you have changed in config.toml."
    case .mouse:
      "Mouse on or off: the wheel scrolls, a click opens; with Shift the terminal selects text."
    case .suspend: "Suspend; fg comes back."
    case .quit: "Quit the board."
    case .yes: "Yes, do what is asked."
    case .no: "No, leave everything as it is."
    }
  }

  public var boardGlossary: [(term: String, meaning: String)] {
    [
      ("for, at, with", "Whom a visitor asked for; at whom it rings; who talks to them."),
      ("till 14:05", "So long the visitor is ready to wait; then the chat falls back."),
      ("in turn", "It rings there because it is that agent's turn."),
      ("as owner", "It rings there because the visitor's company belongs to that agent."),
      ("fell back", "Nobody came in time: the visitor was shown the text for that and left alone."),
      ("abandoned", "The visitor left before anybody came."),
      ("missed", "Fell back or abandoned, and nobody has seen to it yet; or a message was left."),
      ("2 unanswered", "What the visitor has written since the agent's last answer."),
      ("2 of 3 chats", "The agent's chats and what rings, and how many they may have."),
      ("free till 17:00", "Then their schedule, or what they chose by hand, ends."),
      ("missed offers", "Unavailable because they let several chats ring in vain."),
      ("gone", "Their program ended: their chats go back to the queue unless they return."),
      ("\u{25CF} \u{25CB}", "Their program is running, or it is not."),
      ("watching", "You look on here, without an inbox in which chats would ring."),
    ]
  }
}
