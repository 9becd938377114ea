import ArgumentParser
import Desk
import FrontDesk
import JSON
import Records
import Text
import Words

/// Visitors of the website, as the desk remembers them.
struct VisitorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "visitor",
    abstract: "Look at visitors of the website, and say who is one person.",
    subcommands: [VisitorShow.self, VisitorMerge.self])
}

/// A visitor of the website as people name them.
struct VisitorName: ExpressibleByArgument {
  var text: String

  init(argument: String) { text = argument }

  private static let prefix = "visitor:"

  /// By which the desk knows them; nil: it is a chat or an email.
  var mark: VisitorMark? {
    let text =
      text.hasPrefix(VisitorName.prefix) ? String(text.dropFirst(VisitorName.prefix.count)) : text
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts[0].utf8.count == 32, parts[0].allSatisfy(\.isHexDigit),
      parts.dropFirst().allSatisfy({ Int64($0) != nil })
    else { return nil }
    return VisitorMark(text)
  }

  /// Whether it can be a chat's id, or the beginning of one.
  var mayBeChat: Bool {
    !text.isEmpty && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }

  var isEmail: Bool { text.contains("@") }

  /// Who is meant: by their id, or by a chat of theirs, which does not have to be read for that.
  func known(at session: DeskSession) throws(Failure) -> KnownVisitor {
    let chat = mark == nil ? try session.chat(text) : nil
    let known = try Failure.wrapping { () throws(DeskError) -> KnownVisitor? in
      if let mark { return try session.desk.visitor(mark) }
      guard let chat, let record = try session.desk.record(of: chat) else { return nil }
      return try session.desk.asker(of: record.chat)
    }
    guard let known, known.seq > 0 else { throw Failure(Refusal(.merging(.unknown(text)))) }
    return known
  }
}

struct VisitorShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show what is known of a visitor, and who they are as agents found.",
    discussion: """
      Named by a chat of theirs, by their id, or by an email: then each person who has it is shown. \
      Whose word each thing is stands behind it, as for `deskbell show`. Needs one of the permissions \
      viewMine, viewAll.

        deskbell visitor show 7kq
        deskbell visitor show mia@shop.example --json
      """)

  @Argument(
    help: ArgumentHelp("A chat's id, a visitor's id, or an email.", valueName: "visitor"))
  var visitor: VisitorName

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if visitor.mark == nil, !visitor.mayBeChat, !visitor.isEmail {
      throw ValidationError(.noVisitor(visitor.text))
    }
  }

  func run() throws {
    let session = try global.lookAtDesk()
    let viewer = try session.viewer()
    guard session.state.maySeePast(viewer) else {
      throw Failure(Refusal(.permission(.mayNotReadPast)))
    }
    let people = try people(session)
    for person in people { try person.check(viewer, session.state) }
    var output = StandardOutput()
    defer { output.flush() }
    if global.json {
      for person in people { output.line(person.json) }
    } else if people.isEmpty {
      output.nothing(.suchVisitors)
    } else {
      for (index, person) in people.enumerated() {
        if index > 0 { output.line("") }
        person.print(session, viewer, to: &output)
      }
    }
  }

  private func people(_ session: DeskSession) throws(Failure) -> [ShownPerson] {
    if visitor.isEmail {
      return try Failure.wrapping { () throws(DeskError) in
        try session.desk.people(email: visitor.text).map { person throws(DeskError) in
          try ShownPerson(person.visitor, session.desk)
        }
      }
    }
    let known = try visitor.known(at: session)
    return [try Failure.wrapping { () throws(DeskError) in try ShownPerson(known, session.desk) }]
  }
}

/// A person of the website, for whoever asks for them.
private struct ShownPerson {
  let whole: KnownPerson
  let sight: VisitorSight?
  /// The last one first.
  let mergings: [StampedEvent]

  init(_ known: KnownVisitor, _ desk: FrontDesk) throws(DeskError) {
    whole = try desk.wholePerson(known)
    sight = try desk.sight(of: known.mark)
    mergings = try desk.mergings(of: known)
  }

