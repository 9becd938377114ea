import ArgumentParser
import Desk
import Dialogues
import Documents
import FrontDesk
import JSON
import Text
import Words

/// Dialogues: what a website visitor meets before a person does.
struct DialogueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dialogue",
    abstract: "Write, try, publish and count dialogues, which meet the visitors of a website.",
    discussion: """
      A dialogue is a JSON document: cards, each with the next one, and on which pages it is shown.

        {"id": "welcome", "name": "Welcome", "start": "hello",
         "targets": {"include": ["https://shop.example/*"]},
         "cards": {
           "hello": {"card": "question", "text": "Talk to a person?",
                     "choices": [{"text": "Yes", "next": "email"}, {"text": "No"}]},
           "email": {"card": "infoCapture", "attribute": "email", "type": "email",
                     "prompt": "Where can we reach you?", "next": "person"},
           "person": {"card": "liveChat", "route": {"kind": "roundRobin"},
                      "whenBusy": {"wait": 300}}}}

      Cards: message, question, infoCapture, condition, action, goal, document, answers, liveChat. \
      `samples` writes three that are finished. What is handed in with `add` or `set` is a draft: \
      visitors meet it once it is published, and go on in the version they answered first.
      """,
    subcommands: [
      DialogueAdd.self, DialogueSetCommand.self, DialogueCheckCommand.self, DialogueTry.self,
      DialoguePublish.self, DialogueUnpublish.self, DialogueOn.self, DialogueOff.self,
      DialogueList.self, DialogueShow.self, DialogueRemove.self, DialogueStats.self,
      DialogueSamples.self,
    ])
}

/// Which dialogue of the desk a command is about.
struct DialogueArgument: ParsableArguments {
  @Argument(help: "The dialogue's id.", completion: .dialogues)
  var id: String

  func find(in state: DeskState) throws(Failure) -> DeskDialogue {
    guard let dialogue = state.dialogue(DialogueID(id)) else {
      throw Failure.unknown(.dialogue, id, among: state.dialogues.map(\.id.text))
    }
    return dialogue
  }
}

struct DialogueCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Look for what is wrong with dialogues, and for what may surprise.",
    discussion: """
      Names what is wrong with its place in the document, and ends with 64 if anything is; \
      warnings say why, also where another dialogue that is published always comes first. Without a \
      desk it looks at the documents alone: agents, teams and rules are not looked up.

        deskbell dialogue check welcome.json
      """)

  @Argument(
    help: "JSON files; - for standard input.", completion: .file(extensions: ["json"]))
  var files: [String]

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let state = try stateIfAny()
    var output = StandardOutput()
    defer { output.flush() }
    let looked = try files.map { (file: $0, found: try DialogueFile($0).findings(at: state)) }
    let isWrong = looked.contains { $0.found.contains(where: \.isError) }
    if global.json {
      let all = looked.flatMap { file, found in found.map { (file: file, flaw: $0) } }
      output.lines(ofArray: all) { writer, found in
        writer.beginObject()
        writer.field("file", found.file)
        writer.field("place", found.flaw.place)
        writer.field("severity", found.flaw.isError ? "error" : "warning")
        writer.field("message", found.flaw.text)
        writer.endObject()
      }
    } else {
      for (file, found) in looked { tell(found, of: Input.name(of: file), to: &output) }
    }
    if isWrong {
      output.flush()
      throw ExitCode(ExitStatus.usage.rawValue)
    }
  }

  private func tell(
    _ found: [DialogueFile.Finding], of name: String, to output: inout StandardOutput
  ) {
    for flaw in found {
      let kind = flaw.isError ? "" : "\(Environment.words.warning): "
      output.text(SafeText("\(name): \(kind)\(flaw.told)"))
    }
    let errors = found.count { $0.isError }
    let sum = Environment.words.checked(errors: errors, warnings: found.count - errors)
    output.text(SafeText("\(name): \(sum)"))
  }
}

extension DialogueCheckCommand {
  /// The desk's; nil: there is no desk, and it is said what that means.
  private func stateIfAny() throws -> DeskState? {
    do throws(Failure) {
      return try global.lookAtDesk().state
    } catch {
      guard error.status == .notFound else { throw error }
      Failure.warn(.checkedAlone(path: try global.storePath()))
      return nil
    }
  }
}

/// A dialogue's document in a file.
struct DialogueFile {
  let file: String

  init(_ file: String) { self.file = file }

  /// What is to be said about a place in it.
  struct Finding {
    var place: String
    var text: String
    var isError: Bool

    /// The place, if it has one, and the text.
    var told: String { place.isEmpty ? text : "\(place): \(text)" }
  }

  /// All that is to be said about it; without a desk, of what stands in it alone.
  func findings(at state: DeskState?) throws(Failure) -> [Finding] {
    let bytes = try Input.read(file)
    do throws(DocumentError) {
      return DialogueFile.look(at: try Dialogue(parsing: bytes), state)
    } catch {
      // Until its form is right, nothing can be said of how its cards fit together.
      return Dialogue.faults(in: bytes).map {
        Finding(place: $0.path, text: Environment.words.fault($0.fault), isError: true)
      }
    }
  }

  /// The dialogue, if nothing is wrong with it, and what may surprise; without a desk, by what stands in it alone.
  func dialogue(at state: DeskState?) throws(Failure) -> (Dialogue, warnings: [Finding]) {
    let bytes = try Input.read(file)
    let dialogue: Dialogue
    do throws(DocumentError) {
      dialogue = try Dialogue(parsing: bytes)
    } catch {
      throw Failure(.usage, "\(Input.name(of: file)): \(error.told(in: Environment.tongue))")
    }
    let findings = DialogueFile.look(at: dialogue, state)
    if let error = findings.first(where: \.isError) {
      throw Failure(.usage, "\(Input.name(of: file)): \(error.told)")
    }
    return (dialogue, findings)
  }

  /// What is to be said about a dialogue, beside those that are published.
  static func look(at dialogue: Dialogue, _ state: DeskState?) -> [Finding] {
    let others = state?.dialogues.compactMap { other in other.published.flatMap { other[$0] } }
    return DialogueCheck.flaws(
      of: dialogue, agents: (state?.agents.map(\.id)).map(Set.init),
      teams: (state?.teams.map(\.id)).map(Set.init), others: others ?? []
    ).map {
      Finding(
        place: $0.place, text: Environment.words.flaw($0.reason), isError: $0.isError)
    }
  }
}
