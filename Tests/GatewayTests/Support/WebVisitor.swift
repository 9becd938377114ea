#if Web
import BehaviourTable
import Desk
import Dispatch
import Dialogues
import FrontDesk
import Hosting
import JSON
import Store
import Testing
import Website

/// A visitor's browser at a gateway before a real desk, whose clock moves when it is told to.
actor WebVisitor {
  private let port: Int
  private let room: WebRoom
  private var token = ""
  private var page = 0
  private var scrolled = 0
  private var answers = 0
  private var stream: Connection?
  /// What the window shows of a dialogue.
  private var dialogue: JSONValue = .null
  private(set) var look: JSONValue = .null

  init(port: Int, in room: WebRoom) { (self.port, self.room) = (port, room) }

  // MARK: What they do

  func goes(to page: Int) async throws {
    self.page = page
    scrolled = 0
    if token.isEmpty {
      let answer = try await post("hello", #"{"page":\#(pageText)}"#)
      token = try #require(answer["token"]?.string)
      try await take(answer["picture"])
      let stream = try Connection(port: port)
      let seq = answer["picture"]?["seq"]?.int ?? 0
      try await stream.send(
        TestGateway.request(
          "GET", "/v1/events", token: token, headers: ["Last-Event-ID": "\(seq)"]))
      #expect(try await stream.answer().status == 200)
      self.stream = stream
    } else {
      try await take(try await post("page", #"{"page":\#(pageText)}"#))
    }
  }

  func reloads() async throws {
    scrolled = 0
    try await take(try await post("hello", #"{"page":\#(pageText),"reload":true}"#)["picture"])
  }

  func looks(seconds: Int) async throws {
    room.moveClock(by: seconds)
    let triggered = room.triggered
    look =
      try await post(
        "time",
        #"{"page":"\#(BehaviourRow.address(page))","milliseconds":\#(seconds * 1000),"scroll":\#(scrolled)}"#
      )["look"] ?? .null
    // What is shown then comes by the stream.
    if room.triggered > triggered { dialogue = try await stream?.event("dialogue").data ?? .null }
  }

  func scrolls(to percent: Int) async throws {
    scrolled = percent
    try await looks(seconds: 0)
  }

  /// Answers the question that is asked with its first choice.
  func answersFirst() async throws {
    answers += 1
    let card = try #require(dialogue["stand"]?["card"]?.string)
    let id = dialogue["id"]?.string ?? ""
    let version = dialogue["version"]?.int ?? 0
    let step = try await post(
      "answers",
      #"{"id":"answer-\#(answers)00","dialogue":"\#(id)","version":\#(version),"card":"\#(card)","choice":0}"#
    )
    var object = try #require(dialogue.object)
    object["items"] = .array((dialogue["items"]?.array ?? []) + (step["items"]?.array ?? []))
    object["stand"] = step["stand"]
    dialogue = .object(object)
  }

  func leaves() async throws { _ = try await post("leave", "{}") }

  // MARK: What they see

  /// As `BehaviourRow.Step.shows` says it.
  var shown: String? {
    guard let id = dialogue["id"]?.string, let version = dialogue["version"]?.int else {
      return nil
    }
    let answered = (dialogue["items"]?.array ?? []).count { $0["kind"] == "answered" }
    let isChat = dialogue["stand"]?["at"] == "chatting"
    return "\(id) \(version)" + (answered > 0 ? " +\(answered)" : "") + (isChat ? " chat" : "")
  }

  private var pageText: String { #"{"url":"\#(BehaviourRow.address(page))"}"# }

  private func take(_ picture: JSONValue?) async throws {
    dialogue = picture?["dialogue"] ?? .null
    look = picture?["look"] ?? .null
  }

  private func post(_ route: String, _ body: String) async throws -> JSONValue {
    let answer = try await TestGateway.ask(
      port, "POST", "/v1/\(route)", token: token.isEmpty ? nil : token, body: body)
    try #require((200..<300).contains(answer.status), "\(route): \(answer.text)")
    return answer.json
  }
}

/// A desk in memory with an agent, on a thread of its own, as websites meet it.
final class WebRoom: Sendable {
  private let clock = ManualClock(Instant(seconds: 1_795_424_400))
  private let thread: DeskThread
  let site: LiveSite

  init() {
    let place = MemoryPlace()
    thread = DeskThread(clock: clock, open: { place }, failed: { Issue.record("\($0)") })
    site = LiveSite(on: thread)
    ask { host in
      var ann = Agent(id: "ann", number: 0, name: "Ann Lee")
      ann.permissions = Profile.agent.permissions
      _ = try? host.desk.perform(.change(.addAgent(ann)), by: .desk)
    }
  }

  func close() { thread.stop() }

  /// Ann sits down at the desk.
  func ringsAtAnn() {
    ask { host in
      if let number = host.desk.state.agent("ann")?.number { try? host.live.enter(agent: number) }
      try? host.tend()
    }
  }

  /// Ann does something. Whether she could.
  @discardableResult
  func ann(_ command: Command) -> Bool {
    ask { host in (try? host.desk.perform(command, by: .agent("ann"))) != nil } ?? false
  }

  /// Sue comes to look after the desk.
  func addSue() {
    ask { host in
      let sue = Agent(
        id: "sue", number: 0, name: "Sue", permissions: Profile.supervisor.permissions)
      _ = try? host.desk.perform(.change(.addAgent(sue)), by: .desk)
    }
  }

  /// Sue does something. Whether she could.
  func sue(_ command: Command) -> Bool {
    ask { host in (try? host.desk.perform(command, by: .agent("sue"))) != nil } ?? false
  }

  /// The open chats, in the order of their requests.
  var chats: [ChatID] {
    ask { host in
      host.desk.state.chats.values.sorted { $0.requestSeq < $1.requestSeq }.map(\.id)
    } ?? []
  }

  /// How often a person was asked for.
  var requests: Int {
    let events = ask { host in (try? host.desk.events(from: 1, limit: 10_000))?.flatMap(\.events) }
    return (events.flatMap { $0 } ?? []).count {
      if case .requested = $0.event { true } else { false }
    }
  }

  /// Does something on the desk's thread, and waits until it is done.
  @discardableResult
  private func ask<Value: Sendable>(_ body: @escaping @Sendable (HostedDesk) -> Value) -> Value? {
    let done = Answered<Value>()
    thread.post(
      { host in
        done.value = body(host)
        host.tell()
        done.signal.signal()
      }, orFail: { _ in done.signal.signal() })
    done.signal.wait()
    return done.value
  }

  private final class Answered<Value>: @unchecked Sendable {
    // Written before the signal, read after it.
    var value: Value?
    let signal = DispatchSemaphore(value: 0)
  }

  func moveClock(by seconds: Int) {
    ask { [clock] _ in clock.now = clock.now + seconds }
  }

  /// Has these dialogues, and no others, published.
  func publish(_ published: [PublishedDialogue]) {
    ask { host in
      var events: [Event] = []
      for known in host.desk.state.dialogues where known.published != nil {
        guard !published.contains(where: { $0.dialogue.id == known.draft.id }) else { continue }
        events.append(.dialogue(.unpublished(DialogueUnpublished(known.draft.id))))
      }
      for one in published {
        let known = host.desk.state.dialogue(one.dialogue.id)
        guard known?.published != one.version else { continue }
        events += [
          .dialogue(.set(DialogueSet(one.dialogue))),
          .dialogue(.published(DialoguePublished(one.dialogue.id, version: one.version))),
        ]
      }
      if !events.isEmpty { try? host.desk.setUp(events) }
    }
  }

  func turn(on isOn: Bool) {
    ask { host in _ = try? host.desk.perform(.change(.dialogues(.turn(on: isOn))), by: .desk) }
  }

  /// How often a dialogue was shown for the first time.
  var triggered: Int { counted(from: 1).count { $0.hasSuffix("triggered") } }

  /// What counted from an event on, as `BehaviourRow.Step.counted` says it.
  func counted(from seq: Int64) -> [String] {
    let events = ask { host in (try? host.desk.events(from: 1, limit: 1000))?.flatMap(\.events) }
    var dialogues: [ChatID: DialogueID] = [:]
    return (events.flatMap { $0 } ?? []).compactMap { stamped in
      if case .requested(let event) = stamped.event {
        dialogues[event.chat] = event.origin?.dialogue
      }
      guard stamped.seq >= seq else { return nil }
      // A dialogue that led to a chat is completed with it.
      if stamped.event.closesChat, let chat = stamped.event.chat {
        return dialogues[chat].map { "\($0) completed" }
      }
      guard case .site(let event) = stamped.event else { return nil }
      return switch event {
      case .triggered(let event): "\(event.dialogue) triggered"
      case .engaged(let event): "\(event.dialogue) engaged"
      case .completed(let event): "\(event.dialogue) completed"
      case .goalReached(let event): "\(event.dialogue) goal \(event.goal)"
      case .answered, .learned, .left, .forgotten, .merged: nil
      }
    }
  }

  var lastSeq: Int64 { ask { $0.desk.state.seq } ?? 0 }
}
#endif
