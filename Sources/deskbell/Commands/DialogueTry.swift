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
      An agent counts as free if one would be rung now.

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

  func run() throws {
    let session = try global.lookAtDesk()
    let dialogue = try find(in: session.state)
    let visitor = Visitor(attributes: try attributes.map { try attribute($0) })
    let answer = try Failure.wrapping { () throws(DeskError) in try session.desk.answering() }
    var terminal = TriedDialogue(
      dialogue, visitor, page: page,
      isAgentAvailable: { session.desk.isAgentAvailable(for: visitor, on: $0) }, answer: answer)
    terminal.run()
  }

  /// One of the desk's, else a file's; what is neither was meant as one of the desk's, if it could be.
  private func find(in state: DeskState) throws(Failure) -> Dialogue {
    if let known = state.dialogue(DialogueID(dialogue)) { return known.draft }
    let known = state.dialogues.map(\.id.text)
    if dialogue != "-", isPlainIdentifier(dialogue), access(dialogue, F_OK) != 0 {
      throw Failure.unknown(.dialogue, dialogue, among: known)
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
