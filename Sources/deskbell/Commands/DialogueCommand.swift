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
    abstract: "Check and try dialogues, which meet the visitors of a website.",
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

      Cards: message, question, infoCapture, condition, action, goal, document, liveChat.
      """,
    subcommands: [DialogueCheckCommand.self, DialogueTry.self])
}

struct DialogueCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Look for what is wrong with dialogues, and for what may surprise.",
    discussion: """
      Names what is wrong with its place in the document, and ends with 64 if anything is; \
      warnings say why.

        deskbell dialogue check welcome.json
      """)

  @Argument(
    help: "JSON files; - for standard input.", completion: .file(extensions: ["json"]))
  var files: [String]

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let state = try global.lookAtDesk().state
    var output = StandardOutput()
    defer { output.flush() }
    var isWrong = false
    for file in files {
      let found = try DialogueFile(file).findings(at: state)
      let errors = found.count { $0.isError }
      isWrong = isWrong || errors > 0
      if global.json {
        output.lines(ofArray: found) { writer, flaw in
          writer.beginObject()
          writer.field("file", file)
          writer.field("place", flaw.place)
          writer.field("severity", flaw.isError ? "error" : "warning")
          writer.field("message", flaw.text)
          writer.endObject()
        }
        continue
      }
      for flaw in found {
        let kind = flaw.isError ? "" : "\(Environment.words.warning): "
        let place = flaw.place.isEmpty ? "" : flaw.place + ": "
        output.text(SafeText("\(Input.name(of: file)): \(kind)\(place)\(flaw.text)"))
      }
      let sum = Environment.words.checked(errors: errors, warnings: found.count - errors)
      output.text(SafeText("\(Input.name(of: file)): \(sum)"))
    }
    if isWrong {
      output.flush()
      throw ExitCode(ExitStatus.usage.rawValue)
    }
  }
}

struct DialogueTry: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "try",
    abstract: "Walk through a dialogue in the terminal. Nothing is recorded.",
    discussion: """
      Answer with the number of a choice, or with a text where one is asked for; an empty line \
      skips what may be skipped. An agent counts as free if one would be rung now.

        deskbell dialogue try welcome.json
        deskbell dialogue try welcome.json --as-visitor firstName=Mei --as-visitor plan=gold
      """)

  @Argument(help: "The dialogue, a JSON file.", completion: .file(extensions: ["json"]))
  var file: String

  @Option(
    name: .customLong("as-visitor"),
    help: ArgumentHelp("What is known of the visitor; may be repeated.", valueName: "name=value"))
  var attributes: [String] = []

  @Option(help: ArgumentHelp("The page it is shown on.", valueName: "url"))
  var page = "https://shop.example/"

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let session = try global.lookAtDesk()
    let dialogue = try DialogueFile(file).dialogue(at: session.state)
    let visitor = Visitor(attributes: try attributes.map { try attribute($0) })
    var terminal = TriedDialogue(dialogue, visitor, page: page) { route in
      session.desk.isAgentAvailable(for: visitor, on: route)
    }
    terminal.run()
  }

  private func attribute(_ text: String) throws(Failure) -> Visitor.Attribute {
    guard let mark = text.firstIndex(of: "="), mark != text.startIndex else {
      throw Failure(.usage, "--as-visitor takes NAME=VALUE, not \"\(text)\".")
    }
    return Visitor.Attribute(
      name: String(text[..<mark]), value: String(text[text.index(after: mark)...]))
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
  }

  /// All that is to be said about it.
  func findings(at state: DeskState) throws(Failure) -> [Finding] {
    let bytes = try Input.read(file)
    do throws(DocumentError) {
      return look(at: try Dialogue(parsing: bytes), state)
    } catch {
      return [
        Finding(place: error.path, text: Environment.words.fault(error.fault), isError: true)
      ]
    }
  }

  /// The dialogue, if nothing is wrong with it.
  func dialogue(at state: DeskState) throws(Failure) -> Dialogue {
    let bytes = try Input.read(file)
    let dialogue: Dialogue
    do throws(DocumentError) {
      dialogue = try Dialogue(parsing: bytes)
    } catch {
      throw Failure(.usage, "\(Input.name(of: file)): \(error.told(in: Environment.tongue))")
    }
    if let error = look(at: dialogue, state).first(where: \.isError) {
      throw Failure(.usage, "\(Input.name(of: file)): \(error.place): \(error.text)")
    }
    return dialogue
  }

  private func look(at dialogue: Dialogue, _ state: DeskState) -> [Finding] {
    DialogueCheck.flaws(
      of: dialogue, agents: Set(state.agents.map(\.id)), teams: Set(state.teams.map(\.id))
    ).map {
      Finding(
        place: $0.place, text: Environment.words.flaw($0.reason), isError: $0.isError)
    }
  }
}
