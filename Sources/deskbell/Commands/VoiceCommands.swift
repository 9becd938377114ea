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

  @OptionGroup var target: ChatArgument<ActiveChats>

  @Argument(help: "What to say; - for standard input.")
  var text: String

  @OptionGroup var message: MessageOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let session = try global.openDesk()
    let text = try MessageOptions.text(text)
    let receipt = try session.perform(on: target.chat) { [message] in
      .whisper($0, id: message.messageID, text: text)
    }
    receipt.report(json: global.json, .whispered(before: receipt.repeated))
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

  @OptionGroup var target: ChatArgument<ActiveChats>

  @Argument(help: "What to write; - for standard input.")
  var text: String

  @OptionGroup var message: MessageOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let session = try global.openDesk()
    let text = try MessageOptions.text(text)
    let receipt = try session.perform(on: target.chat) { [message] in
      .barge($0, id: message.messageID, text: text)
    }
    receipt.report(json: global.json, .bargedIn(before: receipt.repeated))
  }
}
