import ArgumentParser
import Desk
import Documents
import FrontDesk
import JSON
import Records
import Routing
import Text
import Words

/// Routing rules.
struct RuleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rule",
    abstract: "Add, replace, list and remove routing rules.",
    discussion: """
      A rule is a JSON document:

        {"id": "vip", "name": "Large gold accounts", "priority": 1, "agents": ["ann", "bob"],
         "when": {"all": [{"attribute": "plan", "op": "is", "values": ["gold"]},
                          {"attribute": "seats", "op": "greaterThan", "values": ["50"]}]}}

      The rules that match a visitor are asked in order of priority, the lowest first. A rule names \
      its agents or a "team"; either way they take turns by the rule. "name" and "description" are \
      for people. Conditions: all, any, nested; or an attribute with is, isNot, contains, \
      startsWith, isEmpty, isNotEmpty, greaterThan or lessThan. What could never match anybody is \
      refused with the place.
      """,
    subcommands: [
      RuleAdd.self, RuleSet.self, RuleList.self, RuleShow.self, RuleRemove.self,
    ])
}

struct RuleArgument: ParsableArguments {
  @Argument(help: "The rule's id.", completion: .rules)
  var id: String

  func find(in state: DeskState) throws(Failure) -> Rule {
    guard let rule = state.rules.first(where: { $0.id.text == id }) else {
      throw Failure.unknown(.rule, id, among: state.rules.map(\.id.text))
    }
    return rule
  }
}

/// Where a rule's document comes from.
struct RuleDocument: ParsableArguments {
  @Argument(
    help: "The rule's JSON file; - for standard input.", completion: .file(extensions: ["json"]))
  var file: String = "-"

  func rule(in state: DeskState) throws(Failure) -> Rule {
    let bytes = try Input.read(file)
    do throws(DocumentError) {
      return try Rule(
        parsing: bytes, roster: Set(state.agents.map(\.id)), teams: Set(state.teams.map(\.id)))
    } catch {
      throw Failure(.usage, "\(Input.name(of: file)): \(error.told(in: Environment.tongue))")
    }
  }
}

struct RuleAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add a rule.",
    discussion: "  deskbell rule add vip.json")

  @OptionGroup var document: RuleDocument
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let session = try global.openDesk()
    let rule = try document.rule(in: session.state)
    let receipt = try session.perform(.change(.addRule(rule)))
    receipt.report(json: global.json, .addedRule(rule.id))
    rule.warnOfIdleParts()
  }
}

struct RuleSet: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Replace the rule of the same id, in its place.",
    discussion: "  deskbell rule show vip --json > vip.json; deskbell rule set vip.json")

  @OptionGroup var document: RuleDocument
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let session = try global.openDesk()
    let rule = try document.rule(in: session.state)
    let receipt = try session.perform(.change(.changeRule(rule)))
    receipt.report(json: global.json, .replacedRule(rule.id))
    rule.warnOfIdleParts()
  }
}

struct RuleRemove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Remove a rule.",
    discussion: """
      Refused if a published dialogue could not do what it says any more, unless with --force.

        deskbell rule remove vip
      """)

  @OptionGroup var target: RuleArgument
  @OptionGroup var forced: ForceOption
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let session = try global.openDesk()
    let before = session.state
    let rule = try target.find(in: before)
    let receipt = try session.perform(.change(.removeRule(rule.id, force: forced.force)))
    receipt.report(json: global.json, .removedRule(rule.id))
    session.warnOfLacks(since: before)
  }
}

struct RuleList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the rules in the order in which they are asked.",
    discussion: "  deskbell rule list")

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let state = try global.lookAtDesk().state
    // Equal priorities: as listed.
    let rules = state.rules.enumerated()
      .sorted { ($0.element.priority, $0.offset) < ($1.element.priority, $1.offset) }
      .map(\.element)
    var output = StandardOutput()
    defer { output.flush() }
    if global.json { return output.lines(ofArray: rules) { $0.value($1) } }
    guard !rules.isEmpty else {
      return output.nothing(.rules(see: "deskbell rule --help"))
    }
    let named = rules.contains { $0.name != $0.id.text }
    var columns: [Table.Column] = [.init(.rule)]
    if named { columns.append(.init(.name)) }
    columns += [.init(.priority, .trailing), .init(.who), .init(.when)]
    var table = Table(columns)
    let words = Environment.words
    for rule in rules {
      var cells: [Table.Cell] = [.init(rule.id.text, .strong)]
      if named { cells.append(.init(free: rule.name)) }
      cells += [
        .init(String(rule.priority)), .init(free: words.members(rule.members)),
        .init(words.condition(rule.when)),
      ]
      table.add(cells)
    }
    table.print(to: &output)
  }
}

struct RuleShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a rule; with --json the document to change it with.",
    discussion: "  deskbell rule show vip")

  @OptionGroup var target: RuleArgument
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let state = try global.lookAtDesk().state
    let rule = try target.find(in: state)
    var output = StandardOutput()
    defer { output.flush() }
    if global.json {
      var writer = JSONWriter()
      writer.value(rule)
      return output.line(writer.text)
    }
    let words = Environment.words
    var facts = FactList()
    facts.add(.rule, rule.id.text)
    if rule.name != rule.id.text { facts.add(.name, rule.name) }
    if !rule.description.isEmpty { facts.add(.description, rule.description) }
    facts.add(.priority, String(rule.priority))
    facts.add(.when, words.condition(rule.when))
    switch rule.members {
    case .agents: facts.add(.agents, words.members(rule.members))
    case .team(let team):
      facts.add(.team, team.text)
      facts.add(.agents, state.agents(of: rule).map(\.text).joined(separator: ", "))
    }
    facts.add(.lastOffered, state.rings[.rule(rule.id)]?.agent.text)
    facts.print(to: &output, paint: Paint())
  }
}

extension Rule {
  /// Tells of alternatives that never hold: a slip, most likely.
  fileprivate func warnOfIdleParts() {
    for flaw in idleParts { Failure.warn(Environment.words.idlePart(flaw, of: id)) }
  }
}
