import ArgumentParser
import FrontDesk
import Words

struct WhisperCommand: TakesTexts {
  static let configuration = CommandConfiguration(
    commandName: "whisper",
    abstract: "Say something to a chat's agent that the visitor never sees.",
    discussion: """
      Only the agent who has the chat and those who may see all chats read it. It moves no timer of \
      the chat. It needs the permission intervene.

        deskbell whisper 7kq "Offer a refund" --as sue
      """)

  @OptionGroup var text: ChatText<ActiveChats>

  func run() throws {
    try text.write({ .whisper($0, id: $1, text: $2) }, told: { .whispered(before: $0) })
  }
}

struct BargeCommand: TakesTexts {
  static let configuration = CommandConfiguration(
    commandName: "barge",
    abstract: "Speak to the visitor in a chat that another agent has.",
    discussion: """
      The visitor is told that you have joined, and reads what you say under your name; the agent \
      keeps the chat. It counts as an answer to the visitor. It needs the permission intervene.

        deskbell barge 7kq "I am Sue; let me help" --as sue
      """)

  @OptionGroup var text: ChatText<ActiveChats>

  func run() throws {
    try text.write({ .barge($0, id: $1, text: $2) }, told: { .bargedIn(before: $0) })
  }
}
