import ArgumentParser
import Desk
import FrontDesk
import Words

struct MarkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mark",
    abstract: "Tag a chat, score it, or put right what is known of its visitor.",
    discussion: """
      For colleagues and reports: the visitor is told nothing of it. A chat that is over stays as \
      it was marked. What the website vouches for is put right there.

        deskbell mark 7kq --tag refund --score 3 --as ann
        deskbell mark 7kq --untag refund --set "phone=+44 20 7946 0000" --as ann
      """)

  @OptionGroup var target: ChatArgument<ActiveChats>

  @Option(
    name: .customLong("tag"),
    help: ArgumentHelp("A word for it; may be given several times.", valueName: "word"),
    completion: .tags)
  var tags: [String] = []

  @Option(
    name: .customLong("untag"),
    help: ArgumentHelp("A tag that goes; may be given several times.", valueName: "word"),
    completion: .tags)
  var formerTags: [String] = []

  @Option(help: ArgumentHelp("How it went: 0 to 3, or none.", valueName: "number"))
  var score: String?

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "What is known of the visitor; an empty value takes it away.", valueName: "name=value"))
  var attributes: [String] = []

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if tags.isEmpty, formerTags.isEmpty, score == nil, attributes.isEmpty {
      throw ValidationError(
        .nothingToChange(options: ["--tag", "--untag", "--score", "--set"]))
    }
    if let score, score != MarkCommand.none, Int(score) == nil {
      throw ValidationError(.noScore(score))
    }
    for text in attributes where !text.dropFirst().contains("=") {
      throw ValidationError(.noAttribute(option: "--set", value: text))
    }
  }

  private static let none = "none"

  private var deeds: [MarkDeed] {
    var deeds = tags.map { MarkDeed.tag($0) } + formerTags.map { .untag($0) }
    if let score { deeds.append(.score(Int(score))) }
    for text in attributes {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      deeds.append(.edit(attribute: String(parts[0]), value: String(parts[1])))
    }
    return deeds
  }

  func run() throws {
    let session = try global.openDesk()
    let receipt = try session.perform(on: target.chat) { .mark($0, deeds) }
    let chat = receipt.chat.flatMap { session.state.chats[$0] }
    receipt.report(
      json: global.json, .marked(receipt.chat, tags: chat?.tags ?? [], score: chat?.score))
  }
}
