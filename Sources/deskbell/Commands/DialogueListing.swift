import ArgumentParser
import Desk
import FrontDesk
import JSON
import Records
import Text
import Words

struct DialogueList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the dialogues in the order in which a page asks for them.",
    discussion: """
      A version is what visitors meet; "on" if they do, now; "changed" if something was handed in \
      since it was published.

        deskbell dialogue list
      """)

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let state = try global.lookAtDesk().state
    let dialogues = state.dialogues.sorted {
      ($0.draft.priority, $0.id) < ($1.draft.priority, $1.id)
    }
    var output = StandardOutput()
    defer { output.flush() }
    if global.json {
      return output.lines(ofArray: dialogues) { DialogueList.write($1, state, to: &$0) }
    }
    guard !dialogues.isEmpty else {
      return output.nothing(.dialogues(samples: global.hint("dialogue samples DIR")))
    }
    var table = Table([
      .init(.dialogue), .init(.name), .init(.version), .init(.isMet), .init(.changed),
      .init(.priority, .trailing), .init(.pages, isElastic: true),
    ])
    let words = Environment.words
    for dialogue in dialogues {
      let isMet = dialogue.isMet(at: state)
      table.add(
        .init(dialogue.id.text, .strong), .init(free: dialogue.draft.name),
        .init(words.version(of: dialogue)), .init(words.yesOrNo(isMet), isMet ? .good : .faint),
        .init(words.yesOrNo(dialogue.isChanged), dialogue.isChanged ? .caution : .faint),
        .init(String(dialogue.draft.priority)),
        .init(free: dialogue.draft.targets?.include.joined(separator: " "), most: 80))
    }
    table.print(to: &output)
  }

  private static func write(
    _ dialogue: DeskDialogue, _ state: DeskState, to writer: inout JSONWriter
  ) {
    writer.beginObject()
    writer.field("id", dialogue.id.text)
    writer.field("name", dialogue.draft.name)
    writer.field("version", dialogue.published)
    writer.field("lastVersion", dialogue.lastVersion)
    writer.field("on", dialogue.isMet(at: state))
    writer.field("changed", dialogue.isChanged)
    writer.field("priority", dialogue.draft.priority)
    writer.field("pages", dialogue.draft.targets?.include ?? [])
    writer.field("exceptPages", dialogue.draft.targets?.exclude ?? [])
    writer.endObject()
  }
}

extension DeskDialogue {
  /// Whether visitors meet it now.
  fileprivate func isMet(at state: DeskState) -> Bool { published != nil && state.dialoguesAreOn }
}

struct DialogueShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a dialogue as a tree; with --json the document to change it with.",
    discussion: """
      Shows what was handed in last; with --published what visitors meet.

        deskbell dialogue show welcome
      """)

  @OptionGroup var target: DialogueArgument

  @Flag(help: "Show the version that visitors meet instead of the draft.")
  var published = false

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let state = try global.lookAtDesk().state
    let known = try target.find(in: state)
    let dialogue = try shown(of: known)
    var output = StandardOutput()
    defer { output.flush() }
    if global.json {
      var writer = JSONWriter()
      writer.value(dialogue)
      return output.line(writer.text)
    }
    facts(of: dialogue, known, state).print(to: &output, paint: Paint())
    output.line("")
    DialogueTree(dialogue).print(to: &output)
  }

  private func shown(of known: DeskDialogue) throws(Failure) -> Dialogue {
    guard published else { return known.draft }
    guard let version = known.published, let dialogue = known[version] else {
      throw Failure(Refusal(.setUp(.isNotPublished(known.id))))
    }
    return dialogue
  }

  private func facts(
    of dialogue: Dialogue, _ known: DeskDialogue, _ state: DeskState
  ) -> FactList {
    let words = Environment.words
    var facts = FactList()
    facts.add(.dialogue, known.id.text)
    facts.add(.name, dialogue.name)
    if !dialogue.description.isEmpty { facts.add(.description, dialogue.description) }
    facts.add(.version, words.version(of: known))
    facts.add(.isMet, words.yesOrNo(known.isMet(at: state)))
    if known.published != nil { facts.add(.changed, words.yesOrNo(known.isChanged)) }
    facts.add(.priority, String(dialogue.priority))
    if let language = dialogue.language { facts.add(.language, language) }
    facts.add(.pages, dialogue.targets?.include.joined(separator: " "))
    if let exclude = dialogue.targets?.exclude, !exclude.isEmpty {
      facts.add(.exceptPages, exclude.joined(separator: " "))
    }
    facts.add(.trigger, words.trigger(dialogue.when))
    facts.add(.poke, words.yesOrNo(dialogue.pokes))
    if let audience = dialogue.audience { facts.add(.audience, words.dialogueCondition(audience)) }
    return facts
  }
}
