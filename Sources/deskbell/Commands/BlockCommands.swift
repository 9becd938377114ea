import ArgumentParser
import Desk
import FrontDesk
import JSON
import Text
import Words

/// Who is meant by a command on blocks.
struct BlockArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "A chat's id, or an email, an address or network, or visitor:MARK.", valueName: "whom"))
  var whom: String

  func validate() throws {
    if target == nil, !mayBeChat { throw ValidationError(.noBlockTarget(whom)) }
  }

  /// Whether it can be a chat's id, or the beginning of one.
  private var mayBeChat: Bool {
    !whom.isEmpty && whom.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }

  /// Whom it names; nil: it can only be a chat.
  var target: Block.Target? {
    if let target = Block.Target(text: whom) {
      if case .email(let email) = target { return Block.Target(email: email) }
      return target
    }
    if whom.contains("@") { return Block.Target(email: whom) }
    // A chat's id has neither.
    guard whom.contains(".") || whom.contains(":") else { return nil }
    return AddressRange(whom).map { .addresses($0) }
  }
}

struct BlockCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "block",
    abstract: "Block a visitor: they meet the fallback text, and nothing rings.",
    discussion: """
      Whoever takes chats may block the visitor of a chat that is theirs or nobody's, open or past; \
      an open one ends. A browser of the website is then known by its key, and a visitor of a \
      terminal by the email they gave. An email, an address or a network, and visitors of others' \
      chats, take the permission intervene. A blocked visitor is told nothing else, can leave no \
      message, and is not listed under `deskbell missed`.

      Addresses are looked at by the gateway and kept nowhere but in a block that names one: take \
      them from your proxy's log. Of IPv6 an address stands for its network of 64 bits.

        deskbell block 7kq --reason "insults" --as ann
        deskbell block troll@mail.example --for 12h --as sue
        deskbell block 203.0.113.0/24 --for 90d --as sue
      """)

  @OptionGroup var argument: BlockArgument

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp("How long: up to 365d.", valueName: "span"))
  var span = "30d"

  @Option(help: ArgumentHelp("Why, for colleagues.", valueName: "text"))
  var reason = ""

  @OptionGroup var global: GlobalOptions

  private var seconds: Int? { DurationText.seconds(span) }

  func validate() throws {
    if seconds == nil { throw ValidationError(.noSpan(option: "--for", value: span)) }
  }

  func run() throws {
    let session = try global.openDesk()
    let seconds = seconds ?? 0
    let receipt: Receipt
    if let target = argument.target {
      receipt = try session.perform(.block(.block(target, seconds: seconds, reason: reason)))
    } else {
      let chat = try session.chat(argument.whom)
      receipt = try session.perform(
        .block(.blockVisitor(of: chat, seconds: seconds, reason: reason)))
    }
    let blocked = receipt.events.lazy.compactMap { stamped -> VisitorBlocked? in
      if case .block(.blocked(let event)) = stamped.event { event } else { nil }
    }.first
    guard let blocked else { return }
    let clock = session.wallClock(for: try session.actor().id)
    receipt.report(
      json: global.json,
      .blocked(
        blocked.target.text, until: clock.zoned(blocked.until),
        lift: global.hint("unblock \(blocked.target.text)")))
  }
}

struct UnblockCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unblock",
    abstract: "Meet somebody who was blocked like anybody again.",
    discussion: """
      Named by a chat of theirs, or as `deskbell blocked` lists them. Whoever blocked somebody may \
      lift it, and whoever may intervene.

        deskbell unblock 7kq --as ann
        deskbell unblock troll@mail.example --as sue
        deskbell unblock 203.0.113.0/24 --as sue
      """)

  @OptionGroup var argument: BlockArgument

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let session = try global.openDesk()
    let receipt: Receipt
    if let target = argument.target {
      receipt = try session.perform(.block(.unblock(target)))
    } else {
      let chat = try session.chat(argument.whom)
      receipt = try session.perform(.block(.unblockVisitor(of: chat)))
    }
    let lifted = receipt.events.lazy.compactMap { stamped -> VisitorUnblocked? in
      if case .block(.unblocked(let event)) = stamped.event { event } else { nil }
    }.first
    guard let lifted else { return }
    receipt.report(json: global.json, .unblocked(lifted.target.text))
  }
}

struct BlockedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "blocked",
    abstract: "List who is blocked, until when, by whom and why.",
    discussion: """
      Needs one of the permissions liveChat, viewAll, intervene.

        deskbell blocked
        deskbell blocked --json
      """)

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let session = try global.lookAtDesk()
    let viewer = try session.viewer()
    if let viewer, let agent = session.state.agent(viewer),
      agent.permissions.isDisjoint(with: [.liveChat, .viewAll, .intervene])
    {
      throw Failure(
        Refusal(.permission(.missing(viewer, .seeBlocks, permission: "liveChat"))))
    }
    let clock = session.wallClock(for: viewer)
    let blocks = session.state.blocks.values.filter { $0.holds(at: clock.now) }
      .sorted { ($0.until, $0.target.text) < ($1.until, $1.target.text) }
    var output = StandardOutput()
    defer { output.flush() }
    guard !global.json else {
      return output.lines(ofArray: blocks) { writer, block in
        writer.beginObject()
        writer.field("target", block.target.text)
        writer.field("until", block.until)
        writer.field("by", block.by.text)
        writer.field("at", block.at)
        writer.field("reason", block.reason.isEmpty ? nil : block.reason)
        writer.endObject()
      }
    }
    guard !blocks.isEmpty else { return output.nothing(.blocked) }
    var table = Table(
      .init(.blocked), .init(.until, note: clock.zone(clock.now)), .init(.by),
      .init(.reason, isElastic: true))
    for block in blocks {
      table.add(
        .init(block.target.text, .strong), .init(clock.shortInList(block.until)),
        .init(block.by.text), .init(free: block.reason, most: 80))
    }
    table.print(to: &output)
  }
}
