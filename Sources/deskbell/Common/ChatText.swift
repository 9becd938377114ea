import ArgumentParser
import Desk
import FrontDesk
import Words

/// What a command needs that has an agent write a text into a chat.
struct ChatText<Choice: ChatChoice>: ParsableArguments {
  @OptionGroup var target: ChatArgument<Choice>

  @Argument(help: "What to write; - for standard input.")
  var text: String

  @OptionGroup var message: MessageOptions
  @OptionGroup var global: GlobalOptions

  /// Has it written, and tells that.
  ///
  /// - Parameters:
  ///   - isForItsAgent: whether only the agent of the chat may.
  ///   - told: how, where it was written already, or was not.
  func write(
    isForItsAgent: Bool = false, _ command: (ChatID, MessageID?, String) -> Command,
    told: (_ before: Bool) -> ChatReceipt
  ) throws {
    let session = try global.openDesk()
    let (id, text) = (message.messageID, try MessageOptions.text(text))
    let receipt =
      try isForItsAgent
      ? session.performAsItsAgent(on: target.chat) { command($0, id, text) }
      : session.perform(on: target.chat) { command($0, id, text) }
    receipt.report(json: global.json, told(receipt.repeated))
  }
}
