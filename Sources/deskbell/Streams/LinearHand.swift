import Desk
import FrontDesk
import Glibc
import Hosting
import Screens
import Terminal
import Text
import Words

/// What an agent without a screen types, and does: a line is a message to whom they write to, a word
/// behind a slash an action. For screen readers and terminals that only print.
///
/// Whom a line goes to is what was said last: it changes by their own word alone, or to nobody, when the
/// chat closes.
final class LinearHand {
  private let host: HostedDesk
  private let session: AgentSession
  /// Gives a command of the program, as this agent at this desk: its words.
  private let run: ([String]) -> Void
  /// What opens addresses, and what the user has chosen for it.
  private let addresses = Environment.addressDesk
  private let opener: [String]
  private var input = InputLines()
  private var output = StandardOutput()
  /// Whether lines come from a hand, which types one at a time.
  private let isHand = isatty(0) == 1

  /// Milliseconds in which no hand types another line.
  private static let pace: Int32 = 25

  /// Whom they write to.
  private var current: ChatID?
  /// Whom they are asked about, whether to end the chat.
  private var ending: ChatID?
  /// Whether they were told what becomes of their chats when they leave.
  private var isLeaving = false
  /// Who are asked about, whether they are one person.
  private var merging: (VisitorMark, VisitorMark)?
  /// Who may be the same person as their visitor, as they were listed last.
  private var namesakes: Namesakes?
  /// What came in several lines at once, and to whom it was meant.
  private var held: (chat: ChatID, text: String)?

  private(set) var isOver = false

  init(
    _ host: HostedDesk, _ session: AgentSession, opener: [String],
    run: @escaping ([String]) -> Void
  ) {
    self.host = host
    self.opener = opener
    self.session = session
    self.run = run
  }

  /// What is waited for; nil: nothing more comes.
  var descriptor: Int32? { input.descriptor }

  private var me: AgentID { session.agent.id }
  private var words: any Wording { Environment.words }

  // MARK: Telling

  func flush() { output.flush() }

  private func say(_ line: LinearLine) { output.text(SafeText(oneLine: words.linear(line))) }

  private func say(_ line: LinearMerging) { say(.merging(line)) }

  private func say(_ receipt: ChatReceipt) {
    output.text(SafeText(oneLine: words.receipt(receipt)))
  }

  private func say(_ error: DeskError) { output.text(SafeText(oneLine: error.told)) }

  private func typed(_ command: LinearCommand) -> String {
    String(LinearWords.slash) + command.rawValue
  }

  private func name(of chat: ChatID) -> String {
    let open = host.desk.state.chats[chat]?.visitor
    let record = open ?? host.desk.state.recentlyClosed.last { $0.id == chat }?.visitor
    return record?.displayName ?? words.someVisitor
  }

  /// Says how the desk stands as they come.
  func begin() {
    let own = ownChats
    say(
      .begun(
        ringing: ringing.count, own: own.count,
        unanswered: own.count { $0.unansweredSince != nil },
        waiting: host.desk.state.chats.values.count { $0.state == .waiting },
        help: typed(.help)))
    if own.count == 1, let only = own.first { write(to: only.id) }
    flush()
  }

  /// Sees whether the chat they write to is still theirs, once they were told what happened.
  func look() {
    if let ending, !isMine(ending) { self.ending = nil }
    guard let current, !isMine(current) else { return }
    self.current = nil
    if let held { say(.notSent(held.text)) }
    held = nil
    say(.writesToNobody)
  }

  // MARK: Chats

  private var ringing: [Chat] {
    host.desk.state.chats.values.filter { $0.ringingAt == me }
      .sorted { (ringsUntil($0), $0.requestSeq) < (ringsUntil($1), $1.requestSeq) }
  }

  private func ringsUntil(_ chat: Chat) -> Instant {
    switch chat.state {
    case .offered(let offer): offer.until
    case .active(let talk): talk.handOver?.until ?? .distantFuture
    case .waiting: .distantFuture
    }
  }

  private var ownChats: [Chat] {
    host.desk.state.chats.values.filter { $0.holder == me }.sorted { $0.requestSeq < $1.requestSeq }
  }

  private func isMine(_ chat: ChatID) -> Bool { host.desk.state.chats[chat]?.holder == me }

  private func write(to chat: ChatID) {
    current = chat
    say(.writesTo(name(of: chat), chat))
  }

