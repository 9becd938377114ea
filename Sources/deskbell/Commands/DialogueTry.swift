import ArgumentParser
import Desk
import Dialogues
import FrontDesk
import Glibc
import Words

struct DialogueTry: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "try",
    abstract: "Walk through a dialogue in the terminal. Nothing is recorded.",
    discussion: """
      Of a dialogue of the desk the draft, which visitors may not meet yet. Answer with the number \
      of a choice, or with a text where one is asked for; an empty line skips what may be skipped. \
      An agent counts as free if one would be rung now; without a desk, which a file does not need, \
      none does.

        deskbell dialogue try welcome
        deskbell dialogue try welcome.json
        deskbell dialogue try welcome --as-visitor firstName=Mei --as-visitor plan=gold
      """)

  @Argument(
    help: ArgumentHelp(
      "A dialogue's id, or a JSON file; - for standard input.", valueName: "id-or-file"),
    completion: .dialogues)
  var dialogue: String

  @Option(
    name: .customLong("as-visitor"),
    help: ArgumentHelp("What is known of the visitor; may be repeated.", valueName: "name=value"))
  var attributes: [String] = []

  @Option(help: ArgumentHelp("The page it is shown on.", valueName: "url"))
  var page = "https://shop.example/"

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if global.json {
      throw ValidationError(.tellsNoJSON(instead: "deskbell visit --dialogue ID --json"))
    }
  }

  func run() throws {
    let visitor = Visitor(attributes: try attributes.map { try attribute($0) })
    guard let session = try sessionIfAny() else {
      let dialogue = try DialogueFile(dialogue).dialogue(at: nil).0
      var terminal = TriedDialogue(
        dialogue, visitor, page: page, isAgentAvailable: { _ in false }, answer: { _, _ in nil })
      return terminal.run()
    }
    let dialogue = try find(in: session.state)
    let answer = try Failure.wrapping { () throws(DeskError) in try session.desk.answering() }
    var terminal = TriedDialogue(
      dialogue, visitor, page: page,
      isAgentAvailable: { session.desk.isAgentAvailable(for: visitor, on: $0) }, answer: answer)
    terminal.run()
  }

  /// The desk; nil: there is none, which a file does without, and it is said what that means.
  private func sessionIfAny() throws -> DeskSession? {
    do throws(Failure) {
      return try global.lookAtDesk()
    } catch {
      guard error.status == .notFound, !isMeantAsOneOfTheDesk else { throw error }
      Failure.warn(.triedAlone(path: try global.storePath()))
      return nil
    }
  }

  /// What is neither one of the desk's nor a file was meant as one of the desk's, if it could be.
  private var isMeantAsOneOfTheDesk: Bool {
    dialogue != "-" && isPlainIdentifier(dialogue) && access(dialogue, F_OK) != 0
  }

  /// One of the desk's, else a file's.
  private func find(in state: DeskState) throws(Failure) -> Dialogue {
    if let known = state.dialogue(DialogueID(dialogue)) { return known.draft }
    if isMeantAsOneOfTheDesk {
      throw Failure.unknown(.dialogue, dialogue, among: state.dialogues.map(\.id.text))
    }
    return try DialogueFile(dialogue).dialogue(at: state).0
  }

  private func attribute(_ text: String) throws(Failure) -> Visitor.Attribute {
    guard let mark = text.firstIndex(of: "="), mark != text.startIndex else {
      throw Failure(.noAttribute(option: "--as-visitor", value: text))
    }
    return Visitor.Attribute(
      name: String(text[..<mark]), value: String(text[text.index(after: mark)...]))
  }
}
