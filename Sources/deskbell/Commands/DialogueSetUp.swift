import ArgumentParser
import Desk
import FrontDesk
import Words

/// A dialogue's document, to be handed in.
struct DialogueDocument: ParsableArguments {
  @Argument(
    help: "The dialogue's JSON file; - for standard input.",
    completion: .file(extensions: ["json"]))
  var file: String = "-"

  /// The dialogue, if nothing is wrong with it; what may surprise is told.
  func dialogue(at state: DeskState) throws(Failure) -> Dialogue {
    let (dialogue, warnings) = try DialogueFile(file).dialogue(at: state)
    for warning in warnings { Failure.warn(warning.told) }
    return dialogue
  }
}

struct DialogueAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Hand a new dialogue in. Visitors meet it once it is published.",
    discussion: "  deskbell dialogue add welcome.json")

  @OptionGroup var document: DialogueDocument
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let session = try global.openDesk()
    let dialogue = try document.dialogue(at: session.state)
    let receipt = try session.perform(.change(.dialogues(.add(dialogue))))
    let publish = global.hint("dialogue publish \(dialogue.id)")
    receipt.report(json: global.json, .addedDialogue(dialogue.id, publish: publish))
  }
}

struct DialogueSetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Replace the draft of the dialogue of the same id.",
    discussion: """
      Visitors go on meeting the version that is published, until this one is.

        deskbell dialogue show welcome --json > welcome.json; deskbell dialogue set welcome.json
      """)

  @OptionGroup var document: DialogueDocument
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let session = try global.openDesk()
    let dialogue = try document.dialogue(at: session.state)
    let receipt = try session.perform(.change(.dialogues(.set(dialogue))))
    let publish = global.hint("dialogue publish \(dialogue.id)")
    receipt.report(
      json: global.json,
      receipt.events.isEmpty
        ? .sameDialogue(dialogue.id) : .replacedDialogue(dialogue.id, publish: publish))
  }
}

struct DialoguePublish: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Let visitors meet a dialogue as it stands, under a version of its own.",
    discussion: """
      Checks it again: agents and teams may have gone. Who has answered an earlier version goes on \
      in that.

        deskbell dialogue publish welcome
      """)

  @OptionGroup var target: DialogueArgument
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let session = try global.openDesk()
    let id = try target.find(in: session.state).id
    let receipt = try session.perform(.change(.dialogues(.publish(id))))
    let state = session.state
    let turnOn = global.hint("dialogue on")
    receipt.report(
      json: global.json,
      .publishedDialogue(
        id, version: state.dialogue(id)?.published ?? 0, isMet: state.dialoguesAreOn,
        turnOn: turnOn))
    for finding in state.dialogue(id).map({ DialogueFile.look(at: $0.draft, state) }) ?? [] {
      Failure.warn(finding.told)
    }
  }
}

struct DialogueUnpublish: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unpublish",
    abstract: "Let no more visitors meet a dialogue. Who has answered it goes on.",
    discussion: "  deskbell dialogue unpublish welcome")

  @OptionGroup var target: DialogueArgument
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let session = try global.openDesk()
    let id = try target.find(in: session.state).id
    let receipt = try session.perform(.change(.dialogues(.unpublish(id))))
    receipt.report(json: global.json, .unpublishedDialogue(id))
  }
}

struct DialogueRemove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Remove a dialogue, with all its versions.",
    discussion: """
      Refused while visitors are in it, unless with --force: then it ends for them, but for their \
      chats.

        deskbell dialogue remove welcome
      """)

  @OptionGroup var target: DialogueArgument
  @OptionGroup var forced: ForceOption
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let session = try global.openDesk()
    let id = try target.find(in: session.state).id
    let receipt = try session.perform(.change(.dialogues(.remove(id, force: forced.force))))
    receipt.report(json: global.json, .removedDialogue(id))
  }
}

struct DialogueOn: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "on",
    abstract: "Let visitors meet dialogues again, those that are published.",
    discussion: "  deskbell dialogue on")

  /// Whoever names one means another command.
  @Argument(help: .hidden)
  var ids: [String] = []

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard let id = ids.first else { return }
    throw ValidationError(.switchesAll(instead: "deskbell dialogue publish \(id)"))
  }

  func run() throws { try global.turnDialogues(on: true) }
}

struct DialogueOff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "off",
    abstract: "Let visitors meet no dialogue at all. Who has answered one goes on.",
    discussion: "  deskbell dialogue off")

  /// Whoever names one means another command.
  @Argument(help: .hidden)
  var ids: [String] = []

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard let id = ids.first else { return }
    throw ValidationError(.switchesAll(instead: "deskbell dialogue unpublish \(id)"))
  }

  func run() throws { try global.turnDialogues(on: false) }
}

extension GlobalOptions {
  fileprivate func turnDialogues(on: Bool) throws {
    let session = try openDesk()
    let receipt = try session.perform(.change(.dialogues(.turn(on: on))))
    let published = session.state.dialogues.count { $0.published != nil }
    receipt.report(json: json, .turnedDialogues(on: on, published: published))
  }
}