  /// The one of some chats that is meant: by the first letters of its id, or a part of its visitor's
  /// name. Nil, and said: there is none, or there are several.
  private func chat(_ text: String, of chats: [Chat]) -> ChatID? {
    let text = text.trimmed
    var found = chats.filter { $0.id.text.hasPrefix(text) }
    if found.isEmpty {
      found = chats.filter { $0.visitor.displayName.lowercased().contains(text.lowercased()) }
    }
    if found.count == 1 { return found[0].id }
    say(found.isEmpty ? .noChat(text) : .severalChats(text, found.map(\.id)))
    return nil
  }

  // MARK: What is typed

  /// Takes in what was typed.
  func listen() throws(DeskError) {
    let items = isHand ? input.takeTogether(within: LinearHand.pace) : input.take(atMost: .max)
    let lines = items.compactMap { if case .line(let line) = $0 { line } else { nil } }
    if isHand, lines.count(where: { LinearWords($0) != .nothing }) > 1 {
      hold(lines)
    } else {
      for line in lines where !isOver { try take(line) }
    }
    for item in items {
      switch item {
      case .line: break
      case .tooLong: output.line(words.obstacle(.lineTooLong))
      case .end: leave()
      }
    }
    flush()
  }

  private func leave() {
    guard !isOver else { return }
    isOver = true
    if let held { say(.notSent(held.text)) }
    say(.bye)
  }

  /// Lines that no hand typed one by one: a message, once that was said, and nothing else.
  private func hold(_ lines: [String]) {
    let text = lines.joined(separator: "\n")
    guard let current else { return sayNobody(text) }
    held = (current, text)
    say(
      .manyLines(
        lines.count, to: name(of: current), send: typed(.send), drop: typed(.drop)))
  }

  private func sayNobody(_ text: String) {
    say(.sentToNobody(text, accept: typed(.accept), open: typed(.open)))
  }

  private func take(_ line: String) throws(DeskError) {
    switch LinearWords(line) {
    case .nothing: break
    case .text(let text):
      // Who was asked and says yes means the question, not the visitor.
      if ending != nil || merging != nil, let answer = LinearWords.answer(text) {
        return try perform(answer ? .yes : .no, "")
      }
      (ending, merging, isLeaving) = (nil, nil, false)
      guard let current else { return sayNobody(text) }
      try send(text, to: current)
    case .command(let name, let rest):
      if let command = LinearCommand(rawValue: name) {
        try perform(command, rest)
      } else {
        (ending, merging, isLeaving) = (nil, nil, false)
        give(name, rest)
      }
    }
  }

  private func send(_ text: String, to chat: ChatID) throws(DeskError) {
    var random = SystemRandomNumberGenerator()
    let id = MessageID.random(using: &random)
    do throws(DeskError) {
      _ = try session.perform(.say(chat, id: id, text: text))
      say(.sent(to: name(of: chat)))
    } catch {
      try tell(error)
      say(.notSent(text))
    }
  }

  /// Says why something was not done; ends where the desk is lost.
  private func tell(_ error: DeskError) throws(DeskError) {
    if case .store(let reason) = error, !reason.mayPass { throw error }
    say(error)
  }

  private func perform(_ command: LinearCommand, _ rest: String) throws(DeskError) {
    if command != .yes {
      // One question at a time.
      (ending, merging) = (command == .end ? ending : nil, nil)
    }
    if command != .quit { isLeaving = false }
    switch command {
    case .chats: list()
    case .open: if let chat = chat(rest, of: ownChats) { write(to: chat) }
    case .read: try read(Int(rest.trimmed) ?? 10)
    case .accept, .decline: try answer(rest, isAccepted: command == .accept)
    case .take:
      let waiting = host.desk.state.chats.values.filter { $0.state == .waiting }
      if let chat = chat(rest, of: waiting.sorted { $0.queueRank < $1.queueRank }) {
        try act(.take(chat), .talking(chat), writesTo: chat)
      }
    case .end:
      guard let chat = rest.isEmpty ? current : chat(rest, of: ownChats) else {
        if rest.isEmpty { say(.writesToNobody) }
        return
      }
      ending = chat
      say(.asksToEnd(name(of: chat), yes: typed(.yes)))
    case .merge: try askToMerge(rest.trimmed)
    case .yes:
      if let (one, other) = merging { return try merge(one, other) }
      guard let chat = ending else { return say(.nothingAsked) }
      ending = nil
      try act(.end(chat, intervening: false), .ended(chat))
    case .no: say(.dropped)
    case .note:
      guard let current else { return say(.writesToNobody) }
      guard !rest.isEmpty else { return say(.noText(command: typed(.note))) }
      try act(.note(current, id: nil, text: rest), .noted(before: false))
    case .available: try act(.setAvailable(me, true), nil)
    case .unavailable: try act(.setAvailable(me, false), nil)
    case .send:
      guard let (chat, text) = held else { return say(.nothingHeld) }
      held = nil
      try send(text, to: chat)
    case .drop:
      say(held == nil ? .nothingHeld : .dropped)
      held = nil
    case .addresses, .browse, .copy, .copytext: try look(command, rest)
    case .help: help()
    case .quit: quit()
    }
  }

