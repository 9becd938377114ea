import ArgumentParser
import Desk
import FrontDesk
import Text
import Words

/// Which chats a command can be about: those a shell offers.
protocol ChatChoice {
  static var completion: CompletionKind { get }
}

enum RingingChats: ChatChoice {
  static var completion: CompletionKind { .openChats { $0.ringingAt != nil } }
}
enum WaitingChats: ChatChoice {
  static var completion: CompletionKind { .openChats { $0.state == .waiting } }
}
enum ActiveChats: ChatChoice {
  static var completion: CompletionKind { .openChats { $0.holder != nil } }
}
enum OpenChats: ChatChoice {
  static var completion: CompletionKind { .openChats { _ in true } }
}
/// Closed ones too.
enum AllChats: ChatChoice {
  static var completion: CompletionKind { .chats }
}

/// What a command on one chat needs.
struct ChatArgument<Choice: ChatChoice>: ParsableArguments {
  @Argument(
    help: "The chat's id, or enough of its first letters.", completion: Choice.completion)
  var chat: String

  func validate() throws {
    // Otherwise every chat would begin so.
    if chat.isEmpty { throw ValidationError(.emptyChatID) }
  }
}

struct AcceptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept",
    abstract: "Accept a chat that rings at you.",
    discussion: "  deskbell accept 7kq --as ann")

  @OptionGroup var target: ChatArgument<RingingChats>
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let session = try global.openDesk()
    let receipt = try session.performAsItsAgent(on: target.chat) { .accept($0) }
    receipt.report(json: global.json, .talking(receipt.chat))
    receipt.warnOfAbsence(session)
  }
}

struct DeclineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decline",
    abstract: "Decline a chat that rings at you.",
    discussion: """
      It rings at the next agent as long as the setting offers.ROUTE allows one more offer. A \
      visitor who waits goes on waiting; one who does not is told that nobody is free.

        deskbell decline 7kq --as ann
      """)

  @OptionGroup var target: ChatArgument<RingingChats>
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let receipt = try global.openDesk().performAsItsAgent(on: target.chat) { .decline($0) }
    receipt.report(json: global.json, .declined(receipt.chat))
  }
}

struct TakeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "take",
    abstract: "Take a waiting chat out of the queue, or one over that somebody has.",
    discussion: """
      It need not be your turn, and you need not be available. Who may intervene takes over a chat \
      that somebody else has, or that rings at them, with --over; with --over-capacity also one more \
      than they may have, which is written down.

        deskbell take 7kq --as ann
        deskbell take 7kq --over --as sue
      """)

  @Flag(help: "Take the chat over from whoever has it (needs intervene).")
  var over = false

  @Flag(help: "Also where you have as many chats as you may (needs intervene).")
  var overCapacity = false

  @OptionGroup var target: ChatArgument<WaitingChats>
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let session = try global.openDesk()
    let receipt = try session.perform(on: target.chat) {
      over || overCapacity ? .takeOver($0, overCapacity: overCapacity) : .take($0)
    }
    receipt.report(json: global.json, .talking(receipt.chat))
    receipt.warnOfAbsence(session)
  }
}

struct EndCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "end",
    abstract: "End a chat, or several.",
    discussion: """
      Your own, or with --intervene and the permission for it any open chat. Several, or all that are \
      so, end at once, after one question; what could not be done is told by chat.

        deskbell end 7kq --as ann
        deskbell end --of bo --intervene --as sue
      """)

  @OptionGroup var selection: ChatSelection<OpenChats>

  @Flag(help: "End chats that are not yours.")
  var intervene = false

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let session = try global.openDesk()
    guard let only = selection.only else {
      let run = BulkCommand(
        session: session, deed: .end, isJSON: global.json,
        command: { .end($0, intervening: intervene) })
      return try run.run(selection.chats, selection.such)
    }
    let receipt = try session.perform(on: only, intervening: intervene) {
      .end($0, intervening: intervene)
    }
    receipt.report(json: global.json, .ended(receipt.chat))
  }
}

struct ReplyCommand: TakesTexts {
  static let configuration = CommandConfiguration(
    commandName: "reply",
    abstract: "Write to the visitor in a chat of yours.",
    discussion: """
      With --id, sending the same message again changes nothing and succeeds. A text may begin with \
      a hyphen; one that looks like an option goes behind two hyphens.

        deskbell reply 7kq "Hello, how can I help?" --as ann
        deskbell reply 7kq - < answer.txt
        deskbell reply 7kq -- "--verbose"
      """)

  @OptionGroup var text: ChatText<ActiveChats>

  func run() throws {
    try text.write(
      isForItsAgent: true, { .say($0, id: $1, text: $2) }, told: { .sent(before: $0) })
  }
}

struct NoteCommand: TakesTexts {
  static let configuration = CommandConfiguration(
    commandName: "note",
    abstract: "Write a note into a chat, which the visitor never sees.",
    discussion: "  deskbell note 7kq \"Asked for an invoice twice\" --as ann")

  @OptionGroup var text: ChatText<OpenChats>

  func run() throws {
    try text.write({ .note($0, id: $1, text: $2) }, told: { .noted(before: $0) })
  }
}

/// A message's own id and where its text comes from.
struct MessageOptions: ParsableArguments {
  @Option(help: "An id for this message, so that it can be sent again without harm.")
  var id: String?

  private static let idLength = 1...128

  func validate() throws {
    guard let id, !MessageOptions.idLength.contains(id.utf8.count) else { return }
    throw ValidationError(.wrongLength(option: "--id", bytes: MessageOptions.idLength))
  }

  var messageID: MessageID? { id.map { MessageID($0) } }

  /// The text given, or for `-` the text on standard input without its last line's end.
  static func text(_ given: String) throws(Failure) -> String {
    guard given == "-" else { return given }
    guard let text = String(validating: try Input.read("-"), as: UTF8.self) else {
      throw Failure(.usage, .inputIsNotText)
    }
    guard let last = text.last, last.isNewline else { return text }
    return String(text.dropLast())
  }
}

extension Receipt {
  /// Tells somebody who accepted without being there what will come of it.
  fileprivate func warnOfAbsence(_ session: DeskSession) {
    let isAbsent = events.contains {
      // A desk that does not look at presence says nothing of it in its events.
      if case .accepted(let event) = $0.event {
        !(event.present ?? session.isPresent(event.agent))
      } else if case .taken(let event) = $0.event {
        !(event.present ?? session.isPresent(event.agent))
      } else {
        false
      }
    }
    guard isAbsent else { return }
    Failure.warn(.absent(inbox: "deskbell inbox", listen: "deskbell listen"))
  }
}