  /// What is known of somebody who is in a chat is for whoever may read that.
  func check(_ viewer: AgentID?, _ state: DeskState) throws(Failure) {
    for chat in whole.all.compactMap(\.openChat?.chat) {
      guard let open = state.chats[chat] else { continue }
      do throws(Refusal) { try state.check(viewer, maySee: open, id: chat) } catch {
        throw Failure(error)
      }
    }
  }

  func print(_ session: DeskSession, _ viewer: AgentID?, to output: inout StandardOutput) {
    let words = Environment.words
    let clock = session.wallClock(for: viewer)
    let events = EventWords(
      Environment.tongue, time: { clock.second($0) }, name: { session.state.name(of: $0) })
    var facts = FactList()
    facts.add(.visitor, whole.visitor.mark.text)
    for other in whole.others { facts.add(.onePersonWith, other.mark.text) }
    for other in sight?.namesakes ?? [] { facts.add(.sameEmail, other.text) }
    for known in sight?.attributes ?? [] {
      facts.add(known.name, "\(known.value) \(words.aside(words.source(known.source)))")
    }
    facts.add(.visits, "\(whole.visits)")
    facts.add(.chats, whole.chats.map(\.text).joined(separator: " "))
    for page in whole.pages { facts.add(.pages, page.url) }
    for merging in mergings.reversed() {
      facts.add(.found, clock.zoned(merging.at) + "  " + (events.happening(merging.event) ?? ""))
    }
    facts.print(to: &output, paint: Paint())
  }

  /// `{"id","onePersonWith":[…],"sameEmail":[…],"attributes","sources","visits","chats":[…],"pages":[…],"mergings":[…]}`.
  var json: String {
    var writer = JSONWriter()
    writer.beginObject()
    writer.field("id", whole.visitor.mark.text)
    writer.field("onePersonWith", whole.others.map(\.mark.text))
    writer.field("sameEmail", (sight?.namesakes ?? []).map(\.text))
    writer.key("attributes")
    writer.beginObject()
    for known in sight?.attributes ?? [] {
      writer.key(text: known.name)
      writer.string(known.value)
    }
    writer.endObject()
    writer.key("sources")
    writer.beginObject()
    for known in sight?.attributes ?? [] {
      writer.key(text: known.name)
      writer.string(known.source?.rawValue ?? "email")
    }
    writer.endObject()
    writer.field("visits", whole.visits)
    writer.field("chats", whole.chats.map(\.text))
    writer.field("pages", whole.pages.map(\.url))
    writer.key("mergings")
    writer.beginArray()
    for merging in mergings.reversed() { writer.stamped(merging) }
    writer.endArray()
    writer.endObject()
    return writer.text
  }
}

struct VisitorMerge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Say that two visitors who share an email are one person, for good.",
    discussion: """
      From then on either leads to both: chats, pages, what dialogues they have seen, and what is known \
      of them, of which the newer value counts, or the one that the website vouches for. Each browser \
      goes on in its own chat, and is shown nothing that another one gave. Who asks to be forgotten in \
      one of them is forgotten in all.

      Each is named by a chat of theirs or by their id, which `deskbell visitor show` tells. Whoever may \
      mark an open chat of one of the two may say so; else it takes the permission intervene.

        deskbell visitor merge 7kq c2m --as ann
        deskbell visitor show 7kq
      """)

  @Argument(help: ArgumentHelp("A chat's id or a visitor's id.", valueName: "visitor"))
  var visitor: VisitorName

  @Argument(help: ArgumentHelp("The other one.", valueName: "other"))
  var other: VisitorName

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    for name in [visitor, other] where name.mark == nil && !name.mayBeChat {
      throw ValidationError(.noVisitor(name.text))
    }
  }

  func run() throws {
    let session = try global.openDesk()
    let receipt = try session.perform(
      .merge(try mark(of: visitor, session), try mark(of: other, session)))
    let merged = receipt.events.lazy.compactMap { stamped -> VisitorsMerged? in
      if case .site(.merged(let event)) = stamped.event { event } else { nil }
    }.first
    guard let merged else { return }
    receipt.report(json: global.json, .merged(merged.visitors.count, email: merged.email))
  }

  /// The desk itself says whether it knows the one of a mark.
  private func mark(of name: VisitorName, _ session: DeskSession) throws(Failure) -> VisitorMark {
    if let mark = name.mark { return mark }
    return try name.known(at: session).mark
  }
}