  /// Whoever has chats is asked first, as on a screen.
  private func quit() {
    let own = ownChats
    guard isHand, !own.isEmpty, !isLeaving else { return leave() }
    isLeaving = true
    say(.asksToLeave(own.count, again: typed(.quit)))
  }

  /// Of several who have the email, the one is meant who stood at the number in the list that was printed
  /// last, whoever stands there by now: what is said is said for good.
  private func askToMerge(_ number: String) throws(DeskError) {
    guard let current else { return say(.writesToNobody) }
    let listed = namesakes?.chat == current ? namesakes : nil
    guard let found = try Namesakes(of: host.desk.state.chats[current], host.desk) else {
      namesakes = nil
      return say(.nobody(name(of: current)))
    }
    if let listed, let number = Int(number) {
      guard (1...listed.others.count).contains(number) else { return say(.noneOf(number)) }
      let meant = listed.others[number - 1].mark
      guard listed.visitor == found.visitor, found.has(meant) else { return ask(which: found) }
      merging = (found.visitor, meant)
      return say(.asks(name(of: current), number, email: found.email, yes: typed(.yes)))
    }
    guard number.isEmpty, found.others.count == 1 else { return ask(which: found) }
    merging = (found.visitor, found.others[0].mark)
    say(.asks(name(of: current), nil, email: found.email, yes: typed(.yes)))
  }

  /// Lists who may be their visitor.
  private func ask(which found: Namesakes) {
    namesakes = found
    say(.several(found.others.count, of: name(of: found.chat), email: found.email))
    found.lines.forEach(say)
    say(.which(command: typed(.merge)))
  }

  private func merge(_ one: VisitorMark, _ other: VisitorMark) throws(DeskError) {
    (merging, namesakes) = (nil, nil)
    do throws(DeskError) {
      let receipt = try session.perform(.merge(one, other))
      for case .site(.merged(let event)) in receipt.events.map(\.event) {
        say(.merged(event.visitors.count, email: event.email))
      }
    } catch {
      try tell(error)
    }
  }

  private func act(
    _ command: Command, _ receipt: ChatReceipt?, writesTo chat: ChatID? = nil
  ) throws(DeskError) {
    do throws(DeskError) {
      _ = try session.perform(command)
      if let receipt { say(receipt) }
      if let chat { write(to: chat) }
    } catch {
      try tell(error)
    }
  }

  private func answer(_ rest: String, isAccepted: Bool) throws(DeskError) {
    guard !ringing.isEmpty else { return say(.nothingRings) }
    guard let chat = rest.isEmpty ? ringing.first?.id : chat(rest, of: ringing) else { return }
    if isAccepted {
      try act(.accept(chat), .talking(chat), writesTo: chat)
    } else {
      try act(.decline(chat), .declined(chat))
    }
  }

  // MARK: Lists

  private func list() {
    let state = host.desk.state
    let places = ChatPlaces(state)
    let waiting = state.chats.values.filter { $0.state == .waiting }
    let unanswered = ownChats.filter { $0.unansweredSince != nil }
      .sorted { ($0.unansweredSince ?? .distantFuture) < ($1.unansweredSince ?? .distantFuture) }
    let others = ownChats.filter { $0.unansweredSince == nil }
    let all =
      ringing + unanswered + others + waiting.sorted { $0.queueRank < $1.queueRank }
    var listed: Set<ChatID> = []
    for chat in all where listed.insert(chat.id).inserted {
      let entry = ChatEntry(chat, due: DueDeeds([]))
      say(
        .chat(
          chat.id, visitor: chat.visitor.displayName, now: places.now(entry, clock)))
    }
    if all.isEmpty { say(.noChats) }
  }

  private var clock: WallClock { WallClock(zone: session.agent.timeZone, now: host.desk.wallTime) }

  private func read(_ count: Int) throws(DeskError) {
    guard let current else { return say(.writesToNobody) }
    let state = host.desk.state
    guard let record = try host.desk.record(of: current)?.read(by: me, in: state) else { return }
    Conversation(record: record, state: host.desk.state, clock: clock)
      .print(withNotes: true, last: max(1, count), to: &output, paint: .none)
  }

  // MARK: Addresses

  private func look(_ command: LinearCommand, _ rest: String) throws(DeskError) {
    guard let current else { return say(.writesToNobody) }
    let state = host.desk.state
    guard let record = try host.desk.record(of: current)?.read(by: me, in: state) else { return }
    if command == .copytext { return copyMessage(of: record.words) }
    let found = SaidAddress.newest(in: record.words)
    guard let first = found.first else { return say(.none) }
    let number = Int(rest.trimmed)
    // One that can be taken for another is looked at first.
    guard command != .addresses, let number = number ?? (found.count == 1 ? 1 : nil),
      !rest.isEmpty || command == .copy || !first.isDoubtful
    else {
      for (index, address) in found.enumerated() {
        say(
          .address(
            index + 1, address.target, host: address.host, isDoubtful: address.isDoubtful))
      }
      if command != .addresses { say(.whichAddress(command: typed(command))) }
      return
    }
    guard found.indices.contains(number - 1) else { return say(.noAddress(number)) }
    let address = found[number - 1]
    if command == .copy { copy(address.text, told: .copied(address.target)) }
    if command == .browse { open(address, number) }
  }

  private func open(_ address: SaidAddress, _ number: Int) {
    switch addresses.way(opener) {
    case .obstacle(let obstacle): say(.cannotOpen(obstacle, copy: "\(typed(.copy)) \(number)"))
    case .program(let program):
      say(.opens(address.target, host: address.host))
      addresses.open(AddressDesk.words(program, with: address.target)) { StandardError.line($0) }
    }
  }

  private func copyMessage(of lines: Desk.Conversation) {
    for line in lines.reversed() {
      guard case .message(_, _, let text) = line.content else { continue }
      return copy(text, told: .copiedMessage(text))
    }
    say(.noMessage)
  }

  private func copy(_ text: String, told notice: ScreenNotice.Address) {
    guard isatty(1) == 1, ClipboardCopy.isTaken(by: Environment.text("TERM") ?? "") else {
      return say(.cannotCopy)
    }
    guard let copy = ClipboardCopy(text) else {
      return say(.tooLong(most: ClipboardCopy.longest))
    }
    output.sequence(copy.sequence(through: Environment.passage))
    say(notice)
  }

  private func say(_ notice: ScreenNotice.Address) {
    output.text(SafeText(oneLine: words.notice(.address(notice))))
  }

  // MARK: The program's own commands

  /// Those that end by themselves; the first of them are about a chat.
  private static let aboutChats = [
    "transfer", "requeue", "show", "why", "transcript", "mark", "block",
  ]
  private static let others = [
    "unblock", "missed", "handled", "response", "search", "visitor", "agent", "team", "me",
    "whisper", "barge",
    "assign", "move", "broadcast", "broadcasts",
  ]
  private static let staying = ["inbox", "watch", "listen", "visit", "demo", "dialogue"]

  private func help() {
    say(.helpOfText(slash: String(LinearWords.slash)))
    for command in LinearCommand.allCases {
      let argument =
        switch command {
        case .open, .take: " CHAT"
        case .accept, .decline, .end: " [CHAT]"
        case .read, .browse, .copy, .merge: " [N]"
        case .note: " TEXT"
        case .chats, .yes, .no, .available, .unavailable, .send, .drop, .addresses,
          .copytext, .help, .quit:
          ""
        }
      say(.help(command, usage: typed(command) + argument))
    }
    say(
      .helpOfOthers(
        (LinearHand.aboutChats + LinearHand.others).map { String(LinearWords.slash) + $0 }))
  }

  /// Gives a command of the program, about the chat they write to where it is about one and names none.
  private func give(_ name: String, _ rest: String) {
    let known = LinearHand.aboutChats + LinearHand.others
    guard known.contains(name) else {
      if LinearHand.staying.contains(name) { return say(.stays(command: name)) }
      let nearest = Refusal.nearest(
        to: name, among: known + LinearCommand.allCases.map(\.rawValue))
      return say(
        .unknownCommand(
          String(LinearWords.slash) + name,
          nearest: nearest.map { String(LinearWords.slash) + $0 }, help: typed(.help)))
    }
    guard var arguments = shellWords(rest) else { return say(.badlyQuoted) }
    let namesOthers = arguments.contains(where: SuchChats.options.contains)
    if LinearHand.aboutChats.contains(name), !namesOthers,
      arguments.first?.hasPrefix("-") ?? true
    {
      guard let current else { return say(.writesToNobody) }
      arguments.insert(current.text, at: 0)
    }
    flush()
    run([name] + arguments)
  }
}
